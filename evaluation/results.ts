// Everything the report is made from, computed once.
import type { Knowledge } from '@hipspine/knowledge';
import { type Assessment, compileEngine } from '@hipspine/reasoning';
import { type EvaluationCase, readSet } from './case.ts';
import {
  assessAll,
  compileVariant,
  placesOf,
  predictAll,
  readPeople,
  retuned,
  toPrediction,
  tuningOf,
  type Variant,
  type View,
} from './predict.ts';
import { type ScoredCase, scoreAll } from './score.ts';
import { best, type LeftOut, leaveOneOut, type Trial, tryGrid } from './tuning.ts';

/** One set of cases, assessed in one view and scored. */
export interface Run {
  readonly cases: readonly EvaluationCase[];
  readonly assessments: readonly Assessment[];
  readonly rows: readonly ScoredCase[];
}

/** What the headline tables need; quick enough for a test. */
export interface Headline {
  readonly version: string;
  readonly knowledge: Knowledge;
  readonly public: Readonly<Record<View, Run>>;
  readonly answered: Run;
}

export interface Results extends Headline {
  readonly published: Readonly<Record<View, Run>>;
  readonly ablations: readonly Ablation[];
  readonly tuning: TuningResult;
}

/** The product with one part changed, on both real sets, patient view. */
export interface Ablation {
  readonly name: string;
  readonly public: readonly ScoredCase[];
  readonly published: readonly ScoredCase[];
}

export interface TuningResult {
  readonly shipped: readonly ScoredCase[];
  readonly leftOut: readonly ScoredCase[];
  /** The public cases with the numbers that are best for the published ones. */
  readonly chosenElsewhere: { readonly rows: readonly ScoredCase[]; readonly trial: Trial };
  readonly chosen: LeftOut['chosen'];
  readonly trials: { readonly public: readonly Trial[]; readonly published: readonly Trial[] };
}

export function computeHeadline(knowledge: Knowledge, version: string): Headline {
  const engine = compileEngine(knowledge, version);
  const run = (cases: readonly EvaluationCase[], view: View): Run => {
    const assessments = assessAll(engine, cases, view);
    return { cases, assessments, rows: scoreAll(cases, assessments.map(toPrediction), placesOf(knowledge)) };
  };
  const cases = readSet('public');
  return {
    version,
    knowledge,
    public: { patient: run(cases, 'patient'), clinician: run(cases, 'clinician') },
    answered: run(readSet('answered'), 'patient'),
  };
}

export function compute(knowledge: Knowledge, version: string): Results {
  const headline = computeHeadline(knowledge, version);
  const engine = compileEngine(knowledge, version);
  const published = readSet('published');
  const run = (view: View): Run => {
    const assessments = assessAll(engine, published, view);
    return {
      cases: published,
      assessments,
      rows: scoreAll(published, assessments.map(toPrediction), placesOf(knowledge)),
    };
  };
  const open = headline.public.patient.cases;
  return {
    ...headline,
    published: { patient: run('patient'), clinician: run('clinician') },
    ablations: ablate(knowledge, open, published),
    tuning: tune(knowledge, headline.public.patient, published),
  };
}

function ablate(
  knowledge: Knowledge,
  open: readonly EvaluationCase[],
  published: readonly EvaluationCase[],
): readonly Ablation[] {
  const people = readPeople(knowledge, open, 'patient');
  const others = readPeople(knowledge, published, 'patient');
  const places = placesOf(knowledge);
  return Object.entries(variants(knowledge)).map(([name, variant]) => ({
    name,
    public: scoreAll(open, predictAll(variant, open, people), places),
    published: scoreAll(published, predictAll(variant, published, others), places),
  }));
}

function variants(knowledge: Knowledge): Readonly<Record<string, Variant>> {
  const full = compileVariant(knowledge);
  const cooler = retuned(knowledge, { ...tuningOf(knowledge), tempering: 0.8 });
  return {
    'as shipped': full,
    'prior only (age, sex, gates; no answer)': { ...full, options: { priorOnly: true } },
    'no presenting site': { ...full, options: { noSite: true } },
    'one cause at a time': compileVariant(knowledge, { twoCauses: false }),
    'no dependence rule (every answer in full)': { ...full, options: { independent: true } },
    'tempering 0.8': { ...full, tables: { ...full.tables, knowledge: cooler } },
    'one cause at a time, tempering 0.8': compileVariant(cooler, { twoCauses: false }),
    'urgency from the rules alone': { ...full, urgencyFrom: 'rules' },
    'urgency and dangers from the ranking alone': { ...full, urgencyFrom: 'ranking' },
  };
}

function tune(knowledge: Knowledge, shipped: Run, published: readonly EvaluationCase[]): TuningResult {
  const { cases } = shipped;
  const places = placesOf(knowledge);
  const own = tryGrid(knowledge, cases, readPeople(knowledge, cases, 'patient'));
  const other = tryGrid(knowledge, published, readPeople(knowledge, published, 'patient'));
  const { predictions, chosen } = leaveOneOut(own, cases);
  const elsewhere = best(other);
  const same = own[other.indexOf(elsewhere)] as Trial;
  return {
    shipped: shipped.rows,
    leftOut: scoreAll(cases, predictions, places),
    chosenElsewhere: { rows: scoreAll(cases, same.predictions, places), trial: same },
    chosen,
    trials: { public: own, published: other },
  };
}
