import type { Plan, PlanItem } from '@hipspine/planning';
import { type EntryOf, entriesOf, type Log, localDay } from '@hipspine/record';
import { planDay } from '../plan/days.ts';
import type { DoneItem } from './practice.ts';
import type { PracticeMove } from './steps.ts';

const WEEK = 7;

/** What is due on a day, in the order of the plan; on a day of rest what is due next. */
export function dueOn(plan: Plan, today: string): readonly PlanItem[] {
  const { day } = planDay(plan.made, today);
  const all = [...plan.items, ...plan.release.filter(({ counts }) => counts)];
  const on = (n: number): readonly PlanItem[] =>
    all.filter(({ days }) => days.includes(((n - 1) % WEEK) + 1)).sort((x, y) => x.order - y.order);
  const first = Array.from({ length: WEEK }, (_, i) => on(day + i)).find(({ length }) => length > 0);
  return first ?? [];
}

export const practiceMove = ({ exercise, perSide, dose, changes }: PlanItem): PracticeMove => {
  const { perWeek: _, ...once } = dose;
  return { exercise, perSide, dose: once, changes };
};

/** The side to begin with: the one where more is sore; left when neither is. */
export function soreSide({ body: { laterality } }: EntryOf<'assessment'>): 'left' | 'right' {
  const sides = Object.values(laterality);
  const count = (side: string): number => sides.filter((other) => other === side).length;
  return count('right') > count('left') ? 'right' : 'left';
}

/** A practice of today that was begun and not ended, as the record has it. */
export function unfinishedSession(log: Log, today: string): EntryOf<'session'> | undefined {
  const last = entriesOf(log, 'session').at(-1);
  if (last === undefined || last.body.ended !== undefined) return undefined;
  return localDay({ at: last.body.started, offset: last.offset }) === today ? last : undefined;
}

/** Moves that no line of the record speaks about yet. */
export const stillToDo = (
  moves: readonly PracticeMove[],
  items: readonly Pick<DoneItem, 'exercise' | 'insteadOf'>[],
): readonly PracticeMove[] =>
  moves.filter(({ exercise }) => !items.some((item) => item.exercise === exercise || item.insteadOf === exercise));
