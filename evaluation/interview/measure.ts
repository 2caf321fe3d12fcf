// From plays to numbers.
import type { Person } from '@hipspine/knowledge';
import type { Engine, Strategy } from '@hipspine/reasoning';
import { predictAll, type Variant } from '../predict.ts';
import { quantile } from '../score/bootstrap.ts';
import { mean } from '../score/calibration.ts';
import type { PlacesOf } from '../score/place.ts';
import type { Prediction } from '../score/prediction.ts';
import { type MetricId, pointOf, type ScoredCase, scoreCase } from '../score.ts';
import type { Play, Step } from './play.ts';
import type { Respondent } from './respondent.ts';

/** Ways to put the questions, and two ends to compare with. */
export const WAYS = ['adaptive', 'fixed', 'shuffled', 'full'] as const;
export type Way = (typeof WAYS)[number];

/** The halves of the product that decide, without the reasons: the same urgency and ranking at a tenth of the time. */
export const variantOf = ({ tables, net }: Engine): Variant => ({ tables, net });

export const predictAt = (variant: Variant, { id, of }: Respondent, person: Person): Prediction =>
  predictAll(variant, [{ ...of, id, input: {} }], [person])[0] as Prediction;

export const scoreAt = (variant: Variant, placesOf: PlacesOf, respondent: Respondent, person: Person): ScoredCase =>
  scoreCase(respondent.of, predictAt(variant, respondent, person), placesOf);

export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((x, y) => x - y);
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
}

export const OUTCOMES = ['lenient1', 'lenient3', 'place', 'inRange', 'under', 'critical', 'falseAlarm'] as const;
export type Outcomes = Readonly<Record<(typeof OUTCOMES)[number] & MetricId, number>>;

export const outcomesOf = (rows: readonly ScoredCase[]): Outcomes =>
  Object.fromEntries(OUTCOMES.map((id) => [id, pointOf(rows, id)])) as Outcomes;

/** How long the interviews were and how they came out. */
export interface Summary {
  readonly people: number;
  readonly screens: Spread;
  readonly items: Spread;
  readonly meanItems: number;
  readonly outcomes: Outcomes;
}

export function summarise(plays: readonly Play[], rows: readonly ScoredCase[]): Summary {
  return {
    people: plays.length,
    screens: spreadOf(plays.map(({ last }) => last.screens)),
    items: spreadOf(plays.map(({ last }) => last.items)),
    meanItems: mean(plays.map(({ last }) => last.items)),
    outcomes: outcomesOf(rows),
  };
}

/** Where an interview stood when so many single questions were answered, or at its end when that came earlier. */
export const stepAfter = ({ steps }: Play, singles: number): Step =>
  steps.findLast((step) => step.singles <= singles) as Step;

/** One point of the curve. */
export interface Point {
  readonly singles: number;
  readonly meanItems: number;
  /** Interviews that were still going on. */
  readonly going: number;
  readonly outcomes: Outcomes;
}

/** What was right after each number of single questions. */
export function curveOf(
  variant: Variant,
  placesOf: PlacesOf,
  plays: readonly Play[],
  counts: readonly number[],
): readonly Point[] {
  const known = new Map<Step, ScoredCase>();
  const score = (one: Play, step: Step): ScoredCase => {
    const row = known.get(step) ?? scoreAt(variant, placesOf, one.respondent, step.person);
    known.set(step, row);
    return row;
  };
  return counts.map((singles) => {
    const steps = plays.map((one) => stepAfter(one, singles));
    const going = plays.filter(({ last }) => last.singles > singles).length;
    const rows = plays.map((one, i) => score(one, steps[i] as Step));
    return { singles, meanItems: mean(steps.map(({ items }) => items)), going, outcomes: outcomesOf(rows) };
  });
}

/** How many items each way needs for the same share of right answers. */
export interface EqualAccuracy {
  readonly metric: 'lenient3' | 'place';
  readonly value: number;
  readonly adaptive: number;
  /** Mean items at which the other way gets there; undefined when it never does. */
  readonly other: number | undefined;
  /** Items of the safety block and the screens before it, which both ask. */
  readonly block: number;
}

/** @param last  the end of the adaptive interviews */
export function equalAccuracy(
  metric: EqualAccuracy['metric'],
  last: Point,
  block: number,
  other: readonly Point[],
): EqualAccuracy {
  const value = last.outcomes[metric];
  const reached = other.find(({ outcomes }) => outcomes[metric] >= value);
  return { metric, value, adaptive: last.meanItems, other: reached?.meanItems, block };
}

/** The same list in an order of its own for each person. */
export function strategyOf(way: Way, core: readonly string[], random: () => number): Strategy {
  if (way !== 'shuffled') return way;
  const deck = [...core];
  for (let i = deck.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [deck[i], deck[j]] = [deck[j] as string, deck[i] as string];
  }
  return { shuffled: deck };
}
