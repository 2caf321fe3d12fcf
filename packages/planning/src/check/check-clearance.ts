import type { Plan } from '../plan.schema.ts';
import { say } from '../words.ts';
import { broken } from './broken.ts';
import type { Placed } from './check-week.ts';
import type { Judged } from './person-rules.ts';
import type { Violation } from './violation.ts';

const REST_SAFE = 'rest-safe';

/** Why this person may have no exercise at all, if so, and whether rest positions stay. */
function closedBy({ knowledge, request }: Judged): { readonly rule: string; readonly rest: boolean } | undefined {
  const { triage } = request.assessed.assessment;
  const age = request.assessed.person.findings.get('age-years');
  const tooYoung = knowledge.model.scope.find(
    ({ effect, ages_below }) => effect === 'none' && typeof age === 'number' && age < ages_below,
  );
  if (tooYoung !== undefined) return { rule: tooYoung.id, rest: false };
  return triage.state === 'cleared' ? undefined : { rule: 'not-cleared', rest: triage.state === 'not-cleared' };
}

/** The same as a reason in words. */
export function checkClosed(
  judged: Judged,
): { readonly rule: string; readonly text: string; readonly open: boolean } | undefined {
  const closed = closedBy(judged);
  return closed === undefined
    ? undefined
    : { rule: closed.rule, text: say(judged.knowledge, `check-${closed.rule}`), open: closed.rule === 'not-cleared' };
}

/** Nobody who is not cleared, and nobody too young, has exercises. */
export function checkClearance(judged: Judged, plan: Plan, placed: readonly Placed[]): readonly Violation[] {
  const closed = closedBy(judged);
  if (closed === undefined) return [];
  const { rule, rest } = closed;
  const fault = (where: string, found: string, expected: string): Violation =>
    broken(judged.knowledge, { rule, where, found, expected });
  return [
    ...placed
      .filter(({ exercise, counts }) => !rest || counts || !exercise.tags.includes(REST_SAFE))
      .map(({ where, item }) => fault(where, item.exercise, rest ? 'rest positions only' : 'nothing')),
    ...(plan.conflict === null ? [fault('conflict', 'nothing', 'what has to be settled first')] : []),
  ];
}
