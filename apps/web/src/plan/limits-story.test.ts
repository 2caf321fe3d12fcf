import type { Limit } from '@hipspine/planning';
import type { Entry, Log } from '@hipspine/record';
import { expect, test } from 'vitest';
import { limitsStory } from './limits-story.ts';

const bend = (maxDegrees: number, until: string | null = null): Limit => ({
  joint: 'hip',
  side: 'left',
  motion: 'flexion',
  maxDegrees,
  until,
  setBy: 'my surgeon',
});

/** Plans in the order they were made, each with the limits of its day. */
const logOf = (...plans: readonly (readonly [made: string, ...limits: Limit[]])[]): Log =>
  plans.map(
    ([made, ...limits], i) =>
      ({
        id: `0${i}`,
        type: 'plan',
        at: `${made}T08:00:00.000Z`,
        offset: 0,
        author: 'self',
        body: { plan: { format: 1, made }, asked: { limits } },
      }) as unknown as Entry,
  ) as unknown as Log;

test('a limit holds until its day, and is over on the day after', () => {
  const log = logOf(['2027-01-01', bend(90, '2027-03-01')]);
  expect(limitsStory(log, '2027-03-01').holding).toHaveLength(1);
  expect(limitsStory(log, '2027-03-02')).toEqual({
    holding: [],
    ended: [{ limit: bend(90, '2027-03-01'), how: 'over', day: '2027-03-01' }],
  });
});

test('a limit that a later plan no longer has was lifted on the day of that plan', () => {
  const log = logOf(['2027-01-01', bend(90)], ['2027-02-10']);
  expect(limitsStory(log, '2027-02-11')).toEqual({
    holding: [],
    ended: [{ limit: bend(90), how: 'lifted', day: '2027-02-10' }],
  });
});

test('a limit that comes back holds again, and a stricter one is told beside the old one', () => {
  const again = logOf(['2027-01-01', bend(90)], ['2027-02-10'], ['2027-02-12', bend(90)]);
  expect(limitsStory(again, '2027-02-13')).toEqual({ holding: [bend(90)], ended: [] });
  const stricter = limitsStory(logOf(['2027-01-01', bend(90)], ['2027-01-20', bend(70)]), '2027-01-21');
  expect(stricter.holding).toEqual([bend(70)]);
  expect(stricter.ended).toEqual([{ limit: bend(90), how: 'lifted', day: '2027-01-20' }]);
});

test('without a plan there is no limit', () => {
  expect(limitsStory([] as unknown as Log, '2027-01-01')).toEqual({ holding: [], ended: [] });
});
