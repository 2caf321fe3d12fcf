import { type EntryOf, entriesOf, type Log, localDay, type SetUp } from '@hipspine/record';
import { FIELDS, isMeasure, type MeasureName, MOST_WEEKS, type SetUpField, type SetUpKind } from './set-up-fields.ts';

export type KeptSetUp = EntryOf<'set-up'>;

/** What was kept of one kind, oldest first. */
export const keptSetUps = (log: Log, kind: SetUpKind): readonly KeptSetUp[] =>
  entriesOf(log, 'set-up').filter(({ body }) => body.kind === kind);

const DISTANCES: readonly SetUpField[] = ['weekKm', 'weeksBeforeKm'];

const isDistance = (field: SetUpField): field is 'weekKm' | 'weeksBeforeKm' => DISTANCES.includes(field);

/** A field as it was kept last. The height is the person's and the same everywhere; distances move on with the weeks. */
export function keptValue(log: Log, kind: SetUpKind, field: SetUpField, today: string): SetUp[SetUpField] {
  if (field === 'bodyHeightCm')
    return entriesOf(log, 'set-up').findLast(({ body }) => body.bodyHeightCm !== undefined)?.body.bodyHeightCm;
  const kept = keptSetUps(log, kind);
  if (!isDistance(field)) return kept.at(-1)?.body[field];
  // Not every one tells them anew: see `toKeep`.
  const told = kept.findLast(({ body }) => body.weekKm !== undefined || body.weeksBeforeKm !== undefined);
  if (told === undefined) return undefined;
  const weeks = weeksLater(told.body, weekOf(today) - weekOf(localDay(told)));
  return field === 'weekKm' ? weeks.week : weeks.before;
}

/**
 * What is written of a set-up as it stands on its screen. Distances belong to the week in which they were told, so they are written
 * only where one of them was touched; then both, because each counts from the same week. Emptied, they are none: an empty list.
 *
 * @example
 * ```ts @import.meta.vitest
 * const now = { kind: 'bicycle', saddleHeightCm: 84, weeksBeforeKm: [50, 45] } as const
 * expect(toKeep(now, ['saddleHeightCm'])).toEqual({ kind: 'bicycle', saddleHeightCm: 84 })
 * expect(toKeep({ ...now, weekKm: 55 }, ['weekKm'])).toEqual({ ...now, weekKm: 55 })
 * expect(toKeep({ kind: 'bicycle' }, ['weekKm'])).toEqual({ kind: 'bicycle', weeksBeforeKm: [] })
 * ```
 */
export function toKeep(now: SetUp, touched: readonly SetUpField[]): SetUp {
  if (touched.some(isDistance)) return { ...now, weeksBeforeKm: now.weeksBeforeKm ?? [] };
  const { weekKm: _, weeksBeforeKm: __, ...rest } = now;
  return rest;
}

const MS_OF_DAY = 86_400_000;

/** Weeks since one that began on a Monday: the first day of 1970 was a Thursday. */
const weekOf = (day: string): number => Math.floor((Date.parse(day) / MS_OF_DAY + 3) / 7);

/**
 * Distances of weeks some weeks later: a week on, what was this week is the week before. Two weeks on nobody has told the week
 * before, and what is older than a week that is not known is not shown: it would be taken for that week.
 *
 * @example
 * ```ts @import.meta.vitest
 * const told = { kind: 'bicycle', weekKm: 50, weeksBeforeKm: [45, 40] } as const
 * expect(weeksLater(told, 0)).toEqual({ week: 50, before: [45, 40] })
 * expect(weeksLater(told, 1)).toEqual({ week: undefined, before: [50, 45, 40] })
 * expect(weeksLater(told, 2)).toEqual({ week: undefined, before: undefined })
 * expect(weeksLater({ kind: 'bicycle', weeksBeforeKm: [45] }, 1)).toEqual({ week: undefined, before: undefined })
 * ```
 */
function weeksLater(
  { weekKm, weeksBeforeKm = [] }: SetUp,
  weeks: number,
): { readonly week: number | undefined; readonly before: readonly number[] | undefined } {
  const shown = (list: readonly number[]): readonly number[] | undefined => (list.length === 0 ? undefined : list);
  if (weeks <= 0) return { week: weekKm, before: shown(weeksBeforeKm) };
  if (weeks > 1 || weekKm === undefined) return { week: undefined, before: undefined };
  return { week: undefined, before: [weekKm, ...weeksBeforeKm].slice(0, MOST_WEEKS) };
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

/** Does a field tell the same? */
export const isSame = (one: SetUp[SetUpField], other: SetUp[SetUpField]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
