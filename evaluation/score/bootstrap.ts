/** A number with its 95 percent bootstrap interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How to resample. The same plan gives the same interval, on every machine. */
export interface BootstrapPlan {
  readonly draws: number;
  readonly seed: number;
}

export const BOOTSTRAP: BootstrapPlan = { draws: 2000, seed: 20240607 };

/** A statistic of the rows with these positions; NaN when it does not exist for them. */
export type Statistic = (positions: Int32Array) => number;

/**
 * Percentile bootstrap over cases. All statistics see the same draws, so that they can be compared.
 *
 * @param count  how many cases there are
 * @source Efron B, Tibshirani RJ. An Introduction to the Bootstrap, 1993, chapter 13
 */
export function bootstrap(
  count: number,
  statistics: readonly Statistic[],
  { draws, seed }: BootstrapPlan,
): readonly Estimate[] {
  const random = mulberry32(seed);
  const samples: number[][] = statistics.map(() => []);
  const positions = new Int32Array(count);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < count; i++) positions[i] = Math.floor(random() * count);
    for (const [s, statistic] of statistics.entries()) {
      const value = statistic(positions);
      if (!Number.isNaN(value)) samples[s]?.push(value);
    }
  }
  const everyone = Int32Array.from({ length: count }, (_, i) => i);
  return statistics.map((statistic, s) => {
    const sorted = (samples[s] ?? []).sort((x, y) => x - y);
    return { value: statistic(everyone), low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
  });
}

/** The value below which a share q of sorted values lies; NaN of nothing. */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.floor(q * (sorted.length - 1) + 0.5)] ?? Number.NaN;
}

/** Small fast generator, [0, 1). @source Ettinger T, mulberry32 (public domain) */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
