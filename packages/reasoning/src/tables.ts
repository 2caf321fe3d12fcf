import { type Condition, type FindingValue, type Knowledge, matches } from '@hipspine/knowledge';
import { type CompiledCluster, compileClusters } from './cluster.ts';
import { type FindingEvidence, indexEvidence, together, type Weight, weigh } from './likelihood.ts';
import { PLACES } from './place.ts';
import { compileSites, type SiteTable } from './presenting-site.ts';
import { compilePriors, type PriorTable } from './prior.ts';

/**
 * The hypotheses: sets of one or two causes, and "something else". Index order: single causes (as `diseases`), then
 * pairs a < b, then, last, the leak.
 */
interface Hypotheses {
  readonly count: number;
  readonly singles: number;
  /** First member, or -1 for the leak. */
  readonly a: Int16Array;
  /** Second member, or -1 for a single cause and the leak. */
  readonly b: Int16Array;
  /** ln of the factor on P(a) x P(b); 0 for single causes and the leak. */
  readonly logCoexistence: Float64Array;
}

/** One answer of one finding, weighed against everything. */
export interface AnswerRow {
  readonly finding: string;
  readonly group: string;
  readonly single: readonly (Weight | undefined)[];
  /** ln L per hypothesis. */
  readonly log: Float64Array;
}

/** Everything that does not depend on the person, laid out for summing. */
export interface Tables {
  readonly knowledge: Knowledge;
  readonly diseases: readonly Condition[];
  readonly index: ReadonlyMap<string, number>;
  /** Index into PLACES, per disease. */
  readonly placeOf: Uint8Array;
  readonly hypotheses: Hypotheses;
  /** Hypotheses that hold a cause, per disease. */
  readonly withCause: readonly Int32Array[];
  readonly evidence: ReadonlyMap<string, FindingEvidence>;
  readonly priors: PriorTable;
  readonly sites: SiteTable;
  readonly clusters: readonly CompiledCluster[];
  /** Share with which the weaker findings of a group count, by group id. */
  readonly shrink: ReadonlyMap<string, number>;
  /** The weight of an answer for one cause, with the bounds of this model. */
  readonly weigh: (rows: FindingRows, value: FindingValue) => Weight | undefined;
  /** Rows already computed. Filled on demand: most answers are never seen by most programs. */
  readonly rows: Map<string, AnswerRow>;
}

/** How two-cause sets are handled; the ablations of the evaluation turn them off. */
export interface TableOptions {
  readonly twoCauses?: boolean;
}

type FindingRows = Parameters<typeof weigh>[0];

export function compileTables(knowledge: Knowledge, { twoCauses = true }: TableOptions = {}): Tables {
  const { diseases, model } = knowledge;
  const index = new Map(diseases.map(({ id }, i) => [id, i]));
  const hypotheses = enumerate(knowledge, index, twoCauses);
  return {
    knowledge,
    diseases,
    index,
    placeOf: Uint8Array.from(diseases, ({ source_class }) => PLACES.indexOf(source_class)),
    hypotheses,
    withCause: diseases.map((_, i) =>
      Int32Array.from([...hypotheses.a.keys()].filter((h) => hypotheses.a[h] === i || hypotheses.b[h] === i)),
    ),
    evidence: indexEvidence(knowledge, diseases),
    priors: compilePriors(knowledge, diseases),
    sites: compileSites(knowledge, diseases),
    clusters: compileClusters(knowledge, index),
    shrink: new Map(knowledge.groups.map(({ id, dependence }) => [id, model.dependence.shrink[dependence]])),
    weigh: (rows, value) => weigh(rows, value, model.dependence.lr_floor.expert, model.dependence.lr_cap.expert),
    rows: new Map(),
  };
}

function enumerate(knowledge: Knowledge, index: ReadonlyMap<string, number>, twoCauses: boolean): Hypotheses {
  const { diseases, model } = knowledge;
  const { weight, same_place, exclusive } = model.two_causes;
  const apart = new Set<string>();
  for (const ids of exclusive) for (const x of ids) for (const y of ids) apart.add(`${index.get(x)} ${index.get(y)}`);
  const n = diseases.length;
  const a: number[] = [...diseases.keys()];
  const b: number[] = a.map(() => -1);
  const coexistence: number[] = a.map(() => 1);
  for (let i = 0; twoCauses && i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (apart.has(`${i} ${j}`)) continue;
      a.push(i);
      b.push(j);
      coexistence.push(weight * (diseases[i]?.source_class === diseases[j]?.source_class ? same_place : 1));
    }
  }
  a.push(-1);
  b.push(-1);
  coexistence.push(1);
  return {
    count: a.length,
    singles: n,
    a: Int16Array.from(a),
    b: Int16Array.from(b),
    logCoexistence: Float64Array.from(coexistence, Math.log),
  };
}

/** The row of one known answer, or undefined when it says nothing about any cause. */
export function answerRow(tables: Tables, finding: string, value: FindingValue): AnswerRow | undefined {
  const evidence = tables.evidence.get(finding);
  if (evidence === undefined) return undefined;
  const key = `${finding} ${signature(evidence, value)}`;
  const known = tables.rows.get(key);
  if (known !== undefined) return known;
  const row = computeRow(tables, evidence, value);
  tables.rows.set(key, row);
  return row;
}

/** Numbers that meet the same bounds say the same: they share a row. */
function signature({ bounds }: FindingEvidence, value: FindingValue): string {
  return typeof value === 'number' ? bounds.map((when) => (matches(when, value) ? '1' : '0')).join('') : String(value);
}

function computeRow(tables: Tables, evidence: FindingEvidence, value: FindingValue): AnswerRow {
  const { singles, count, a, b } = tables.hypotheses;
  const single = new Array<Weight | undefined>(singles).fill(undefined);
  for (const [i, rows] of evidence.rows) single[i] = tables.weigh(rows, value);
  const log = new Float64Array(count);
  for (let h = 0; h < count; h++) {
    const first = single[a[h] as number];
    const second = single[b[h] as number];
    if (first !== undefined && second !== undefined) log[h] = together(first, second);
    else log[h] = (first ?? second)?.log ?? 0;
  }
  return { finding: evidence.finding.id, group: evidence.finding.group, single, log };
}
