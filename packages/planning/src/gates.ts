import type { Exercise, Rule } from '@hipspine/knowledge/treatment';
import type { PlanKnowledge } from './plan-knowledge.ts';
import type { Profile } from './profile.ts';

/** A rule that speaks about an exercise for this person. */
export interface Touch {
  readonly rule: Rule;
  /** The facts it rests on. */
  readonly facts: readonly string[];
  /** It speaks only because a question is open. */
  readonly unsettled: boolean;
}

/** Strongest effect of all rules on one exercise. */
export interface Verdict {
  readonly effect: 'open' | 'modify' | 'clinician-ok' | 'exclude';
  /** All rules that stop it, the strongest first; for `modify` those that change how it is done. */
  readonly by: readonly Touch[];
}

/** A rule compiled for one person: whether it speaks at all, whatever the exercise. */
export type ActiveRule = Touch;

/**
 * The rules that speak about this person. An open question counts as present for the rules that stop a move; a rule that
 * only changes a move speaks on a yes.
 */
export function activeRules(rules: readonly Rule[], profile: Profile): readonly ActiveRule[] {
  return rules.flatMap((rule): readonly ActiveRule[] => {
    const certain = rule.when_facts_any.filter((fact) => profile.get(fact)?.answer === 'yes');
    if (certain.length > 0) return [{ rule, facts: certain, unsettled: false }];
    if (rule.effect === 'modify') return [];
    const open = rule.when_facts_any.filter((fact) => profile.get(fact)?.blocks === true);
    return open.length > 0 ? [{ rule, facts: open, unsettled: true }] : [];
  });
}

/** Does the rule speak about a move with these tags? */
export function speaksOf({ when_tags_any, unless_tags = [] }: Rule, tags: readonly string[]): boolean {
  if (unless_tags.some((tag) => tags.includes(tag))) return false;
  return when_tags_any[0] === '*' || when_tags_any.some((tag) => tags.includes(tag));
}

export interface Pardons {
  /** Exercises a clinician has agreed to; lifts `clinician-ok` that rests on settled facts, never `exclude`. */
  readonly agreed: ReadonlySet<string>;
  /** Rules lifted in the active phases, and for which exercises. */
  readonly lifted: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the rules say about one exercise. Strongest effect wins: exclude, then clinician-ok, then modify. */
export function verdict(active: readonly ActiveRule[], exercise: Exercise, { agreed, lifted }: Pardons): Verdict {
  const touching = active.filter(
    ({ rule }) => speaksOf(rule, exercise.tags) && lifted.get(rule.id)?.has(exercise.id) !== true,
  );
  const excluding = touching.filter(({ rule }) => rule.effect === 'exclude');
  const asking = touching.filter(({ rule }) => rule.effect === 'clinician-ok');
  // A clinician's word covers what is known, not what nobody has asked.
  const stillAsking = agreed.has(exercise.id) ? asking.filter(({ unsettled }) => unsettled) : asking;
  const stopping = [...settledFirst(excluding), ...settledFirst(stillAsking)];
  if (excluding.length > 0) return { effect: 'exclude', by: stopping };
  if (stillAsking.length > 0) return { effect: 'clinician-ok', by: stopping };
  const changing = touching.filter(({ rule }) => rule.modify !== undefined);
  return changing.length > 0 ? { effect: 'modify', by: changing } : { effect: 'open', by: [] };
}

/** What is known stands before what is open: it is the better reason. */
const settledFirst = (touches: readonly Touch[]): readonly Touch[] =>
  [...touches].sort((x, y) => Number(x.unsettled) - Number(y.unsettled));

/** Verdicts on all exercises. */
export const verdicts = (
  knowledge: PlanKnowledge,
  active: readonly ActiveRule[],
  pardons: Pardons,
): ReadonlyMap<string, Verdict> =>
  new Map(knowledge.exercises.map((exercise) => [exercise.id, verdict(active, exercise, pardons)]));
