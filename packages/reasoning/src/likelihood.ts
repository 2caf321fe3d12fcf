import {
  type Baseline,
  type Condition,
  type Evidence,
  type Finding,
  type FindingValue,
  type Knowledge,
  matches,
  type When,
} from '@hipspine/knowledge';

/**
 * What one answer says about one cause, before anything is combined.
 *
 * `log` is ln L, the natural log of P(answer | cause) / P(answer | background). `p` and `rate` are the two
 * probabilities of the *event* the row is about, kept because two causes combine by probabilities, not by ratios.
 * `seen` says whether the event happened.
 */
export interface Weight {
  readonly log: number;
  readonly p: number;
  readonly rate: number;
  readonly seen: boolean;
  readonly row: Evidence;
}

interface Row {
  readonly row: Evidence;
  readonly rate: number;
  /** P(event | cause) after the bounds of grade and source. */
  readonly p: number;
  readonly logSeen: number;
  readonly logUnseen: number;
}

/** All evidence about one finding: rows by disease index. */
export interface FindingEvidence {
  readonly finding: Finding;
  readonly rows: ReadonlyMap<number, readonly Row[]>;
  /** Every `when` of any row, each once. */
  readonly bounds: readonly (When | undefined)[];
}

const clip = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

const key = (when: When | undefined): string =>
  JSON.stringify(Object.entries(when ?? { eq: true }).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Evidence of every finding, bounded and in logs.
 *
 * Bounds: an answer's ratio may not leave what its grade allows (model.yaml). A published likelihood ratio is shown, not
 * used: it compares with the controls of its own study, while here two causes are compared by P(answer | cause) alone.
 * A cause without a row keeps the background rate: the answer says nothing about it.
 */
export function indexEvidence(
  knowledge: Knowledge,
  diseases: readonly Condition[],
): ReadonlyMap<string, FindingEvidence> {
  const index = new Map<string, { finding: Finding; rows: Map<number, Row[]> }>();
  for (const [i, disease] of diseases.entries()) {
    for (const row of disease.evidence ?? []) {
      const finding = knowledge.finding.get(row.finding);
      const baseline = finding?.baselines?.find((entry) => key(entry.when) === key(row.when));
      if (finding === undefined || baseline === undefined || row.engine !== undefined) continue;
      const entry = index.get(finding.id) ?? { finding, rows: new Map<number, Row[]>() };
      index.set(finding.id, entry);
      entry.rows.set(i, [...(entry.rows.get(i) ?? []), bounded(knowledge, row, baseline)]);
    }
  }
  return new Map([...index].map(([id, { finding, rows }]) => [id, { finding, rows, bounds: distinct(rows) }]));
}

function distinct(rows: ReadonlyMap<number, readonly Row[]>): readonly (When | undefined)[] {
  return [...new Map([...rows.values()].flat().map(({ row }) => [key(row.when), row.when])).values()];
}

function bounded(knowledge: Knowledge, row: Evidence, { rate }: Baseline): Row {
  const { lr_cap, lr_floor } = knowledge.model.dependence;
  const low = lr_floor[row.grade];
  const high = lr_cap[row.grade];
  // Age and sex are in the prior: what they alone would lead one to expect is the comparison, where it is known.
  const against = row.expected ?? rate;
  const seen = clip(row.sens / against, low, high);
  const unseen = clip((1 - row.sens) / (1 - against), low, high);
  return { row, rate, p: clip(seen * rate, 1e-6, 1 - 1e-6), logSeen: Math.log(seen), logUnseen: Math.log(unseen) };
}

/**
 * The weight of one known answer for one cause, or undefined when its rows say nothing.
 *
 * Several rows of one finding (options of a choice, bands of a number) are one observation: the row that the answer
 * meets counts alone, the most specific one if several are met. When none is met, the answer lies in what is left over:
 * for options that exclude each other that is (1 - sum of sens) / (1 - sum of rates), otherwise the strongest "not this".
 */
export function weigh(rows: readonly Row[], value: FindingValue, lowest: number, highest: number): Weight | undefined {
  const met = rows.filter(({ row }) => matches(row.when, value));
  const chosen = met.reduce<Row | undefined>(
    (best, row) => (best === undefined || row.rate < best.rate ? row : best),
    undefined,
  );
  if (chosen !== undefined) return { log: chosen.logSeen, p: chosen.p, rate: chosen.rate, seen: true, row: chosen.row };
  const first = rows[0];
  if (first === undefined) return undefined;
  if (rows.length === 1) return { log: first.logUnseen, p: first.p, rate: first.rate, seen: false, row: first.row };
  const p = rows.reduce((sum, row) => sum + row.p, 0);
  const rate = rows.reduce((sum, row) => sum + row.rate, 0);
  const strongest = rows.reduce((worst, row) => (row.logUnseen < worst.logUnseen ? row : worst), first);
  if (p >= 1 || rate >= 1 || rows.some(({ row }) => row.when?.eq === undefined)) {
    return { log: strongest.logUnseen, p: strongest.p, rate: strongest.rate, seen: false, row: strongest.row };
  }
  return { log: Math.log(clip((1 - p) / (1 - rate), lowest, highest)), p, rate, seen: false, row: strongest.row };
}

/**
 * ln L of one answer when two causes are present at once: the set shows what either member shows.
 *
 * The members act independently, each with its own chance of producing the event, over the background they share
 * (noisy-or): 1 - p = (1 - pa)(1 - pb) / (1 - leak), where the leak is the background rate or, if a member has the event
 * less often than the background, that member's rate. So when both raise the rate they add up, and when one lowers it
 * the other keeps its own: a stiff hip does not take away the tingling of a narrowed spine.
 *
 * @source Pearl J. Probabilistic Reasoning in Intelligent Systems, 1988, section 4.3.2 (noisy-or)
 * @departs the leak is not above the rate of either member; docs/decisions/0003
 * @example
 * ```ts @import.meta.vitest
 * const often = { log: Math.log(5), p: 0.5, rate: 0.1, seen: true } as Weight
 * const seldom = { log: Math.log(0.2), p: 0.02, rate: 0.1, seen: true } as Weight
 * expect(Math.exp(together(often, often))).toBeCloseTo((1 - 0.5 * 0.5 / 0.9) / 0.1, 10)
 * expect(together(often, seldom)).toBeCloseTo(often.log, 10)
 * ```
 */
export function together(a: Weight, b: Weight): number {
  if (a.rate !== b.rate || a.seen !== b.seen) return a.log + b.log;
  const leak = Math.min(a.rate, a.p, b.p);
  const absent = ((1 - a.p) * (1 - b.p)) / (1 - leak);
  return a.seen ? Math.log((1 - absent) / a.rate) : Math.log(absent / (1 - a.rate));
}
