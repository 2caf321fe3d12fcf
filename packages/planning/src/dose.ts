import type { Exercise, PlanModelFile } from '@hipspine/knowledge/treatment';
import type { Dose } from './plan.schema.ts';

const SECONDS_OF_MINUTE = 60;

/** A dose that may be given, as a share of the start dose of the move. */
export interface DoseOption {
  readonly share: number;
  /** Without days a week, which depend on the week. */
  readonly dose: Omit<Dose, 'perWeek'>;
  /** All sides and all sessions of a day, minutes. */
  readonly minutesPerDay: number;
  /** Time under stretch of one side on a day, minutes; 0 unless it is held. */
  readonly heldMinutes: number;
}

/**
 * The start dose of a move, or a share of it: first fewer sessions a day, then fewer sets, then fewer repeats or minutes.
 *
 * @param share     of the start dose, (0, 1]; never more than the start dose comes out
 * @param dayLasts  minutes of practice on a day; a timed move is not longer, down to the fewest minutes that count
 */
export function doseOption(
  model: PlanModelFile,
  exercise: Exercise,
  share: number,
  dayLasts = Number.POSITIVE_INFINITY,
): DoseOption {
  const dose = sharedDose(model, exercise, share, dayLasts);
  return { share, dose, minutesPerDay: minutesPerDay(model, exercise, dose), heldMinutes: heldMinutes(model, dose) };
}

function sharedDose(
  model: PlanModelFile,
  { dose: start, category }: Exercise,
  share: number,
  dayLasts: number,
): Omit<Dose, 'perWeek'> {
  const pressing = category === 'release' ? model.load.release_sessions_per_day : Number.POSITIVE_INFINITY;
  const sessions = Math.min(start.sessions_per_day ?? 1, pressing);
  const common = {
    holdSeconds: start.hold_s ?? 0,
    restSeconds: start.rest_s ?? 0,
    ...(start.distance_m === undefined ? {} : { distanceMetres: start.distance_m }),
    ...(start.effort === undefined && start.intensity === undefined ? {} : { effort: start.effort ?? start.intensity }),
  };
  if (start.minutes !== undefined) {
    const least = Math.min(start.minutes, model.dose.fewest_minutes);
    const minutes = Math.max(least, Math.floor(Math.min(start.minutes * share, dayLasts)));
    return { sets: start.sets, reps: 1, ...common, minutes, sessionsPerDay: sessions };
  }
  const repsPerSet = start.reps_per_set;
  const reps = start.reps ?? repsPerSet?.[0] ?? 1;
  const sessionsPerDay = Math.max(1, Math.floor(sessions * share));
  // What fewer sessions already save is not taken twice.
  const rest = Math.min(1, (share * sessions) / sessionsPerDay);
  if (start.sets > 1) {
    const { sets, reps: each } = fewerSets(
      start.sets,
      reps,
      rest,
      repsPerSet === undefined ? model.dose.fewest_repeats : reps,
    );
    return {
      sets,
      reps: each,
      ...common,
      ...(repsPerSet === undefined ? {} : { repsPerSet: asNonEmpty(repsPerSet.slice(0, sets), reps) }),
      sessionsPerDay,
    };
  }
  const fewest = Math.min(reps, model.dose.fewest_repeats);
  return { sets: 1, reps: Math.max(fewest, Math.floor(reps * rest)), ...common, sessionsPerDay };
}

/** Half of three sets of ten is two of seven, never two of ten: the share is not passed. */
function fewerSets(
  sets: number,
  reps: number,
  share: number,
  fewest: number,
): { readonly sets: number; readonly reps: number } {
  const rounded = Math.max(1, Math.round(sets * share));
  const each = Math.min(reps, Math.floor((sets * share * reps) / rounded));
  return each >= Math.min(reps, fewest)
    ? { sets: rounded, reps: each }
    : { sets: Math.max(1, Math.floor(sets * share)), reps };
}

const asNonEmpty = (counts: readonly number[], first: number): [number, ...number[]] => {
  const [head = first, ...tail] = counts;
  return [head, ...tail];
};

/** Repeats of all sets of one session. */
const repeatsOf = ({ sets, reps, repsPerSet }: Omit<Dose, 'perWeek'>): number =>
  repsPerSet === undefined ? sets * reps : repsPerSet.reduce((sum, n) => sum + n, 0);

/**
 * Time on a day: all sides and all sessions, with rests. One side rests while the other works.
 *
 * @returns minutes, rounded up to a tenth
 */
function minutesPerDay(
  { time }: PlanModelFile,
  { laterality }: Pick<Exercise, 'laterality'>,
  dose: Omit<Dose, 'perWeek'>,
): number {
  if (dose.minutes !== undefined) return tenth(dose.minutes * dose.sets * dose.sessionsPerDay);
  const held = dose.holdSeconds >= time.held_from_seconds;
  const repeats = repeatsOf(dose);
  const each = dose.holdSeconds + (held ? time.changeover_seconds : time.seconds_per_repeat);
  const sides = laterality === 'bilateral' ? 1 : 2;
  const rests = (held ? repeats : dose.sets) - 1;
  const seconds = time.setup_seconds + repeats * each * sides + rests * dose.restSeconds;
  return tenth((seconds * dose.sessionsPerDay) / SECONDS_OF_MINUTE);
}

const tenth = (minutes: number): number => Math.ceil(minutes * 10 - 1e-9) / 10;

const heldMinutes = ({ time }: PlanModelFile, dose: Omit<Dose, 'perWeek'>): number =>
  dose.holdSeconds < time.held_from_seconds
    ? 0
    : (repeatsOf(dose) * dose.holdSeconds * dose.sessionsPerDay) / SECONDS_OF_MINUTE;
