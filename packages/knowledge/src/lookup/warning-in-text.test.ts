import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge, loadTreatment } from '../../node/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { TreatmentParts } from '../treatment/index.ts';
import { type TypedWarning, warningReader } from './warning-in-text.ts';

let knowledge: Knowledge;
let treatment: TreatmentParts;
let inText: (text: string) => readonly TypedWarning[];
beforeAll(async () => {
  [knowledge, treatment] = await Promise.all([loadKnowledge(), loadTreatment()]);
  inText = warningReader(treatment.searchWords.value);
});

/** Written without a look at the list, as people may type in fright. */
const TYPED: readonly (readonly [text: string, finding: string])[] = [
  ['numb between legs', 'saddle-numbness'],
  ["I can't feel between my legs", 'saddle-numbness'],
  ['no feeling when wiping', 'saddle-numbness'],
  ['numbness in my private parts', 'saddle-numbness'],
  ['tingling in genitals and back pain', 'saddle-numbness'],
  ['cannot pee', 'bladder-retention-new'],
  ["can't pee since this morning", 'bladder-retention-new'],
  ['trouble passing urine', 'bladder-retention-new'],
  ['unable to wee', 'bladder-retention-new'],
  ['wet myself', 'bladder-incontinence-new'],
  ['leaking urine since my back went', 'bladder-incontinence-new'],
  ['lost control of my bowels', 'bowel-incontinence-new'],
  ['chest pain', 'chest-pain-breathless'],
  ["can't breathe", 'chest-pain-breathless'],
  ['sudden tearing pain in back', 'sudden-severe-back-abdominal-pain'],
  ["can't lift my foot", 'leg-weakness-progressive'],
  ['my leg is getting weaker', 'leg-weakness-progressive'],
  ['fever and back pain', 'fever-chills'],
  ['swollen calf', 'calf-swelling'],
  ["fell and can't stand on my leg", 'cannot-bear-weight'],
];

describe('a warning sign typed into the search', () => {
  test.each(TYPED)('%s', (text, finding) => {
    expect(inText(text).map((warning) => warning.finding)).toContain(finding);
  });
});

test.each([
  'front of hip pinch cycling',
  'hip arthritis',
  'numb outer thigh',
  'why should I stretch',
  'best chair for sciatica',
  'sciatica or bursitis',
  'pain on passing stairs',
])('%s is no warning', (text) => {
  expect(inText(text)).toEqual([]);
});

test('the most urgent stands first', () => {
  expect(inText('fever, back pain and I cannot pee').map(({ urgency }) => urgency)).toEqual([
    'emergency-now',
    'same-day',
  ]);
});

test('each is asked about in the check-up, and a rule gives it at least this urgency', () => {
  for (const { finding, urgency } of treatment.searchWords.value.warnings) {
    expect(knowledge.finding.get(finding)?.question, finding).toBeDefined();
    const levels = knowledge.redFlags
      .filter(({ when }) => JSON.stringify(when).includes(`"${finding}"`))
      .map((rule) => rule.urgency);
    expect(
      levels.some((level) => level === 'emergency-now' || level === urgency),
      finding,
    ).toBe(true);
  }
});
