import { dayAfter, daysBetween } from '../plan/days.ts';
import type { CourseDay } from './course.ts';

/** Days of a week, and from how many spoken days of it on a mean of it is told. */
const WEEK = 7;
const ENOUGH = 3;

export type PainTrend =
  /** Too few days to compare; `days` were spoken of. */
  | { readonly kind: 'thin'; readonly days: number }
  /** The last days say too little: how it goes now is not known. */
  | { readonly kind: 'stale'; readonly last: string }
  | {
      readonly kind: 'told';
      /** First spoken day, and the means of the first week and of the last seven days. */
      readonly since: string;
      readonly first: number;
      readonly now: number;
      /** now - first, rounded to a tenth. */
      readonly change: number;
    };

/**
 * How the daily worst pain went: the mean of the first week with entries against the mean of the last seven days. Days
 * without an entry count for nothing. With fewer than three spoken days in either, or weeks that overlap, nothing is said.
 */
export function trendOf(days: readonly CourseDay[], today: string): PainTrend {
  const spoken = days.filter((day): day is CourseDay & { worst: number } => day.worst !== undefined);
  const [first] = spoken;
  const last = spoken.at(-1);
  if (first === undefined || last === undefined) return { kind: 'thin', days: 0 };
  const start = spoken.filter(({ day }) => daysBetween(first.day, day) < WEEK);
  const lately = spoken.filter(({ day }) => day > dayAfter(today, -WEEK));
  const apart = daysBetween(first.day, dayAfter(today, 1 - WEEK)) >= WEEK;
  if (start.length < ENOUGH || spoken.length < 2 * ENOUGH) return { kind: 'thin', days: spoken.length };
  if (lately.length < ENOUGH && daysBetween(last.day, today) >= WEEK) return { kind: 'stale', last: last.day };
  if (lately.length < ENOUGH || !apart) return { kind: 'thin', days: spoken.length };
  const mean = (of: readonly { readonly worst: number }[]): number =>
    of.reduce((sum, { worst }) => sum + worst, 0) / of.length;
  const [from, now] = [tenth(mean(start)), tenth(mean(lately))];
  return { kind: 'told', since: first.day, first: from, now, change: tenth(now - from) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
