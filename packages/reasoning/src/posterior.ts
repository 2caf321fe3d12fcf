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
  /** The arrays of the result may be overwritten by the next call: for whoever has used them up by then. */
  readonly passing?: boolean;
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
 * @source docs/decisions/0003-combining-evidence.md
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
  const scratch = scratchOf(tables);
  const passing = options.passing === true;
  const score = logPrior(tables, prior.p, prior.leak, passing ? scratch.score : new Float64Array(count));
  const tempering = options.independent === true ? 1 : knowledge.model.dependence.tempering;

  const site = options.priorOnly === true || options.noSite === true ? undefined : siteEvidence(tables.sites, findings);
  const rows = options.priorOnly === true ? [] : rowsOf(tables, findings, site?.contained ?? new Set(), prior.used);
  const groups = byGroup(tables, rows, options.independent === true);
  const { total } = scratch;
  total.fill(0);
  for (const group of groups) addGroup(scratch, group);

  const clusters = options.priorOnly === true ? [] : scoredClusters(tables, findings);
  applyClusters(tables, total, groups, clusters);

  const siteLog =
    site === undefined
      ? undefined
      : logSite(tables, prior, site.likelihood, passing ? scratch.site : new Float64Array(count));
  for (let h = 0; h < count; h++) {
    score[h] =
      (score[h] as number) + tempering * (total[h] as number) + (siteLog === undefined ? 0 : (siteLog[h] as number));
  }
  return {
    p: softmax(score, passing ? scratch.p : new Float64Array(count)),
    score,
    prior,
    groups,
    tempering,
    sites: site && siteLog ? { findings: site.findings, log: siteLog } : undefined,
    clusters,
  };
}

/** ln P(first-named site | hypothesis): either of two causes may be the one that is felt first. */
function logSite(tables: Tables, prior: Prior, likelihood: Float64Array, log: Float64Array): Float64Array {
  const { count, singles } = tables.hypotheses;
  if (tables.sites.share.includes(likelihood)) log.set(namedSite(tables, likelihood));
  else fillSite(tables, likelihood, log);
  let average = 0;
  for (let i = 0; i < singles; i++) average += (prior.p[i] as number) * (likelihood[i] as number);
  log[count - 1] = Math.log(average);
  return log;
}

function fillSite({ hypotheses }: Tables, likelihood: Float64Array, log: Float64Array): void {
  const { count, singles, a, b } = hypotheses;
  for (let i = 0; i < singles; i++) log[i] = Math.log(likelihood[i] as number);
  for (let h = singles; h < count - 1; h++) {
    log[h] = Math.log(((likelihood[a[h] as number] as number) + (likelihood[b[h] as number] as number)) / 2);
  }
}

const namedSites = new WeakMap<Float64Array, Float64Array>();

/** A single site that people name says the same of everybody: worked out once. */
function namedSite(tables: Tables, likelihood: Float64Array): Float64Array {
  const { count } = tables.hypotheses;
  const known = namedSites.get(likelihood);
  if (known?.length === count) return known;
  const log = new Float64Array(count);
  fillSite(tables, likelihood, log);
  namedSites.set(likelihood, log);
  return log;
}

function logPrior({ hypotheses }: Tables, p: Float64Array, leak: number, score: Float64Array): Float64Array {
  const { count, a, b, logCoexistence } = hypotheses;
  const logs = p.map(Math.log);
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

/** Arrays of the size of the hypotheses that every posterior needs and none keeps. */
interface Scratch {
  readonly score: Float64Array;
  readonly p: Float64Array;
  readonly site: Float64Array;
  readonly total: Float64Array;
  readonly sum: Float64Array;
  readonly strongestFor: Float64Array;
  readonly strongestAgainst: Float64Array;
}

const scratches = new WeakMap<Tables, Scratch>();

function scratchOf(tables: Tables): Scratch {
  const known = scratches.get(tables);
  if (known !== undefined) return known;
  const fresh = (): Float64Array => new Float64Array(tables.hypotheses.count);
  const scratch = {
    score: fresh(),
    p: fresh(),
    site: fresh(),
    total: fresh(),
    sum: fresh(),
    strongestFor: fresh(),
    strongestAgainst: fresh(),
  };
  scratches.set(tables, scratch);
  return scratch;
}

function addGroup(scratch: Scratch, { rows, shrink }: GroupSum): void {
  const { total } = scratch;
  const [first, second] = rows;
  if (rows.length === 1 || shrink === 1) {
    for (const { log } of rows)
      for (let h = 0; h < total.length; h++) total[h] = (total[h] as number) + (log[h] as number);
  } else if (rows.length === 2 && first !== undefined && second !== undefined) {
    addTwo(total, first.log, second.log, shrink);
  } else addMany(scratch, rows, shrink);
}

/** The commonest case by far, without any array of its own. */
function addTwo(total: Float64Array, first: Float64Array, second: Float64Array, shrink: number): void {
  for (let h = 0; h < total.length; h++) {
    const x = first[h] as number;
    const y = second[h] as number;
    const most = x > y ? x : y;
    const least = x > y ? y : x;
    const strongest = (most > 0 ? most : 0) + (least < 0 ? least : 0);
    total[h] = (total[h] as number) + shrink * (x + y) + (1 - shrink) * strongest;
  }
}

function addMany(
  { total, sum, strongestFor, strongestAgainst }: Scratch,
  rows: readonly AnswerRow[],
  shrink: number,
): void {
  sum.fill(0);
  strongestFor.fill(0);
  strongestAgainst.fill(0);
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

interface Scored {
  readonly cluster: CompiledCluster;
  readonly log: number;
}

/**
 * The clusters that can be scored. Of several that replace one group for one cause only the first counts (the list is in
 * order of trust): they are scores of the same answers.
 */
function scoredClusters({ clusters }: Tables, findings: Findings): readonly Scored[] {
  const taken = new Set<string>();
  const scored: Scored[] = [];
  for (const cluster of clusters) {
    const groups = cluster.cluster.replaces_groups.map((group) => `${cluster.target} ${group}`);
    if (groups.some((key) => taken.has(key))) continue;
    const log = cluster.score(findings);
    if (log === undefined) continue;
    for (const key of groups) taken.add(key);
    scored.push({ cluster, log });
  }
  return scored;
}

/** A scored cluster stands in for the groups it replaces, for its own cause; a second cause keeps what they say. */
function applyClusters(
  tables: Tables,
  total: Float64Array,
  groups: readonly GroupSum[],
  clusters: readonly Scored[],
): void {
  if (clusters.length === 0) return;
  const { a, b } = tables.hypotheses;
  const bonus = new Map<number, number>();
  const replaced = new Map<number, Set<string>>();
  for (const { cluster, log } of clusters) {
    bonus.set(cluster.target, (bonus.get(cluster.target) ?? 0) + log);
    const own = replaced.get(cluster.target) ?? new Set<string>();
    for (const group of cluster.cluster.replaces_groups) own.add(group);
    replaced.set(cluster.target, own);
  }
  const seen = new Set<number>();
  for (const target of bonus.keys()) {
    for (const h of tables.withCause[target] ?? []) {
      if (seen.has(h)) continue;
      seen.add(h);
      const first = a[h] as number;
      const second = b[h] as number;
      let log = (bonus.get(first) ?? 0) + (bonus.get(second) ?? 0);
      for (const group of groups) {
        const id = group.rows[0]?.group ?? '';
        const withoutFirst = replaced.get(first)?.has(id) === true;
        const withoutSecond = replaced.get(second)?.has(id) === true;
        if (!withoutFirst && !withoutSecond) continue;
        const heard = withoutFirst ? (withoutSecond ? -1 : second) : first;
        // `log`, not `single`: it leaves out what a gate of the other cause has used.
        log += groupLog(group, (row) => row.log[heard] ?? 0) - groupLog(group, (row) => row.log[h] as number);
      }
      total[h] = (total[h] as number) + log;
    }
  }
}

/** exp of less than this vanishes beside 1 in double precision, however many are summed. */
const UNDERFLOW = -60;

function softmax(score: Float64Array, p: Float64Array = new Float64Array(score.length)): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const s of score) if (s > most) most = s;
  let sum = 0;
  for (let h = 0; h < p.length; h++) {
    const below = (score[h] as number) - most;
    const x = below < UNDERFLOW ? 0 : Math.exp(below);
    p[h] = x;
    sum += x;
  }
  for (let h = 0; h < p.length; h++) p[h] = (p[h] as number) / sum;
  return p;
}

/** P(set of causes) before any answer but age, sex and gates, in the order of `tables.hypotheses`; sums to 1. */
export const priorOfSets = (tables: Tables, prior: Prior): Float64Array =>
  softmax(logPrior(tables, prior.p, prior.leak, new Float64Array(tables.hypotheses.count)));

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
      const one = p[first] as number;
      const two = p[second] as number;
      // Where both alone are too unlikely for a number, their scores still tell them apart.
      const share =
        one + two > 0 ? one / (one + two) : 1 / (1 + Math.exp((score[second] as number) - (score[first] as number)));
      main[first] = (main[first] as number) + belief * share;
      main[second] = (main[second] as number) + belief * (1 - share);
    }
  }
  return main;
}
