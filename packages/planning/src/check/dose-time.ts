import type { Exercise } from '@hipspine/knowledge/treatment';
import type { Dose, PlanItem } from '../plan.schema.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';

const SECONDS = 60;

/** How often a move is repeated at one practice, per side. */
const repeats = ({ sets, reps, repsPerSet }: Dose): number =>
  repsPerSet === undefined ? sets * reps : repsPerSet.reduce((sum, n) => sum + n, 0);

/**
 * Minutes that a dose takes on a day, by the rule under `time` in plan-model.yaml, counted apart from the planner.
 *
 * @param sides  1, or 2 when it is done on one side after the other
 */
export function minutesOf({ model }: PlanKnowledge, dose: Dose, sides: 1 | 2): number {
  const { seconds_per_repeat, held_from_seconds, changeover_seconds, setup_seconds } = model.time;
  const held = dose.holdSeconds >= held_from_seconds;
  const each = dose.holdSeconds + (held ? changeover_seconds : seconds_per_repeat);
  const n = repeats(dose);
  const rests = (held ? n : dose.sets) - 1;
  // The minutes of a timed move are all of it, rests included.
  if (dose.minutes !== undefined) return dose.sets * dose.minutes * dose.sessionsPerDay;
  const once = setup_seconds + sides * n * each + rests * dose.restSeconds;
  return (once * dose.sessionsPerDay) / SECONDS;
}

/** Minutes a week that a muscle of one side is held on stretch. */
export const stretchMinutes = ({ dose, days }: Pick<PlanItem, 'dose' | 'days'>): number =>
  (dose.minutes === undefined ? (repeats(dose) * dose.holdSeconds) / SECONDS : dose.sets * dose.minutes) *
  dose.sessionsPerDay *
  days.length;

/** A dose beyond what the move allows: field, found, most. */
export function tooMuch(exercise: Exercise, dose: Dose): readonly { field: keyof Dose; found: number; most: number }[] {
  const { dose: start, dose_limits: spans } = exercise;
  const most = (span: readonly [number, number] | undefined, begin: number | undefined): number | undefined =>
    span?.[1] ?? begin;
  const startReps = start.reps_per_set === undefined ? (start.reps ?? 1) : Math.max(...start.reps_per_set);
  const rows: readonly [keyof Dose, number | undefined, number | undefined][] = [
    ['sets', dose.sets, most(spans.sets, start.sets)],
    ['reps', Math.max(dose.reps, ...(dose.repsPerSet ?? [])), most(spans.reps, startReps)],
    ['holdSeconds', dose.holdSeconds, most(spans.hold_s, start.hold_s ?? 0)],
    ['minutes', dose.minutes, most(spans.minutes, start.minutes)],
    ['distanceMetres', dose.distanceMetres, most(spans.distance_m, start.distance_m)],
    ['sessionsPerDay', dose.sessionsPerDay, most(spans.sessions_per_day, start.sessions_per_day ?? 1)],
    ['perWeek', dose.perWeek, most(spans.days_per_week, start.days_per_week)],
  ];
  return rows.flatMap(([field, found, limit]) =>
    found !== undefined && found > (limit ?? 0) ? [{ field, found, most: limit ?? 0 }] : [],
  );
}

/** How much is done at a day's practices, in repeats or minutes: what a flare halves. */
export const volume = (dose: Dose): number =>
  (dose.minutes === undefined ? repeats(dose) : dose.sets * dose.minutes) * dose.sessionsPerDay;

/** The start dose of the library in the terms of a plan. */
export function startDose({ dose }: Exercise): Dose {
  const [first, ...more] = dose.reps_per_set ?? [];
  const effort = dose.effort ?? dose.intensity;
  return {
    sets: dose.sets,
    reps: dose.reps ?? (first === undefined ? 1 : Math.max(first, ...more)),
    holdSeconds: dose.hold_s ?? 0,
    perWeek: dose.days_per_week,
    restSeconds: dose.rest_s ?? 0,
    sessionsPerDay: dose.sessions_per_day ?? 1,
    ...(first === undefined ? {} : { repsPerSet: [first, ...more] as [number, ...number[]] }),
    ...(dose.minutes === undefined ? {} : { minutes: dose.minutes }),
    ...(dose.distance_m === undefined ? {} : { distanceMetres: dose.distance_m }),
    ...(effort === undefined ? {} : { effort }),
  };
}
