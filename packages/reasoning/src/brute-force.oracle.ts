// A second, deliberately slow reading of docs/decisions/0003: longhand, by names instead of indexes, nothing shared with the
// engine but the facts and the cluster scores. It exists to be compared with.
import {
  type Condition,
  compileLogic,
  type Evidence,
  type FindingValue,
  type Knowledge,
  matches,
  type When,
} from '@hipspine/knowledge';
import { compileClusters } from './cluster.ts';

type Answers = ReadonlyMap<string, FindingValue>;

/** Belief in every set of one or two causes, keyed `a` or `a+b` in file order, and in something else, keyed by the empty name. */
export function bruteForce(knowledge: Knowledge, answers: Answers, setting: string): ReadonlyMap<string, number> {
  const { diseases, model } = knowledge;
  const priors = priorsOf(knowledge, answers, setting);
  const { site, contained } = siteOf(knowledge, answers);
  const clusters = clusterScores(knowledge, answers);
  const weights = new Map<string, number>();

  const evidence = (set: readonly Condition[]): number => {
    const scored = clusters.filter(({ target }) => set.includes(target));
    let log = scored.reduce((sum, cluster) => sum + cluster.log, 0);
    for (const group of knowledge.groups) {
      // A second cause keeps what a replaced group says about it.
      const heard = set.filter(
        (cause) => !scored.some(({ target, replaces }) => target === cause && replaces.includes(group.id)),
      );
      const logs = spoken(knowledge, answers, contained, group.id).map((id) =>
        lnL(knowledge, answers, priors.gated, heard, id),
      );
      const strongest = Math.max(0, ...logs) + Math.min(0, ...logs);
      const shrink = model.dependence.shrink[group.dependence];
      log += shrink * logs.reduce((sum, x) => sum + x, 0) + (1 - shrink) * strongest;
    }
    return model.dependence.tempering * log;
  };
  const shareAt = (set: readonly Condition[]): number => {
    if (site === undefined) return 1;
    if (set.length === 0) return diseases.reduce((sum, cause) => sum + (priors.p.get(cause) ?? 0) * site(cause), 0);
    return set.reduce((sum, cause) => sum + site(cause), 0) / set.length;
  };
  const put = (set: readonly Condition[], prior: number): void => {
    weights.set(set.map(({ id }) => id).join('+'), Math.log(prior) + evidence(set) + Math.log(shareAt(set)));
  };

  put([], priors.leak);
  for (const [i, first] of diseases.entries()) {
    put([first], priors.p.get(first) ?? 0);
    for (const second of diseases.slice(i + 1)) {
      if (model.two_causes.exclusive.some((set) => set.includes(first.id) && set.includes(second.id))) continue;
      const alike = first.source_class === second.source_class ? model.two_causes.same_place : 1;
      put([first, second], model.two_causes.weight * alike * (priors.p.get(first) ?? 0) * (priors.p.get(second) ?? 0));
    }
  }
  const most = Math.max(...weights.values());
  const total = [...weights.values()].reduce((sum, w) => sum + Math.exp(w - most), 0);
  return new Map([...weights].map(([set, w]) => [set, Math.exp(w - most) / total]));
}

function priorsOf({ diseases, model, cluster }: Knowledge, answers: Answers, setting: string) {
  const age = answers.get('age-years');
  const sex = answers.get('sex-at-birth');
  const raw = new Map<Condition, number>();
  for (const cause of diseases) {
    const { prior } = cause;
    if (prior === undefined) continue;
    let p = prior.base_percent;
    if (typeof age === 'number') {
      const band = age < 18 ? 'teen' : age < 40 ? 'young' : age < 60 ? 'middle' : age < 75 ? 'older' : 'oldest';
      p *= prior.age[band];
    }
    if (sex === 'female' || sex === 'male') p *= prior.sex[sex];
    for (const { apply_to, except, factor } of model.settings.find(({ id }) => id === setting)?.factors ?? []) {
      const applies =
        apply_to.ids?.includes(cause.id) ||
        apply_to.urgency?.includes(cause.urgency) ||
        apply_to.source_class?.includes(cause.source_class);
      if (applies && !except?.includes(cause.id)) p *= factor;
    }
    if (cause.population !== undefined && compileLogic(cause.population, cluster)(answers) === 'no') p = 0;
    raw.set(cause, p);
  }
  const gated = new Map<Condition, readonly string[]>();
  for (const cause of diseases) {
    const gate = (cause.gates ?? []).find(({ inside }) => compileLogic(inside, cluster)(answers) === 'yes');
    if (gate === undefined || raw.get(cause) === 0) continue;
    const others = [...raw].reduce((sum, [other, p]) => (other === cause ? sum : sum + p), model.leak_percent);
    raw.set(cause, (others * gate.percent) / (100 - gate.percent));
    gated.set(cause, [gate.inside.finding, ...(gate.inside.and === undefined ? [] : [gate.inside.and.finding])]);
  }
  const whole = [...raw.values()].reduce((sum, p) => sum + p, model.leak_percent);
  return { p: new Map([...raw].map(([cause, p]) => [cause, p / whole])), leak: model.leak_percent / whole, gated };
}

function siteOf({ model, triageLogic }: Knowledge, answers: Answers) {
  const { classes, share_floor_percent: floor } = model.presenting_site;
  const names = Object.keys(classes);
  const share = (cause: Condition, name: string): number => {
    const sites = cause.presents_at?.sites ?? {};
    const total = names.reduce((sum, other) => sum + (sites[other] ?? 0) + floor, 0);
    return ((sites[name] ?? 0) + floor) / total;
  };
  const main = answers.get('pain-main-site');
  const named = names.find((name) => typeof main === 'string' && classes[name]?.options.includes(main));
  if (named !== undefined) {
    return { site: (cause: Condition) => share(cause, named), contained: triageLogic.derive.sets[String(main)] ?? [] };
  }
  const told = names.flatMap((name) =>
    (classes[name]?.findings ?? []).filter((id) => answers.get(id) === true).map((id) => ({ name, id })),
  );
  const places = [...new Set(told.map(({ name }) => name))];
  if (places.length === 0) return { site: undefined, contained: [] };
  return {
    site: (cause: Condition) => places.reduce((sum, name) => sum + share(cause, name), 0),
    contained: places.length === 1 ? told.map(({ id }) => id) : [],
  };
}

/** Of the clusters that can be scored, those of which no more trusted one replaces the same group for the same cause. */
function clusterScores(knowledge: Knowledge, answers: Answers) {
  const scored = compileClusters(knowledge, new Map(knowledge.diseases.map(({ id }, i) => [id, i]))).flatMap(
    (compiled) => {
      const log = compiled.score(answers);
      const cause = knowledge.diseases[compiled.target];
      return log === undefined || cause === undefined
        ? []
        : [{ target: cause, log, replaces: compiled.cluster.replaces_groups }];
    },
  );
  const kept: typeof scored = [];
  for (const one of scored) {
    const clash = kept.some(
      ({ target, replaces }) => target === one.target && replaces.some((group) => one.replaces.includes(group)),
    );
    if (!clash) kept.push(one);
  }
  return kept;
}

/** Answered findings of a group that anything is known about; a self-test is silent once the group was examined. */
function spoken(
  knowledge: Knowledge,
  answers: Answers,
  contained: readonly string[],
  group: string,
): readonly string[] {
  const own = [...answers.keys()].filter((id) => {
    const known = knowledge.diseases.some(({ evidence }) =>
      (evidence ?? []).some((row) => row.finding === id && usable(knowledge, row)),
    );
    return known && knowledge.finding.get(id)?.group === group && !contained.includes(id);
  });
  const examined = own.some((id) => knowledge.finding.get(id)?.kind === 'clinician-test');
  return own.filter((id) => !(examined && knowledge.finding.get(id)?.kind === 'self-test'));
}

const same = (x: When | undefined, y: When | undefined): boolean => {
  const text = (when: When | undefined): string => JSON.stringify(Object.entries(when ?? { eq: true }).sort());
  return text(x) === text(y);
};

const baselineOf = (knowledge: Knowledge, row: Evidence): number | undefined =>
  knowledge.finding.get(row.finding)?.baselines?.find(({ when }) => same(when, row.when))?.rate;

const usable = (knowledge: Knowledge, row: Evidence): boolean =>
  row.engine === undefined && baselineOf(knowledge, row) !== undefined;

interface Said {
  readonly ln: number;
  readonly p: number;
  readonly rate: number;
  readonly yes: boolean;
}

function says(knowledge: Knowledge, cause: Condition, id: string, value: FindingValue): Said | undefined {
  const { lr_cap, lr_floor } = knowledge.model.dependence;
  const rows = (cause.evidence ?? [])
    .filter((row) => row.finding === id && usable(knowledge, row))
    .map((row) => {
      const rate = baselineOf(knowledge, row) ?? Number.NaN;
      const between = (x: number): number => Math.max(lr_floor[row.grade], Math.min(lr_cap[row.grade], x));
      const against = row.expected ?? rate;
      const yes = between(row.sens / against);
      return {
        row,
        rate,
        yes,
        no: between((1 - row.sens) / (1 - against)),
        p: Math.min(1 - 1e-6, Math.max(1e-6, yes * rate)),
      };
    });
  if (rows.length === 0) return undefined;
  const met = rows.filter(({ row }) => matches(row.when, value)).sort((x, y) => x.rate - y.rate)[0];
  if (met !== undefined) return { ln: Math.log(met.yes), p: met.p, rate: met.rate, yes: true };
  const strongest = [...rows].sort((x, y) => x.no - y.no)[0];
  if (strongest === undefined) return undefined;
  const p = rows.reduce((sum, row) => sum + row.p, 0);
  const rate = rows.reduce((sum, row) => sum + row.rate, 0);
  const options = rows.length > 1 && rows.every(({ row }) => row.when?.eq !== undefined);
  if (!options || p >= 1 || rate >= 1)
    return { ln: Math.log(strongest.no), p: strongest.p, rate: strongest.rate, yes: false };
  const left = Math.max(lr_floor.expert, Math.min(lr_cap.expert, (1 - p) / (1 - rate)));
  return { ln: Math.log(left), p, rate, yes: false };
}

function lnL(
  knowledge: Knowledge,
  answers: Answers,
  gated: ReadonlyMap<Condition, readonly string[]>,
  set: readonly Condition[],
  id: string,
): number {
  const value = answers.get(id);
  const heard = set.filter((cause) => !gated.get(cause)?.includes(id));
  const said =
    value === undefined ? [] : heard.map((cause) => says(knowledge, cause, id, value)).filter((s) => s !== undefined);
  const [x, y] = said;
  if (x === undefined) return 0;
  if (y === undefined) return x.ln;
  if (x.rate !== y.rate || x.yes !== y.yes) return x.ln + y.ln;
  const background = Math.min(x.rate, x.p, y.p);
  const none = (1 - x.p) * (1 - y.p) * (1 / (1 - background));
  return x.yes ? Math.log(1 - none) - Math.log(x.rate) : Math.log(none) - Math.log(1 - x.rate);
}
