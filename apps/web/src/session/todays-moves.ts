import { lowered, type Plan, type PlanItem, type ReleaseItem } from '@hipspine/planning';
import { type EntryOf, entriesOf, type Log, localDay } from '@hipspine/record';
import { daysBetween, planDay } from '../plan/days.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { doneItems } from './done-items.ts';
import type { DoneItem } from './practice.ts';
import type { PracticeMove } from './steps.ts';

const WEEK = 7;

/** What is due on a day, in the order of the plan; on a day of rest what is due next. */
export function dueOn(plan: Plan, today: string): readonly (PlanItem | ReleaseItem)[] {
  const { day } = planDay(plan.made, today);
  const all = [...plan.items, ...plan.release.filter(({ counts }) => counts)];
  const on = (n: number): readonly (PlanItem | ReleaseItem)[] =>
    all.filter(({ days }) => days.includes(((n - 1) % WEEK) + 1)).sort((x, y) => x.order - y.order);
  const first = Array.from({ length: WEEK }, (_, i) => on(day + i)).find(({ length }) => length > 0);
  return first ?? [];
}

/** One move of the plan by its name, for whoever wants it now. */
export const askedFor = ({ items, release }: Plan, exercise: string): PlanItem | ReleaseItem | undefined =>
  [...items, ...release].find((item) => item.exercise === exercise);

/** @param share  of the dose, for a sore day; (0, 1] */
export function practiceMove(
  { exercise, perSide, dose, changes }: Pick<PlanItem, 'exercise' | 'perSide' | 'dose' | 'changes'>,
  book: Pick<PlanBook, 'moves'>,
  share = 1,
): PracticeMove {
  const { perWeek: _, ...once } = share < 1 ? lowered(dose, share) : dose;
  return withKind({ exercise, perSide, dose: once, changes }, book);
}

/** Marks what is pressed and what is rest, by the kind of the move. */
export function withKind(move: PracticeMove, { moves }: Pick<PlanBook, 'moves'>): PracticeMove {
  const category = moves[move.exercise]?.category;
  return {
    ...move,
    ...(category === 'release' ? { pressing: true as const } : {}),
    ...(category === 'relaxation' || category === 'position-of-ease' ? { resting: true as const } : {}),
  };
}

/** The side to begin with: the one where more is sore; left when neither is. */
export function soreSide({ body: { laterality } }: EntryOf<'assessment'>): 'left' | 'right' {
  const sides = Object.values(laterality);
  const count = (side: string): number => sides.filter((other) => other === side).length;
  return count('right') > count('left') ? 'right' : 'left';
}

/** Practices by when they began; one that was corrected later stays where it was. */
const sessionsOf = (log: Log): readonly EntryOf<'session'>[] =>
  [...entriesOf(log, 'session')].sort((a, b) => (a.body.started < b.body.started ? -1 : 1));

const dayOfSession = ({ body, offset }: EntryOf<'session'>): string => localDay({ at: body.started, offset });

/** A practice of today that was begun and not ended, as the record has it. */
export function unfinishedSession(log: Log, today: string): EntryOf<'session'> | undefined {
  return sessionsOf(log).findLast((session) => session.body.ended === undefined && dayOfSession(session) === today);
}

/** The practice in which strength was lost, if no check-up came after it. Nothing is practised before one has. */
export function haltedSession(log: Log): EntryOf<'session'> | undefined {
  // Also in a line that cannot be read otherwise: whoever lost strength is stopped.
  const last = sessionsOf(log).findLast(({ body }) => body.items.some((item) => item['why'] === 'strength-lost'));
  if (last === undefined) return undefined;
  return entriesOf(log, 'assessment').some(({ at }) => at > last.body.started) ? undefined : last;
}

/** How long after a press it is asked how the spot has been; days. */
const ASK_WITHIN = 3;

/** The last practice with pressing or rolling, on a day before today, that was not asked about yet. */
export function pressedBefore(
  log: Log,
  today: string,
  { moves }: Pick<PlanBook, 'moves'>,
): { readonly session: EntryOf<'session'>; readonly exercises: readonly string[] } | undefined {
  const before = sessionsOf(log).filter((session) => dayOfSession(session) < today);
  const isPressed = ({ exercise, seconds }: DoneItem): boolean =>
    moves[exercise]?.category === 'release' && seconds.length > 0;
  const session = before.findLast((one) => doneItems(one).some(isPressed));
  if (session === undefined || session.body.releaseSince !== undefined) return undefined;
  if (daysBetween(dayOfSession(session), today) > ASK_WITHIN) return undefined;
  return {
    session,
    exercises: [
      ...new Set(
        doneItems(session)
          .filter(isPressed)
          .map(({ exercise }) => exercise),
      ),
    ],
  };
}

/** Moves that no line of the record speaks about yet. */
export const stillToDo = (
  moves: readonly PracticeMove[],
  items: readonly Pick<DoneItem, 'exercise' | 'insteadOf'>[],
): readonly PracticeMove[] =>
  moves.filter(({ exercise }) => !items.some((item) => item.exercise === exercise || item.insteadOf === exercise));
