import type { Evidence } from '@hipspine/knowledge';
import { groupLog, type Posterior } from './posterior.ts';
import type { AnswerRow, Tables } from './tables.ts';

/** One answer and what it did to the odds of one cause. */
export interface Reason {
  /** Finding id, or, for a published cluster, the cluster's id. */
  readonly finding: string;
  /** How many times more likely the answer is with this cause than with the others. Above 1 speaks for, below against. */
  readonly factor: number;
  readonly sources: readonly string[];
  readonly grade: Evidence['grade'];
  readonly cluster?: true;
}

export interface Reasons {
  readonly for: readonly Reason[];
  readonly against: readonly Reason[];
}

/** Factors this close to 1 are not worth a line. */
const LEAST_FACTOR = 1.15;

/** One removable piece of evidence: what it added to the score of each single cause, and of "something else". */
interface Piece {
  readonly finding: string;
  readonly added: (disease: number) => number;
  /** exp of `added` for every disease, where it does not depend on the person. */
  readonly ratios?: Float64Array;
  readonly leak: number;
  readonly row: (disease: number) => { sources: readonly string[]; grade: Evidence['grade'] };
  readonly cluster?: true;
}

/**
 * The weight of each answer for and against each of the given causes: how many times more likely the answer is with
 * this cause than with all the others, these weighed by how common they are at this age and sex.
 *
 * It is what the answer adds when it comes last in its group, so that answers that say the same thing do not each claim
 * the whole effect. A factor of 3 multiplies the odds of the cause by 3 against the average rival, not against its
 * nearest one.
 *
 * @param causes  disease indexes
 * @source Good IJ. Probability and the Weighing of Evidence, 1950 (factor in favour of a hypothesis)
 */
export function explain(tables: Tables, result: Posterior, causes: readonly number[]): readonly Reasons[] {
  const { p, leak } = result.prior;
  const reasons = causes.map(() => [] as Reason[]);
  const likelihood = new Float64Array(p.length);
  for (const piece of pieces(tables, result)) {
    let average = leak * Math.exp(piece.leak);
    for (let i = 0; i < p.length; i++) {
      const x = piece.ratios === undefined ? Math.exp(piece.added(i)) : (piece.ratios[i] as number);
      likelihood[i] = x;
      average += (p[i] as number) * x;
    }
    for (const [i, cause] of causes.entries()) {
      const own = likelihood[cause] as number;
      const prior = p[cause] as number;
      const factor = (own * (1 - prior)) / (average - prior * own);
      if (factor >= LEAST_FACTOR || factor <= 1 / LEAST_FACTOR) {
        reasons[i]?.push({
          finding: piece.finding,
          factor,
          ...piece.row(cause),
          ...(piece.cluster ? { cluster: true } : {}),
        });
      }
    }
  }
  return reasons.map((list) => ({
    for: list.filter(({ factor }) => factor > 1).sort((x, y) => y.factor - x.factor),
    against: list.filter(({ factor }) => factor < 1).sort((x, y) => x.factor - y.factor),
  }));
}

const unsourced = { sources: ['expert'], grade: 'expert' } as const;

function pieces(tables: Tables, { prior: { p }, groups, tempering, sites, clusters }: Posterior): readonly Piece[] {
  const list: Piece[] = [];
  for (const group of groups) {
    for (const row of group.rows) {
      const added =
        group.rows.length === 1
          ? (i: number) => tempering * (row.log[i] as number)
          : (i: number) =>
              tempering *
              (groupLog(group, (r) => r.log[i] as number) - groupLog(group, (r) => r.log[i] as number, row));
      const ratios = group.rows.length === 1 ? ratiosOf(row, tempering, p.length) : undefined;
      list.push({
        finding: row.finding,
        added,
        ...(ratios === undefined ? {} : { ratios }),
        leak: 0,
        row: (disease) => sourceOf(row, disease),
      });
    }
  }
  if (sites !== undefined) {
    const { log, findings } = sites;
    const row = (disease: number): { sources: readonly string[]; grade: Evidence['grade'] } => {
      const presents = tables.diseases[disease]?.presents_at;
      return presents === undefined ? unsourced : { sources: [presents.source], grade: presents.grade };
    };
    const [only] = findings;
    list.push({
      finding: findings.length === 1 && only !== undefined ? only : tables.sites.main,
      added: (i) => log[i] as number,
      leak: log.at(-1) ?? 0,
      row,
    });
  }
  for (const { cluster, log } of clusters) {
    const row = { sources: [cluster.cluster.source], grade: cluster.cluster.grade };
    list.push({
      finding: cluster.cluster.id,
      added: (i) => (i === cluster.target ? tempering * log : 0),
      leak: 0,
      row: () => row,
      cluster: true,
    });
  }
  return list;
}

const alone = new WeakMap<AnswerRow, { readonly tempering: number; readonly ratios: Float64Array }>();

/** What an answer that is alone in its group does to each disease: the same for everybody who gives it. */
function ratiosOf(row: AnswerRow, tempering: number, diseases: number): Float64Array {
  const known = alone.get(row);
  if (known?.tempering === tempering) return known.ratios;
  const ratios = Float64Array.from({ length: diseases }, (_, i) => Math.exp(tempering * (row.log[i] as number)));
  alone.set(row, { tempering, ratios });
  return ratios;
}

function sourceOf(row: AnswerRow, disease: number): { sources: readonly string[]; grade: Evidence['grade'] } {
  const evidence = row.single[disease]?.row;
  // A cause without a figure of its own moves because its rivals do.
  return evidence === undefined ? unsourced : { sources: [evidence.source], grade: evidence.grade };
}
