// What choosing the tuned numbers on the cases is worth, and what it would hide: leave one case out.
import type { Knowledge, Person } from '@hipspine/knowledge';
import type { EvaluationCase } from './case.ts';
import { compileVariant, placesOf, predictAll, retuned, type Tuning, tuningOf, type Variant } from './predict.ts';
import { mean } from './score/calibration.ts';
import type { Prediction } from './score/prediction.ts';
import { scoreAll } from './score.ts';

/** Below 0.6 answers hardly count; above 1 they count for more than their sources say. The shipped value is added. */
const TEMPERING = [0.6, 0.8, 0.9, 1, 1.1, 1.25, 1.5];
const TWO_CAUSE_WEIGHT = [0.02, 0.05, 0.15, 0.3, 0.6];

const including = (grid: readonly number[], shipped: number): readonly number[] =>
  [...new Set([...grid, shipped])].sort((x, y) => x - y);

/** One choice of the tuned numbers, tried on every case. */
export interface Trial {
  readonly tuning: Tuning;
  readonly predictions: readonly Prediction[];
  /** Log score of each case; undefined where the true cause has no id. */
  readonly logScores: readonly (number | undefined)[];
}

/** Tries the whole grid. The tables depend on the weight only, so each is compiled once. */
export function tryGrid(
  knowledge: Knowledge,
  cases: readonly EvaluationCase[],
  people: readonly Person[],
): readonly Trial[] {
  const shipped = tuningOf(knowledge);
  return including(TWO_CAUSE_WEIGHT, shipped.twoCauseWeight).flatMap((twoCauseWeight) => {
    const base = compileVariant(retuned(knowledge, { ...shipped, twoCauseWeight }));
    return including(TEMPERING, shipped.tempering).map((tempering) => {
      const tuning = { tempering, twoCauseWeight };
      return tryOne(
        tuning,
        { ...base, tables: { ...base.tables, knowledge: retuned(knowledge, tuning) } },
        cases,
        people,
      );
    });
  });
}

function tryOne(tuning: Tuning, variant: Variant, cases: readonly EvaluationCase[], people: readonly Person[]): Trial {
  const predictions = predictAll(variant, cases, people);
  const rows = scoreAll(cases, predictions, placesOf(variant.tables.knowledge));
  return { tuning, predictions, logScores: rows.map(({ probabilities }) => probabilities?.logScore) };
}

/** The trial with the lowest mean log score; the first of equals. `without` leaves one case out. */
export function best(trials: readonly Trial[], without?: number): Trial {
  const scored = trials.map((trial) => ({ trial, score: meanLogScore(trial, without) }));
  const first = scored[0];
  if (first === undefined) throw new Error('no trial to choose from');
  return scored.reduce((least, next) => (next.score < least.score ? next : least), first).trial;
}

export const meanLogScore = ({ logScores }: Trial, without?: number): number =>
  mean(logScores.filter((score, i) => i !== without && score !== undefined) as number[]);

export interface LeftOut {
  /** Each case as predicted with the numbers chosen on all the others. */
  readonly predictions: readonly Prediction[];
  /** How often each choice was made, most often first. */
  readonly chosen: readonly { readonly tuning: Tuning; readonly times: number }[];
}

/** For each case: choose on the others, then predict it. */
export function leaveOneOut(trials: readonly Trial[], cases: readonly EvaluationCase[]): LeftOut {
  const choices = cases.map((_, i) => best(trials, i));
  const times = new Map<Tuning, number>();
  for (const { tuning } of choices) times.set(tuning, (times.get(tuning) ?? 0) + 1);
  return {
    predictions: choices.flatMap(({ predictions }, i) => predictions[i] ?? []),
    chosen: [...times].map(([tuning, n]) => ({ tuning, times: n })).sort((x, y) => y.times - x.times),
  };
}
