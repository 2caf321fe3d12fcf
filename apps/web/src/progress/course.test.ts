import type { Entry } from '@hipspine/record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../plan/days.ts';
import { pain } from '../store/entry.fixture.ts';
import { courseOf, diaryOf, runsOf, type Said } from './course.ts';

const at = (day: string, ...scores: readonly number[]): readonly [string, readonly Said[]] => [
  day,
  scores.map((score): Said => ({ at: `${day}T10:00`, score, span: 'now' })),
];

test('a day on which nothing was said is a gap and never a zero', () => {
  const days = new Map([at('2027-01-11', 6), at('2027-01-12', 3, 7), at('2027-01-15', 0)]);
  const course = courseOf(days, '2027-01-16').map(({ said, ...day }) => ({ ...day, times: said.length }));
  expect(course).toEqual([
    { day: '2027-01-11', worst: 6, least: 6, times: 1 },
    { day: '2027-01-12', worst: 7, least: 3, times: 2 },
    { day: '2027-01-13', times: 0 },
    { day: '2027-01-14', times: 0 },
    { day: '2027-01-15', worst: 0, least: 0, times: 1 },
    { day: '2027-01-16', times: 0 },
  ]);
  expect(runsOf(course).map((run) => run.map(({ at: on }) => on))).toEqual([[0, 1], [4]]);
});

test('nothing said at all draws nothing', () => {
  expect(runsOf(courseOf(new Map(), '2027-01-16'))).toEqual([]);
});

const anyTap = fc.record({
  day: fc.integer({ min: 0, max: 50 }),
  hour: fc.integer({ min: 0, max: 23 }),
  score: fc.integer({ min: 0, max: 10 }),
  offset: fc.constantFrom(-480, 0, 60, 120, 840),
});
const entryOf = ({ day, hour, score, offset }: { day: number; hour: number; score: number; offset: number }): Entry =>
  pain(`${dayAfter('2027-01-01', day)}T${String(hour).padStart(2, '0')}:00`, score, { offset });

/** Every point that would be drawn: the day and the score of its upper edge. */
const drawn = (log: readonly Entry[]): readonly string[] => {
  const course = courseOf(diaryOf(log).get('low-back-middle') ?? new Map(), '2027-02-28');
  return runsOf(course).flatMap((run) => run.map(({ at: on, worst }) => `${course[on]?.day} ${worst}`));
};

describe('laws', () => {
  test('every day that was spoken of is in exactly one run, and no other', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { minLength: 1 }), (taps) => {
        const days = new Set(taps.map(({ day }) => dayAfter('2027-01-01', day)));
        expect(drawn(taps.map(entryOf)).map((point) => point.slice(0, 10))).toEqual([...days].sort());
      }),
    );
  });

  test('taking an entry away never draws a point where there was none, and never a higher one', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { minLength: 1 }), fc.nat(), (taps, at) => {
        const log = taps.map(entryOf);
        const before = new Map(drawn(log).map((point) => point.split(' ') as [string, string]));
        const without = log.filter((_, i) => i !== at % log.length);
        for (const point of drawn(without)) {
          const [day = '', worst] = point.split(' ');
          expect(before.has(day)).toBe(true);
          expect(Number(worst)).toBeLessThanOrEqual(Number(before.get(day)));
        }
      }),
    );
  });

  test('the zone somebody is in moves no entry to another day of theirs', () => {
    fc.assert(
      fc.property(fc.array(anyTap, { minLength: 1 }), fc.constantFrom(-720, 0, 330, 840), (taps, offset) => {
        expect(drawn(taps.map((tap) => entryOf({ ...tap, offset })))).toEqual(drawn(taps.map(entryOf)));
      }),
    );
  });
});

test('an hour told twice when the clock is put back stays on its day, both entries kept', () => {
  // 02:30 in summer time and 02:30 an hour later in winter time.
  const log = [pain('2027-10-31T02:30', 4, { offset: 120 }), pain('2027-10-31T02:30', 6, { offset: 60 })];
  const course = courseOf(diaryOf(log).get('low-back-middle') ?? new Map(), '2027-10-31');
  expect(course).toMatchObject([{ day: '2027-10-31', worst: 6, least: 4 }]);
  expect(course[0]?.said).toHaveLength(2);
});
