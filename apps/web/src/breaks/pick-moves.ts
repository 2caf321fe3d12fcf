import type { BreakMove } from '@hipspine/planning';

/** Moves of one break. */
const AT_ONCE = 2;

/**
 * What to do in this break: those done least today, moves of the plan first, none more often on a day than it may be.
 *
 * @param offered  how often each was offered today
 */
export function pickMoves(moves: readonly BreakMove[], offered: ReadonlyMap<string, number>): readonly BreakMove[] {
  const times = ({ exercise }: BreakMove): number => offered.get(exercise) ?? 0;
  return [...moves]
    .filter((move) => times(move) < move.timesADay)
    .sort((x, y) => times(x) - times(y) || Number(y.isPlanned) - Number(x.isPlanned))
    .slice(0, AT_ONCE);
}
