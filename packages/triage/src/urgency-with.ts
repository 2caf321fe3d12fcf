import { type FindingValue, moreUrgent, type Person, type Urgency } from '@hipspine/knowledge';
import { type Triage, type TriageNet, unsureQuestions, verdictOf, withDerived, withYes } from './triage.ts';

const byFinding = new WeakMap<TriageNet, ReadonlyMap<string, TriageNet['rules']>>();

/** Rules that look at a safety question. */
function rulesOf(net: TriageNet, finding: string): TriageNet['rules'] {
  const known = byFinding.get(net);
  if (known !== undefined) return known.get(finding) ?? [];
  const index = new Map<string, TriageNet['rules'][number][]>();
  for (const rule of net.rules) {
    for (const id of rule.safety) index.set(id, [...(index.get(id) ?? []), rule]);
  }
  byFinding.set(net, index);
  return index.get(finding) ?? [];
}

/**
 * What one further answer would bring. Only the rules that look at the finding are run again; every other rule stands as
 * `sorted` says.
 *
 * @param sorted  what `triage` said about the person without the answer
 * @returns a function from a safety question and its answer to the urgency, at least `routine`: a person with an open
 *   safety question is never told self-care
 */
export function urgencyWith(
  net: TriageNet,
  person: Person,
  sorted: Triage,
): (finding: string, value: FindingValue) => Urgency {
  const findings = new Map(withDerived(net, person));
  const unsure = unsureQuestions(net, person, findings);
  const lowered = (urgency: Urgency): Urgency => net.notSureLevels[urgency] ?? urgency;
  return (finding, value) => {
    const before = findings.get(finding);
    findings.set(finding, value);
    const left = unsure.filter((id) => id !== finding);
    const suspected = withYes(findings, left);
    const again = rulesOf(net, finding);
    const stands = ({ rule }: Triage['fired'][number]): boolean => !again.some((other) => other.rule === rule);
    let urgency: Urgency = 'routine';
    for (const { rule } of sorted.fired.filter(stands)) urgency = moreUrgent(urgency, rule.urgency);
    for (const { rule } of sorted.possible.filter(stands)) urgency = moreUrgent(urgency, lowered(rule.urgency));
    for (const rule of again) {
      // Rules come most urgent first: one that could not raise it any more, and all after it, need not be run.
      if (moreUrgent(urgency, rule.rule.urgency) === urgency) break;
      const verdict = verdictOf(rule, findings, suspected);
      if (verdict === 'fires') urgency = moreUrgent(urgency, rule.rule.urgency);
      if (verdict === 'possible') urgency = moreUrgent(urgency, lowered(rule.rule.urgency));
    }
    if (before === undefined) findings.delete(finding);
    else findings.set(finding, before);
    return urgency;
  };
}
