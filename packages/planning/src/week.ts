/** The days of a plan week, 1 to 7, on which each kind of move is done. */
export interface Week {
  /** All days of practice. */
  readonly practice: readonly number[];
  /** Days of strength: never two in a row, also across the end of the week. */
  readonly strength: readonly number[];
  /** Days of practice without strength. */
  readonly between: readonly number[];
}

const DAYS_OF_WEEK = 7;

/**
 * Spreads days of practice over a week.
 *
 * @param days           days of practice, 1 to 7
 * @param strengthAtMost  most days of strength
 * @example
 * ```ts @import.meta.vitest
 * expect(weekOf(5, 3)).toEqual({ practice: [1, 2, 3, 5, 6], strength: [1, 3, 5], between: [2, 6] })
 * expect(weekOf(7, 3).strength).toEqual([1, 3, 5])
 * ```
 */
export function weekOf(days: number, strengthAtMost: number): Week {
  const practice = Array.from({ length: days }, (_, i) => Math.floor((i * DAYS_OF_WEEK) / days) + 1);
  const strength: number[] = [];
  for (const day of practice) {
    const previous = strength.at(-1);
    const followsNone = previous === undefined || day - previous > 1;
    const meetsFirst = strength[0] === 1 && day === DAYS_OF_WEEK;
    if (strength.length < strengthAtMost && followsNone && !meetsFirst) strength.push(day);
  }
  return { practice, strength, between: practice.filter((day) => !strength.includes(day)) };
}

/**
 * At most `count` of these days, spread evenly, the first among them.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(someOf([1, 2, 3, 5, 6], 3)).toEqual([1, 2, 5])
 * ```
 */
export const someOf = (days: readonly number[], count: number): readonly number[] =>
  days.length <= count
    ? days
    : Array.from({ length: count }, (_, i) => days[Math.floor((i * days.length) / count)] ?? 1);
