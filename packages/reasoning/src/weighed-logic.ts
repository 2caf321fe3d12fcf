import { type Findings, type Logic, matches, type When } from '@hipspine/knowledge';
import { answerChance } from './answer-chance.ts';
import type { Tables } from './tables.ts';

/** A condition, laid out to be weighed: how likely it is to hold once everything that can be asked has been answered. */
export type Weighed =
  | {
      readonly kind: 'answer';
      readonly finding: string;
      readonly when: When | undefined;
      /** P(the answer meets `when` | cause), see `answerChance`. */
      readonly chance: Float64Array;
    }
  | { readonly kind: 'count'; readonly least: number; readonly parts: readonly Weighed[] }
  | { readonly kind: 'not'; readonly part: Weighed };

/** What is known, and what may still be learnt. */
export interface Outlook {
  readonly findings: Findings;
  /** Can this finding still be asked about? What cannot stays unknown: it neither helps a condition nor spoils it. */
  readonly open: (finding: string) => boolean;
}

export const allHold = (parts: readonly Weighed[]): Weighed => ({ kind: 'count', least: parts.length, parts });
export const oneHolds = (parts: readonly Weighed[]): Weighed => ({ kind: 'count', least: 1, parts });

/** Lays a condition out. A cluster that does not exist never holds; the checker refuses such knowledge. */
export function weighedLogic(tables: Tables, node: Logic): Weighed {
  const of = (part: Logic): Weighed => weighedLogic(tables, part);
  if ('finding' in node) {
    const { finding, when, and } = node;
    const own: Weighed = { kind: 'answer', finding, when, chance: answerChance(tables, finding, when) };
    return and === undefined ? own : allHold([own, of(and)]);
  }
  if ('any' in node) return oneHolds(node.any.map(of));
  if ('all' in node) return allHold(node.all.map(of));
  if ('of' in node) return { kind: 'count', least: node.at_least, parts: node.of.map(of) };
  return 'rule' in node ? weighedCluster(tables, node.rule) : allHold([]);
}

function weighedCluster(tables: Tables, id: string): Weighed {
  const cluster = tables.knowledge.cluster.get(id);
  const of = (part: Logic): Weighed => weighedLogic(tables, part);
  const required = (cluster?.requires ?? []).map(of);
  if (cluster?.any_of !== undefined) return allHold([...required, oneHolds(cluster.any_of.map(of))]);
  const least = cluster?.scoring.flatMap((row) => ('at_least' in row ? [row.at_least] : []))[0] ?? 1;
  return allHold([...required, { kind: 'count', least, parts: (cluster?.items ?? []).map(of) }]);
}

/**
 * P(condition comes out "yes" once all open questions are answered | cause), the answers taken as independent given the
 * cause. Known answers count as they are; with nothing open it is 1 for "yes" and 0 for "no" and "unknown".
 *
 * @param i          index of the disease; one past the last for a cause outside the list
 * @param otherwise  taken for an answer that can no longer be had: 0, or 1 under a "not"
 */
export function chanceOf(node: Weighed, i: number, outlook: Outlook, otherwise: 0 | 1 = 0): number {
  if (node.kind === 'not') return 1 - chanceOf(node.part, i, outlook, otherwise === 0 ? 1 : 0);
  if (node.kind === 'answer') {
    const value = outlook.findings.get(node.finding);
    if (value !== undefined) return matches(node.when, value) ? 1 : 0;
    return outlook.open(node.finding) ? (node.chance[i] as number) : otherwise;
  }
  const { least, parts } = node;
  if (least === parts.length) return chanceOfAll(parts, i, outlook, otherwise);
  if (least === 1) return chanceOfAny(parts, i, outlook, otherwise);
  return atLeast(
    least,
    parts.map((part) => chanceOf(part, i, outlook, otherwise)),
  );
}

function chanceOfAll(parts: readonly Weighed[], i: number, outlook: Outlook, otherwise: 0 | 1): number {
  let all = 1;
  for (const part of parts) {
    all *= chanceOf(part, i, outlook, otherwise);
    if (all === 0) return 0;
  }
  return all;
}

function chanceOfAny(parts: readonly Weighed[], i: number, outlook: Outlook, otherwise: 0 | 1): number {
  let none = 1;
  for (const part of parts) {
    none *= 1 - chanceOf(part, i, outlook, otherwise);
    if (none === 0) return 1;
  }
  return 1 - none;
}

/** P(at least n of independent events); the last entry counts "n or more". */
function atLeast(n: number, chances: readonly number[]): number {
  const exactly = Array.from({ length: n + 1 }, (_, k) => Number(k === 0));
  for (const p of chances) {
    for (let k = n; k >= 0; k--) {
      const stays = (exactly[k] as number) * (k === n ? 1 : 1 - p);
      exactly[k] = stays + (k === 0 ? 0 : (exactly[k - 1] as number) * p);
    }
  }
  return exactly[n] as number;
}

/** The parts of a condition that look at one finding. */
export function leavesOn(node: Weighed, finding: string): readonly Extract<Weighed, { kind: 'answer' }>[] {
  if (node.kind === 'answer') return node.finding === finding ? [node] : [];
  return (node.kind === 'not' ? [node.part] : node.parts).flatMap((part) => leavesOn(part, finding));
}
