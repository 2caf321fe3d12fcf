import type { Finding, FindingValue, Knowledge } from '@hipspine/knowledge';
import { priorOfSets } from './posterior.ts';
import { type AgeBand, priorOf } from './prior.ts';
import { type Question, questionsOf } from './question.ts';
import { normal, type Random, seeded } from './random.ts';
import type { Tables } from './tables.ts';

/** A person drawn from the knowledge, whose causes are therefore known. Same shape as a case. */
export interface SimulatedPerson {
  readonly id: string;
  readonly provenance: 'simulated';
  readonly age: number;
  readonly sex: 'female' | 'male';
  readonly patient_findings: Readonly<Record<string, FindingValue>>;
  readonly gold: { readonly primary: string; readonly coexisting: readonly string[] };
}

export interface SimulationOptions {
  readonly seed: number;
  readonly setting: string;
  /** How many single answers each person gives, from and to. */
  readonly answers?: readonly [number, number];
}

/** Correlation of the answers of one group, by its dependence: what the group rule of the engine stands for. */
const CORRELATION = { none: 0, weak: 0.2, moderate: 0.5, strong: 0.8 } as const;

/** Answers are drawn for this many findings by default. */
const ANSWERS: readonly [number, number] = [8, 24];

/** Causes outside the list cannot be simulated: people whose cause is "something else" are drawn again. */
const TRIES = 1000;

/**
 * Person number `i` of a simulation: age and sex, then a set of one or two causes from the prior, then the site named first
 * and the answers from what the knowledge says of these causes. Answers of one group share a hidden tendency
 * (Gaussian copula), so that they overlap as they do in people.
 *
 * The person depends on seed and number alone, so any slice of a simulation can be drawn again.
 *
 * @departs two causes together answer as the likelier of the two would, finding by finding
 */
export function simulatePerson(
  tables: Tables,
  i: number,
  { seed, setting, answers = ANSWERS }: SimulationOptions,
): SimulatedPerson {
  const random = seeded(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(i + 1, 0x85ebca6b));
  const { age, sex } = drawAgeAndSex(tables.knowledge, random);
  const causes = drawCauses(tables, age, sex, setting, random);
  const findings: Record<string, FindingValue> = {};
  const site = drawSite(tables, causes, random);
  if (site !== undefined) findings[tables.sites.main] = site;
  const [from, to] = answers;
  const questions = pick(askable(tables, age, sex), from + Math.floor(random() * (to - from + 1)), random);
  const tendency = new Map<string, number>();
  for (const { finding, outcomes } of questions) {
    const shared = tendency.get(finding.group) ?? normal(random);
    tendency.set(finding.group, shared);
    const rho = CORRELATION[tables.knowledge.group.get(finding.group)?.dependence ?? 'none'];
    const z = Math.sqrt(rho) * shared + Math.sqrt(1 - rho) * normal(random);
    findings[finding.id] = drawOutcome(outcomes, causes, 1 - phi(z));
  }
  const [primary, ...coexisting] = causes.map((cause) => tables.diseases[cause]?.id ?? '');
  return {
    id: `sim-${seed}-${i}`,
    provenance: 'simulated',
    age,
    sex,
    patient_findings: findings,
    gold: { primary: primary ?? '', coexisting },
  };
}

/** Index of the share that the fraction `u` of their sum falls into; the last one when rounding leaves it outside. */
function draw(shares: ArrayLike<number>, u: number): number {
  let total = 0;
  for (let i = 0; i < shares.length; i++) total += shares[i] as number;
  let left = u * total;
  for (let i = 0; i < shares.length; i++) {
    left -= shares[i] as number;
    if (left < 0) return i;
  }
  return shares.length - 1;
}

function drawAgeAndSex({ model }: Knowledge, random: Random): { age: number; sex: 'female' | 'male' } {
  const { age_shares, female } = model.population;
  const bands = Object.entries(age_shares) as [AgeBand, number][];
  const band =
    bands[
      draw(
        bands.map(([, share]) => share),
        random(),
      )
    ]?.[0] ?? 'middle';
  const [low, high] = model.age_bands[band];
  const top = Math.min(high, model.population.oldest);
  return { age: low + Math.floor(random() * (top - low + 1)), sex: random() < female ? 'female' : 'male' };
}

function drawCauses(tables: Tables, age: number, sex: string, setting: string, random: Random): readonly number[] {
  const known = new Map<string, FindingValue>([
    ['age-years', age],
    ['sex-at-birth', sex],
  ]);
  const prior = priorOfSets(tables, priorOf(tables.priors, known, setting));
  const { a, b } = tables.hypotheses;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const h = draw(prior, random());
    const first = a[h];
    if (first === undefined || first < 0) continue;
    const second = b[h] as number;
    if (second < 0) return [first];
    return random() < 0.5 ? [first, second] : [second, first];
  }
  throw new Error('no cause could be drawn: the prior is all "something else"');
}

function drawSite({ sites, knowledge }: Tables, [main]: readonly number[], random: Random): string | undefined {
  const s = draw(
    sites.share.map((share) => share[main as number] as number),
    random(),
  );
  const options = Object.values(knowledge.model.presenting_site.classes)[s]?.options ?? [];
  return options[Math.floor(random() * options.length)];
}

/** Questions any lay person of this age and sex can be asked; those that hang on another answer are left out. */
function askable(tables: Tables, age: number, sex: string): readonly Question[] {
  return questionsOf(tables).filter(
    ({ finding }) => finding.id !== tables.sites.main && finding.kind !== 'demographic' && fits(finding, age, sex),
  );
}

function fits({ ask_if }: Finding, age: number, sex: string): boolean {
  if (ask_if === undefined) return true;
  if (ask_if.finding === 'sex-at-birth') return ask_if.when?.in?.includes(sex) ?? ask_if.when?.eq === sex;
  if (ask_if.finding !== 'age-years') return false;
  return age < (ask_if.when?.lt ?? Number.POSITIVE_INFINITY) && age >= (ask_if.when?.gte ?? 0);
}

/** Partial shuffle: the first n of a random order. */
function pick<T>(list: readonly T[], n: number, random: Random): readonly T[] {
  const deck = [...list];
  for (let i = 0; i < Math.min(n, deck.length); i++) {
    const j = i + Math.floor(random() * (deck.length - i));
    [deck[i], deck[j]] = [deck[j] as T, deck[i] as T];
  }
  return deck.slice(0, n);
}

function drawOutcome(outcomes: Question['outcomes'], causes: readonly number[], u: number): FindingValue {
  const rates = outcomes.map(({ rate, ratio }) => rate * Math.max(...causes.map((cause) => ratio[cause] as number)));
  return outcomes[draw(rates, u)]?.value ?? false;
}

/** Standard normal distribution function (error about 1e-7). @source Abramowitz & Stegun 26.2.17 */
function phi(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}
