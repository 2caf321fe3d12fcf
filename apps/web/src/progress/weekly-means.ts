import type { LogEntry } from '@hipspine/planning';
import { dayAfter } from '../plan/days.ts';

const WEEK = 7;

/** Mean pain of one week of the diary; absent when nothing was told, which is not 0. */
export interface WeekMean {
  /** First day, yyyy-mm-dd. */
  readonly from: string;
  readonly mean?: number;
}

/**
 * The last weeks as the rule of flat weeks counts them, the newest first. The worst of a day and the pain of a moment are two
 * questions: that of the moment is shown if it was told in every week, else the other.
 */
export function weeklyMeans(log: readonly LogEntry[], today: string, weeks: number): readonly WeekMean[] {
  const [now, day] = (['now', 'day'] as const).map((span) => meansOf(log, today, weeks, span));
  const isWhole = now?.every(({ mean }) => mean !== undefined) === true;
  return (isWhole || day?.every(({ mean }) => mean === undefined) === true ? now : day) ?? [];
}

const meansOf = (log: readonly LogEntry[], today: string, weeks: number, span: 'now' | 'day'): readonly WeekMean[] =>
  Array.from({ length: weeks }, (_, i): WeekMean => {
    const to = dayAfter(today, -WEEK * i);
    const from = dayAfter(to, 1 - WEEK);
    const told = log.flatMap((entry) => {
      const on = entry.at.slice(0, 10);
      const isIt = entry.type === 'pain' && (entry.span ?? 'now') === span && on >= from && on <= to;
      return isIt && entry.painDuring !== undefined ? [entry.painDuring] : [];
    });
    if (told.length === 0) return { from };
    return { from, mean: Math.round((told.reduce((sum, pain) => sum + pain, 0) / told.length) * 10) / 10 };
  });
