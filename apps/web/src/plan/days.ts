import { entriesOf, type Log, localDay } from '@hipspine/record';
import { doneItems } from '../session/done-items.ts';
import type { DoneItem } from '../session/practice.ts';

const DAY = 86_400_000;
const WEEK = 7;

/** The day on the wall of the person, yyyy-mm-dd. */
export const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

/**
 * Days from one calendar day to another; negative when the second is earlier.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2) // over a change of the clock
 * ```
 */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The calendar day some days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/**
 * Which day of the plan week a day is, 1 to 7, and on which day that week began.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(planDay('2027-01-11', '2027-01-11')).toEqual({ day: 1, weekFrom: '2027-01-11' })
 * expect(planDay('2027-01-11', '2027-01-20')).toEqual({ day: 3, weekFrom: '2027-01-18' })
 * ```
 */
export function planDay(made: string, today: string): { readonly day: number; readonly weekFrom: string } {
  const since = Math.max(0, daysBetween(made, today));
  return { day: (since % WEEK) + 1, weekFrom: dayAfter(made, since - (since % WEEK)) };
}

/** Days on which somebody practised: at least one hold or set was done to its end. */
export function practisedDays(log: Log): ReadonlySet<string> {
  const practised = entriesOf(log, 'session').filter((session) => doneItems(session).some(isDone));
  return new Set(practised.map((entry) => localDay({ at: entry.body.started, offset: entry.offset })));
}

const isDone = ({ seconds }: DoneItem): boolean => seconds.length > 0;
