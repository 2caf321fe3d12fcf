import type { FindingValue } from '@hipspine/knowledge';
import { expect, test } from 'vitest';
import { holdsUntil } from './holds-until.ts';

const DAYS = { calm: 7, build: 14 };

const until = (urgency: string, findings: Readonly<Record<string, FindingValue>> = {}): string => {
  const entry = { at: '2026-02-20T12:00:00.000Z', body: { result: { urgency }, findings } };
  return holdsUntil(entry as unknown as Parameters<typeof holdsUntil>[0], DAYS)
    .toISOString()
    .slice(0, 10);
};

test('two weeks when nothing hurries, one when it gets worse or should be seen', () => {
  expect(until('routine')).toBe('2026-03-06');
  expect(until('self-care', { 'course-trend': 'stable' })).toBe('2026-03-06');
  expect(until('routine', { 'course-trend': 'worsening' })).toBe('2026-02-27');
  expect(until('within-days-GP')).toBe('2026-02-27');
  expect(until('same-day')).toBe('2026-02-27');
});
