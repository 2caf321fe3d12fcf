import { entriesOf, type Log, localDay } from '@hipspine/record';
import { dayAfter, daysBetween } from '../plan/days.ts';
import { keptPlan, type PlanNow } from '../plan/plan-now.ts';

/** `due`: the plan's time is over. `late`: as long again has passed since, and the plan is old. */
export interface Recheck {
  readonly state: 'due' | 'late';
  /** The day of the answers it rests on. */
  readonly answered: string;
}

/**
 * Whether the safety questions are to be asked again. A plan says when it is looked at again; that time counts from the
 * answers, by the first plan made from them, so that plans which the rules make one from the other do not put it off.
 */
export function recheckDue(log: Log, now: PlanNow, today: string): Recheck | undefined {
  if (now.kind !== 'open') return undefined;
  const assessment = entriesOf(log, 'assessment').at(-1);
  if (assessment === undefined) return undefined;
  const answered = localDay(assessment);
  const first = entriesOf(log, 'plan').find(({ id }) => id > assessment.id);
  const { made, review } = (keptPlan(first) ?? now.kept).plan;
  const length = Math.max(1, daysBetween(made, review.when));
  const due = [now.kept.plan.review.when, dayAfter(answered, length)].sort()[0] ?? review.when;
  if (due > today) return undefined;
  return { state: dayAfter(answered, 2 * length) <= today ? 'late' : 'due', answered };
}
