import type { Fact } from '@hipspine/knowledge/treatment';
import type { PlanKnowledge } from './plan-knowledge.ts';
import type { PlanRequest } from './request.ts';

/** The next open question of a fact: its own, as long as that is open, or the first finding the person can tell. */
export function questionOf(
  { selfAskable, question }: PlanKnowledge,
  { id, derive, ask, label }: Fact,
  { assessed, answers }: PlanRequest,
): { question: string; finding?: string } {
  const open = findingsOf(derive).find((one) => selfAskable.has(one) && !assessed.person.findings.has(one));
  const asked = open === undefined ? undefined : question.get(open);
  // Who has answered the question of the fact itself is not shown it again: what is still open then is a finding.
  const isOwn = ask !== undefined && (answers.get(id) ?? 'unknown') === 'unknown';
  if (!isOwn && open !== undefined && asked !== undefined) return { question: asked, finding: open };
  return { question: ask ?? label };
}

/** Every finding that a fact is derived from. */
export const findingsOf = (node: Fact['derive']): readonly string[] =>
  node === undefined
    ? []
    : 'finding' in node
      ? [node.finding]
      : 'any' in node
        ? node.any.flatMap(findingsOf)
        : 'all' in node
          ? node.all.flatMap(findingsOf)
          : [];
