import type { Findings } from '@hipspine/knowledge';
import type { CompiledCluster } from './cluster.ts';
import { siteEvidence } from './presenting-site.ts';
import { type Prior, priorOf } from './prior.ts';
import { type AnswerRow, answerRow, type Tables } from './tables.ts';

/** Switches for the ablations of the evaluation. The product uses none of them. */
export interface PosteriorOptions {
  /** Leaves every answer but age, sex and gates out. */
  readonly priorOnly?: boolean;
  /** Counts every answer in full: no shrink within groups, no tempering. */
  readonly independent?: boolean;
  /** Leaves the presenting site out. */
  readonly noSite?: boolean;
}

/** One group of overlapping answers, summed. */
interface GroupSum {
  readonly rows: readonly AnswerRow[];
  readonly shrink: number;
}

export interface Posterior {
  /** P(hypothesis | answers), in the order of `tables.hypotheses`; sums to 1. */
  readonly p: Float64Array;
  /** ln of P x likelihood before normalisation; the hypotheses that are impossible hold -Infinity. */
  readonly score: Float64Array;
  /** Belief in each cause, and in something else, before any answer but age, sex and gates. */
  readonly prior: Prior;
  readonly groups: readonly GroupSum[];
  readonly tempering: number;
  readonly sites: { readonly findings: readonly string[]; readonly log: Float64Array } | undefined;
  readonly clusters: readonly { readonly cluster: CompiledCluster; readonly log: number }[];
}

/**
 * Exact posterior over all sets of at most two causes, by enumeration.
 *
 * score(h) = ln prior(h) + ln site(h) + tempering x sum over groups g of G(g, h)
 * G(g, h)  = shrink x sum of ln L + (1 - shrink) x (largest ln L for + largest ln L against)
 *            over the answered findings of g
 *
 * @param findings  what is known; unknown and "not sure" are simply not there and change nothing
 * @param setting   one of model.yaml's settings
 * @source docs/decisions/0004-combining-evidence.md
 */
export function posterior(
  tables: Tables,
  findings: Findings,
  setting: string,
  options: PosteriorOptions = {},
): Posterior {
  const { hypotheses, knowledge } = tables;
  const { count } = hypotheses;
  const prior = priorOf(tables.priors, findings, setting);
  const score = logPrior(tables, prior.p, prior.leak);
  const tempering = options.independent === true ? 1 : knowledge.model.dependence.tempering;

  const site = options.priorOnly === true || options.noSite === true ? undefined : siteEvidence(tables.sites, findings);
  const rows = options.priorOnly === true ? [] : rowsOf(tables, findings, site?.contained ?? new Set(), prior.used);
  const groups = byGroup(tables, rows, options.independent === true);
  const total = new Float64Array(count);
  for (const group of groups) addGroup(total, group);

  const clusters =
    options.priorOnly === true
      ? []
      : tables.clusters.flatMap((cluster) => {
          const log = cluster.score(findings);
          return log === undefined ? [] : [{ cluster, log }];
        });
  for (const { cluster, log } of clusters) applyCluster(tables, total, groups, cluster, log);

  const siteLog = site === undefined ? undefined : logSite(tables, prior, site.likelihood);
  for (let h = 0; h < count; h++) {
    score[h] =
      (score[h] as number) + tempering * (total[h] as number) + (siteLog === undefined ? 0 : (siteLog[h] as number));
  }
  return {
    p: softmax(score),
    score,
    prior,
    groups,
    tempering,
    sites: site && siteLog ? { findings: site.findings, log: siteLog } : undefined,
    clusters,
  };
}

/** ln P(first-named site | hypothesis): either of two causes may be the one that is felt first. */
function logSite({ hypotheses }: Tables, prior: Prior, likelihood: Float64Array): Float64Array {
  const { count, singles, a, b } = hypotheses;
  const log = new Float64Array(count);
  let average = 0;
  for (let i = 0; i < singles; i++) {
    log[i] = Math.log(likelihood[i] as number);
    average += (prior.p[i] as number) * (likelihood[i] as number);
  }
  for (let h = singles; h < count - 1; h++) {
    log[h] = Math.log(((likelihood[a[h] as number] as number) + (likelihood[b[h] as number] as number)) / 2);
  }
  log[count - 1] = Math.log(average);
  return log;
}

function logPrior({ hypotheses }: Tables, p: Float64Array, leak: number): Float64Array {
  const { count, a, b, logCoexistence } = hypotheses;
  const logs = p.map(Math.log);
  const score = new Float64Array(count);
  for (let h = 0; h < count; h++) {
    const first = a[h] as number;
    const second = b[h] as number;
    if (first < 0) score[h] = Math.log(leak);
    else if (second < 0) score[h] = logs[first] as number;
    else score[h] = (logCoexistence[h] as number) + (logs[first] as number) + (logs[second] as number);
  }
  return score;
}

/** The rows of all answers that count; a self-test gives way to the examiner's version in the same group. */
function rowsOf(
  tables: Tables,
  findings: Findings,
  contained: ReadonlySet<string>,
  used: ReadonlyMap<number, ReadonlySet<string>>,
): readonly AnswerRow[] {
  const rows: AnswerRow[] = [];
  const examined = new Set<string>();
  for (const [id, value] of findings) {
    if (contained.has(id)) continue;
    const row = answerRow(tables, id, value);
    if (row === undefined) continue;
    rows.push(withoutGates(tables, row, used));
    if (tables.evidence.get(id)?.finding.kind === 'clinician-test') examined.add(row.group);
  }
  const kept = rows.filter(
    ({ finding, group }) => !(examined.has(group) && tables.evidence.get(finding)?.finding.kind === 'self-test'),
  );
  // One order for one set of answers: sums of floating-point numbers depend on it.
  return kept.sort((x, y) => (x.finding < y.finding ? -1 : 1));
}

/** A gate's prior already contains the finding that opened it: that finding is left out for that cause. */
function withoutGates(tables: Tables, row: AnswerRow, used: ReadonlyMap<number, ReadonlySet<string>>): AnswerRow {
  const gated = [...used].filter(([i, ids]) => ids.has(row.finding) && row.single[i] !== undefined).map(([i]) => i);
  if (gated.length === 0) return row;
  const log = Float64Array.from(row.log);
  const { count, a, b } = tables.hypotheses;
  for (const i of gated) {
    for (let h = 0; h < count; h++) {
      if (a[h] === i) log[h] = row.single[b[h] as number]?.log ?? 0;
      else if (b[h] === i) log[h] = row.single[a[h] as number]?.log ?? 0;
    }
  }
  return { ...row, log };
}

function byGroup(tables: Tables, rows: readonly AnswerRow[], independent: boolean): readonly GroupSum[] {
  const groups = Map.groupBy(rows, ({ group }) => group);
  return [...groups]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([id, own]) => ({ rows: own, shrink: independent ? 1 : (tables.shrink.get(id) ?? 1) }));
}

function addGroup(total: Float64Array, { rows, shrink }: GroupSum): void {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    const { log } = only;
    for (let h = 0; h < total.length; h++) total[h] = (total[h] as number) + (log[h] as number);
    return;
  }
  const sum = new Float64Array(total.length);
  const strongestFor = new Float64Array(total.length);
  const strongestAgainst = new Float64Array(total.length);
  for (const { log } of rows) {
    for (let h = 0; h < total.length; h++) {
      const x = log[h] as number;
      sum[h] = (sum[h] as number) + x;
      if (x > (strongestFor[h] as number)) strongestFor[h] = x;
      else if (x < (strongestAgainst[h] as number)) strongestAgainst[h] = x;
    }
  }
  for (let h = 0; h < total.length; h++) {
    const strongest = (strongestFor[h] as number) + (strongestAgainst[h] as number);
    total[h] = (total[h] as number) + shrink * (sum[h] as number) + (1 - shrink) * strongest;
  }
}

/** What a group says about one hypothesis. */
export function groupLog({ rows, shrink }: GroupSum, pick: (row: AnswerRow) => number, without?: AnswerRow): number {
  let sum = 0;
  let strongestFor = 0;
  let strongestAgainst = 0;
  for (const row of rows) {
    if (row === without) continue;
    const x = pick(row);
    sum += x;
    if (x > strongestFor) strongestFor = x;
    else if (x < strongestAgainst) strongestAgainst = x;
  }
  return shrink * sum + (1 - shrink) * (strongestFor + strongestAgainst);
}

/** A scored cluster stands in for the groups it replaces, for its own cause; a second cause keeps what they say. */
function applyCluster(
  tables: Tables,
  total: Float64Array,
  groups: readonly GroupSum[],
  { cluster, target }: CompiledCluster,
  log: number,
): void {
  const { a, b, count } = tables.hypotheses;
  const replaced = groups.filter(
    ({ rows }) => rows[0] !== undefined && cluster.replaces_groups.includes(rows[0].group),
  );
  for (let h = 0; h < count; h++) {
    const first = a[h] as number;
    const second = b[h] as number;
    if (first !== target && second !== target) continue;
    const other = first === target ? second : first;
    for (const group of replaced) {
      total[h] =
        (total[h] as number) -
        groupLog(group, (row) => row.log[h] as number) +
        groupLog(group, (row) => row.single[other]?.log ?? 0);
    }
    total[h] = (total[h] as number) + log;
  }
}

/** exp of less than this vanishes beside 1 in double precision, however many are summed. */
const UNDERFLOW = -60;

function softmax(score: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const s of score) if (s > most) most = s;
  const p = new Float64Array(score.length);
  let sum = 0;
  for (let h = 0; h < p.length; h++) {
    const below = (score[h] as number) - most;
    if (below < UNDERFLOW) continue;
    const x = Math.exp(below);
    p[h] = x;
    sum += x;
  }
  for (let h = 0; h < p.length; h++) p[h] = (p[h] as number) / sum;
  return p;
}

/** P(set of causes) before any answer but age, sex and gates, in the order of `tables.hypotheses`; sums to 1. */
export const priorOfSets = (tables: Tables, prior: Prior): Float64Array =>
  softmax(logPrior(tables, prior.p, prior.leak));

/** The same evidence with other scores: used to see what the uncertainty of the numbers does. */
export const withScores = (result: Posterior, score: Float64Array): Posterior => ({
  ...result,
  score,
  p: softmax(score),
});

/**
 * Share of belief in which each cause is the main one. The belief in a set of two goes to its members in proportion to
 * how well each alone explains the answers.
 *
 * @returns one probability per disease; with the leak they sum to 1
 */
export function mainCause(tables: Tables, { p, score }: Posterior): Float64Array {
  const { hypotheses } = tables;
  const main = new Float64Array(hypotheses.singles);
  for (let h = 0; h < hypotheses.count; h++) {
    const first = hypotheses.a[h] as number;
    const second = hypotheses.b[h] as number;
    const belief = p[h] as number;
    if (first < 0 || belief === 0) continue;
    if (second < 0) main[first] = (main[first] as number) + belief;
    else {
      const share = 1 / (1 + Math.exp((score[second] as number) - (score[first] as number)));
      main[first] = (main[first] as number) + belief * share;
      main[second] = (main[second] as number) + belief * (1 - share);
    }
  }
  return main;
}
