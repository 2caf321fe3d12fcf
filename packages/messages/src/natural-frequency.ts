/** Shown at most, however sure the numbers are: questions alone never make anything certain. */
const MOST = 9;

/** Below this a count of ten would round to none, and "none" is not what was found. */
const LEAST = 0.05;

/** Below this "fewer than 1 in 20" would say too much. */
const RARE = 0.01;

/**
 * A probability as people: "about 6 in 10".
 *
 * @param probability  [0, 1]
 * @example
 * ```ts @import.meta.vitest
 * expect([0.004, 0.03, 0.08, 0.46, 0.999].map(inTen)).toEqual(
 *   ['fewer than 1 in 100', 'fewer than 1 in 20', 'about 1 in 10', 'about 5 in 10', 'about 9 in 10'])
 * ```
 */
export function inTen(probability: number): string {
  if (probability < RARE) return 'fewer than 1 in 100';
  if (probability < LEAST) return 'fewer than 1 in 20';
  return `about ${Math.min(MOST, Math.max(1, Math.round(probability * 10)))} in 10`;
}
