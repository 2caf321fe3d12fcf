import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedPlanner } from '../planner.fixture.ts';
import { bicycleFit } from './bicycle.ts';

const { planner } = await shippedPlanner();
const { model } = planner.knowledge;
const rider = { saddleHeightMm: 880, crankMm: 170, trunkAngleDegrees: 60, bodyMm: 1700 };

/** Inseam of a body, as a share of its height; people differ by two parts in a hundred and more. */
const INSEAM = 0.475;

test('a saddle at 109 percent of the inseam leaves the knee as bent as fitters advise, for people of any height', () => {
  for (const bodyMm of [1550, 1650, 1750, 1850]) {
    const { saddle, knee } = bicycleFit(model, { ...rider, bodyMm, saddleHeightMm: 1.09 * INSEAM * bodyMm });
    expect([bodyMm, saddle]).toEqual([bodyMm, 'fits']);
    expect(knee?.degrees).toBeGreaterThan(25);
    expect(knee?.degrees).toBeLessThan(45);
  }
});

test('the way a saddle is off is named', () => {
  expect(bicycleFit(model, { ...rider, saddleHeightMm: 720 }).saddle).toBe('too-low');
  expect(bicycleFit(model, { ...rider, saddleHeightMm: 960 }).saddle).toBe('too-high');
  expect(bicycleFit(model, { ...rider, saddleHeightMm: 1050 }).hip).toBeUndefined();
});

test('a higher saddle opens the hip wherever the leg still reaches, and every angle has a doubt', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 700, max: 880 }),
      fc.integer({ min: 1550, max: 1950 }),
      fc.integer({ min: 20, max: 90 }),
      (saddleHeightMm, bodyMm, trunkAngleDegrees) => {
        const here = bicycleFit(model, { saddleHeightMm, crankMm: 170, trunkAngleDegrees, bodyMm }).hip;
        const higher = bicycleFit(model, {
          saddleHeightMm: saddleHeightMm + 20,
          crankMm: 170,
          trunkAngleDegrees,
          bodyMm,
        }).hip;
        if (here === undefined || higher === undefined) return;
        expect(higher.degrees).toBeLessThan(here.degrees);
        expect(here.give).toBeGreaterThanOrEqual(model.set_up.give.lean_degrees - 1e-9);
      },
    ),
  );
});
