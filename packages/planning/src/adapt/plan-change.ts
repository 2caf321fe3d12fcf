import type { TreatmentParts } from '@hipspine/knowledge/treatment';
import type { Dose, Plan, PlanItem } from '../plan.schema.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';

export type AdaptationRule = TreatmentParts['pathwaysFrame']['value']['adaptation']['rules'][number]['id'];

/** How a move stands in a plan. */
interface MoveThen {
  readonly exercise: string;
  readonly dose: Dose;
  readonly days: readonly number[];
}

/** One change from a plan to the next, and the named rule behind it. */
export interface PlanChange {
  readonly rule: AdaptationRule;
  /** The move it is about; null when it is about the whole plan. */
  readonly exercise: string | null;
  /** The move, or the phase, before and after; null: not there. */
  readonly from: MoveThen | string | null;
  readonly to: MoveThen | string | null;
  /** The rule in words for the person. */
  readonly why: string;
  /** The plan rule that stands against the move now, where one does. */
  readonly against?: string;
}

const then = ({ exercise, dose, days }: PlanItem): MoveThen => ({ exercise, dose, days });

/** A change of one move, with the sentence of its rule. */
export const changeOf = (
  { adaptation }: PlanKnowledge,
  rule: AdaptationRule,
  from: PlanItem | string | null,
  to: PlanItem | string | null,
  against?: string,
): PlanChange => {
  const move = typeof from === 'object' && from !== null ? from : typeof to === 'object' && to !== null ? to : null;
  return {
    rule,
    exercise: move?.exercise ?? null,
    from: typeof from === 'object' && from !== null ? then(from) : from,
    to: typeof to === 'object' && to !== null ? then(to) : to,
    why: adaptation.rules.find(({ id }) => id === rule)?.says ?? rule,
    ...(against === undefined ? {} : { against }),
  };
};

const movesOf = ({ items, release }: Plan): readonly PlanItem[] => [...items, ...release];

/** Everything that differs between the moves of two plans, all for one reason. */
export function differences(
  knowledge: PlanKnowledge,
  rule: AdaptationRule,
  before: Plan,
  after: Plan,
): readonly PlanChange[] {
  const [old, next] = [movesOf(before), movesOf(after)];
  const gone = old.filter(({ exercise }) => !next.some((one) => one.exercise === exercise));
  return [
    ...gone.map((one) => changeOf(knowledge, rule, one, null)),
    ...next.flatMap((one) => {
      const was = old.find(({ exercise }) => exercise === one.exercise);
      if (was === undefined) return [changeOf(knowledge, rule, null, one)];
      const same = JSON.stringify(then(was)) === JSON.stringify(then(one));
      return same ? [] : [changeOf(knowledge, rule, was, one)];
    }),
  ];
}
