import type { Fact } from '@hipspine/knowledge/treatment';
import type { PlanKnowledge } from './plan-knowledge.ts';
import type { PlanRequest } from './request.ts';

/** The next open question of a fact: the first finding the person can tell, or the question of the fact itself. */
export function questionOf(
  { selfAskable, question }: PlanKnowledge,
  { derive, ask, label }: Fact,
  { assessed }: PlanRequest,
): { question: string; finding?: string } {
  const open = findingsOf(derive).find((id) => selfAskable.has(id) && !assessed.person.findings.has(id));
  const asked = open === undefined ? undefined : question.get(open);
  if (ask === undefined && open !== undefined && asked !== undefined) return { question: asked, finding: open };
  return { question: ask ?? label };
}

const findingsOf = (node: Fact['derive']): readonly string[] =>
  node === undefined
    ? []
    : 'finding' in node
      ? [node.finding]
      : 'any' in node
        ? node.any.flatMap(findingsOf)
        : 'all' in node
          ? node.all.flatMap(findingsOf)
          : [];
