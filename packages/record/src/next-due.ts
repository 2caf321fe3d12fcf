const MS_OF_DAY = 86_400_000;
const DAYS_OF_WEEK = 7;

/** When a measure is asked, as knowledge/outcomes has it. Weeks count from the start; 0 is the start. */
export interface Cadence {
  readonly weeks?: readonly number[] | undefined;
  readonly every_days?: number | undefined;
}

/** A turn of a measure. */
export interface Turn {
  /** The day it is or was due, yyyy-mm-dd. */
  readonly on: string;
  readonly isDue: boolean;
}

const numberOf = (day: string): number => Math.round(Date.parse(day) / MS_OF_DAY);
const dayOf = (number: number): string => new Date(number * MS_OF_DAY).toISOString().slice(0, 10);

/**
 * The turn of a measure that counts today: the one that is due, or else the next one. A turn that was missed is not asked
 * for once the one after it has come: nobody can say today how it was then.
 *
 * @param start     the day the course began, yyyy-mm-dd
 * @param measured  the days on which it was answered
 * @returns         undefined when no turn is left, or the cadence names none
 */
export function nextDue(
  { weeks, every_days }: Cadence,
  start: string,
  measured: readonly string[],
  today: string,
): Turn | undefined {
  const now = numberOf(today);
  const done = measured.map(numberOf).filter((day) => day <= now);
  const turns = [
    ...(weeks === undefined || weeks.length === 0 ? [] : [turnOfWeeks(weeks, numberOf(start), done, now)]),
    ...(every_days === undefined ? [] : [turnOfDays(every_days, numberOf(start), done, now)]),
  ].filter((turn) => turn !== undefined);
  const [first] = turns.sort((x, y) => Number(y.isDue) - Number(x.isDue) || x.on - y.on);
  return first === undefined ? undefined : { on: dayOf(first.on), isDue: first.isDue };
}

interface Numbered {
  readonly on: number;
  readonly isDue: boolean;
}

function turnOfWeeks(
  weeks: readonly number[],
  start: number,
  done: readonly number[],
  now: number,
): Numbered | undefined {
  const days = [...weeks].sort((x, y) => x - y).map((week) => start + week * DAYS_OF_WEEK);
  const open = days.filter((day) => day <= now).at(-1);
  if (open !== undefined && !done.some((day) => day >= open)) return { on: open, isDue: true };
  const next = days.find((day) => day > now);
  return next === undefined ? undefined : { on: next, isDue: false };
}

function turnOfDays(every: number, start: number, done: readonly number[], now: number): Numbered {
  const since = done.filter((day) => day >= start);
  const on = since.length === 0 ? start : Math.max(...since) + every;
  return { on, isDue: on <= now };
}
