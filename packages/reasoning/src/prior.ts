import { type Condition, compileLogic, type Findings, type Knowledge, type Test } from '@hipspine/knowledge';

export type AgeBand = 'teen' | 'young' | 'middle' | 'older' | 'oldest';

interface CompiledGate {
  readonly inside: Test;
  readonly percent: number;
  readonly findings: readonly string[];
}

export interface PriorTable {
  readonly base: Float64Array;
  readonly age: Readonly<Record<AgeBand, Float64Array>>;
  readonly female: Float64Array;
  readonly male: Float64Array;
  readonly population: readonly (Test | undefined)[];
  readonly gates: readonly (readonly CompiledGate[])[];
  readonly settings: ReadonlyMap<string, Float64Array>;
  readonly leak: number;
  readonly bands: Readonly<Record<AgeBand, readonly [number, number]>>;
}

const BANDS: readonly AgeBand[] = ['teen', 'young', 'middle', 'older', 'oldest'];

export function compilePriors(knowledge: Knowledge, diseases: readonly Condition[]): PriorTable {
  const column = (pick: (disease: Condition) => number): Float64Array => Float64Array.from(diseases, pick);
  const { model, cluster } = knowledge;
  const byBand = (band: AgeBand): Float64Array => column((disease) => disease.prior?.age[band] ?? 1);
  return {
    base: column((disease) => disease.prior?.base_percent ?? 0),
    age: {
      teen: byBand('teen'),
      young: byBand('young'),
      middle: byBand('middle'),
      older: byBand('older'),
      oldest: byBand('oldest'),
    },
    female: column((disease) => disease.prior?.sex.female ?? 1),
    male: column((disease) => disease.prior?.sex.male ?? 1),
    population: diseases.map(({ population }) =>
      population === undefined ? undefined : compileLogic(population, cluster),
    ),
    gates: diseases.map(({ gates }) =>
      (gates ?? []).map(({ inside, percent }) => ({
        inside: compileLogic(inside, cluster),
        percent,
        findings: [inside.finding, inside.and?.finding].filter((id) => id !== undefined),
      })),
    ),
    settings: new Map(model.settings.map(({ id, factors }) => [id, settingFactors(diseases, factors)])),
    leak: model.leak_percent,
    bands: model.age_bands,
  };
}

type SettingFactors = Knowledge['model']['settings'][number]['factors'];

function settingFactors(diseases: readonly Condition[], factors: SettingFactors): Float64Array {
  return Float64Array.from(diseases, (disease) =>
    factors.reduce((product, { apply_to, except, factor }) => {
      const applies =
        apply_to.urgency?.includes(disease.urgency) === true ||
        apply_to.source_class?.includes(disease.source_class) === true ||
        apply_to.ids?.includes(disease.id) === true;
      return applies && except?.includes(disease.id) !== true ? product * factor : product;
    }, 1),
  );
}

/** The age band of an age in years, or undefined when the age is not known. */
function ageBand(bands: PriorTable['bands'], age: number): AgeBand | undefined {
  return BANDS.find((band) => age < bands[band][1] + 1);
}

export interface Prior {
  /** P(cause is the leading one) before any symptom, per disease; sums with `leak` to 1. */
  readonly p: Float64Array;
  readonly leak: number;
  /** Findings already used by a gate, per disease: they must not count a second time. */
  readonly used: ReadonlyMap<number, ReadonlySet<string>>;
}

/**
 * Prior probability of each cause for this age, sex, population and setting.
 *
 * An unknown age or sex changes nothing; an unknown population gate leaves the cause in.
 */
export function priorOf(table: PriorTable, findings: Findings, setting: string): Prior {
  const p = Float64Array.from(table.base);
  const age = findings.get('age-years');
  const band = typeof age === 'number' ? ageBand(table.bands, age) : undefined;
  const sex = findings.get('sex-at-birth');
  multiply(p, table.settings.get(setting));
  if (band !== undefined) multiply(p, table.age[band]);
  if (sex === 'female') multiply(p, table.female);
  if (sex === 'male') multiply(p, table.male);
  for (const [i, population] of table.population.entries()) if (population?.(findings) === 'no') p[i] = 0;

  const used = new Map<number, ReadonlySet<string>>();
  let total = p.reduce((sum, x) => sum + x, 0);
  for (const [i, gates] of table.gates.entries()) {
    const gate = gates.find(({ inside }) => inside(findings) === 'yes');
    const before = p[i] ?? 0;
    if (gate === undefined || before === 0) continue;
    const rest = total - before + table.leak;
    const after = (gate.percent / (100 - gate.percent)) * rest;
    p[i] = after;
    total += after - before;
    used.set(i, new Set(gate.findings));
  }
  const whole = total + table.leak;
  for (let i = 0; i < p.length; i++) p[i] = (p[i] ?? 0) / whole;
  return { p, leak: table.leak / whole, used };
}

function multiply(p: Float64Array, factors: Float64Array | undefined): void {
  if (factors === undefined) return;
  for (let i = 0; i < p.length; i++) p[i] = (p[i] ?? 0) * (factors[i] ?? 1);
}
