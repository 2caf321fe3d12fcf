import { type EntryOf, entriesOf, type Log, localDay, type SetUp } from '@hipspine/record';
import { FIELDS, isMeasure, type MeasureName, MOST_WEEKS, type SetUpField, type SetUpKind } from './set-up-fields.ts';

export type KeptSetUp = EntryOf<'set-up'>;

/** What was kept of one kind, oldest first. */
export const keptSetUps = (log: Log, kind: SetUpKind): readonly KeptSetUp[] =>
  entriesOf(log, 'set-up').filter(({ body }) => body.kind === kind);

/** A field as it was kept last. The height is the person's and the same everywhere; distances move on with the weeks. */
export function keptValue(log: Log, kind: SetUpKind, field: SetUpField, today: string): SetUp[SetUpField] {
  if (field === 'bodyHeightCm')
    return entriesOf(log, 'set-up').findLast(({ body }) => body.bodyHeightCm !== undefined)?.body.bodyHeightCm;
  const last = keptSetUps(log, kind).at(-1);
  if (last === undefined) return undefined;
  if (field !== 'weekKm' && field !== 'weeksBeforeKm') return last.body[field];
  const weeks = weeksLater(last.body, weekOf(today) - weekOf(localDay(last)));
  return field === 'weekKm' ? weeks.week : weeks.before;
}

const MS_OF_DAY = 86_400_000;

/** Weeks since one that began on a Monday: the first day of 1970 was a Thursday. */
const weekOf = (day: string): number => Math.floor((Date.parse(day) / MS_OF_DAY + 3) / 7);

/**
 * Distances of weeks some weeks later: what was this week is a week before, and what is too long ago is left out.
 *
 * @example
 * ```ts @import.meta.vitest
 * const told = { kind: 'bicycle', weekKm: 50, weeksBeforeKm: [45, 40] } as const
 * expect(weeksLater(told, 0)).toEqual({ week: 50, before: [45, 40] })
 * expect(weeksLater(told, 1)).toEqual({ week: undefined, before: [50, 45, 40] })
 * expect(weeksLater(told, 4)).toEqual({ week: undefined, before: [50] })
 * expect(weeksLater(told, 5)).toEqual({ week: undefined, before: undefined })
 * ```
 */
function weeksLater(
  { weekKm, weeksBeforeKm = [] }: SetUp,
  weeks: number,
): { readonly week: number | undefined; readonly before: readonly number[] | undefined } {
  const shown = (list: readonly number[]): readonly number[] | undefined => (list.length === 0 ? undefined : list);
  if (weeks <= 0) return { week: weekKm, before: shown(weeksBeforeKm) };
  const later = [weekKm, ...weeksBeforeKm].slice(0, Math.max(0, MOST_WEEKS + 1 - weeks));
  return { week: undefined, before: shown(later.filter((week) => week !== undefined).slice(0, MOST_WEEKS)) };
}

/** How a set-up is otherwise than it was: a measure by how much, a choice from what to what. */
export type SetUpChange =
  | { readonly field: MeasureName; readonly by: number }
  | { readonly field: SetUpField; readonly now: string; readonly before: string };

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** What differs where both tell. What one of them does not tell is no change. */
export const changesSince = (now: SetUp, before: SetUp): readonly SetUpChange[] =>
  FIELDS[now.kind].flatMap((field): readonly SetUpChange[] => {
    const [is, was] = [now[field], before[field]];
    if (is === undefined || was === undefined || is === was) return [];
    if (isMeasure(field)) return [{ field, by: tenths(Number(is) - Number(was)) }];
    return typeof is === 'string' && typeof was === 'string' ? [{ field, now: is, before: was }] : [];
  });

/** Do they tell the same? */
export const isSame = (one: SetUp, other: SetUp): boolean =>
  FIELDS[one.kind].every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
