import type { AnswerTable } from '@hipspine/knowledge/page';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onlyWith } from './tells-apart.ts';

const tableOf = (a: readonly number[], b: readonly number[]): AnswerTable => ({
  answers: a.map((_, i) => ({ finding: `f${i}`, label: `Answer ${i}` })),
  origins: [{ source: 'expert', grade: 'expert' }],
  rows: {
    a: { inHundred: a, origin: a.map(() => 0) },
    b: { inHundred: b, origin: b.map(() => 0) },
  },
});

test('names what one has clearly more often, on its side only', () => {
  const [mine, theirs] = onlyWith(tableOf([80, 50, 10], [20, 45, 60]), 'a', 'b');
  expect(mine).toMatchObject([{ finding: 'f0', mine: 80, theirs: 20 }]);
  expect(theirs).toMatchObject([{ finding: 'f2', mine: 60, theirs: 10 }]);
});

test('without numbers nothing is said', () => {
  expect(onlyWith(tableOf([80], [1]), 'a', 'sciatica')).toEqual([[], []]);
});

test('to swap the two swaps the answer', () => {
  const hundred = fc.array(fc.nat(100), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(hundred, hundred, (a, b) => {
      const table = tableOf(a, b);
      const [mine, theirs] = onlyWith(table, 'a', 'b');
      expect(onlyWith(table, 'b', 'a')).toEqual([theirs, mine]);
      expect(mine.filter(({ finding }) => theirs.some((other) => other.finding === finding))).toEqual([]);
    }),
  );
});
