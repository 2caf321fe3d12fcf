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

/** One link on the way from one part of the body, finding or cause to another. */
export type ChainStep = Pick<
  ChainLink,
  'id' | 'from' | 'to' | 'strength' | 'grade' | 'source' | 'verified' | 'statement'
>;

/** A way along links of the chain. It holds no better than its weakest link. */
export interface ChainPath {
  readonly steps: readonly ChainStep[];
  /** Of the weakest link. */
  readonly strength: ChainLink['strength'];
  /** Of the weakest link; among links equally strong, the lowest grade. */
  readonly grade: ChainLink['grade'];
}

/** Longer ways say nothing: every step multiplies the doubt. */
const MOST_STEPS = 6;

const STRENGTHS: readonly ChainLink['strength'][] = ['supported', 'plausible', 'unsupported'];
const GRADES: readonly ChainLink['grade'][] = ['high', 'moderate', 'low', 'expert'];

/** Larger is weaker: strength first, then grade. */
const weakness = ({ strength, grade }: Pick<ChainLink, 'strength' | 'grade'>): number =>
  STRENGTHS.indexOf(strength) * GRADES.length + GRADES.indexOf(grade);

/**
 * How one end of the chain reaches another: the ways worth showing, the strongest first.
 *
 * Links are followed in the direction in which they act. No place is passed twice, and a way has at most six steps. A
 * way is left out when another one is no longer and no weaker, and better in one of the two.
 *
 * @param from  id of a part, finding or condition
 * @param to    the same
 * @returns     empty when no link leads there, when both are the same, or when an id is unknown
 */
export function pathsBetween(
  { chainLinks }: Pick<Knowledge, 'chainLinks'>,
  from: string,
  to: string,
): readonly ChainPath[] {
  const leaving = Map.groupBy(chainLinks, (link) => link.from);
  const found: (ChainPath & { readonly weakness: number })[] = [];
  const follow = (at: string, way: readonly ChainLink[]): void => {
    if (at === to && way.length > 0) found.push(pathOf(way));
    if (at === to || way.length === MOST_STEPS) return;
    for (const link of leaving.get(at) ?? []) {
      if (link.to !== from && way.every((before) => before.to !== link.to)) follow(link.to, [...way, link]);
    }
  };
  if (from !== to) follow(from, []);
  return found
    .filter((path) => !found.some((other) => isBetter(other, path)))
    .sort((a, b) => a.weakness - b.weakness || a.steps.length - b.steps.length)
    .map(({ steps, strength, grade }) => ({ steps, strength, grade }));
}

interface Ranked {
  readonly weakness: number;
  readonly steps: readonly unknown[];
}

const isBetter = (a: Ranked, b: Ranked): boolean =>
  a.weakness <= b.weakness &&
  a.steps.length <= b.steps.length &&
  (a.weakness < b.weakness || a.steps.length < b.steps.length);

function pathOf(way: readonly ChainLink[]): ChainPath & { readonly weakness: number } {
  const weakest = way.reduce((a, b) => (weakness(b) > weakness(a) ? b : a));
  return {
    steps: way.map(({ id, from, to, strength, grade, source, verified, statement }) => ({
      id,
      from,
      to,
      strength,
      grade,
      source,
      verified,
      statement,
    })),
    strength: weakest.strength,
    grade: weakest.grade,
    weakness: weakness(weakest),
  };
}
