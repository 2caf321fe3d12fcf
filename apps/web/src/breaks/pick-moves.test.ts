import type { BreakMove } from '@hipspine/planning';
import { expect, test } from 'vitest';
import { pickMoves } from './pick-moves.ts';

const move = (exercise: string, timesADay: number, isPlanned: boolean): BreakMove => ({
  exercise,
  perSide: false,
  dose: { sets: 1, reps: 5, holdSeconds: 0, restSeconds: 0, sessionsPerDay: 1 },
  changes: [],
  timesADay,
  isPlanned,
});
const moves = [move('a', 8, false), move('b', 2, true), move('c', 1, false)];
const names = (offered: Record<string, number>): readonly string[] =>
  pickMoves(moves, new Map(Object.entries(offered))).map(({ exercise }) => exercise);

test('moves of the plan first, then in turn, and none more often than it may be', () => {
  expect(names({})).toEqual(['b', 'a']);
  expect(names({ b: 1, a: 1 })).toEqual(['c', 'b']);
  expect(names({ b: 2, a: 1, c: 1 })).toEqual(['a']);
});
