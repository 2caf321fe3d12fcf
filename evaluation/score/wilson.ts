/** An interval with its two ends. */
export type Span = readonly [low: number, high: number];

const Z95 = 1.96;

/**
 * 95 percent interval of a share by Wilson's score method: honest for small counts, also when none or all happened,
 * where resampling would claim certainty.
 *
 * @param k  how often it happened, [0, n]
 * @param n  out of how many; 0 gives NaN
 * @source Wilson EB. J Am Stat Assoc 1927;22:209, doi:10.1080/01621459.1927.10502953
 */
export function wilson(k: number, n: number): Span {
  if (n === 0) return [Number.NaN, Number.NaN];
  const p = k / n;
  const z2 = Z95 * Z95;
  const denominator = 1 + z2 / n;
  const centre = p + z2 / (2 * n);
  const half = Z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return [Math.max(0, (centre - half) / denominator), Math.min(1, (centre + half) / denominator)];
}
