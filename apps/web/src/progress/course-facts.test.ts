import type { Entry } from '@hipspine/record';
import { union } from '@hipspine/record';
import { describe, expect, test } from 'vitest';
import { entry, pain, reach } from '../store/entry.fixture.ts';
import { answerChanges } from './answer-changes.ts';
import { diaryOf } from './course.ts';
import { spansFor, usualSpan } from './course-spans.ts';
import { eventsOf } from './events.ts';
import { farthestBetween, reachDays, reachTaps } from './reach.ts';
import { countEffects, sessionEffects } from './session-effects.ts';
import { weeklyMeans } from './weekly-means.ts';

const practice = (day: string, told: object = {}): Entry =>
  entry(`${day}T10:00`, 'session', {
    started: `${day}T09:00:00.000Z`,
    items: [{ exercise: 'x', side: 'both', seconds: [30] }],
    ...told,
  }) as unknown as Entry;

const RULES = { flareAt: 7, pauseDays: 7, today: '2027-02-01' };

describe('what happened', () => {
  const events = (...entries: readonly Entry[]) => {
    const log = union([], entries);
    return eventsOf(log, diaryOf(log), RULES).map(({ day, kind }) => `${day} ${kind}`);
  };

  test('a bad spell stands at its first day, and a second one at its own', () => {
    expect(events(pain('2027-01-10T10:00', 8), pain('2027-01-11T10:00', 7), pain('2027-01-14T10:00', 9))).toEqual([
      '2027-01-10 flare',
      '2027-01-14 flare',
    ]);
  });

  test('a break is one from the day the rules count it as one; before the first practice there is none', () => {
    expect(events(practice('2027-01-10'), practice('2027-01-17'))).toEqual(['2027-01-25 pause']);
    expect(events(practice('2027-01-10'), practice('2027-01-20'), practice('2027-01-31'))).toEqual([
      '2027-01-18 pause',
      '2027-01-28 pause',
    ]);
    expect(events()).toEqual([]);
  });

  test('a plan and a plan that the rules changed are two things', () => {
    const made = entry('2027-01-10T10:00', 'plan', { plan: {} }) as unknown as Entry;
    const changed = entry('2027-01-12T10:00', 'plan', { plan: {}, changes: [] }) as unknown as Entry;
    expect(events(made, changed)).toEqual(['2027-01-10 plan', '2027-01-12 change']);
  });
});

test('practices are counted where both numbers were told, and nowhere else', () => {
  const log = union(
    [],
    [
      practice('2027-01-10', { painBefore: 4, painAfter: 2, painNextMorning: 5 }),
      practice('2027-01-11', { painBefore: 4, painAfter: 4 }),
      practice('2027-01-12', { painAfter: 3, painNextMorning: 3 }),
      practice('2027-01-13', { painBefore: 0 }),
    ],
  );
  const effects = sessionEffects(log);
  expect(effects.map(({ day }) => day)).toEqual(['2027-01-10', '2027-01-11', '2027-01-12']);
  expect(effects[2]).not.toHaveProperty('before');
  expect(countEffects(effects)).toEqual({ less: 1, more: 0, same: 1, mornings: 1, worseMornings: 1, untold: 1 });
});

test('how far down: the farthest of a day, and nothing where nothing was said or nobody knows the word', () => {
  const taps = reachTaps(
    union(
      [],
      [reach('2027-01-10T08:00', 'thigh'), reach('2027-01-10T20:00', 'calf'), reach('2027-01-12T08:00', 'toe-of-2031')],
    ),
  );
  expect([...reachDays(taps)]).toEqual([['2027-01-10', 'calf']]);
  expect(farthestBetween(taps, '2027-01-11', '2027-01-13')).toBeUndefined();
});

test('means of weeks: a week of silence has none, and the worst of a day is not mixed with the pain of a moment', () => {
  const now = (at: string, painDuring: number) => ({ type: 'pain' as const, at, painDuring, span: 'now' as const });
  expect(weeklyMeans([now('2027-01-20', 4), now('2027-01-19', 6), now('2027-01-06', 2)], '2027-01-20', 3)).toEqual([
    { from: '2027-01-14', mean: 5 },
    { from: '2027-01-07' },
    { from: '2026-12-31', mean: 2 },
  ]);
  const day = ['2027-01-20', '2027-01-13', '2027-01-06'].map((at) => ({ ...now(at, 8), span: 'day' as const }));
  expect(weeklyMeans([now('2027-01-20', 1), ...day], '2027-01-20', 3).map(({ mean }) => mean)).toEqual([8, 8, 8]);
});

test('spans show something more than the one before, and the first picture is one in which days can be told apart', () => {
  expect(spansFor(10)).toEqual(['month']);
  expect(spansFor(60)).toEqual(['month', 'quarter']);
  expect(spansFor(800)).toEqual(['month', 'quarter', 'year', 'all']);
  expect([10, 60, 800].map(usualSpan)).toEqual(['month', 'quarter', 'quarter']);
});

test('between two check-ups: what is new, what is different, and what was not asked again', () => {
  const line = (id: string, said: string) => ({ question: { id, label: `Label ${id}` } as never, words: said, said });
  expect(
    answerChanges(
      [line('a', 'yes'), line('b', 'no'), line('c', '3')],
      [line('a', 'no'), line('b', 'no'), line('d', '1')],
    ),
  ).toEqual([
    { id: 'a', kind: 'other', label: 'Label a', before: 'yes', now: 'no' },
    { id: 'd', kind: 'new', words: '1' },
    { id: 'c', kind: 'gone', words: '3' },
  ]);
});
