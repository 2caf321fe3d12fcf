import { adapt, alternativesTo, makePlan, type Plan, type Planner } from '@hipspine/planning';
import { requestOf } from './plan-room.ts';
import type { PlanAdapted, PlannerCalls } from './planner-calls.ts';

/** What is to be done, and nothing about when or how the plan was made. */
const doneBy = ({ items, release, phase, conflict }: Plan): string =>
  JSON.stringify([
    phase,
    conflict,
    [...items, ...release].map(({ exercise, dose, days }) => [exercise, dose, days]).sort(),
  ]);

/**
 * The next plan as the command line makes it. A place where a move was felt that the rules do not know is left out: then
 * they know less, and never more.
 */
export function adaptFor(planner: Planner, of: Parameters<PlannerCalls['adapt']>[0]): PlanAdapted {
  const { knowledge } = planner;
  const request = requestOf(of);
  const zones = new Set<string>(knowledge.adaptation.zones.map(({ id }) => id));
  const log = of.log
    .filter(({ type, exercise }) => type !== 'session' || knowledge.exercise.has(exercise ?? ''))
    .map(({ felt, ...entry }) => (felt !== undefined && zones.has(felt) ? { ...entry, felt } : entry));
  const adapter = { knowledge, replan: (asked: typeof request): Plan => makePlan(planner, asked) };
  const { plan, changes, reviewAdvised } = adapt(adapter, of.plan, log, request, of.testedOn);
  const planned = [...plan.items, ...plan.release].map(({ exercise }) => exercise);
  return {
    plan,
    ladders: alternativesTo(planner, request, planned),
    changes,
    reviewAdvised,
    differs: doneBy(plan) !== doneBy(of.plan),
  };
}
