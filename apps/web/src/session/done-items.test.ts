import type { EntryOf, JsonObject } from '@hipspine/record';
import { expect, test } from 'vitest';
import { doneItems } from './done-items.ts';

const read = (...items: readonly JsonObject[]): readonly unknown[] =>
  doneItems({ body: { started: '2027-01-15T08:00:00.000Z', items } } as unknown as EntryOf<'session'>);

const whole = { exercise: 'clamshell', side: 'left', seconds: [30, 30] };

test('a line as a practice writes it is read, with fields of a newer program kept', () => {
  expect(read(whole)).toEqual([whole]);
  expect(read({ ...whole, painDuring: 3, zone: 'front', skipped: true, depth: 2 })).toHaveLength(1);
});

test.each([
  ['no side', { exercise: 'clamshell', seconds: [30] }],
  ['no times', { exercise: 'clamshell', side: 'left' }],
  ['no move', { side: 'left', seconds: [30] }],
  ['a side that nobody has', { ...whole, side: 'front' }],
  ['times in words', { ...whole, seconds: ['long'] }],
  ['pain in words', { ...whole, painDuring: 'a lot' }],
  ['a place that is no text', { ...whole, felt: { deep: true } }],
])('a line with %s is left out, and the others are not', (_what, broken) => {
  expect(read(broken, whole)).toEqual([whole]);
});
