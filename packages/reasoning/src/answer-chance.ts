import { type Finding, type FindingValue, matches, type When } from '@hipspine/knowledge';
import { questionsOf } from './question.ts';
import type { Tables } from './tables.ts';

/** Chance of an answer nobody stated one for: small, so that it never decides what to ask. */
const UNSTATED = 0.02;

/** Chance that a number lies in a band nobody stated one for. */
const UNSTATED_BAND = 0.15;

/** No answer is certain before it is given. */
const MOST = 0.99;

const cache = new WeakMap<Tables, Map<string, Float64Array>>();

/**
 * P(the answer to a question meets a condition | cause), for every cause, from the same numbers that weigh the answer once it
 * is given. The last entry is for causes outside the list: there the background rate holds.
 *
 * @param when  what the answer has to be; undefined means "yes"
 */
export function answerChance(tables: Tables, finding: string, when: When | undefined): Float64Array {
  const known = cache.get(tables) ?? new Map<string, Float64Array>();
  cache.set(tables, known);
  const key = `${finding} ${JSON.stringify(when)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const chance = computed(tables, finding, when);
  known.set(key, chance);
  return chance;
}

function computed(tables: Tables, id: string, when: When | undefined): Float64Array {
  const finding = tables.knowledge.finding.get(id);
  if (finding === undefined) return fill(tables, () => 0);
  if (finding.value.type === 'number') return ofNumber(tables, finding, when);
  const question = questionsOf(tables).find((one) => one.finding === finding);
  if (question === undefined) return unweighed(tables, finding, when);
  return fill(tables, (i) => {
    let all = 0;
    let met = 0;
    for (const { value, rate, ratio } of question.outcomes) {
      const share = rate * (ratio[i] ?? 1);
      all += share;
      if (matches(when, value)) met += share;
    }
    return met / all;
  });
}

const fill = ({ diseases }: Tables, chance: (i: number) => number): Float64Array =>
  Float64Array.from({ length: diseases.length + 1 }, (_, i) => Math.min(MOST, chance(i)));

/** A finding that says nothing about any cause: its background rate, if it has one. */
function unweighed(tables: Tables, { baselines, value }: Finding, when: When | undefined): Float64Array {
  if (value.type === 'boolean') {
    const rate = baselines?.find((one) => matches(one.when, true))?.rate ?? UNSTATED;
    return fill(tables, () => (matches(when, true) ? rate : 1 - rate));
  }
  const options = value.type === 'choice' ? value.options.map((option) => option.value) : [];
  const met = options.filter((option) => matches(when, option));
  return fill(tables, () => met.reduce((sum, option) => sum + (statedRate(baselines, option) ?? UNSTATED), 0));
}

const statedRate = (baselines: Finding['baselines'], value: FindingValue): number | undefined =>
  baselines?.find((one) => one.when?.eq === value)?.rate;

function ofNumber(tables: Tables, finding: Finding, when: When | undefined): Float64Array {
  const stated = finding.baselines?.find((one) => JSON.stringify(one.when) === JSON.stringify(when));
  const rows = tables.evidence.get(finding.id)?.rows;
  const value = stated?.when === undefined ? undefined : boundOf(stated.when);
  return fill(tables, (i) => {
    const own = value === undefined ? undefined : rows?.get(i);
    const log = own === undefined || value === undefined ? undefined : tables.weigh(own, value)?.log;
    return (stated?.rate ?? UNSTATED_BAND) * Math.exp(log ?? 0);
  });
}

/** A number that meets a band, next to its bound. */
function boundOf({ gte, gt, lte, lt }: When): number | undefined {
  if (gte !== undefined) return gte;
  if (gt !== undefined) return gt + 1;
  if (lte !== undefined) return lte;
  return lt === undefined ? undefined : lt - 1;
}
