import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedPlanner } from '../planner.fixture.ts';
import { againstLimit } from './estimate.ts';
import { carSeatBend, deskFit, type Seat, seatBend, seatRise } from './seat.ts';

const { planner } = await shippedPlanner();
const model = planner.knowledge.model.set_up;

const seats: fc.Arbitrary<Seat> = fc.record({
  bodyMm: fc.integer({ min: 1450, max: 2000 }),
  seatMm: fc.integer({ min: 300, max: 600 }),
  cushionMm: fc.integer({ min: 0, max: 120 }),
  leanDegrees: fc.integer({ min: -25, max: 30 }),
});

/** The same from places in the room and the cosine rule, without the sine of a slope. */
function bendByPlaces({ bodyMm, seatMm, cushionMm, leanDegrees }: Seat): number {
  const thigh = bodyMm * model.thigh_share;
  const hip = [0, seatMm + cushionMm * model.cushion_left_share + model.hip_above_seat_mm] as const;
  const knee = bodyMm * (model.shank_share + model.ankle_share) + model.sole_mm;
  const at = [Math.sqrt(thigh ** 2 - (knee - hip[1]) ** 2), knee] as const;
  const lean = (leanDegrees * Math.PI) / 180;
  const shoulder = [hip[0] - 500 * Math.sin(lean), hip[1] + 500 * Math.cos(lean)] as const;
  const across = Math.hypot(shoulder[0] - at[0], shoulder[1] - at[1]);
  return 180 - (Math.acos((thigh ** 2 + 500 ** 2 - across ** 2) / (2 * thigh * 500)) * 180) / Math.PI;
}

describe('the bend of the hip on a seat', () => {
  test('is the angle between the places of shoulder, hip and knee', () => {
    fc.assert(
      fc.property(seats, (seat) => {
        expect(seatBend(model, seat).degrees).toBeCloseTo(bendByPlaces(seat), 6);
      }),
    );
  });

  test('a person of 1.70 m on a chair of 46 cm sits at about a right angle', () => {
    const { degrees, give } = seatBend(model, { bodyMm: 1700, seatMm: 460, cushionMm: 0, leanDegrees: 0 });
    expect(degrees).toBeGreaterThan(82);
    expect(degrees).toBeLessThan(96);
    expect(give).toBeGreaterThan(4);
    expect(give).toBeLessThan(12);
  });

  test('what is said to be off covers two thirds of people whose lengths differ as much', () => {
    const seat: Seat = { bodyMm: 1700, seatMm: 440, cushionMm: 40, leanDegrees: 5 };
    const said = seatBend(model, seat);
    // A row of differences spread evenly over the normal curve, so that the test has no chance in it.
    const spread = [-1.5, -1.1, -0.7, -0.45, -0.2, 0, 0.2, 0.45, 0.7, 1.1, 1.5];
    const bends = spread.flatMap((lean, i) =>
      spread.map((height, k) => {
        const leg = spread[(i + k) % spread.length] ?? 0;
        return seatBend(
          { ...model, shank_share: model.shank_share * (1 + leg * model.give.share) },
          {
            ...seat,
            leanDegrees: seat.leanDegrees + lean * model.give.lean_degrees,
            seatMm: seat.seatMm + height * model.give.seat_mm,
          },
        ).degrees;
      }),
    );
    const covered = bends.filter((bend) => Math.abs(bend - said.degrees) <= said.give).length / bends.length;
    expect(covered).toBeGreaterThan(0.67);
  });

  test('a higher seat, a thicker cushion and leaning back each open the hip', () => {
    fc.assert(
      fc.property(seats, (seat) => {
        const here = seatBend(model, seat).degrees;
        expect(seatBend(model, { ...seat, seatMm: seat.seatMm + 20 }).degrees).toBeLessThan(here);
        expect(seatBend(model, { ...seat, cushionMm: seat.cushionMm + 20 }).degrees).toBeLessThan(here);
        expect(seatBend(model, { ...seat, leanDegrees: seat.leanDegrees + 3 }).degrees).toBeCloseTo(here - 3, 6);
      }),
    );
  });
});

test('a raised seat is surely inside the limit of the surgeon, and no lower one is', () => {
  fc.assert(
    fc.property(seats, fc.integer({ min: 50, max: 120 }), (seat, most) => {
      const by = seatRise(model, seat, most);
      if (by === undefined) return;
      const raised = seatBend(model, { ...seat, seatMm: seat.seatMm + by });
      expect(raised.degrees + raised.give).toBeLessThanOrEqual(most);
      if (by > 0)
        expect(againstLimit(seatBend(model, { ...seat, seatMm: seat.seatMm + by - 10 }), most)).not.toBe('inside');
    }),
  );
});

test('a car seat that leans back as far as its cushion rises bends the hip to a right angle', () => {
  expect(carSeatBend(model, 15, 15).degrees).toBe(90);
  expect(carSeatBend(model, 15, 25).degrees).toBe(80);
  expect(carSeatBend(model, 0, 10).give).toBeCloseTo(Math.hypot(5, 5), 6);
});

test('a usual desk fits somebody of 1.75 m on a usual chair; a low and a high one are named', () => {
  const seat: Seat = { bodyMm: 1750, seatMm: 460, cushionMm: 0, leanDegrees: 0 };
  expect(deskFit(model, seat, 720).fit).toBe('fits');
  expect(deskFit(model, seat, 600).fit).toBe('too-low');
  expect(deskFit(model, seat, 800)).toEqual({ fit: 'too-high', byMm: 85 });
});
