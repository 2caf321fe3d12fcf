import type { Exercise } from '@hipspine/knowledge/treatment';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { inGroup } from './programme.ts';

/**
 * Puts the moves of a session in order: by kind as plan-model.yaml says, then what has to come before what.
 *
 * @param settleFirst  rest and breathing come first, because pain is high; else they close the session
 */
export function ordered(
  knowledge: PlanKnowledge,
  exercises: readonly Exercise[],
  settleFirst: boolean,
): readonly Exercise[] {
  const { session_order: kinds } = knowledge.model;
  const rank = ({ category }: Exercise): number => {
    const place = kinds.indexOf(category);
    return RESTS.includes(category) && !settleFirst ? place + kinds.length : place;
  };
  const byKind = [...exercises].sort((x, y) => rank(x) - rank(y) || x.level - y.level || (x.id < y.id ? -1 : 1));
  return knowledge.model.before.reduce(
    (list, { first, second }) => firstBeforeSecond(knowledge, list, first, second),
    byKind,
  );
}

const RESTS: readonly string[] = ['position-of-ease', 'relaxation'];

/** Moves of the second group go behind the last move of the first; a move that is of both counts as first. */
function firstBeforeSecond(
  knowledge: PlanKnowledge,
  list: readonly Exercise[],
  first: string,
  second: string,
): Exercise[] {
  const isFirst = (exercise: Exercise): boolean => inGroup(knowledge, exercise, first);
  const last = list.findLastIndex(isFirst);
  const early = list
    .slice(0, Math.max(0, last))
    .filter((exercise) => !isFirst(exercise) && inGroup(knowledge, exercise, second));
  const [before, after] = [list.slice(0, last + 1), list.slice(last + 1)];
  return [...before.filter((exercise) => !early.includes(exercise)), ...early, ...after];
}
