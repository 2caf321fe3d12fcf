import type { PainDay } from '@hipspine/record';
import { dayAfter, daysBetween } from '../plan/days.ts';

/** One day of the diary at one place; `worst` and `least` are absent where nothing was said, which is not zero. */
export interface CourseDay {
  readonly day: string;
  readonly worst?: number;
  readonly least?: number;
  readonly times: number;
}

/** Most days that are shown. */
const MOST = 56;

/** Every day from the first entry, or as many as are shown, to today; days without an entry are there and empty. */
export function courseOf(days: readonly PainDay[], today: string): readonly CourseDay[] {
  const [first] = [...days].sort((x, y) => (x.day < y.day ? -1 : 1));
  if (first === undefined) return [];
  const length = Math.min(MOST, Math.max(1, daysBetween(first.day, today) + 1));
  return Array.from({ length }, (_, i): CourseDay => {
    const day = dayAfter(today, i - length + 1);
    const scores = days.find((entry) => entry.day === day)?.scores ?? [];
    if (scores.length === 0) return { day, times: 0 };
    return { day, worst: Math.max(...scores), least: Math.min(...scores), times: scores.length };
  });
}

/** A run of days that follow each other and were all spoken of: a ribbon is drawn over each, and between them nothing. */
export type Run = readonly { readonly at: number; readonly worst: number; readonly least: number }[];

export function runsOf(course: readonly CourseDay[]): readonly Run[] {
  const runs: { at: number; worst: number; least: number }[][] = [];
  course.forEach(({ worst, least }, at) => {
    if (worst === undefined || least === undefined) return;
    const last = runs.at(-1);
    if (last?.at(-1)?.at === at - 1) last.push({ at, worst, least });
    else runs.push([{ at, worst, least }]);
  });
  return runs;
}
