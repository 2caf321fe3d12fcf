import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingValue } from '@hipspine/knowledge';
import { loadTreatment } from '@hipspine/knowledge/node';
import type { Question } from '@hipspine/knowledge/treatment';
import { readDocument } from '@hipspine/record';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordOf } from '../../../../test/browser/seeded-record.ts';
import { partsFor, type Reader, readerOf, seenFirst } from './answer-for.ts';

let questions: readonly Question[];
beforeAll(async () => {
  questions = (await loadTreatment()).questions.map(({ value }) => value);
});

const named = (id: string): Question => {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(id);
  return question;
};

const reader = (findings: Readonly<Record<string, FindingValue>>, more: Partial<Reader> = {}): Reader => ({
  at: '2026-11-30T10:00:00.000Z',
  urgency: 'routine',
  findings,
  ...more,
});

const texts = (id: string, of: Reader): readonly string[] => partsFor(named(id), of).map(({ text }) => text);

describe('an answer for one person', () => {
  test('takes what they said', () => {
    expect(texts('device-how', reader({ anticoagulant: true }))).toEqual([
      'Do not use it. Pressing deep in the belly can bleed.',
    ]);
    expect(texts('sit-why', reader({ 'sitting-hours-per-day': 9 }))).toHaveLength(1);
    expect(texts('sit-why', reader({ 'sitting-hours-per-day': 7.9 }))).toEqual([]);
    expect(texts('yoga-good', reader({ 'pregnancy-state': 'second-trimester' }))).toHaveLength(1);
    expect(texts('yoga-good', reader({ 'pregnancy-state': 'no' }))).toEqual([]);
  });

  test('takes the result', () => {
    const ranking = { causes: ['hip-osteoarthritis'], place: 'hip', movementClass: 'extension' };
    expect(texts('surgery-needed', reader({}, { ranking }))).toEqual([
      'When hip arthritis is severe, a new hip helps much more than training alone.',
    ]);
    expect(texts('hip-or-back', reader({}, { ranking }))).toHaveLength(1);
    expect(partsFor(named('why-stretch'), reader({}, { ranking })).map(({ by }) => by)).toEqual(['class']);
    expect(texts('how-find-root', reader({}, { urgency: 'within-days-GP' }))).toHaveLength(1);
  });

  test('names no cause, place or class while the result shows none to the person', () => {
    for (const question of questions)
      expect(partsFor(question, reader({})).filter(({ by }) => by !== 'urgency')).toEqual([]);
  });

  test('comes after being seen', () => {
    expect(
      ['emergency-now', 'same-day', 'routine'].map((urgency) => seenFirst(reader({}, { urgency } as never))),
    ).toEqual([true, true, false]);
  });
});

test('every part can be reached, and none by silence', () => {
  for (const { id, for_you = [] } of questions)
    for (const { when } of for_you) {
      if (!('finding' in when)) continue;
      expect(partsFor({ for_you: [{ when, text: '', grade: 'D', sources: ['expert'] }] }, reader({})), id).toEqual([]);
      const value = when.when?.eq ?? when.when?.in?.[0] ?? when.when?.gte ?? true;
      expect(texts(id, reader({ [when.finding]: value })), `${id} ${when.finding}`).not.toEqual([]);
    }
});

test('whatever is answered, the parts keep their order and are parts of the question', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...questions),
      fc.dictionary(
        fc.constantFrom('anticoagulant', 'sitting-hours-per-day', 'main-sport'),
        fc.oneof(fc.boolean(), fc.nat(24)),
      ),
      (question, findings) => {
        const places = partsFor(question, reader(findings)).map(({ when }) =>
          (question.for_you ?? []).findIndex((part) => part.when === when),
        );
        expect(places).not.toContain(-1);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      },
    ),
    { numRuns: 200 },
  );
});

test('the reader of a record is its last result', async () => {
  expect(readerOf([])).toBeUndefined();
  const read = readDocument(await recordOf('cp-extension-desk'));
  if (!read.ok) throw new Error('not read');
  expect(readerOf(read.log)).toMatchObject({ ranking: { movementClass: 'extension' } });
});

test('all questions of the articles are answered', () => {
  const file = readFileSync(join(import.meta.dirname, '../../../../knowledge/TREATMENT.md'), 'utf8');
  expect(file).toContain(`| ${questions.length} |`);
  expect(questions.flatMap(({ seed_inventory = [] }) => seed_inventory)).toHaveLength(30);
});
