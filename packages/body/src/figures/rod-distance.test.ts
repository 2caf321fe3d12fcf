import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rodDistance } from './rod-distance.ts';

const coordinate = fc.integer({ min: -20, max: 20 }).map((x) => x / 10);
const rods = fc.array(coordinate, { minLength: 12, maxLength: 12 }).map((numbers) => Float64Array.from(numbers));

const lengthOf = (p: Float64Array, a: number, b: number) =>
  Math.hypot(p[a]! - p[b]!, p[a + 1]! - p[b + 1]!, p[a + 2]! - p[b + 2]!);

/** By walking along both rods. */
function walked(p: Float64Array): number {
  let least = Infinity;
  const at = (o: number, s: number, k: number) => p[o + k]! + s * (p[o + 3 + k]! - p[o + k]!);
  for (let i = 0; i <= 60; i++) {
    for (let j = 0; j <= 60; j++) {
      const [s, t] = [i / 60, j / 60];
      least = Math.min(least, Math.hypot(...[0, 1, 2].map((k) => at(0, s, k) - at(6, t, k))));
    }
  }
  return least;
}

test('the distance of two rods is the one found by walking along both', () => {
  fc.assert(
    fc.property(rods, (p) => {
      fc.pre(lengthOf(p, 0, 3) > 0.1 && lengthOf(p, 6, 9) > 0.1);
      const distance = rodDistance(p, 0, 3, 6, 9);
      const least = walked(p);
      expect(distance).toBeLessThanOrEqual(least + 1e-9);
      expect(least - distance).toBeLessThan(0.08);
    }),
    { numRuns: 60 },
  );
});

test('parallel rods side by side, and rods end to end', () => {
  expect(rodDistance(Float64Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0), 0, 3, 6, 9)).toBeCloseTo(1);
  expect(rodDistance(Float64Array.of(0, 0, 0, 1, 0, 0, 3, 0, 0, 4, 0, 0), 0, 3, 6, 9)).toBeCloseTo(2);
});
