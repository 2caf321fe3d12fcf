import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betweenStandpoints,
  nearestView,
  type Standpoint,
  towardsEye,
  turned,
  VIEWS,
  type ViewName,
  zoomed,
} from './standpoint.ts';

const from: Standpoint = { round: 38, above: 10, zoom: 1, frame: { middle: [0, 0, 0], high: 2, wide: 1 } };
const degrees = fc.double({ min: -720, max: 720, noNaN: true });

describe('where the eye is', () => {
  test('from the front it stands before the body, from the right on its right', () => {
    expect(towardsEye(VIEWS.front)[0]).toBeCloseTo(1);
    expect(towardsEye(VIEWS.right)[2]).toBeCloseTo(1);
    expect(towardsEye(VIEWS.back)[0]).toBeCloseTo(-1);
    expect(towardsEye(VIEWS.left)[2]).toBeCloseTo(-1);
    expect(towardsEye(VIEWS.above)[1]).toBeGreaterThan(0.8);
  });

  test('turning all the way round comes back', () => {
    let at = from;
    for (let i = 0; i < 36; i++) at = turned(at, 10, 0);
    expect(at.round).toBeCloseTo(from.round);
  });

  test('never over the head, never out of reach', () => {
    fc.assert(
      fc.property(degrees, degrees, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (round, above, factor) => {
        const at = zoomed(turned(from, round, above), factor);
        expect(Math.abs(at.above)).toBeLessThanOrEqual(85);
        expect(Math.abs(at.round)).toBeLessThanOrEqual(180);
        expect(at.zoom).toBeGreaterThanOrEqual(0.6);
        expect(at.zoom).toBeLessThanOrEqual(8);
      }),
    );
  });

  test('walks the short way and arrives exactly', () => {
    const [behind, besides] = [turned(from, 130, 0), turned(from, -150, 0)];
    const half = betweenStandpoints(behind, besides, 0.5);
    expect(Math.abs(half.round)).toBeGreaterThan(150);
    expect(betweenStandpoints(behind, besides, 1)).toEqual(besides);
  });

  test.each(Object.keys(VIEWS) as ViewName[])('%s is known by its name', (name) => {
    expect(nearestView({ ...from, ...VIEWS[name] })).toBe(name);
  });
});
