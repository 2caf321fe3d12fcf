import type { Evidence, Findings } from '@hipspine/knowledge';
import { groupLog, type Posterior } from './posterior.ts';
import type { AnswerRow, Tables } from './tables.ts';

/** One answer and what it did to the odds of one cause. */
export interface Reason {
  /** Finding id, or, for a published cluster, the cluster's id. */
  readonly finding: string;
  /** The odds that the cause is present, with this answer over without it. Above 1 speaks for, below 1 against. */
  readonly factor: number;
  readonly sources: readonly string[];
  readonly grade: Evidence['grade'];
  readonly cluster?: true;
}

export interface Reasons {
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
}

/** Hypotheses below this share of belief cannot move a factor by a thousandth and are left out of its sums. */
const NEGLIGIBLE = 1e-6;

/** Factors this close to 1 are not worth a line. */
const LEAST_FACTOR = 1.1;

/** One removable piece of evidence: what it added to the score of a hypothesis. */
interface Piece {
  readonly finding: string;
  readonly added: (h: number) => number;
  readonly row: (disease: number) => { sources: readonly string[]; grade: Evidence['grade'] };
  readonly cluster?: true;
}

/**
 * What each answer did to each of the given causes, exactly: the odds that the cause is present are computed again with
 * the answer taken out (and its group summed without it), and divided into the odds with it.
 *
 * @param causes  disease indexes
 */
export function explain(tables: Tables, result: Posterior, causes: readonly number[]): readonly Reasons[] {
  const { p } = result;
  const { a, b } = tables.hypotheses;
  const kept: number[] = [];
  for (let h = 0; h < p.length; h++) if ((p[h] as number) > NEGLIGIBLE) kept.push(h);
  const withAll = sums(kept, a, b, (h) => p[h] as number, causes);
  const reasons = causes.map(() => [] as Reason[]);
  for (const piece of pieces(tables, result)) {
    const without = sums(kept, a, b, (h) => (p[h] as number) * Math.exp(-piece.added(h)), causes);
    for (const [i, cause] of causes.entries()) {
      const factor = odds(withAll, i) / odds(without, i);
      if (Number.isFinite(factor) && (factor >= LEAST_FACTOR || factor <= 1 / LEAST_FACTOR)) {
        reasons[i]?.push({ finding: piece.finding, factor, ...piece.row(cause), ...(piece.cluster ? { cluster: true } : {}) });
      }
    }
  }
  return reasons.map((list) => ({
    for: list.filter(({ factor }) => factor > 1).sort((x, y) => y.factor - x.factor),
    against: list.filter(({ factor }) => factor < 1).sort((x, y) => x.factor - y.factor),
  }));
}

interface Sums {
  readonly total: number;
  readonly members: readonly number[];
}

function sums(kept: readonly number[], a: Int16Array, b: Int16Array, belief: (h: number) => number, causes: readonly number[]): Sums {
  const members = causes.map(() => 0);
  let total = 0;
  for (const h of kept) {
    const x = belief(h);
    total += x;
    for (let i = 0; i < causes.length; i++) if (a[h] === causes[i] || b[h] === causes[i]) members[i] = (members[i] as number) + x;
  }
  return { total, members };
}

const odds = ({ total, members }: Sums, i: number): number => {
  const member = members[i] as number;
  return member / Math.max(total - member, Number.MIN_VALUE);
};

const unsourced = { sources: ['expert'], grade: 'expert' } as const;

function pieces(tables: Tables, result: Posterior): readonly Piece[] {
  const { groups, tempering, sites, clusters } = result;
  const list: Piece[] = [];
  for (const group of groups) {
    for (const row of group.rows) {
      const added =
        group.rows.length === 1
          ? (h: number) => tempering * (row.log[h] as number)
          : (h: number) => tempering * (groupLog(group, (r) => r.log[h] as number) - groupLog(group, (r) => r.log[h] as number, row));
      list.push({ finding: row.finding, added, row: (disease) => sourceOf(row, disease) });
    }
  }
  if (sites !== undefined) {
    const { log, findings } = sites;
    const row = (disease: number): { sources: readonly string[]; grade: Evidence['grade'] } => {
      const presents = tables.diseases[disease]?.presents_at;
      return presents === undefined ? unsourced : { sources: [presents.source], grade: presents.grade };
    };
    list.push({ finding: findings.length === 1 ? (findings[0] as string) : tables.sites.main, added: (h) => log[h] as number, row });
  }
  for (const { cluster, log } of clusters) {
    const member = (h: number): boolean => tables.hypotheses.a[h] === cluster.target || tables.hypotheses.b[h] === cluster.target;
    const row = { sources: [cluster.cluster.source], grade: cluster.cluster.grade };
    list.push({ finding: cluster.cluster.id, added: (h) => (member(h) ? tempering * log : 0), row: () => row, cluster: true });
  }
  return list;
}

function sourceOf(row: AnswerRow, disease: number): { sources: readonly string[]; grade: Evidence['grade'] } {
  const evidence = row.single[disease]?.row;
  // A cause without a figure of its own moves because its rivals do.
  return evidence === undefined ? unsourced : { sources: [evidence.source], grade: evidence.grade };
}

/** Findings of a person that no row, site or cluster used, so that nobody thinks they counted. */
export function unused(tables: Tables, result: Posterior, findings: Findings): readonly string[] {
  const used = new Set([...result.groups.flatMap(({ rows }) => rows.map(({ finding }) => finding)), ...(result.sites?.findings ?? [])]);
  return [...findings.keys()].filter((id) => !used.has(id) && tables.knowledge.finding.get(id)?.kind !== 'demographic');
}
