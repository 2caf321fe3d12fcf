import type { TreatmentPart } from '@hipspine/knowledge/page';
import type { Exercise } from '@hipspine/knowledge/treatment';
import {
  alternativesTo,
  makePlan,
  type Peak,
  type Planner,
  type PlanRequest,
  planKnowledge,
  plannerOf,
  type Solver,
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

/** Everything a plan is made from, as the planner reads it. */
export function requestOf({ ask, result, known, today, previous }: Parameters<PlannerCalls['plan']>[0]): PlanRequest {
  return {
    ...ask,
    answers: new Map(Object.entries(ask.answers)),
    today,
    assessed: { person: personOf(known), assessment: result },
    without: [],
    confirmed: [],
    agreed: [],
    lifted: [],
    ...(previous === undefined ? {} : { previous }),
  };
}

export function planFor(planner: Planner, of: Parameters<PlannerCalls['plan']>[0]): PlanMade {
  const request = requestOf(of);
  const plan = makePlan(planner, request);
  const planned = [...plan.items, ...plan.release].map(({ exercise }) => exercise);
  return { plan, ladders: alternativesTo(planner, request, planned) };
}

export function bookOf({ parts, sources }: PackedTreatment): PlanBook {
  const { time, pain_for_ease_first } = parts.planModel.value;
  return {
    moves: Object.fromEntries(parts.exercises.map(({ value }) => [value.id, moveOf(value)])),
    habits: Object.fromEntries(
      parts.habits.map(({ value: { id, title, advice, how, why, evidence } }) => [
        id,
        { title, advice, how, why, evidence },
      ]),
    ),
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
    },
  };
}

function moveOf(exercise: Exercise): Move {
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
  };
}
