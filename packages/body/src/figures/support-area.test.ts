import { describe, expect, test } from 'vitest';
import { outsideHull } from './support-area.ts';

/** Corners of a square of 2 m and its middle, y upwards. */
const points = Float64Array.of(0, 9, 0, 2, 9, 0, 2, 9, 2, 0, 9, 2, 1, 9, 1);
const square = [0, 2, 1, 3, 4];

describe('the area between contacts', () => {
  test.each([
    ['in the middle', 1, 1, -1],
    ['near an edge', 0.25, 1, -0.25],
    ['beyond an edge', 2.5, 1, 0.5],
    ['beyond a corner', 5, 6, 5],
  ])('%s', (_, x, z, far) => {
    expect(outsideHull(points, square, x, z)).toBeCloseTo(far);
  });

  test('two contacts carry along a line, one only above itself', () => {
    expect(outsideHull(points, [0, 1], 1, 0.3)).toBeCloseTo(0.3);
    expect(outsideHull(points, [0], 0.3, 0.4)).toBeCloseTo(0.5);
  });
});
