import type { Finding, FindingValue, When } from '@hipspine/knowledge';
import { matches } from '@hipspine/knowledge';
import type { FindingEvidence } from './likelihood.ts';
import type { Tables } from './tables.ts';

/** One way a question can come out. */
export interface Outcome {
  /** An answer that stands for this outcome. */
  readonly value: FindingValue;
  /** How often it is given, whatever the cause; the outcomes of a question sum to 1. */
  readonly rate: number;
  /** L per disease. */
  readonly ratio: Float64Array;
  /** L to the power of its group's share, for when the group has spoken already. */
  readonly shared: Float64Array;
}

/** A finding a lay person can be asked about, with all its outcomes weighed. */
export interface Question {
  readonly finding: Finding;
  readonly outcomes: readonly Outcome[];
}

const cache = {
  self: new WeakMap<Tables, readonly Question[]>(),
  clinician: new WeakMap<Tables, readonly Question[]>(),
};

/** Every question for a lay person that says something about some cause; or everything that only a clinician can find. */
export function questionsOf(tables: Tables, by: keyof typeof cache = 'self'): readonly Question[] {
  const known = cache[by].get(tables);
  if (known !== undefined) return known;
  const list = [...tables.evidence.values()]
    .filter(({ finding }) => finding.askable_by === by && finding.id !== 'age-years' && finding.id !== 'sex-at-birth')
    .map((evidence) => ({ finding: evidence.finding, outcomes: outcomesOf(tables, evidence) }))
    .filter(({ outcomes }) => outcomes.length > 1);
  cache[by].set(tables, list);
  return list;
}

function outcomesOf(tables: Tables, evidence: FindingEvidence): readonly Outcome[] {
  const { finding } = evidence;
  const valued = valuesOf(evidence);
  const total = valued.reduce((sum, { rate }) => sum + rate, 0);
  const share = tables.shrink.get(finding.group) ?? 1;
  return valued.map(({ value, rate }) => {
    const ratio = new Float64Array(tables.diseases.length).fill(1);
    for (const [i, rows] of evidence.rows) ratio[i] = Math.exp(tables.weigh(rows, value)?.log ?? 0);
    return { value, rate: rate / total, ratio, shared: ratio.map((r) => r ** share) };
  });
}

/** Rate of an answer nobody stated one for: small, so that it never decides what to ask. */
const UNSTATED = 0.02;

function valuesOf({
  finding,
  bounds,
}: FindingEvidence): readonly { readonly value: FindingValue; readonly rate: number }[] {
  const baselines = finding.baselines ?? [];
  const { value } = finding;
  if (value.type === 'boolean') {
    const rate = baselines.find(({ when }) => matches(when, true))?.rate;
    return rate === undefined
      ? []
      : [
          { value: true, rate },
          { value: false, rate: 1 - rate },
        ];
  }
  if (value.type === 'choice') {
    const options = value.options.filter((option) => option.value !== 'not-done');
    const stated = options.map((option) => ({
      value: option.value,
      rate: baselines.find(({ when }) => when?.eq === option.value)?.rate,
    }));
    const left = 1 - stated.reduce((sum, { rate }) => sum + (rate ?? 0), 0);
    const open = stated.filter(({ rate }) => rate === undefined).length;
    return stated.map(({ value: option, rate }) => ({
      value: option,
      rate: rate ?? Math.max(UNSTATED, left / Math.max(1, open)),
    }));
  }
  return numberOutcomes(value, bounds, baselines);
}

/** A number is asked for one bound at a time in thought: the one with the most even split says most. */
function numberOutcomes(
  value: { readonly min: number; readonly max: number },
  bounds: readonly (When | undefined)[],
  baselines: NonNullable<Finding['baselines']>,
): readonly { readonly value: FindingValue; readonly rate: number }[] {
  const even = baselines
    .filter(({ when }) => bounds.some((bound) => JSON.stringify(bound) === JSON.stringify(when)))
    .sort((x, y) => Math.abs(x.rate - 0.5) - Math.abs(y.rate - 0.5))[0];
  if (even === undefined) return [];
  const inside = numberThat(value, (x) => matches(even.when, x));
  const outside = numberThat(value, (x) => !matches(even.when, x));
  return inside === undefined || outside === undefined
    ? []
    : [
        { value: inside, rate: even.rate },
        { value: outside, rate: 1 - even.rate },
      ];
}

/** The smallest of a hundred evenly spaced numbers of the range that passes. */
function numberThat(
  { min, max }: { readonly min: number; readonly max: number },
  passes: (x: number) => boolean,
): number | undefined {
  for (let step = 0; step <= 100; step++) {
    const x = min + ((max - min) * step) / 100;
    if (passes(x)) return x;
  }
  return undefined;
}
