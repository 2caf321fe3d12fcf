import type { PreviousPlan } from '@hipspine/planning';
import { entriesOf, type Json, type Log } from '@hipspine/record';
import { knownFrom } from '../result/use-last-result.ts';
import { doneItems } from '../session/done-items.ts';
import { record } from '../store/record.ts';
import { dayOf } from './days.ts';
import { type KeptPlan, planNow } from './plan-now.ts';
import type { PlanAsk, PlanMade } from './planner-calls.ts';
import { planner } from './planner-client.ts';

/**
 * Makes a plan from the last check-up and keeps it in the record.
 *
 * @returns the plan; undefined when the last check-up allows none
 * @throws Error when the planner could not be loaded
 */
export async function makeAndKeep(ask: PlanAsk): Promise<PlanMade | undefined> {
  const { log } = record.state();
  const now = planNow(log);
  if (now.kind === 'no-check-up' || now.kind === 'help-first') return undefined;
  const today = dayOf(new Date());
  const before = now.kind === 'none' ? undefined : now.kept;
  const previous = before === undefined || before.plan.made === today ? undefined : carriedOver(log, before);
  const made = await planner.plan({
    ask,
    result: now.assessment.body.result,
    known: knownFrom(now.assessment),
    today,
    ...(previous === undefined ? {} : { previous }),
  });
  await record.add('plan', {
    plan: asJson(made.plan),
    asked: asJson(ask),
    ladders: asJson(made.ladders),
  });
  return made;
}

/** As a file would hold it: a field that says `undefined` is no JSON, and the record would refuse it on the way back. */
export const asJson = (value: object): Json => JSON.parse(JSON.stringify(value)) as Json;

/**
 * What the next plan takes from the one before. The level is left at the lowest: that moves stayed green is for the rules
 * that read the diary to say, not for us.
 */
export function carriedOver(log: Log, { plan }: KeptPlan): PreviousPlan {
  const practised = entriesOf(log, 'session').flatMap((session) => doneItems(session).map(({ exercise }) => exercise));
  return { phase: plan.phase, startedOn: plan.started, known: [...new Set(practised)], levelReached: 1 };
}
