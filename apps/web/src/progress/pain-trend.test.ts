import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../plan/days.ts';
import type { CourseDay } from './course.ts';
import { trendOf } from './pain-trend.ts';

const FIRST = '2027-01-01';

/** One number a day, undefined where nothing was said. */
const course = (...scores: readonly (number | undefined)[]): readonly CourseDay[] =>
  scores.map((score, i) => ({
    day: dayAfter(FIRST, i),
    said: [],
    ...(score === undefined ? {} : { worst: score, least: score }),
  }));
const today = (days: readonly CourseDay[]): string => days.at(-1)?.day ?? FIRST;
const many = (n: number, score: number | undefined) => Array.from({ length: n }, () => score);

test('the first week against the last', () => {
  const days = course(...many(7, 6), ...many(7, 5), ...many(7, 4));
  expect(trendOf(days, today(days))).toEqual({ kind: 'told', since: FIRST, first: 6, now: 4, change: -2 });
});

test('gaps pull no mean towards nought', () => {
  const days = course(6, undefined, 6, undefined, 6, ...many(10, undefined), 6, undefined, 6, 6);
  expect(trendOf(days, today(days))).toMatchObject({ first: 6, now: 6, change: 0 });
});

describe('nothing is claimed', () => {
  test('from few days', () => {
    const days = course(6, 5, 4);
    expect(trendOf(days, today(days))).toEqual({ kind: 'thin', days: 3 });
  });

  test('from weeks that overlap', () => {
    const days = course(...many(10, 6));
    expect(trendOf(days, today(days))).toEqual({ kind: 'thin', days: 10 });
  });

  test('about now, when the diary ended some time ago', () => {
    const days = course(...many(7, 6), ...many(7, 4), ...many(20, undefined));
    expect(trendOf(days, today(days))).toEqual({ kind: 'stale', last: '2027-01-14' });
  });
});

test('days without an entry change nothing, wherever they stand', () => {
  const score = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 60 }), (scores) => {
      const days = course(...scores);
      const spoken = days.filter(({ worst }) => worst !== undefined);
      expect(trendOf(days, today(days))).toEqual(trendOf(spoken, today(days)));
      const told = trendOf(days, today(days));
      if (told.kind !== 'told') return;
      const all = spoken.map(({ worst = 0 }) => worst);
      expect(told.first).toBeGreaterThanOrEqual(Math.min(...all) - 0.05);
      expect(told.now).toBeLessThanOrEqual(Math.max(...all) + 0.05);
    }),
  );
});
