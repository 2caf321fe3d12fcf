// People who do not answer as a textbook does. What they volunteer stays as it is; everything they are asked goes through
// their way of answering. The same seed, person and question always give the same answer, whatever the order.
import { type Finding, type FindingValue, NOT_SURE, type Person } from '@hipspine/knowledge';
import { mulberry32 } from '../score/bootstrap.ts';
import { type Answering, truthful } from './play.ts';
import type { Respondent } from './respondent.ts';

export const PATIENTS = {
  forgetful: 'gives no answer to 30 % of the questions (half "not sure", half skipped)',
  exaggerating: 'says yes to 15 % of what is truly no',
  minimising: 'says no to 20 % of what is truly yes',
  misreading: 'answers 10 % of the questions at random',
} as const;

export type Patient = keyof typeof PATIENTS;
export const PATIENT_NAMES = Object.keys(PATIENTS) as readonly Patient[];

const SHARE: Readonly<Record<Patient, number>> = {
  forgetful: 0.3,
  exaggerating: 0.15,
  minimising: 0.2,
  misreading: 0.1,
};

/** @param seed  another seed is another day of the same person */
export function noisy(patient: Patient, seed: number): Answering {
  return (respondent, question) => {
    const said = truthful(respondent, question);
    if (respondent.presenting.has(question.id)) return said;
    const random = mulberry32(hash(`${seed} ${patient} ${respondent.id} ${question.id}`));
    if (random() >= SHARE[patient]) return said;
    return CHANGED[patient](said, question, random);
  };
}

type Change = (said: FindingValue, question: Finding, random: () => number) => FindingValue;

const CHANGED: Readonly<Record<Patient, Change>> = {
  forgetful: (_said, _question, random) => (random() < 0.5 ? 'not-sure' : 'skip'),
  exaggerating: (said) => (said === false ? true : said),
  minimising: (said, question) => (said === true ? false : denied(said, question)),
  misreading: (_said, question, random) => anyAnswer(question, random),
};

/** The option of a choice that denies; what has none stays as it was said. */
function denied(said: FindingValue, { value }: Finding): FindingValue {
  if (value.type !== 'choice' || said === 'skip') return said;
  return value.options.find((option) => option.value === 'no' || option.value === 'none')?.value ?? said;
}

function anyAnswer({ value }: Finding, random: () => number): FindingValue {
  if (value.type === 'boolean') return random() < 0.5;
  if (value.type === 'number') return Math.round(value.min + (value.max - value.min) * random());
  return value.options[Math.floor(random() * value.options.length)]?.value ?? 'skip';
}

/** Everything that is said as it is: what they volunteer, and the answers their way of answering leaves alone. */
export function stillGiven(
  respondent: Respondent,
  answering: Answering,
  finding: ReadonlyMap<string, Finding>,
): ReadonlyMap<string, FindingValue> {
  return new Map(
    [...respondent.truth].filter(([id, value]) => {
      const question = finding.get(id);
      return respondent.presenting.has(id) || (question !== undefined && answering(respondent, question) === value);
    }),
  );
}

/** Their answers to everything they know about, in their way of answering, given at once. */
export function saidAtOnce(
  respondent: Respondent,
  answering: Answering,
  finding: ReadonlyMap<string, Finding>,
): Person {
  const findings = new Map<string, FindingValue>();
  const notSure = new Set<string>();
  for (const id of respondent.truth.keys()) {
    const question = finding.get(id);
    const said = question === undefined ? 'skip' : answering(respondent, question);
    if (said === NOT_SURE) notSure.add(id);
    else if (said !== 'skip') findings.set(id, said);
  }
  return { findings, notSure, laterality: respondent.laterality };
}

/** 32 bits of a text. @source Fowler, Noll, Vo: FNV-1a */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}
