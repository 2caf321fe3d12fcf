import type { Ladders } from '@hipspine/planning';
import type { PlanBook } from '../plan/planner-calls.ts';
import type { PracticeMove } from './steps.ts';
import { withKind } from './todays-moves.ts';

/** What may take the place of the present move. All of it was let through by every rule when the plan was made. */
export interface Choices {
  readonly easier: readonly PracticeMove[];
  readonly harder: readonly PracticeMove[];
  /** The planned move, when another stands in for it. */
  readonly planned: PracticeMove | undefined;
}

const NOTHING: Choices = { easier: [], harder: [], planned: undefined };

/**
 * The other versions of the planned move. What stands in for one can be changed for the others of that move; its own easier
 * ones were not checked, so they are not there.
 *
 * @param started  the moves as the practice began, where the planned ones still stand
 */
export function choicesFor(
  present: PracticeMove | undefined,
  started: readonly PracticeMove[],
  ladders: Readonly<Record<string, Ladders>>,
  book: Pick<PlanBook, 'moves'>,
): Choices {
  if (present === undefined) return NOTHING;
  const id = present.insteadOf ?? present.exercise;
  const ladder = ladders[id];
  const open = (list: Ladders['easier'] | undefined): readonly PracticeMove[] =>
    (list ?? [])
      .filter(({ exercise }) => exercise !== present.exercise && book.moves[exercise] !== undefined)
      .map((move) => withKind(move, book));
  return {
    easier: open(ladder?.easier),
    harder: open(ladder?.harder),
    planned: present.insteadOf === undefined ? undefined : started.find(({ exercise }) => exercise === id),
  };
}
