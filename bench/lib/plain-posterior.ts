import {
  type Condition,
  compileLogic,
  type Evidence,
  type Findings,
  type FindingValue,
  type Knowledge,
  matches,
} from '@hipspine/knowledge';
import type { Tables } from '@hipspine/reasoning';

/** What one answer says about one cause. */
interface Weight {
  readonly log: number;
  readonly p: number;
  readonly rate: number;
  readonly seen: boolean;
}

const clip = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

export type PlainPosterior = (findings: Findings, setting: string) => readonly number[];

export interface PlainOptions {
  readonly noSite?: boolean;
  readonly twoCauses?: boolean;
}

/**
 * The same posterior, written the obvious way: the facts in arrays, then two nested loops, over hypotheses and over
 * answers, and nothing kept from one person to the next. It shares the facts and the scores of the published clusters
 * with the engine, and nothing else, so it is both the yardstick of the benchmark and a second opinion.
 *
 * It counts every answer in full (the engine's `independent`): neither the rule for overlapping answers nor tempering.
 *
 * @returns a function to P(hypothesis | answers) in the engine's order: single causes, pairs, something else
 */
export function plainPosterior(
  knowledge: Knowledge,
  clusters: Tables['clusters'],
  { noSite = false, twoCauses = true }: PlainOptions = {},
): PlainPosterior {
  const { diseases, model } = knowledge;
  const evidence = diseases.map((disease) => rowsOf(knowledge, disease));
  const pairs = twoCauses ? allPairs(knowledge) : [];

  return (findings, setting) => {
    const { prior, leak, gated } = priors(knowledge, findings, setting);
    const site = noSite ? undefined : siteShares(knowledge, findings);
    const answers = countedAnswers(knowledge, evidence, findings, site?.contained ?? []);
    const taken = new Set<string>();
    const scored = clusters.flatMap(({ cluster, target, score }) => {
      const log = score(findings);
      // Of several scores of one group for one cause the first counts.
      const keys = cluster.replaces_groups.map((group) => `${target} ${group}`);
      if (log === undefined || keys.some((key) => taken.has(key))) return [];
      for (const key of keys) taken.add(key);
      return [{ target, log, replaces: cluster.replaces_groups }];
    });
    const bonus = diseases.map((_, i) => scored.reduce((sum, { target, log }) => (target === i ? sum + log : sum), 0));
    const weights = diseases.map((_, i) => {
      // A scored cluster stands in for the groups it replaces, for its own cause.
      const replaced = scored.filter(({ target }) => target === i).flatMap(({ replaces }) => replaces);
      return answers.map(({ id, value, group }) =>
        gated[i]?.includes(id) || replaced.includes(group)
          ? undefined
          : weigh(evidence[i]?.get(id) ?? [], value, model.dependence),
      );
    });

    const scores: number[] = [];
    for (let i = 0; i < diseases.length; i++) {
      let score = Math.log(prior[i] as number) + Math.log(site?.share[i] ?? 1) + (bonus[i] as number);
      for (let k = 0; k < answers.length; k++) score += both(weights[i]?.[k], undefined);
      scores.push(score);
    }
    for (const { i, j, factor } of pairs) {
      const felt = site === undefined ? 1 : ((site.share[i] as number) + (site.share[j] as number)) / 2;
      let score = Math.log(factor * (prior[i] as number) * (prior[j] as number)) + Math.log(felt);
      for (let k = 0; k < answers.length; k++) score += both(weights[i]?.[k], weights[j]?.[k]);
      scores.push(score + (bonus[i] as number) + (bonus[j] as number));
    }
    const average = site === undefined ? 1 : prior.reduce((sum, p, i) => sum + p * (site.share[i] as number), 0);
    scores.push(Math.log(leak) + Math.log(average));
    return normalise(scores);
  };
}

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly factor: number;
}

function allPairs({ diseases, model }: Knowledge): readonly Pair[] {
  const { weight, same_place, exclusive } = model.two_causes;
  const pairs: Pair[] = [];
  for (const [i, first] of diseases.entries()) {
    for (const [j, second] of diseases.entries()) {
      if (j <= i || exclusive.some((ids) => ids.includes(first.id) && ids.includes(second.id))) continue;
      pairs.push({ i, j, factor: weight * (first.source_class === second.source_class ? same_place : 1) });
    }
  }
  return pairs;
}

function normalise(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const p = scores.map((score) => Math.exp(score - most));
  const total = p.reduce((sum, x) => sum + x, 0);
  return p.map((x) => x / total);
}

function priors(
  knowledge: Knowledge,
  findings: Findings,
  setting: string,
): { prior: number[]; leak: number; gated: readonly (readonly string[])[] } {
  const { diseases, model, cluster } = knowledge;
  const age = findings.get('age-years');
  const sex = findings.get('sex-at-birth');
  const factors = model.settings.find(({ id }) => id === setting)?.factors ?? [];
  const bands = Object.entries(model.age_bands) as [keyof typeof model.age_bands, readonly [number, number]][];
  const band = typeof age === 'number' ? bands.find(([, [, to]]) => age < to + 1)?.[0] : undefined;
  const prior = diseases.map((disease) => {
    if (disease.prior === undefined) return 0;
    if (disease.population !== undefined && compileLogic(disease.population, cluster)(findings) === 'no') return 0;
    let p = disease.prior.base_percent;
    for (const { apply_to, except, factor } of factors) {
      const named =
        apply_to.urgency?.includes(disease.urgency) ||
        apply_to.source_class?.includes(disease.source_class) ||
        apply_to.ids?.includes(disease.id);
      if (named && !except?.includes(disease.id)) p *= factor;
    }
    if (band !== undefined) p *= disease.prior.age[band];
    if (sex === 'female' || sex === 'male') p *= disease.prior.sex[sex];
    return p;
  });
  const gated = diseases.map((disease, i): readonly string[] => {
    const gate = disease.gates?.find(({ inside }) => compileLogic(inside, cluster)(findings) === 'yes');
    if (gate === undefined || prior[i] === 0) return [];
    const others = prior.reduce((sum, p, j) => (i === j ? sum : sum + p), model.leak_percent);
    prior[i] = (others * gate.percent) / (100 - gate.percent);
    return [gate.inside.finding, gate.inside.and?.finding].filter((id) => id !== undefined);
  });
  const whole = prior.reduce((sum, p) => sum + p, model.leak_percent);
  return { prior: prior.map((p) => p / whole), leak: model.leak_percent / whole, gated };
}

function siteShares(
  knowledge: Knowledge,
  findings: Findings,
): { share: readonly number[]; contained: readonly string[] } | undefined {
  const { presenting_site } = knowledge.model;
  const { derive } = knowledge.triageLogic;
  const classes = Object.entries(presenting_site.classes);
  const floor = presenting_site.share_floor_percent;
  const shareAt = (name: string): number[] =>
    knowledge.diseases.map(({ presents_at }) => {
      const sites = presents_at?.sites ?? {};
      const total = Object.values(sites).reduce((sum, x) => sum + x, 0);
      return ((sites[name] ?? 0) + floor) / (total + floor * classes.length);
    });
  const main = findings.get(derive.from);
  const named = classes.find(([, { options }]) => typeof main === 'string' && options?.includes(main));
  if (named !== undefined && typeof main === 'string')
    return { share: shareAt(named[0]), contained: derive.sets[main] ?? [] };

  const reported = classes.flatMap(([name, { findings: ids }]) =>
    (ids ?? []).filter((id) => findings.get(id) === true).map((id) => ({ name, id })),
  );
  const names = [...new Set(reported.map(({ name }) => name))];
  if (names.length === 0) return undefined;
  const shares = names.map(shareAt);
  const share = knowledge.diseases.map((_, i) => shares.reduce((sum, own) => sum + (own[i] as number), 0));
  return { share, contained: names.length === 1 ? reported.map(({ id }) => id) : [] };
}

interface CountedAnswer {
  readonly id: string;
  readonly value: FindingValue;
  readonly group: string;
}

/** Answers with evidence that the site does not contain; a self-test gives way to an examiner's test of its group. */
function countedAnswers(
  { finding }: Knowledge,
  evidence: readonly ReadonlyMap<string, unknown>[],
  findings: Findings,
  contained: readonly string[],
): readonly CountedAnswer[] {
  const known = [...findings]
    .filter(([id]) => !contained.includes(id) && evidence.some((rows) => rows.has(id)))
    .map(([id, value]) => ({ id, value, group: finding.get(id)?.group ?? '' }));
  const examined = known.filter(({ id }) => finding.get(id)?.kind === 'clinician-test').map(({ group }) => group);
  return known.filter(({ id, group }) => finding.get(id)?.kind !== 'self-test' || !examined.includes(group));
}

const sameAnswer = (a: Evidence['when'], b: Evidence['when']): boolean => {
  const text = (when: Evidence['when']): string =>
    JSON.stringify(Object.entries(when ?? { eq: true }).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
};

interface Row extends Weight {
  readonly when: Evidence['when'];
  readonly unseen: number;
}

/** What is known about one cause, by finding. */
function rowsOf(knowledge: Knowledge, disease: Condition): ReadonlyMap<string, readonly Row[]> {
  const { lr_cap, lr_floor } = knowledge.model.dependence;
  const rows = new Map<string, Row[]>();
  for (const { finding, when, sens, expected, grade, engine } of disease.evidence ?? []) {
    const rate = knowledge.finding.get(finding)?.baselines?.find((baseline) => sameAnswer(baseline.when, when))?.rate;
    if (rate === undefined || engine !== undefined) continue;
    const against = expected ?? rate;
    const seen = clip(sens / against, lr_floor[grade], lr_cap[grade]);
    const unseen = clip((1 - sens) / (1 - against), lr_floor[grade], lr_cap[grade]);
    const p = clip(seen * rate, 1e-6, 1 - 1e-6);
    const row = { when, log: Math.log(seen), unseen: Math.log(unseen), p, rate, seen: true };
    rows.set(finding, [...(rows.get(finding) ?? []), row]);
  }
  return rows;
}

function weigh(
  rows: readonly Row[],
  value: FindingValue,
  { lr_cap, lr_floor }: Knowledge['model']['dependence'],
): Weight | undefined {
  const met = rows.filter(({ when }) => matches(when, value)).sort((x, y) => x.rate - y.rate)[0];
  if (met !== undefined) return met;
  const strongest = [...rows].sort((x, y) => x.unseen - y.unseen)[0];
  if (strongest === undefined) return undefined;
  const p = rows.reduce((sum, row) => sum + row.p, 0);
  const rate = rows.reduce((sum, row) => sum + row.rate, 0);
  if (rows.length === 1 || p >= 1 || rate >= 1 || rows.some(({ when }) => when?.eq === undefined)) {
    return { log: strongest.unseen, p: strongest.p, rate: strongest.rate, seen: false };
  }
  return { log: Math.log(clip((1 - p) / (1 - rate), lr_floor.expert, lr_cap.expert)), p, rate, seen: false };
}

/** ln L of one answer under one cause or two: a set shows what either member shows, over the background they share. */
function both(a: Weight | undefined, b: Weight | undefined): number {
  if (a === undefined || b === undefined) return (a ?? b)?.log ?? 0;
  if (a.rate !== b.rate || a.seen !== b.seen) return a.log + b.log;
  const leak = Math.min(a.rate, a.p, b.p);
  const p = 1 - ((1 - a.p) * (1 - b.p)) / (1 - leak);
  return a.seen ? Math.log(p / a.rate) : Math.log((1 - p) / (1 - a.rate));
}
