// People who can be interviewed: what they say first, and what they answer if asked.
import { join } from 'node:path';
import type { FindingValue, Knowledge, Person, Side } from '@hipspine/knowledge';
import { type Engine, type SimulatedPerson, simulatePerson, type Tables } from '@hipspine/reasoning';
import { z } from 'zod';
import { type ClinicalCase, readLines, readSet, SETS } from '../case.ts';

export interface Respondent {
  readonly id: string;
  readonly of: ClinicalCase;
  /** Said before any question. */
  readonly presenting: ReadonlyMap<string, FindingValue>;
  /** Everything they know, the presenting complaint included. A question that is not here is skipped. */
  readonly truth: ReadonlyMap<string, FindingValue>;
  readonly laterality: ReadonlyMap<string, Side>;
}

const FOLDER = join(import.meta.dirname, '../../knowledge/cases');

const Value = z.union([z.boolean(), z.number(), z.string()]);
const Values = z.record(z.string(), Value);
const Sides = z.record(z.string(), z.enum(['left', 'right', 'both']));
const Book = z.object({
  id: z.string(),
  presenting: Values,
  answers: Values,
  laterality: Sides.default({}),
  authored: z.array(z.string()).default([]),
});

export type Book = z.infer<typeof Book>;

/** Answer books of the public cases: as they came, and with the denials that each picture implies. */
export const BOOKS = { sparse: 'public-interview.jsonl', fuller: 'answer-books.jsonl' } as const;

export const readBooks = (name: keyof typeof BOOKS): readonly Book[] =>
  readLines(join(FOLDER, BOOKS[name])).map((line) => Book.parse(line));

/** @throws when a book belongs to no public case */
export function publicRespondents(name: keyof typeof BOOKS): readonly Respondent[] {
  const cases = new Map(readSet('public').map((of) => [of.id, of]));
  return readBooks(name).map(({ id, presenting, answers, laterality }) => {
    const of = cases.get(id);
    if (of === undefined) throw new Error(`${BOOKS[name]}: ${id} is no public case`);
    return {
      id,
      of,
      presenting: new Map(Object.entries(presenting)),
      truth: new Map([...Object.entries(answers), ...Object.entries(presenting)]),
      laterality: new Map(Object.entries(laterality)),
    };
  });
}

const Answered = z.object({ id: z.string(), patient_findings: Values, laterality: Sides.default({}) });

const FIRST_SAID = ['age-years', 'sex-at-birth', 'pain-main-site'];

/** The people who can answer everything; they say their age, their sex and where it hurts most, and wait to be asked. */
export function answeredRespondents(): readonly Respondent[] {
  const lines = new Map(
    readLines(join(FOLDER, SETS.answered)).map((line) => {
      const one = Answered.parse(line);
      return [one.id, one];
    }),
  );
  return readSet('answered').map((of) => {
    const line = lines.get(of.id);
    const truth = new Map(Object.entries(line?.patient_findings ?? {}));
    return {
      id: of.id,
      of,
      presenting: new Map([...truth].filter(([id]) => FIRST_SAID.includes(id))),
      truth,
      laterality: new Map(Object.entries(line?.laterality ?? {})),
    };
  });
}

/** More than there are questions, so that every question gets its answer. */
const EVERY_QUESTION: readonly [number, number] = [10_000, 10_000];

/** People drawn from the knowledge, who can answer every question it has numbers for. */
export function simulatedRespondents(engine: Engine, people: number, seed: number): readonly Respondent[] {
  const options = { seed, setting: 'self-referral-web', answers: EVERY_QUESTION };
  return Array.from({ length: people }, (_, i) => simulated(engine, simulatePerson(engine.tables, i, options)));
}

function simulated({ knowledge, tables }: Engine, one: SimulatedPerson): Respondent {
  const truth = new Map<string, FindingValue>([
    ['age-years', one.age],
    ['sex-at-birth', one.sex],
    ...denials(knowledge, tables, one),
    ...Object.entries(one.patient_findings),
  ]);
  return {
    id: one.id,
    of: simulatedCase(knowledge, one),
    presenting: new Map([...truth].filter(([id]) => FIRST_SAID.includes(id))),
    truth,
    laterality: new Map(),
  };
}

/** Safety questions that the knowledge has no number for are answered with no. */
const denials = ({ findings }: Knowledge, { evidence }: Tables, { sex }: SimulatedPerson): [string, FindingValue][] =>
  findings
    .filter(({ id, kind, value, askable_by: by, ask_if: hangs }) => {
      const plain = by === 'self' && kind === 'red-flag-history' && value.type === 'boolean' && !evidence.has(id);
      return plain && (hangs?.finding !== 'sex-at-birth' || sex === 'female');
    })
    .map(({ id }) => [id, false]);

/** Nobody judged how soon a simulated person must be seen: only causes and place are scored. */
const simulatedCase = (knowledge: Knowledge, { id, age, sex, gold }: SimulatedPerson): ClinicalCase => ({
  id,
  category: 'common',
  provenance: 'authored',
  age,
  sex,
  gold: {
    primary: gold.primary,
    in_vocabulary: knowledge.condition.has(gold.primary),
    coexisting: [...gold.coexisting],
    acceptable: [],
    must_not_miss: [],
    urgency: 'routine',
    acceptable_urgency: [],
  },
});

/** Everybody's answers given at once, without an interview. */
export const allAtOnce = ({ truth, laterality }: Respondent): Person => ({
  findings: truth,
  notSure: new Set(),
  laterality,
});

export const presentingOnly = ({ presenting, laterality }: Respondent): Person => ({
  findings: presenting,
  notSure: new Set(),
  laterality: new Map([...laterality].filter(([id]) => presenting.has(id))),
});
