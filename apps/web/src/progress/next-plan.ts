import type { PlanChange } from '@hipspine/planning';
import { type EntryId, type EntryOf, entriesOf, isA, type Log, localDay } from '@hipspine/record';
import { useEffect, useState } from 'react';
import type { Finished } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import { dayOf } from '../plan/days.ts';
import { FIRST_ASK } from '../plan/first-ask.ts';
import { asJson } from '../plan/plan-maker.ts';
import { type KeptPlan, planNow } from '../plan/plan-now.ts';
import type { PlanAdapted } from '../plan/planner-calls.ts';
import { planner } from '../plan/planner-client.ts';
import { knownFrom } from '../result/use-last-result.ts';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import { lastPain, rulesLog } from './rules-log.ts';

/** The finding that holds the pain of now. */
const PAIN_NOW = 'pain-now-0-10';

export type NextPlan =
  /** No open plan, so no next one. */
  | { readonly state: 'none' }
  | { readonly state: 'thinking' }
  | { readonly state: 'failed' }
  /** `isLeft`: these very changes were offered, and the person kept the plan. */
  | { readonly state: 'ready'; readonly kept: KeptPlan; readonly adapted: PlanAdapted; readonly isLeft: boolean };

let worked: { readonly key: string; readonly adapted: Promise<PlanAdapted> } | undefined;

/** The next plan by the rules, worked out off the main thread once for each state of the diary and each day. */
export function useNextPlan(): NextPlan {
  const { log } = useRecord();
  const now = planNow(log);
  const kept = now.kind === 'open' ? now.kept : undefined;
  const today = dayOf(new Date());
  const key = kept === undefined ? '' : [kept.entry.id, lastTold(log), today].join(' ');
  const [found, setFound] = useState<{ readonly key: string; readonly adapted?: PlanAdapted }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the plan, the diary and the day
  useEffect(() => {
    if (kept === undefined || now.kind !== 'open') return;
    let gone = false;
    if (worked?.key !== key) worked = { key, adapted: workOut(log, now.assessment, kept, today) };
    worked.adapted.then(
      (adapted) => gone || setFound({ key, adapted }),
      () => {
        worked = undefined;
        if (!gone) setFound({ key });
      },
    );
    return () => {
      gone = true;
    };
  }, [key]);
  if (kept === undefined) return { state: 'none' };
  if (found?.key !== key) return { state: 'thinking' };
  const { adapted } = found;
  if (adapted === undefined) return { state: 'failed' };
  return { state: 'ready', kept, adapted, isLeft: wasLeft(log, kept.entry.id, adapted.changes) };
}

async function workOut(
  log: Log,
  assessment: EntryOf<'assessment'>,
  { plan, ask }: KeptPlan,
  today: string,
): Promise<PlanAdapted> {
  const { result, known } = await asOfNow(log, assessment);
  return planner.adapt({
    ask: ask ?? FIRST_ASK,
    result,
    known,
    today,
    plan,
    log: rulesLog(log, today),
    testedOn: localDay(assessment),
  });
}

/** The last result, weighed again with the pain told since: a rule may find something in it that was not there before. */
async function asOfNow(log: Log, assessment: EntryOf<'assessment'>): Promise<Finished> {
  const before: Finished = { result: assessment.body.result, known: knownFrom(assessment) };
  const pain = lastPain(log, assessment.id);
  if (pain === undefined || before.known.findings[PAIN_NOW] === pain) return before;
  const { result, known } = await engine.ask('whatIf', { ...before, finding: PAIN_NOW, value: pain });
  return { result, known };
}

/** The last entry the rules read. */
const lastTold = (log: Log): EntryId | undefined =>
  log.findLast(({ type }) => type === 'pain' || type === 'session' || type === 'withdrawal')?.id;

const signature = (changes: readonly Pick<PlanChange, 'rule' | 'exercise'>[]): string =>
  JSON.stringify(changes.map(({ rule, exercise }) => [rule, exercise]).sort());

interface Left {
  readonly kind?: unknown;
  readonly changes?: unknown;
}

export const isLeaving = (edit: unknown): boolean => (edit as Left | null)?.kind === 'left-as-it-is';

const wasLeft = (log: Log, plan: EntryId, changes: readonly PlanChange[]): boolean =>
  entriesOf(log, 'plan-edit').some(
    ({ body }) =>
      body.plan === plan && isLeaving(body.edit) && (body.edit as Left | null)?.changes === signature(changes),
  );

/** The changed plan takes effect; the one before stays in the record. */
export const takeNextPlan = ({ entry, ask }: KeptPlan, { plan, ladders, changes }: PlanAdapted): Promise<EntryId> =>
  record.add('plan', {
    plan: asJson(plan),
    ...(ask === undefined ? {} : { asked: asJson(ask) }),
    ladders: asJson(ladders),
    changes: asJson(changes),
    from: entry.id,
  });

/** The person keeps the plan as it is; the same changes are not offered again. */
export const leavePlan = ({ entry }: KeptPlan, { changes }: PlanAdapted): Promise<EntryId> =>
  record.add('plan-edit', { plan: entry.id, edit: { kind: 'left-as-it-is', changes: signature(changes) } });

/** Has something been told that the rules could act on? Cheap: decides whether the planner is loaded at all. */
export function hasNews(log: Log): boolean {
  const now = planNow(log);
  if (now.kind !== 'open') return false;
  const { id } = now.kept.entry;
  if (now.kept.plan.made < dayOf(new Date())) return true;
  const last = log.findLast((entry) => isA(entry, 'pain') || isA(entry, 'session'));
  return last !== undefined && last.id > id;
}
