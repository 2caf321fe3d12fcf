import { type Urgency, urgencyRank } from '@hipspine/knowledge';
import type { Conflict } from './plan.schema.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import type { PlanRequest } from './request.ts';
import { say } from './words.ts';

/** Whether a plan may be made at all. */
export type Clearance =
  | { readonly kind: 'open' }
  /** No exercise; `rest` says whether the rest positions that the rules leave open may be shown. */
  | { readonly kind: 'closed'; readonly conflict: Conflict; readonly rest: boolean };

/**
 * Triage and the scope by person. Nobody who is not cleared gets a plan; children get none, and at 16 and 17 the gates
 * leave rest only.
 */
export function clearanceOf(knowledge: PlanKnowledge, { assessed }: PlanRequest): Clearance {
  const { triage } = assessed.assessment;
  if (triage.state !== 'cleared') {
    const fired = mostUrgent(triage.reasons.filter(({ certain }) => certain)).map(({ rule, text }) => ({ rule, text }));
    const sendNow = triage.state === 'send-now';
    const lead = sendNow
      ? { rule: 'send-now', text: say(knowledge, 'send-now') }
      : { rule: 'settle-first', text: say(knowledge, 'settle-first') };
    const open = triage.stillToAsk.length > 0 && !sendNow;
    const rules: Conflict['rules'] = [
      lead,
      ...fired,
      ...(open ? [{ rule: 'open-questions', text: say(knowledge, 'open-questions') }] : []),
    ];
    return {
      kind: 'closed',
      rest: !sendNow,
      conflict: { kind: 'settle-first', rules, stillToAsk: [...triage.stillToAsk] },
    };
  }
  const age = assessed.person.findings.get('age-years');
  const tooYoung = knowledge.model.scope.find(
    ({ ages_below, effect }) => effect === 'none' && typeof age === 'number' && age < ages_below,
  );
  if (tooYoung === undefined) return { kind: 'open' };
  return {
    kind: 'closed',
    rest: false,
    conflict: {
      kind: 'scope',
      rules: [{ rule: tooYoung.id, text: say(knowledge, tooYoung.id) }],
      stillToAsk: [],
    },
  };
}

/**
 * Only what is as urgent as the most urgent: "call an ambulance" must not stand above "book a visit if it is not better
 * in two weeks".
 */
function mostUrgent<R extends { readonly urgency: Urgency }>(reasons: readonly R[]): readonly R[] {
  const top = Math.max(...reasons.map(({ urgency }) => urgencyRank(urgency)));
  return reasons.filter(({ urgency }) => urgencyRank(urgency) === top);
}
