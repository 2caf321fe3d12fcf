import { indexKnowledge, type Knowledge, type Person } from '@hipspine/knowledge';
import {
  type Assessment,
  assess,
  caseReader,
  compileTables,
  DEFAULT_SETTING,
  type Engine,
  mainCause,
  notRuledOut,
  type PosteriorOptions,
  posterior,
  raisedUrgency,
  type Tables,
} from '@hipspine/reasoning';
import { compileTriage, type Triage, type TriageNet, triage } from '@hipspine/triage';
import type { EvaluationCase } from './case.ts';
import type { PlacesOf } from './score/place.ts';
import type { Prediction } from './score/prediction.ts';

export type View = 'patient' | 'clinician';

/** The product as it ships, on one view of each case: the same two calls the command line makes. */
export function assessAll(engine: Engine, cases: readonly EvaluationCase[], view: View): readonly Assessment[] {
  const people = readPeople(engine.knowledge, cases, view);
  return cases.map(({ id }, i) => assess(engine, people[i] as Person, { id }));
}

/** @throws when a case cannot be read at all: the repository's own cases can */
export function readPeople(knowledge: Knowledge, cases: readonly EvaluationCase[], view: View): readonly Person[] {
  const read = caseReader(knowledge);
  return cases.map(({ id, input }) => {
    const reading = read(input, view);
    if (!reading.ok) throw new Error(`${id}: ${JSON.stringify(reading.problems)}`);
    return reading.person;
  });
}

export const toPrediction = ({ id = '', ranked, urgency, notRuledOut: dangers }: Assessment): Prediction => ({
  id,
  ranked,
  urgency,
  notRuledOut: dangers.map(({ condition }) => condition),
});

export const placesOf = (knowledge: Knowledge): PlacesOf =>
  new Map(knowledge.diseases.map(({ id, source_class: place }) => [id, [place]]));

/** The product with one part changed or left out. Without changes it predicts what the product predicts. */
export interface Variant {
  readonly tables: Tables;
  readonly net: TriageNet;
  readonly options?: PosteriorOptions;
  /** Which of the two halves decides on urgency; both when not given. */
  readonly urgencyFrom?: 'rules' | 'ranking';
}

export const compileVariant = (knowledge: Knowledge, options: Parameters<typeof compileTables>[1] = {}): Variant => ({
  tables: compileTables(knowledge, options),
  net: compileTriage(knowledge),
});

/** Somebody of whom the rules know nothing: what is left is the ranking alone. */
const SILENT: Triage = { urgency: 'self-care', state: 'cleared', fired: [], possible: [], open: [], stillToAsk: [] };

export function predictAll(
  variant: Variant,
  cases: readonly EvaluationCase[],
  people: readonly Person[],
): readonly Prediction[] {
  return cases.map(({ id }, i) => predict(variant, id, people[i] as Person));
}

function predict({ tables, net, options, urgencyFrom }: Variant, id: string, person: Person): Prediction {
  const { knowledge, diseases } = tables;
  const main = mainCause(tables, posterior(tables, person.findings, DEFAULT_SETTING, options));
  const ranked = diseases
    .map((condition, i) => ({ condition, probability: main[i] ?? 0 }))
    .sort((x, y) => y.probability - x.probability || (x.condition.id < y.condition.id ? -1 : 1));
  const sorted = urgencyFrom === 'ranking' ? SILENT : triage(net, person);
  return {
    id,
    ranked: ranked.map(({ condition, probability }) => ({ condition: condition.id, probability })),
    urgency: urgencyFrom === 'rules' ? sorted.urgency : raisedUrgency(knowledge, sorted, ranked),
    notRuledOut: notRuledOut(knowledge, sorted, ranked).map(({ condition }) => condition),
  };
}

/** The numbers that were tuned, see docs/decisions. */
export interface Tuning {
  readonly tempering: number;
  readonly twoCauseWeight: number;
}

export const tuningOf = ({ model }: Knowledge): Tuning => ({
  tempering: model.dependence.tempering,
  twoCauseWeight: model.two_causes.weight,
});

/** The same facts, combined with other numbers. */
export function retuned(knowledge: Knowledge, { tempering, twoCauseWeight }: Tuning): Knowledge {
  const { model } = knowledge;
  return indexKnowledge({
    ...knowledge,
    model: {
      ...model,
      dependence: { ...model.dependence, tempering },
      two_causes: { ...model.two_causes, weight: twoCauseWeight },
    },
  });
}
