// For tests: people written down in one line, the way a clinician would sketch them.
import type { FindingValue, Knowledge, Person } from '@hipspine/knowledge';

/** Every place a body can hurt that the rules know. */
export const SITES = [
  'pain-low-back',
  'pain-mid-back',
  'pain-over-sij-dimple',
  'pain-buttock',
  'pain-ischial-sit-bone',
  'pain-tailbone',
  'pain-groin',
  'pain-c-sign',
  'pain-lateral-hip',
  'pain-anterior-thigh',
  'pain-inner-thigh',
  'pain-lateral-thigh',
  'pain-posterior-thigh',
  'pain-knee-only-with-hip-movement',
  'pain-below-knee',
  'pain-pubic',
  'pain-abdomen',
  'pain-flank',
  'pain-pelvis-deep',
  'pain-genital-perineal',
] as const;

/** What is true of a person. Everything of the safety block that is not named was asked and denied. */
export interface Sketch {
  /** Sex and age, such as `w72` or `m8`. Left out: neither was given. */
  readonly who?: `${'w' | 'm'}${number}`;
  /** Where it hurts, without the `pain-`; every other site is denied. Left out: no site was recorded. */
  readonly at?: string;
  readonly weeks?: number;
  readonly yes?: string;
  readonly no?: string;
  /** Findings that are not a plain yes or no. */
  readonly is?: Readonly<Record<string, FindingValue>>;
}

const words = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter((word) => word !== '');

/** Ids of all safety questions a person is asked. */
export const safetyQuestions = ({ findings }: Knowledge): readonly string[] =>
  findings.filter(({ kind, askable_by }) => kind === 'red-flag-history' && askable_by === 'self').map(({ id }) => id);

/** @throws if the sketch names something the vocabulary does not have, so that a slip of the pen is not a picture */
export function sketched(knowledge: Knowledge, { who, at, weeks, yes, no, is }: Sketch): Person {
  const findings = new Map<string, FindingValue>(safetyQuestions(knowledge).map((id) => [id, false]));
  if (who !== undefined) {
    findings.set('sex-at-birth', who.startsWith('w') ? 'female' : 'male');
    findings.set('age-years', Number(who.slice(1)));
  }
  if (weeks !== undefined) findings.set('pain-duration-weeks', weeks);
  if (at !== undefined) {
    for (const site of SITES) findings.set(site, false);
    for (const site of words(at)) findings.set(`pain-${site}`, true);
  }
  for (const id of words(no)) findings.set(id, false);
  for (const id of words(yes)) findings.set(id, true);
  for (const [id, value] of Object.entries(is ?? {})) findings.set(id, value);
  for (const id of findings.keys()) if (!knowledge.finding.has(id)) throw new Error(`no finding is called ${id}`);
  return { findings, notSure: new Set(), laterality: new Map() };
}
