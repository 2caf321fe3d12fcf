import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestHipBend } from './positions.ts';

const TUBE = 73;
const FOOT = 93;
const bicycle = { saddleHeightMm: 885, crankMm: 170, trunkAngleDegrees: 90, thighMm: 420, shankMm: 400 };
const bend = (change: Partial<typeof bicycle>): number | undefined =>
  largestHipBend({ ...bicycle, ...change }, TUBE, FOOT);

describe('the largest bend of the hip on a bicycle', () => {
  test('with the trunk upright it is the rise of the thigh above hanging straight down', () => {
    // A crank of no length: one triangle, worked out by the cosine rule by hand.
    const still = largestHipBend({ ...bicycle, crankMm: 0, saddleHeightMm: 800 }, 90, 0);
    const inHip = (Math.acos((420 ** 2 + 800 ** 2 - 400 ** 2) / (2 * 420 * 800)) * 180) / Math.PI;
    expect(still).toBeCloseTo(inHip, 6);
  });

  test('leaning forward by some degrees bends the hip by as many', () => {
    expect((bend({ trunkAngleDegrees: 50 }) ?? 0) - (bend({}) ?? 0)).toBeCloseTo(40, 6);
  });

  test('a higher saddle or a shorter crank opens the hip, wherever the leg still reaches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 780, max: 870 }), fc.integer({ min: 140, max: 180 }), (saddleHeightMm, crankMm) => {
        const here = bend({ saddleHeightMm, crankMm });
        const higher = bend({ saddleHeightMm: saddleHeightMm + 10, crankMm });
        const shorter = bend({ saddleHeightMm: saddleHeightMm - 5, crankMm: crankMm - 5 });
        if (here === undefined) return;
        if (higher !== undefined) expect(higher).toBeLessThan(here);
        if (shorter !== undefined) expect(shorter).toBeLessThan(here);
      }),
    );
  });

  test('a saddle the leg cannot reach from has no angle', () => {
    expect(bend({ saddleHeightMm: 1100 })).toBeUndefined();
  });

  test('the usual saddle height leaves the knee about 30 degrees bent at the bottom', () => {
    const far = 885 - FOOT;
    const inKnee = (Math.acos((420 ** 2 + 400 ** 2 - far ** 2) / (2 * 420 * 400)) * 180) / Math.PI;
    expect(180 - inKnee).toBeGreaterThan(25);
    expect(180 - inKnee).toBeLessThan(35);
  });
});
