import type { Entry, EntryOf } from '@hipspine/record';
import { union } from '@hipspine/record';
import { expect, test } from 'vitest';
import { planNow } from '../plan/plan-now.ts';
import { entry } from '../store/entry.fixture.ts';
import { recheckDue } from './recheck-due.ts';

const checkUp = (day: string): Entry =>
  entry(`${day}T10:00`, 'assessment', {
    checkUp: 'x' as never,
    result: { urgency: 'self-care' } as never,
    findings: {},
    notSure: [],
    laterality: {},
  }) as unknown as Entry;
const plan = (made: string, when: string, changed = false): Entry =>
  entry(`${made}T11:00`, 'plan', {
    plan: { format: 1, made, conflict: null, review: { when, triggers: ['x'] } },
    ...(changed ? { changes: [] } : {}),
  }) as unknown as EntryOf<'plan'> as unknown as Entry;
const due = (today: string, ...entries: readonly Entry[]) => {
  const log = union([], entries);
  return recheckDue(log, planNow(log), today)?.state;
};

test('not before the time of the plan is over, then due, and late once as long again has passed', () => {
  const record = [checkUp('2027-01-01'), plan('2027-01-01', '2027-01-15')];
  expect(['2027-01-14', '2027-01-15', '2027-01-28', '2027-01-29'].map((today) => due(today, ...record))).toEqual([
    undefined,
    'due',
    'due',
    'late',
  ]);
});

test('plans that the rules make do not put it off', () => {
  const record = [checkUp('2027-01-01'), plan('2027-01-01', '2027-01-15'), plan('2027-01-14', '2027-01-28', true)];
  expect(due('2027-01-15', ...record)).toBe('due');
});

test('a review that was asked for early comes early, and makes no plan old', () => {
  const record = [checkUp('2027-01-01'), plan('2027-01-01', '2027-01-15'), plan('2027-01-05', '2027-01-07', true)];
  expect(due('2027-01-07', ...record)).toBe('due');
  expect(due('2027-01-20', ...record)).toBe('due');
});

test('a new check-up closes the old plan, so nothing is due on it', () => {
  expect(
    due('2027-02-01', checkUp('2027-01-01'), plan('2027-01-01', '2027-01-15'), checkUp('2027-01-30')),
  ).toBeUndefined();
});
