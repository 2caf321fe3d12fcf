import type { Exercise } from '@hipspine/knowledge/treatment';
import type { Alternative } from './alternatives.ts';
import { clearanceOf } from './clearance.ts';
import { courseOf } from './course.ts';
import { doseOption } from './dose.ts';
import { changeOf, type Planner } from './make-plan.ts';
import { profileOf } from './profile.ts';
import { isIrritable } from './programme.ts';
import type { PlanRequest } from './request.ts';
import { sieve } from './sieve.ts';
import { namings } from './wants.ts';

/** A move for a break from sitting. */
export interface BreakMove extends Alternative {
  /** At most so many times on a day. */
  readonly timesADay: number;
  /** It is in the plan, or another version of a move that is. */
  readonly isPlanned: boolean;
}

export interface BreakMoves {
  /** May this person get up and walk? */
  readonly walk: boolean;
  readonly moves: readonly BreakMove[];
  /** Ways to sit or rest at a desk that every rule and limit lets through: ids of moves. */
  readonly positions: readonly string[];
}

/** Moves that may be done many times on any day. Stretching and strength have a ceiling for the week, which breaks must not pass. */
const ANY_TIME: readonly Exercise['category'][] = ['mobility', 'motor-control', 'nerve', 'relaxation'];

/** Nobody lies down at a desk. A move that is drawn so is no move for it, even where it can be done sitting as well. */
const isUpright = ({ poses }: Exercise): boolean => poses.every(({ base }) => base === 'upright');

const WALKING = 'walking-programme';

/**
 * What this person may do at a desk in a break: moves of their plan and of its pathways that every rule and limit lets
 * through, that need nothing but a chair and a wall, each at most once through. Nobody who is not cleared gets any.
 *
 * @param request  the request the plan was made from
 * @param planned  ids of planned moves and of their other versions
 */
export function breakMoves(
  { knowledge, angles }: Pick<Planner, 'knowledge' | 'angles'>,
  request: PlanRequest,
  planned: readonly string[],
): BreakMoves {
  if (clearanceOf(knowledge, request).kind === 'closed') return { walk: false, moves: [], positions: [] };
  const atDesk: PlanRequest = { ...request, place: 'desk', equipment: [] };
  const profile = profileOf(knowledge, atDesk);
  const course = courseOf(knowledge, atDesk, profile);
  const { allowed } = sieve(knowledge, atDesk, profile, course, angles);
  const named = namings(course);
  const { shares, shares_when_irritable: calm } = knowledge.model.dose;
  const share = (isIrritable(knowledge, profile) ? calm : shares)[0] ?? 1;
  const fitting = allowed.filter(
    ({ exercise }) =>
      ANY_TIME.includes(exercise.category) &&
      isUpright(exercise) &&
      (planned.includes(exercise.id) || named.has(exercise.id)),
  );
  return {
    walk: allowed.some(({ exercise }) => exercise.id === WALKING),
    positions: allowed
      .filter(({ exercise }) => exercise.category === 'position-of-ease')
      .map(({ exercise }) => exercise.id),
    moves: fitting
      .map(({ exercise, changes }): BreakMove => {
        const { dose } = doseOption(knowledge.model, exercise, share);
        return {
          exercise: exercise.id,
          perSide: exercise.laterality !== 'bilateral',
          dose: { ...dose, sets: 1, sessionsPerDay: 1 },
          changes: changes.map(({ rule }) => changeOf(knowledge, rule)),
          timesADay: exercise.dose_limits.sessions_per_day?.[1] ?? exercise.dose.sessions_per_day ?? 1,
          isPlanned: planned.includes(exercise.id),
        };
      })
      .sort((x, y) => Number(y.isPlanned) - Number(x.isPlanned) || (x.exercise < y.exercise ? -1 : 1)),
  };
}
