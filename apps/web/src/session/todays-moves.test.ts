import type { Plan } from '@hipspine/planning';
import { expect, test } from 'vitest';
import { dueOn, stillToDo } from './todays-moves.ts';

const item = (exercise: string, order: number, days: readonly number[]) => ({ exercise, order, days, counts: true });
const plan = {
  made: '2027-01-11',
  items: [item('late', 2, [1, 3, 5]), item('early', 1, [1, 3])],
  release: [{ ...item('press', 3, [3]), kind: 'release' }],
} as unknown as Plan;
const names = (day: string): readonly string[] => dueOn(plan, day).map(({ exercise }) => exercise);

test('what is due today, in the order of the plan', () => {
  expect(names('2027-01-11')).toEqual(['early', 'late']);
  expect(names('2027-01-13')).toEqual(['early', 'late', 'press']);
  expect(names('2027-01-18')).toEqual(['early', 'late']);
});

test('on a day of rest what is due next, over the end of the week as well', () => {
  expect(names('2027-01-12')).toEqual(['early', 'late', 'press']);
  expect(names('2027-01-16')).toEqual(['early', 'late']);
});

test('a move that an easier one stood in for is behind us', () => {
  const move = (exercise: string) => ({ exercise, perSide: false, dose: {} as never, changes: [] });
  const done = [{ exercise: 'a' }, { exercise: 'easy-b', insteadOf: 'b' }];
  expect(stillToDo([move('a'), move('b'), move('c')], done).map(({ exercise }) => exercise)).toEqual(['c']);
});
