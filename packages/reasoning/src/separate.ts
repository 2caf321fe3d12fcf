import { type Condition, type Finding, type Findings, matches } from '@hipspine/knowledge';
import type { Tables } from './tables.ts';

/** Two leading causes that no open question tells apart, and the test that would. */
export interface CannotTell {
  readonly between: readonly [string, string];
  /** Finding id of an examination or scan. */
  readonly test: string;
}

/** Causes worth separating: the first few that are likely enough. */
const WORTH = { count: 4, probability: 0.1 };

/** Information (nats, symmetric) below which an answer does not separate, and above which a test does. */
const SEPARATES = 0.35;

/**
 * Pairs of leading causes that questions cannot separate. The power of a question is the symmetric divergence between
 * the answers the two causes lead one to expect: sum over answers of (pa - pb) ln(pa / pb).
 */
export function cannotTell(
  tables: Tables,
  findings: Findings,
  ranked: readonly { readonly condition: Condition; readonly index: number; readonly probability: number }[],
): readonly CannotTell[] {
  const leading = ranked.slice(0, WORTH.count).filter(({ probability }) => probability >= WORTH.probability);
  const pairs: CannotTell[] = [];
  for (const [i, first] of leading.entries()) {
    for (const second of leading.slice(i + 1)) {
      const order = separators(tables, first.index, second.index);
      const question = order.find(({ finding }) => finding.askable_by === 'self' && !findings.has(finding.id));
      if (question !== undefined && question.power >= SEPARATES) continue;
      const test = order.find(
        ({ finding, power }) => finding.askable_by === 'clinician' && power >= SEPARATES && !findings.has(finding.id),
      );
      if (test !== undefined) pairs.push({ between: [first.condition.id, second.condition.id], test: test.finding.id });
    }
  }
  return pairs;
}

export interface Separator {
  readonly finding: Finding;
  /** Symmetric divergence, nats. */
  readonly power: number;
}

/**
 * The findings not yet known that tell two causes apart well enough to be worth it, best first.
 *
 * @param first   id of a cause; an id that is not ranked gives nothing
 */
export function separating(tables: Tables, findings: Findings, first: string, second: string): readonly Separator[] {
  const [a, b] = [first, second].map((id) => tables.diseases.findIndex((disease) => disease.id === id));
  if (a === undefined || b === undefined || a < 0 || b < 0) return [];
  return separators(tables, a, b).filter(({ finding, power }) => power >= SEPARATES && !findings.has(finding.id));
}

const cache = new WeakMap<Tables, Map<string, readonly Separator[]>>();

/** Findings by how well they tell two causes apart, best first. */
function separators(tables: Tables, first: number, second: number): readonly Separator[] {
  const kept = cache.get(tables) ?? new Map<string, readonly Separator[]>();
  cache.set(tables, kept);
  const key = `${Math.min(first, second)} ${Math.max(first, second)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const order = [...tables.evidence.values()]
    .map(({ finding, rows }) => ({
      finding,
      power: divergence(finding, rows.get(first) ?? [], rows.get(second) ?? []),
    }))
    .filter(({ power }) => power > 0.05)
    .sort((x, y) => y.power - x.power || (x.finding.id < y.finding.id ? -1 : 1));
  kept.set(key, order);
  return order;
}

type Rows = readonly {
  readonly row: { readonly when?: Parameters<typeof matches>[0] };
  readonly p: number;
  readonly rate: number;
}[];

function divergence(finding: Finding, first: Rows, second: Rows): number {
  if (finding.value.type === 'choice') {
    return finding.value.options.reduce(
      (sum, { value }) => sum + term(optionP(first, second, value), optionP(second, first, value)) / 2,
      0,
    );
  }
  const a = first[0];
  const b = second.find(({ row }) => JSON.stringify(row.when) === JSON.stringify(a?.row.when)) ?? second[0];
  const rate = a?.rate ?? b?.rate;
  if (rate === undefined || (a !== undefined && b !== undefined && a.rate !== b.rate)) return 0;
  const pa = a?.p ?? rate;
  const pb = b?.p ?? rate;
  return term(pa, pb) + term(1 - pa, 1 - pb);
}

function optionP(own: Rows, other: Rows, value: string): number {
  const row = own.find(({ row: { when } }) => matches(when, value));
  return row?.p ?? other.find(({ row: { when } }) => matches(when, value))?.rate ?? 0.5;
}

const term = (p: number, q: number): number => (p - q) * Math.log(Math.max(p, 1e-4) / Math.max(q, 1e-4));
