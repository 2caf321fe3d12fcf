import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter } from '../plan/days.ts';
import { courseOf, runsOf } from './course.ts';

const said = (day: string, ...scores: readonly number[]) => ({ day, region: 'groin left', scores });

test('a day on which nothing was said is a gap and never a zero', () => {
  const course = courseOf([said('2027-01-11', 6), said('2027-01-12', 3, 7), said('2027-01-15', 0)], '2027-01-16');
  expect(course).toEqual([
    { day: '2027-01-11', worst: 6, least: 6, times: 1 },
    { day: '2027-01-12', worst: 7, least: 3, times: 2 },
    { day: '2027-01-13', times: 0 },
    { day: '2027-01-14', times: 0 },
    { day: '2027-01-15', worst: 0, least: 0, times: 1 },
    { day: '2027-01-16', times: 0 },
  ]);
  expect(runsOf(course).map((run) => run.map(({ at }) => at))).toEqual([[0, 1], [4]]);
});

test('nothing said at all draws nothing', () => {
  expect(runsOf(courseOf([], '2027-01-16'))).toEqual([]);
});

test('every day that was spoken of is in exactly one run, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (offsets) => {
      const days = offsets.map((offset) => said(dayAfter('2027-01-01', offset), offset % 11));
      const course = courseOf(days, '2027-02-20');
      const drawn = runsOf(course)
        .flat()
        .map(({ at }) => course[at]?.day);
      expect([...drawn].sort()).toEqual(days.map(({ day }) => day).sort());
    }),
  );
});
