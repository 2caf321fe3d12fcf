import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares } from './least-squares.ts';

const all = (n: number, value: number) => new Float64Array(n).fill(value);

/** Distance to a target, each unknown with its own weight: inside bounds the answer is the target cut to them. */
const toTarget = (target: readonly number[], weights: readonly number[]) => (x: Float64Array, out: Float64Array) =>
  target.forEach((t, i) => {
    out[i] = weights[i]! * (x[i]! - t);
  });

describe('least squares', () => {
  test('finds a target, or the bound nearest to it', () => {
    const triple = fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: -5, max: 5, noNaN: true })));
    const weights = fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0.1, max: 10, noNaN: true })));
    fc.assert(
      fc.property(triple, weights, (target, weight) => {
        const x = new Float64Array(3);
        leastSquares({ residuals: toTarget(target, weight), count: 3, low: all(3, -2), high: all(3, 2) }, x);
        for (const [i, t] of target.entries()) expect(x[i]).toBeCloseTo(Math.max(-2, Math.min(2, t)), 3);
      }),
    );
  });

  test('finds the bottom of a bent valley', () => {
    const x = Float64Array.of(-1.2, 1);
    const cost = leastSquares(
      {
        residuals: (at, out) => {
          out[0] = 10 * (at[1]! - at[0]! ** 2);
          out[1] = 1 - at[0]!;
        },
        count: 2,
        low: all(2, -10),
        high: all(2, 10),
      },
      x,
    );
    expect(cost).toBeLessThan(1e-6);
    expect([...x]).toEqual([expect.closeTo(1, 2), expect.closeTo(1, 2)]);
  });

  test('never leaves its bounds and never makes things worse', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (from, pull) => {
          const x = Float64Array.of(from);
          const residuals = (at: Float64Array, out: Float64Array) => {
            out[0] = Math.max(0, Math.sin(pull * at[0]!) + 0.5);
            out[1] = 0.1 * at[0]!;
          };
          const before = new Float64Array(2);
          residuals(Float64Array.of(Math.max(-1, Math.min(1, from))), before);
          const cost = leastSquares({ residuals, count: 2, low: all(1, -1), high: all(1, 1) }, x);
          expect(Math.abs(x[0]!)).toBeLessThanOrEqual(1);
          expect(cost).toBeLessThanOrEqual((before[0]! ** 2 + before[1]! ** 2) / 2 + 1e-12);
        },
      ),
    );
  });
});
