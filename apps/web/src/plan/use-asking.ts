import { knownFrom } from '../result/use-last-result.ts';
import { useRecord } from '../store/use-record.ts';
import { dayOf } from './days.ts';
import { FIRST_ASK } from './first-ask.ts';
import { carriedOver } from './plan-maker.ts';
import { type KeptPlan, planNow } from './plan-now.ts';
import type { Asking, PlanAsk } from './planner-calls.ts';

export type AskingNow =
  | { readonly kind: 'no-check-up' | 'help-first' }
  | { readonly kind: 'ready'; readonly asking: Asking; readonly kept: KeptPlan | undefined };

/**
 * Who is asking and with which limits, for the tools beside the plan. Limits that were told once hold here too, even while the
 * plan itself waits to be made again.
 */
export function useAsking(): AskingNow {
  const { log } = useRecord();
  const now = planNow(log);
  if (now.kind === 'no-check-up' || now.kind === 'help-first') return { kind: now.kind };
  const kept = now.kind === 'none' ? undefined : now.kept;
  const today = dayOf(new Date());
  const ask: PlanAsk = kept?.ask ?? FIRST_ASK;
  const previous = kept === undefined ? undefined : carriedOver(log, kept);
  return {
    kind: 'ready',
    kept,
    asking: {
      ask,
      result: now.assessment.body.result,
      known: knownFrom(now.assessment),
      today,
      ...(previous === undefined ? {} : { previous }),
    },
  };
}
