import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDue } from './next-due.ts';

const WEEKS = { weeks: [0, 2, 6, 12] };

describe('by weeks', () => {
  test('due on the first day, and until it is answered', () => {
    expect(nextDue(WEEKS, '2027-01-11', [], '2027-01-11')).toEqual({ on: '2027-01-11', isDue: true });
    expect(nextDue(WEEKS, '2027-01-11', [], '2027-01-20')).toEqual({ on: '2027-01-11', isDue: true });
  });

  test('answered, it waits for the next turn', () => {
    expect(nextDue(WEEKS, '2027-01-11', ['2027-01-12'], '2027-01-20')).toEqual({ on: '2027-01-25', isDue: false });
    expect(nextDue(WEEKS, '2027-01-11', ['2027-01-12'], '2027-01-25')).toEqual({ on: '2027-01-25', isDue: true });
  });

  test('a turn that was missed is not asked for once the next has come', () => {
    expect(nextDue(WEEKS, '2027-01-11', [], '2027-02-23')).toEqual({ on: '2027-02-22', isDue: true });
  });

  test('after the last turn nothing is left', () => {
    expect(nextDue(WEEKS, '2027-01-11', ['2027-04-06'], '2027-05-01')).toBeUndefined();
  });
});

describe('every so many days', () => {
  test('counted from the last answer, so that a late one does not make the next come early', () => {
    expect(nextDue({ every_days: 7 }, '2027-01-11', [], '2027-01-11')).toEqual({ on: '2027-01-11', isDue: true });
    expect(nextDue({ every_days: 7 }, '2027-01-11', ['2027-01-16'], '2027-01-20')).toEqual({
      on: '2027-01-23',
      isDue: false,
    });
    expect(nextDue({ every_days: 7 }, '2027-01-11', ['2027-01-16'], '2027-01-23')?.isDue).toBe(true);
  });
});

test('nothing to ask where no cadence is known', () => {
  expect(nextDue({}, '2027-01-11', [], '2027-01-11')).toBeUndefined();
});

const anyDay = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(Date.parse('2027-01-01') + n * 86_400_000).toISOString().slice(0, 10));
const anyCadence = fc.record(
  {
    weeks: fc.uniqueArray(fc.integer({ min: 0, max: 52 }), { minLength: 1, maxLength: 6 }),
    every_days: fc.integer({ min: 1, max: 28 }),
  },
  { requiredKeys: [] },
);

describe('laws', () => {
  test('what is due is not in the future, and what is not due is', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, fc.array(anyDay, { maxLength: 5 }), anyDay, (cadence, start, done, today) => {
        const turn = nextDue(cadence, start, done, today);
        if (turn !== undefined) expect(turn.on <= today).toBe(turn.isDue);
      }),
    );
  });

  test('answered today, nothing is due today', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, fc.array(anyDay, { maxLength: 5 }), anyDay, (cadence, start, done, today) => {
        fc.pre(start <= today);
        expect(nextDue(cadence, start, [...done, today], today)?.isDue ?? false).toBe(false);
      }),
    );
  });

  test('an answer of a day that is still to come changes nothing', () => {
    fc.assert(
      fc.property(anyCadence, anyDay, fc.array(anyDay, { maxLength: 5 }), anyDay, (cadence, start, done, today) => {
        const known = done.filter((day) => day <= today);
        expect(nextDue(cadence, start, done, today)).toEqual(nextDue(cadence, start, known, today));
      }),
    );
  });
});
