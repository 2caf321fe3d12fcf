/** How this week stands to the weeks before. */
export interface WeeklyRise {
  /** Change against the mean of the weeks before: 0.5 is half as much again. */
  readonly share: number;
  readonly isSharp: boolean;
}

/**
 * Whether a load rises faster than a habit advises.
 *
 * @param before  the weeks before, as far as somebody knows them; a week not told is left out, never 0
 * @returns       undefined when nothing is there to compare with
 * @example
 * ```ts @import.meta.vitest
 * expect(weeklyRise([50], 100, 0.2)).toEqual({ share: 1, isSharp: true })
 * expect(weeklyRise([50, 52], 55, 0.2)?.isSharp).toBe(false)
 * expect(weeklyRise([], 80, 0.2)).toBeUndefined()
 * ```
 */
export function weeklyRise(before: readonly number[], now: number, atMost: number): WeeklyRise | undefined {
  const usual = before.reduce((sum, one) => sum + one, 0) / before.length;
  if (before.length === 0 || usual <= 0) return undefined;
  const share = now / usual - 1;
  // A rise of exactly the limit is allowed, whatever the last bit of the division says.
  return { share, isSharp: share > atMost + 1e-9 };
}
