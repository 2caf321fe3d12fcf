import type { Log, SetUp } from '@hipspine/record';
import { describe, expect, test } from 'vitest';
import { changesSince, isSame, keptSetUps, keptValue, toKeep } from './kept-set-up.ts';

const kept = (n: number, body: SetUp, day = '2027-03-01'): Log[number] =>
  ({
    id: `01a31b2b-1c00-7000-8000-00000000000${n}`,
    type: 'set-up',
    body,
    at: `${day}T09:30:00.000Z`,
    offset: 60,
    author: 'self',
    engine: '0.1.0',
    knowledge: 'sha256:0',
  }) as unknown as Log[number];

const CHAIR: SetUp = { kind: 'chair', bodyHeightCm: 175, seatHeightCm: 45 };
const BICYCLE: SetUp = { kind: 'bicycle', bodyHeightCm: 174, saddleHeightCm: 84, weekKm: 50, weeksBeforeKm: [45] };

describe('what was kept', () => {
  test('the height is the one told last, wherever that was; a measure belongs to its own set-up', () => {
    const log = [kept(1, BICYCLE), kept(2, CHAIR)];
    expect(keptValue(log, 'bicycle', 'bodyHeightCm', '2027-03-01')).toBe(175);
    expect(keptValue(log, 'chair', 'saddleHeightCm', '2027-03-01')).toBeUndefined();
    expect(keptValue(log, 'bicycle', 'saddleHeightCm', '2027-03-01')).toBe(84);
    expect(keptSetUps(log, 'car')).toEqual([]);
  });

  test('a measure that the last one does not tell is not taken from an older one', () => {
    const log = [kept(1, { ...CHAIR, deskHeightCm: 72 }), kept(2, CHAIR)];
    expect(keptValue(log, 'chair', 'deskHeightCm', '2027-03-01')).toBeUndefined();
  });

  test('the distance of a week is not taken for that of the next', () => {
    // The first of March 2027 is a Monday.
    const log = [kept(1, BICYCLE)];
    const at = (field: 'weekKm' | 'weeksBeforeKm', day: string) => keptValue(log, 'bicycle', field, day);
    expect([at('weekKm', '2027-03-07'), at('weeksBeforeKm', '2027-03-07')]).toEqual([50, [45]]);
    expect([at('weekKm', '2027-03-08'), at('weeksBeforeKm', '2027-03-08')]).toEqual([undefined, [50, 45]]);
    expect([at('weekKm', '2027-06-01'), at('weeksBeforeKm', '2027-06-01')]).toEqual([undefined, undefined]);
  });
});

describe('the distances of weeks', () => {
  const MARCH = ['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22'] as const; // Mondays
  const before = (log: Log, day: string) => keptValue(log, 'bicycle', 'weeksBeforeKm', day);

  test('nothing older than a week that nobody told moves up in its place', () => {
    const log = [kept(1, BICYCLE, MARCH[0])];
    expect(before(log, MARCH[1])).toEqual([50, 45]);
    expect(before(log, MARCH[2])).toBeUndefined();
    const { weekKm: _, ...unsaid } = BICYCLE;
    expect(before([kept(1, unsaid, MARCH[0])], MARCH[0])).toEqual([45]);
    expect(before([kept(1, unsaid, MARCH[0])], MARCH[1])).toBeUndefined();
  });

  test('keeping something else each week does not carry a distance on', () => {
    let log: Log = [kept(1, BICYCLE, MARCH[0])];
    for (const [n, day] of MARCH.slice(1).entries()) {
      const weeksBeforeKm = before(log, day) as readonly number[] | undefined;
      const shown: SetUp = { kind: 'bicycle', saddleHeightCm: 85 + n, ...(weeksBeforeKm ? { weeksBeforeKm } : {}) };
      log = [...log, kept(n + 2, toKeep(shown, ['saddleHeightCm']), day)];
      expect(before(log, day)).toEqual(day === MARCH[1] ? [50, 45] : undefined);
    }
    expect(log.slice(1).map(({ body }) => body)).toEqual([
      { kind: 'bicycle', saddleHeightCm: 85 },
      { kind: 'bicycle', saddleHeightCm: 86 },
      { kind: 'bicycle', saddleHeightCm: 87 },
    ]);
  });

  test('in the week in which they were told they stay, whatever else is kept', () => {
    const log = [kept(1, BICYCLE, '2027-03-02'), kept(2, toKeep(BICYCLE, ['rides']), '2027-03-04')];
    expect(keptValue(log, 'bicycle', 'weekKm', '2027-03-05')).toBe(50);
    expect(before(log, '2027-03-05')).toEqual([45]);
  });

  test('told week by week they stand beside each other, four at most; what was emptied does not come back', () => {
    let log: Log = [];
    for (const [n, day] of MARCH.entries()) {
      const weeksBeforeKm = before(log, day) as readonly number[] | undefined;
      const shown: SetUp = { kind: 'bicycle', weekKm: 40 + n, ...(weeksBeforeKm ? { weeksBeforeKm } : {}) };
      log = [...log, kept(n + 1, toKeep(shown, ['weekKm']), day)];
    }
    expect(before(log, '2027-03-29')).toEqual([43, 42, 41, 40]);
    log = [...log, kept(5, toKeep({ kind: 'bicycle' }, ['weekKm', 'weeksBeforeKm']), MARCH[3])];
    expect(keptValue(log, 'bicycle', 'weekKm', MARCH[3])).toBeUndefined();
    expect(before(log, MARCH[3])).toBeUndefined();
    expect(before(log, '2027-03-29')).toBeUndefined();
  });
});

describe('what changed', () => {
  test('a measure by how much, a choice from what to what', () => {
    expect(changesSince({ ...BICYCLE, saddleHeightCm: 86.3, rides: 'low' }, { ...BICYCLE, rides: 'upright' })).toEqual([
      { field: 'saddleHeightCm', by: 2.3 },
      { field: 'rides', now: 'low', before: 'upright' },
    ]);
  });

  test('what was told only once is no change, and nothing is counted from zero', () => {
    expect(changesSince(CHAIR, { kind: 'chair' })).toEqual([]);
    expect(changesSince({ kind: 'chair' }, CHAIR)).toEqual([]);
    expect(isSame(45, undefined)).toBe(false);
    expect(isSame([45], [45])).toBe(true);
  });
});
