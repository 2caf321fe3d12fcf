// What every single number does to the results: found by moving it and assessing everybody again.
import type { Knowledge, Urgency } from '@hipspine/knowledge';
import {
  compileTables,
  DEFAULT_SETTING,
  mainCause,
  PLACES,
  posterior,
  raisedUrgency,
  type Tables,
} from '@hipspine/reasoning';
import { type Cell, cellsOf, changeOfWeight, MOVES, type Move, movedTables, Probe, whenKey } from './move.ts';
import { PLAN, type Plan, type SetOfPeople, type Subject, setsOfPeople } from './people.ts';

/** What moving one number did, summed over the people of one set. */
export interface Effect {
  /** Belief that changed hands, half the sum of absolute differences over the causes. */
  readonly belief: number;
  readonly firstCause: number;
  readonly place: number;
  readonly urgency: number;
  /** Sum of changes of -ln P(true cause); positive is worse. */
  readonly logScore: number;
}

export interface Deciding {
  readonly cell: Cell;
  readonly cause: string;
  /** Per move, per set. */
  readonly effects: Readonly<Record<Move, readonly Effect[]>>;
  /** Belief that changes hands in a person, on average, when the number is taken away; the sets count alike. */
  readonly weight: number;
}

/** A move that cannot shift more belief than this in one person is not run. */
const NEGLIGIBLE = 2e-3;

/** What is read off one assessment. */
interface Outcome {
  readonly main: Float64Array;
  readonly first: number;
  readonly place: number;
  readonly urgency: Urgency;
}

function outcome(knowledge: Knowledge, tables: Tables, { findings, triage: sorted }: Subject): Outcome {
  const main = mainCause(tables, posterior(tables, findings, DEFAULT_SETTING, { passing: true }));
  const ranked = tables.diseases.map((condition, i) => ({ condition, probability: main[i] as number }));
  const byPlace = new Float64Array(PLACES.length);
  for (const [i, p] of main.entries())
    byPlace[tables.placeOf[i] as number] = (byPlace[tables.placeOf[i] as number] as number) + p;
  return { main, first: largest(main), place: largest(byPlace), urgency: raisedUrgency(knowledge, sorted, ranked) };
}

function largest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}

const FLOOR = 1e-6;

function difference(before: Outcome, after: Outcome, truth: number): Effect {
  let total = 0;
  for (let i = 0; i < before.main.length; i++)
    total += Math.abs((after.main[i] as number) - (before.main[i] as number));
  const score = ({ main }: Outcome): number => (truth < 0 ? 0 : -Math.log(Math.max(FLOOR, main[truth] as number)));
  return {
    belief: total / 2,
    firstCause: Number(before.first !== after.first),
    place: Number(before.place !== after.place),
    urgency: Number(before.urgency !== after.urgency),
    logScore: score(after) - score(before),
  };
}

const NOTHING: Effect = { belief: 0, firstCause: 0, place: 0, urgency: 0, logScore: 0 };
const FIELDS = Object.keys(NOTHING) as (keyof Effect)[];

const add = (x: Effect, y: Effect): Effect =>
  Object.fromEntries(FIELDS.map((field) => [field, x[field] + y[field]])) as unknown as Effect;

/**
 * The most belief that a change of one cause's weight can shift in one person: what the sets with this cause hold, times
 * the factor by which they can grow. Most numbers speak about causes nobody believes in here, and need no run.
 */
function mostBelief(tables: Tables, held: Float64Array, { disease }: Cell, change: number): number {
  return (held[disease] as number) * Math.expm1(Math.abs(change) * tables.knowledge.model.dependence.tempering);
}

/** Belief in all sets that hold each cause. */
function heldBelief(tables: Tables, { findings }: Subject): Float64Array {
  const { p } = posterior(tables, findings, DEFAULT_SETTING, { passing: true });
  return Float64Array.from(tables.withCause, (sets) => sets.reduce((sum, h) => sum + (p[h] as number), 0));
}

/** Everything that stays the same while numbers are moved. */
interface Bench {
  readonly knowledge: Knowledge;
  readonly tables: Tables;
  readonly probe: Probe;
  readonly sets: readonly SetOfPeople[];
  /** As `sets`: everybody's assessment before any move. */
  readonly before: readonly (readonly { readonly outcome: Outcome; readonly held: Float64Array }[])[];
}

/** What moving the cells of `pick` in one direction does, per set of people. */
function effectsOf(
  { knowledge, tables, probe, sets, before }: Bench,
  move: Move,
  pick: (finding: string) => readonly Cell[],
): ReadonlyMap<Cell, readonly Effect[]> {
  const sums = new Map<Cell, Effect[]>();
  for (const [s, { people }] of sets.entries()) {
    for (const [i, subject] of people.entries()) {
      const was = before[s]?.[i];
      if (was === undefined) continue;
      for (const [finding, value] of subject.findings) {
        for (const cell of pick(finding)) {
          const change = changeOfWeight(tables, cell, move, value);
          if (mostBelief(tables, was.held, cell, change) < NEGLIGIBLE) continue;
          const now = probe.with(cell, move, (shifted) => outcome(knowledge, shifted, subject));
          const sum = sums.get(cell) ?? sets.map(() => NOTHING);
          sum[s] = add(sum[s] as Effect, difference(was.outcome, now, subject.truth));
          sums.set(cell, sum);
        }
      }
    }
  }
  return sums;
}

/** Numbers that get the second look: what the ends of their spread do. */
const LOOKED_AT = 300;

export interface Result {
  readonly sets: readonly SetOfPeople[];
  /** Numbers the engine reads. */
  readonly read: number;
  /** Numbers that moved anybody's belief when they were taken away. */
  readonly spoke: number;
  /** The numbers that move most, most first. */
  readonly numbers: readonly Deciding[];
}

/**
 * Moves every number that speaks about anybody to its background rate, one at a time, and assesses everybody it speaks
 * about again; then the ones that did most to the two ends of what their grade allows.
 */
export function decidingNumbers(knowledge: Knowledge, plan: Plan = PLAN): Result {
  const tables = compileTables(knowledge);
  const shifted = Object.fromEntries(MOVES.map((move) => [move, movedTables(knowledge, move)])) as Record<Move, Tables>;
  const cells = cellsOf(tables, shifted);
  const sets = setsOfPeople(knowledge, tables, plan);
  const before = sets.map(({ people }) =>
    people.map((subject) => ({ outcome: outcome(knowledge, tables, subject), held: heldBelief(tables, subject) })),
  );
  const bench: Bench = { knowledge, tables, probe: new Probe(tables), sets, before };
  const nameOf = ({ disease, finding, row }: Cell): string =>
    `${tables.diseases[disease]?.id} ${finding} ${whenKey(row.when)}`;
  const taken = effectsOf(bench, 'background', (finding) => cells.get(finding) ?? []);
  const first = [...taken]
    .map(([cell, effects]) => ({ cell, weight: meanBelief(effects, sets) }))
    .sort((x, y) => y.weight - x.weight || (nameOf(x.cell) < nameOf(y.cell) ? -1 : 1))
    .slice(0, LOOKED_AT);
  const chosen = Map.groupBy(
    first.map(({ cell }) => cell),
    ({ finding }) => finding,
  );
  const pick = (finding: string): readonly Cell[] => chosen.get(finding) ?? [];
  const ends = { low: effectsOf(bench, 'low', pick), high: effectsOf(bench, 'high', pick) };
  const none = sets.map(() => NOTHING);
  return {
    sets,
    read: [...cells.values()].reduce((sum, own) => sum + own.length, 0),
    spoke: taken.size,
    numbers: first.map(({ cell, weight }) => ({
      cell,
      cause: tables.diseases[cell.disease]?.id ?? '',
      weight,
      effects: {
        background: taken.get(cell) ?? none,
        low: ends.low.get(cell) ?? none,
        high: ends.high.get(cell) ?? none,
      },
    })),
  };
}

const meanBelief = (effects: readonly Effect[], sets: readonly SetOfPeople[]): number =>
  effects.reduce((sum, { belief }, s) => sum + belief / Math.max(1, sets[s]?.people.length ?? 1), 0) / sets.length;
