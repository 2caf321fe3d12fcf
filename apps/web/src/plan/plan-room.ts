import type { TreatmentPart } from '@hipspine/knowledge/page';
import type { Exercise } from '@hipspine/knowledge/treatment';
import {
  alternativesTo,
  type BreakMoves,
  breakMoves,
  makePlan,
  type Peak,
  type PlanKnowledge,
  type Planner,
  type PlanRequest,
  planKnowledge,
  plannerOf,
  type Solver,
  wrongPlace,
} from '@hipspine/planning';
import { personOf } from '../engine/person-of.ts';
import type { Move, PlanBook, PlanMade, PlannerCalls } from './planner-calls.ts';

/** The treatment half as the build packs it for the page. */
export interface PackedTreatment extends TreatmentPart {
  readonly peaks: Readonly<Record<string, readonly Peak[]>>;
}

/** A planner on what the page has loaded. The same request gives the same plan as on the command line; a test says so. */
export const plannerOn = ({ parts, findings, peaks }: PackedTreatment, solver: Solver): Planner =>
  plannerOf(planKnowledge(parts, { findings }), solver, ({ id }) => peaks[id] ?? []);

export function planFor(
  planner: Planner,
  { ask, result, known, today, previous }: Parameters<PlannerCalls['plan']>[0],
): PlanMade {
  const request: PlanRequest = {
    ...requestOf({ ask, result, known, today }),
    ...(previous === undefined ? {} : { previous }),
  };
  const plan = makePlan(planner, request);
  const planned = [...plan.items, ...plan.release].map(({ exercise }) => exercise);
  return { plan, ladders: alternativesTo(planner, request, planned) };
}

const requestOf = ({
  ask,
  result,
  known,
  today,
}: Pick<Parameters<PlannerCalls['plan']>[0], 'ask' | 'result' | 'known' | 'today'>): PlanRequest => ({
  ...ask,
  answers: new Map(Object.entries(ask.answers)),
  today,
  assessed: { person: personOf(known), assessment: result },
  without: [],
  confirmed: [],
  agreed: [],
  lifted: [],
});

export const breakMovesFor = (
  planner: Planner,
  { planned, ...of }: Parameters<PlannerCalls['breakMoves']>[0],
): BreakMoves => breakMoves(planner, requestOf(of), planned);

/** The habit of getting up. @throws Error when the knowledge has none with a reminder */
function breakHabitOf(habits: PackedTreatment['parts']['habits']): PlanBook['breakHabit'] {
  const habit = habits.find(({ value }) => value.id === 'break-every-30')?.value;
  if (habit?.reminder === undefined || !('every_minutes' in habit.reminder))
    throw new Error('no habit break-every-30 with a reminder');
  const { reminder, evidence, grade, sources } = habit;
  return { everyMinutes: reminder.every_minutes, evidence, grade, sources };
}

export function bookOf({ parts, sources, findings }: PackedTreatment): PlanBook {
  const { time, pain_for_ease_first, release_check, breath } = parts.planModel.value;
  const knowledge = planKnowledge(parts, { findings });
  return {
    moves: Object.fromEntries(parts.exercises.map(({ value }) => [value.id, moveOf(knowledge, value)])),
    habits: Object.fromEntries(
      parts.habits.map(({ value: { id, title, advice, how, why, evidence } }) => [
        id,
        { title, advice, how, why, evidence },
      ]),
    ),
    breakHabit: breakHabitOf(parts.habits),
    pathways: Object.fromEntries(parts.pathways.map(({ value: { id, title } }) => [id, title])),
    gear: parts.equipment.value.equipment
      .filter(({ kind }) => kind === 'gear' || kind === 'facility')
      .map(({ id, name, what }) => ({ id, name, what })),
    sources: Object.fromEntries(sources.map(({ id, cite, locator }) => [id, { cite, locator }])),
    pace: {
      repeat: time.seconds_per_repeat,
      heldFrom: time.held_from_seconds,
      changeover: time.changeover_seconds,
      setup: time.setup_seconds,
      easeFirstAt: pain_for_ease_first,
      lowerTo: knowledge.adaptation.lower_to_share,
      releaseCheck: release_check.after_seconds,
      breath: { in: breath.in_seconds, out: breath.out_seconds },
    },
  };
}

function moveOf(knowledge: PlanKnowledge, exercise: Exercise): Move {
  const { id, name, category, level, laterality, start, steps, mistakes, feel, should_not_feel, note, targets } =
    exercise;
  const tissues = (...actions: readonly string[]): readonly string[] =>
    targets.filter(({ action }) => actions.includes(action)).map(({ tissue }) => tissue);
  return {
    id,
    name,
    category,
    level,
    laterality,
    start,
    steps,
    mistakes,
    feel,
    should_not_feel,
    ...(note === undefined ? {} : { note }),
    lengthens: tissues('lengthen'),
    works: tissues('strengthen', 'release', 'mobilise'),
    wrongZones: Object.fromEntries(
      knowledge.adaptation.zones.flatMap(({ id: zone }) => {
        const verdict = wrongPlace(knowledge, exercise, zone);
        return verdict === 'right' ? [] : [[zone, verdict] as const];
      }),
    ),
  };
}
