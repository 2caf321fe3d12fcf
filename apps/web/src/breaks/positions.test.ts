import type { Log } from '@hipspine/record';
import { expect, test } from 'vitest';
import { entry } from '../store/entry.fixture.ts';
import { isClose, positionOf, positionsFor, ranking, trialDays } from './positions.ts';

const log = (...tried: readonly (readonly [day: number, position: string, score: number])[]): Log =>
  tried.map(([day, position, score]) =>
    entry(`2027-01-${String(day).padStart(2, '0')}T18:00`, 'position-trial', { position, pain: score }, { offset: 0 }),
  );

test('legs crossed and the like are tried only by whom the planner lets', () => {
  expect(positionsFor(new Set())).toEqual(['usual-chair', 'standing', 'mixed', 'perching']);
  expect(positionsFor(new Set(['open-hip-sitting', 'plank']))).toContain('open-hip-sitting');
});

test('one way a day, the least tried first, and the same one all day', () => {
  const ways = ['a', 'b', 'c'];
  const one = log([11, 'a', 3]);
  expect(positionOf(ways, one, '2027-01-11')).toBe('a');
  expect(positionOf(ways, one, '2027-01-12')).toBe('b');
  expect(positionOf(ways, log([11, 'a', 3], [12, 'b', 1], [13, 'c', 5]), '2027-01-14')).toBe('a');
});

test('the order is the mean of the days; the last word of a day counts, and what was not tried has no place', () => {
  const said = log([11, 'a', 6], [11, 'a', 4], [12, 'b', 1], [13, 'b', 3], [14, 'c', 0]);
  expect(ranking(said)).toEqual([
    { position: 'c', pain: 0, days: 1 },
    { position: 'b', pain: 2, days: 2 },
    { position: 'a', pain: 4, days: 1 },
  ]);
  expect(trialDays(said)).toBe(4);
  expect(isClose(ranking(said), 2)).toBe(false);
  expect(isClose(ranking(log([11, 'a', 3], [12, 'b', 2])), 2)).toBe(true);
});
