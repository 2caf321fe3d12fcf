import type { Ladders, Plan } from '@hipspine/planning';
import { type EntryOf, entriesOf, type Log, latest } from '@hipspine/record';
import type { PlanAsk } from './planner-calls.ts';

/** A plan as it was stored. */
export interface KeptPlan {
  readonly entry: EntryOf<'plan'>;
  readonly plan: Plan;
  readonly ask: PlanAsk | undefined;
  readonly ladders: Readonly<Record<string, Ladders>>;
}

export type PlanNow =
  /** No check-up yet. */
  | { readonly kind: 'no-check-up' }
  /** The last check-up says to get help now. */
  | { readonly kind: 'help-first' }
  /** A check-up, and no plan yet. */
  | { readonly kind: 'none'; readonly assessment: EntryOf<'assessment'> }
  /** A plan from answers that have changed since: not to be followed before it is made again. */
  | { readonly kind: 'stale'; readonly assessment: EntryOf<'assessment'>; readonly kept: KeptPlan }
  /** A plan that says what stands in the way, with rest positions only. */
  | { readonly kind: 'closed'; readonly assessment: EntryOf<'assessment'>; readonly kept: KeptPlan }
  | { readonly kind: 'open'; readonly assessment: EntryOf<'assessment'>; readonly kept: KeptPlan };

/** Which plan holds now. A plan is only as good as the answers it was made from, so a newer check-up closes it. */
export function planNow(log: Log): PlanNow {
  const assessment = entriesOf(log, 'assessment').at(-1);
  if (assessment === undefined) return { kind: 'no-check-up' };
  if (assessment.body.result.urgency === 'emergency-now') return { kind: 'help-first' };
  const kept = keptPlan(latest(log, 'plan'));
  if (kept === undefined) return { kind: 'none', assessment };
  if (kept.entry.id < assessment.id) return { kind: 'stale', assessment, kept };
  return { kind: kept.plan.conflict === null ? 'open' : 'closed', assessment, kept };
}

/** A stored plan; undefined when there is none, or it is of a format we do not know. */
export function keptPlan(entry: EntryOf<'plan'> | undefined): KeptPlan | undefined {
  const plan = entry?.body.plan as unknown as Plan | undefined;
  if (entry === undefined || plan?.format !== 1) return undefined;
  return {
    entry,
    plan,
    ask: entry.body.asked as unknown as PlanAsk | undefined,
    ladders: (entry.body.ladders ?? {}) as unknown as KeptPlan['ladders'],
  };
}
