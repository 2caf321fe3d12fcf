import type { Urgency } from '@hipspine/knowledge';
import type { TriageState } from '@hipspine/triage';
import { PLACES, type Place } from './place.ts';

/** What of a result is compared. A result that another version saved needs to have no more than this. */
export interface Replayable {
  readonly version: string;
  readonly knowledge: string;
  readonly setting: string;
  readonly urgency: Urgency;
  readonly triage: { readonly state: TriageState; readonly reasons: readonly { readonly rule: string }[] };
  readonly place: Readonly<Record<Place, number>>;
  readonly ranked: readonly RankedLine[];
}

interface RankedLine {
  readonly condition: string;
  readonly probability: number;
  readonly for?: readonly Factor[] | undefined;
  readonly against?: readonly Factor[] | undefined;
}

interface Factor {
  readonly finding: string;
  readonly factor: number;
}

/** The same thing in both results. */
interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** Where two results of one person differ. What is equal, or close enough, is not listed. */
export interface Comparison {
  /** Nothing below is listed. The knowledge may still be another: then the change did not touch this person. */
  readonly same: boolean;
  readonly version: Pair<string>;
  readonly knowledge: Pair<string> & { readonly differs: boolean };
  readonly setting: Pair<string>;
  readonly urgency: Pair<Urgency> | null;
  readonly state: Pair<TriageState> | null;
  /** Rules that stand in one result only. */
  readonly rules: { readonly gone: readonly string[]; readonly added: readonly string[] };
  readonly place: readonly ({ readonly place: Place } & Pair<number>)[];
  /** Causes that are among the first five of either, and changed their rank or probability. */
  readonly causes: readonly {
    readonly condition: string;
    /** From 1; null where the cause is not listed. */
    readonly rank: Pair<number | null>;
    readonly probability: Pair<number>;
  }[];
  /** Answer by answer: the causes whose odds it moves differently. A factor of 1 says that it moved nothing worth a line. */
  readonly answers: readonly {
    readonly finding: string;
    readonly causes: readonly ({ readonly condition: string } & Pair<number>)[];
  }[];
}

const FIRST = 5;

/** Factors and probabilities that differ by no more than a tenth are taken as equal. */
const TOLERANCE = 1.1;

/** A probability that moved by less than this is taken as equal, whatever the ratio. */
const LEAST_SHIFT = 0.01;

/**
 * What changed between a saved result and one made today from the same answers.
 *
 * @param before  the saved result
 * @param after   made now
 * @returns       differences only; `same` when there are none
 */
export function compareAssessments(before: Replayable, after: Replayable): Comparison {
  const differences = {
    urgency: pairIfUnequal(before.urgency, after.urgency),
    state: pairIfUnequal(before.triage.state, after.triage.state),
    rules: { gone: onlyIn(before, after), added: onlyIn(after, before) },
    place: PLACES.map((place) => ({ place, before: before.place[place], after: after.place[place] })).filter(moved),
    causes: causes(before, after),
    answers: answers(before, after),
  };
  const { urgency, state, rules, ...lists } = differences;
  return {
    same: urgency === null && state === null && [...Object.values(rules), ...Object.values(lists)].every(isEmpty),
    version: { before: before.version, after: after.version },
    knowledge: { before: before.knowledge, after: after.knowledge, differs: before.knowledge !== after.knowledge },
    setting: { before: before.setting, after: after.setting },
    ...differences,
  };
}

const isEmpty = (list: readonly unknown[]): boolean => list.length === 0;

const pairIfUnequal = <T>(before: T, after: T): Pair<T> | null => (before === after ? null : { before, after });

const ratio = ({ before, after }: Pair<number>): number => Math.max(before, after) / Math.min(before, after);

const moved = (pair: Pair<number>): boolean =>
  Math.abs(pair.after - pair.before) >= LEAST_SHIFT && ratio(pair) > TOLERANCE;

function onlyIn(one: Replayable, other: Replayable): readonly string[] {
  const there = new Set(other.triage.reasons.map(({ rule }) => rule));
  return one.triage.reasons.map(({ rule }) => rule).filter((rule) => !there.has(rule));
}

function causes(before: Replayable, after: Replayable): Comparison['causes'] {
  const first = [...after.ranked.slice(0, FIRST), ...before.ranked.slice(0, FIRST)];
  const [was, is] = [ranksOf(before), ranksOf(after)];
  return [...new Set(first.map(({ condition }) => condition))]
    .map((condition) => ({
      condition,
      rank: { before: was.get(condition)?.rank ?? null, after: is.get(condition)?.rank ?? null },
      // A cause that is not listed is less likely than anything that is shown.
      probability: { before: was.get(condition)?.probability ?? 0, after: is.get(condition)?.probability ?? 0 },
    }))
    .filter(({ rank, probability }) => rank.before !== rank.after || moved(probability));
}

const ranksOf = ({ ranked }: Replayable): ReadonlyMap<string, { rank: number; probability: number }> =>
  new Map(ranked.map(({ condition, probability }, i) => [condition, { rank: i + 1, probability }]));

/** Only causes whose reasons stand in both results: reasons are worked out for the leading causes alone. */
function answers(before: Replayable, after: Replayable): Comparison['answers'] {
  const was = new Map(before.ranked.map((cause) => [cause.condition, factorsOf(cause)]));
  const byAnswer = new Map<string, ({ readonly condition: string } & Pair<number>)[]>();
  for (const cause of after.ranked) {
    const [old, now] = [was.get(cause.condition), factorsOf(cause)];
    if (old === undefined || now === undefined) continue;
    for (const finding of new Set([...now.keys(), ...old.keys()])) {
      const pair = { condition: cause.condition, before: old.get(finding) ?? 1, after: now.get(finding) ?? 1 };
      if (ratio(pair) <= TOLERANCE) continue;
      const list = byAnswer.get(finding);
      if (list === undefined) byAnswer.set(finding, [pair]);
      else list.push(pair);
    }
  }
  return [...byAnswer].map(([finding, list]) => ({ finding, causes: list }));
}

function factorsOf({ for: supporting, against }: RankedLine): ReadonlyMap<string, number> | undefined {
  if (supporting === undefined && against === undefined) return undefined;
  return new Map([...(supporting ?? []), ...(against ?? [])].map(({ finding, factor }) => [finding, factor]));
}
