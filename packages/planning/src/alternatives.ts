import { type Exercise, ladderOf } from '@hipspine/knowledge/treatment';
import { courseOf } from './course.ts';
import { doseOption } from './dose.ts';
import { changeOf, type Planner } from './make-plan.ts';
import type { Dose, PlanItem } from './plan.schema.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { profileOf } from './profile.ts';
import { isIrritable } from './programme.ts';
import type { PlanRequest } from './request.ts';
import { type Allowed, sieve } from './sieve.ts';

/** Another move that may be done in the place of a planned one: every rule, limit, place and level has let it through. */
export interface Alternative {
  readonly exercise: string;
  readonly perSide: boolean;
  readonly dose: Omit<Dose, 'perWeek'>;
  readonly changes: PlanItem['changes'];
}

export interface Ladders {
  readonly easier: readonly Alternative[];
  readonly harder: readonly Alternative[];
}

/**
 * The easier and harder versions of moves that this person may do today.
 *
 * @param request    the request the plan was made from
 * @param exercises  ids of planned moves
 */
export function alternativesTo(
  { knowledge, angles }: Planner,
  request: PlanRequest,
  exercises: readonly string[],
): Readonly<Record<string, Ladders>> {
  const profile = profileOf(knowledge, request);
  const course = courseOf(knowledge, request, profile);
  const { allowed } = sieve(knowledge, request, profile, course, angles);
  const open = new Map(allowed.map((entry) => [entry.exercise.id, entry]));
  const { shares, shares_when_irritable: calm } = knowledge.model.dose;
  const share = (isIrritable(knowledge, profile) ? calm : shares)[0] ?? 1;
  const ladder = ladderOf(knowledge.exercises);
  const offered = (ids: readonly string[]): readonly Alternative[] =>
    ids.flatMap((id) => {
      const entry = open.get(id);
      return entry === undefined ? [] : [alternativeOf(knowledge, entry, share, request.minutes)];
    });
  return Object.fromEntries(
    exercises.map((id) => [id, { easier: offered(ladder.easier(id)), harder: offered(ladder.harder(id)) }]),
  );
}

/** A move that was let through, with a share of its start dose. */
export const alternativeOf = (
  knowledge: PlanKnowledge,
  { exercise, changes }: Allowed,
  share: number,
  dayLasts: number,
): Alternative => ({
  exercise: exercise.id,
  perSide: isPerSide(exercise),
  dose: doseOption(knowledge.model, exercise, share, dayLasts).dose,
  changes: changes.map(({ rule }) => changeOf(knowledge, rule)),
});

const isPerSide = ({ laterality }: Exercise): boolean => laterality !== 'bilateral';
