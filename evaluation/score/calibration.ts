import { type BootstrapPlan, mulberry32, quantile } from './bootstrap.ts';

/** Something said with a probability, and whether it came true (1 or 0). */
export interface Forecast {
  readonly said: number;
  readonly right: number;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean of what was said. */
  readonly said: number;
  /** Share that was right. */
  readonly right: number;
}

const BINS = 10;
const EPSILON = 1e-9;

/** The forecasts in ten equal bins of probability; empty bins are left out. */
export function reliability(forecasts: readonly Forecast[], bins = BINS): readonly Bin[] {
  return Array.from({ length: bins }, (_, b): Bin => {
    const [from, to] = [b / bins, (b + 1) / bins];
    const last = b === bins - 1;
    const inside = forecasts.filter(({ said }) => said >= from && (said < to || (last && said <= 1 + EPSILON)));
    return {
      from,
      to,
      n: inside.length,
      said: mean(inside.map(({ said }) => said)),
      right: mean(inside.map(({ right }) => right)),
    };
  }).filter(({ n }) => n > 0);
}

/**
 * Expected calibration error: the gap between what was said and what came true, averaged over the bins by their size.
 *
 * @returns NaN without forecasts
 */
export function calibrationError(forecasts: readonly Forecast[], bins = BINS): number {
  if (forecasts.length === 0) return Number.NaN;
  return reliability(forecasts, bins).reduce(
    (sum, { n, said, right }) => sum + (n / forecasts.length) * Math.abs(said - right),
    0,
  );
}

/**
 * The calibration error that a system whose probabilities are exactly right would show on as many cases with the same
 * probabilities, by chance alone.
 *
 * @returns median and 95th percentile over the draws
 */
export function errorByChance(
  forecasts: readonly Forecast[],
  { draws, seed }: BootstrapPlan,
): { median: number; high: number } {
  const random = mulberry32(seed);
  const errors = Array.from({ length: draws }, () =>
    calibrationError(forecasts.map(({ said }) => ({ said, right: Number(random() < said) }))),
  ).sort((x, y) => x - y);
  return { median: quantile(errors, 0.5), high: quantile(errors, 0.95) };
}

/** @returns NaN of nothing */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
