import type { Log, SetUp } from '@hipspine/record';
import { describe, expect, test } from 'vitest';
import { changesSince, isSame, keptSetUps, keptValue } from './kept-set-up.ts';

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
    expect(isSame(CHAIR, { kind: 'chair' })).toBe(false);
    expect(isSame(BICYCLE, { ...BICYCLE, weeksBeforeKm: [45] })).toBe(true);
  });
});
