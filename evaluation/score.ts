// Scores answers against cases whose diagnosis is known: every measure of knowledge/cases/README.md.
import type { ClinicalCase } from './case.ts';
import { BOOTSTRAP, type BootstrapPlan, bootstrap, type Estimate, type Statistic } from './score/bootstrap.ts';
import { calibrationError, type Forecast } from './score/calibration.ts';
import { type DangerScore, scoreDangers } from './score/dangers.ts';
import { type DiagnosisScore, scoreDiagnosis } from './score/diagnosis.ts';
import { type PlaceScore, type PlacesOf, scorePlace } from './score/place.ts';
import { byCase, type Prediction } from './score/prediction.ts';
import { type ProbabilityScore, scoreProbabilities } from './score/probabilities.ts';
import { scoreTriage, type TriageScore } from './score/triage.ts';

/** One case with everything that is measured on it. */
export interface ScoredCase {
  readonly of: ClinicalCase;
  readonly prediction: Prediction | undefined;
  readonly diagnosis: DiagnosisScore | undefined;
  readonly place: PlaceScore | undefined;
  readonly triage: TriageScore;
  readonly dangers: DangerScore;
  readonly probabilities: ProbabilityScore | undefined;
}

/** Scores every case; one without an answer counts as wrong, and as no advice given. */
export function scoreAll(
  cases: readonly ClinicalCase[],
  predictions: readonly Prediction[],
  placesOf: PlacesOf,
): readonly ScoredCase[] {
  const answers = byCase(predictions);
  return cases.map((of) => scoreCase(of, answers.get(of.id), placesOf));
}

export function scoreCase(of: ClinicalCase, prediction: Prediction | undefined, placesOf: PlacesOf): ScoredCase {
  const { gold } = of;
  const { ranked, notRuledOut, urgency } = prediction ?? { ranked: [], notRuledOut: [], urgency: null };
  const diagnosis = scoreDiagnosis(gold, ranked);
  const triage = scoreTriage(gold, urgency);
  return {
    of,
    prediction,
    diagnosis,
    place: scorePlace(gold, ranked, placesOf),
    triage,
    dangers: scoreDangers(gold, { ranked, notRuledOut }, triage.under),
    probabilities: scoreProbabilities(gold, ranked, diagnosis?.lenient[1] ?? 0),
  };
}

type Pick = (row: ScoredCase) => number | null | undefined;

interface Described {
  readonly label: string;
  /** A share is printed in percent; a number as it is. */
  readonly unit: 'share' | 'number';
}

/** The mean of something over the cases where it exists. */
interface MeanMetric extends Described {
  readonly of: Pick;
}

/** Expected calibration error of the first cause, against what counts as right. */
interface CalibrationMetric extends Described {
  readonly calibrationOf: Pick;
}

const share = (label: string, of: Pick): MeanMetric => ({ label, unit: 'share', of });
const number = (label: string, of: Pick): MeanMetric => ({ label, unit: 'number', of });
const calibration = (label: string, calibrationOf: Pick): CalibrationMetric => ({
  label,
  unit: 'number',
  calibrationOf,
});

/** Everything that is measured, by id, in the order in which it is printed. */
export const METRICS = {
  strict1: share('first cause is the main one', (r) => r.diagnosis?.strict[1]),
  strict3: share('main cause in the first three', (r) => r.diagnosis?.strict[3]),
  strict5: share('main cause in the first five', (r) => r.diagnosis?.strict[5]),
  lenient1: share('first cause right, lenient', (r) => r.diagnosis?.lenient[1]),
  lenient3: share('in the first three, lenient', (r) => r.diagnosis?.lenient[3]),
  lenient5: share('in the first five, lenient', (r) => r.diagnosis?.lenient[5]),
  reciprocalRank: number('mean reciprocal rank, lenient', (r) => r.diagnosis?.reciprocalRank),
  bothInFive: share('both of two causes in the first five', (r) => r.diagnosis?.bothInFive),
  place: share('place right', (r) => r.place?.right),
  placeOfEither: share('place right for either of two causes', (r) => r.place?.rightForEither),
  exact: share('urgency exact', (r) => r.triage.exact),
  inRange: share('urgency in the accepted range', (r) => r.triage.inRange),
  withinOne: share('urgency within one level', (r) => r.triage.withinOne),
  under: share('unsafe under-triage (below every accepted level)', (r) => r.triage.under),
  underExact: share('below the exact level', (r) => r.triage.underExact),
  over: share('over-triage (above every accepted level)', (r) => r.triage.over),
  overExact: share('above the exact level', (r) => r.triage.overExact),
  safe: share('at most one level below the exact one', (r) => r.triage.safe),
  urgentCaught: share('urgent case sent the same day or sooner', (r) => r.triage.urgentCaught),
  critical: share('urgent case told routine or self-care', (r) => r.triage.critical),
  falseAlarm: share('benign case sent same day or sooner', (r) => r.triage.falseAlarm),
  needlessToday: share(
    'sent same day or sooner where "within days" is the most accepted',
    (r) => r.triage.needlessToday,
  ),
  noAdvice: share('no advice given', (r) => r.triage.noAdvice),
  missed: share('present danger out of view', (r) => r.dangers.missed),
  missedByRanking: share('present danger out of view, by the ranking alone', (r) => r.dangers.missedByRanking),
  missedAndReassured: share('present danger out of view and under-triaged', (r) => r.dangers.missedAndReassured),
  notConsidered: share('a danger to think of is not in the first ten', (r) => r.dangers.notConsidered),
  brier: number('Brier score, all causes (0 to 2)', (r) => r.probabilities?.brier),
  brierAccepted: number('Brier score, accepted causes merged', (r) => r.probabilities?.brierAccepted),
  brierFirst: number('Brier score of the first cause (0 to 1)', (r) => r.probabilities?.brierFirst),
  logScore: number('log score of the main cause', (r) => r.probabilities?.logScore),
  calibration: calibration('expected calibration error, lenient', (r) => r.diagnosis?.lenient[1]),
  calibrationStrict: calibration('expected calibration error, strict', (r) => r.diagnosis?.strict[1]),
  confidence: number('mean probability of the first cause', (r) => r.probabilities?.confidence),
} as const satisfies Readonly<Record<string, MeanMetric | CalibrationMetric>>;

export type MetricId = keyof typeof METRICS;
export const METRIC_IDS = Object.keys(METRICS) as readonly MetricId[];

/** The cases a metric is the mean of: its counts, for intervals of counts. */
export function valuesOf(rows: readonly ScoredCase[], id: MetricId): readonly number[] {
  const metric: MeanMetric | CalibrationMetric = METRICS[id];
  const pick = 'of' in metric ? metric.of : metric.calibrationOf;
  return rows.map(pick).filter((value) => value !== null && value !== undefined);
}

/** Measures with their bootstrap intervals. */
export function measure<Id extends MetricId>(
  rows: readonly ScoredCase[],
  ids: readonly Id[],
  plan: BootstrapPlan = BOOTSTRAP,
): Readonly<Record<Id, Estimate>> {
  const estimates = bootstrap(
    rows.length,
    ids.map((id) => statisticOf(rows, METRICS[id])),
    plan,
  );
  return Object.fromEntries(ids.map((id, i) => [id, estimates[i]])) as Record<Id, Estimate>;
}

/** One measure without an interval. */
export const pointOf = (rows: readonly ScoredCase[], id: MetricId): number =>
  measure(rows, [id], { draws: 0, seed: 0 })[id].value;

/** What the first cause was believed, and whether it was right. */
export function forecasts(
  rows: readonly ScoredCase[],
  right: Pick = METRICS.calibration.calibrationOf,
): readonly Forecast[] {
  return rows.flatMap((row) => {
    const said = row.probabilities?.confidence;
    return said === null || said === undefined ? [] : [{ said, right: right(row) ?? 0 }];
  });
}

function statisticOf(rows: readonly ScoredCase[], metric: MeanMetric | CalibrationMetric): Statistic {
  if ('of' in metric) return meanOf(Float64Array.from(rows, (row) => metric.of(row) ?? Number.NaN));
  const each = rows.map((row) => forecasts([row], metric.calibrationOf));
  return (positions) => calibrationError(Array.from(positions, (i) => each[i] ?? []).flat());
}

/** NaN marks a case that the measure does not concern. */
function meanOf(column: Float64Array): Statistic {
  return (positions) => {
    let sum = 0;
    let n = 0;
    for (const i of positions) {
      const value = column[i] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      n += 1;
    }
    return n === 0 ? Number.NaN : sum / n;
  };
}
