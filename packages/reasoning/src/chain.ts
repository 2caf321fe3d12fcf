import { type ChainLink, type Findings, type Knowledge, matches } from '@hipspine/knowledge';

/** Something that may keep pain going: a link of the kinetic chain that this person's answers touch. Never a cause. */
export interface Contributor {
  readonly id: string;
  readonly strength: ChainLink['strength'];
  readonly grade: ChainLink['grade'];
  readonly path: readonly string[];
  readonly statement: string;
  readonly source: string;
}

/** Belief from which a cause counts as present for a link. */
const PRESENT = 0.1;

/**
 * Links whose start this person shows and whose end is a leading cause or an answer given.
 *
 * @param believed  probability of each disease, by id
 */
export function contributors(
  knowledge: Knowledge,
  findings: Findings,
  believed: ReadonlyMap<string, number>,
): readonly Contributor[] {
  const shown = (id: string): boolean =>
    findings.get(id) === true || (believed.get(id) ?? 0) >= PRESENT || signs(knowledge, id, findings);
  return knowledge.chainLinks
    .filter(({ from, to }) => shown(from) && shown(to))
    .map(({ id, strength, grade, from, to, statement, source }) => ({
      id,
      strength,
      grade,
      path: [from, to],
      statement,
      source,
    }));
}

/** A contributor has no probability; it is shown when an answer that defines it is met. */
function signs(knowledge: Knowledge, id: string, findings: Findings): boolean {
  const condition = knowledge.condition.get(id);
  if (condition?.type !== 'contributor') return false;
  return (condition.evidence ?? []).some(({ finding, when }) => {
    const value = findings.get(finding);
    return value !== undefined && matches(when, value);
  });
}
