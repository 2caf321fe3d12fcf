import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge, loadTreatment } from '../../node/index.ts';
import { readingGrade } from '../authoring/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { TreatmentParts } from '../treatment/index.ts';
import type { LearnPart } from './learn-cards.ts';
import { packLearn } from './learn-part.ts';
import { packSourceUses } from './source-uses.ts';
import { packSourceCards } from './sources-part.ts';

let knowledge: Knowledge;
let treatment: TreatmentParts;
let part: LearnPart;
beforeAll(async () => {
  [knowledge, treatment] = await Promise.all([loadKnowledge(), loadTreatment()]);
  part = packLearn(treatment, knowledge, [{ technical: 'labrum', plain: 'rim of the hip socket', meaning: 'A ring.' }]);
});

/** Words that frighten, scold or promise. */
const FORBIDDEN =
  /\b(wear and tear|bone on bone|damaged?|unstable|don't worry|do not worry|simply|just|should have|pain-free|guaranteed?)\b/i;

describe('what a frightened person reads first', () => {
  test('is plain and kind, for every condition', () => {
    expect(part.conditions).toHaveLength(knowledge.conditions.length);
    const hard = part.conditions
      .filter(({ gist }) => readingGrade(gist) > 8 || FORBIDDEN.test(gist))
      .map(({ id, gist }) => `${id} ${readingGrade(gist).toFixed(1)}: ${gist}`);
    expect(hard).toEqual([]);
  });

  test('and so is every answer', () => {
    const texts = part.questions.flatMap(({ answer, urgent = '', doubt = '', for_you = [] }) => [
      answer,
      urgent,
      doubt,
      ...for_you.flatMap(({ text, because = '' }) => [text, because]),
    ]);
    expect(texts.filter((text) => FORBIDDEN.test(text))).toEqual([]);
  });
});

test('no fact is without a source and a grade', () => {
  const known = new Set([
    'expert',
    ...knowledge.sources.map(({ id }) => id),
    ...treatment.sources.map(({ value }) => value.id),
  ]);
  const backed = part.conditions.flatMap(({ id, signs, risks, time, tests, links, alarms, courses, care, places }) =>
    [...signs, ...risks, ...time, ...tests, ...links, ...alarms, ...courses, ...care, ...(places ? [places] : [])].map(
      (backing) => ({ id, ...backing }),
    ),
  );
  expect(backed.length).toBeGreaterThan(1000);
  const bare = backed.filter(
    ({ sources, grade }) => sources.length === 0 || grade === '' || sources.some((source) => !known.has(source)),
  );
  expect(bare).toEqual([]);
});

test('all have the same shape, and what must not be missed sends nobody to self-care', () => {
  for (const card of part.conditions) {
    expect(card.gist, card.id).not.toBe('');
    if (!card.must_not_miss) continue;
    expect(card.claims, card.id).toEqual([]);
    expect(['self-care', 'routine'], card.id).not.toContain(card.urgency);
    expect(card.alarms.length, card.id).toBeGreaterThan(0);
  }
});

test('what brings pain on leads to common causes first, and to no emergency', () => {
  const cycling = part.activities.find(({ id }) => id === 'worse-cycling');
  expect(cycling?.conditions).toContain('femoroacetabular-impingement-syndrome');
  const urgency = new Map(part.conditions.map((card) => [card.id, card.urgency]));
  expect(
    part.activities.flatMap(({ conditions }) => conditions).filter((id) => urgency.get(id) === 'emergency-now'),
  ).toEqual([]);
});

test('the table says what the evidence says', () => {
  const { answers, rows } = part.table;
  const at = answers.findIndex(({ finding }) => finding === 'pain-groin');
  const row = knowledge.condition
    .get('femoroacetabular-impingement-syndrome')
    ?.evidence?.find(({ finding, when }) => finding === 'pain-groin' && when === undefined);
  expect(rows['femoroacetabular-impingement-syndrome']?.inHundred[at]).toBe(Math.round((row?.sens ?? 0) * 100));
});

test('a name of the glossary and a condition without one are both words', () => {
  expect(part.terms.filter(({ id }) => id === 'labrum')).toHaveLength(1);
  expect(part.terms.find(({ id }) => id === 'sciatica')).toMatchObject({ plain: 'sciatica', condition: 'sciatica' });
  expect(new Set(part.terms.map(({ id }) => id)).size).toBe(part.terms.length);
});

describe('sources', () => {
  test('each that is named has a card, and its users are found', () => {
    const cards = packSourceCards(treatment, knowledge);
    const uses = packSourceUses(knowledge, treatment);
    expect(Object.keys(uses).filter((id) => cards[id] === undefined)).toEqual([]);
    expect(uses['mellor-2018']).toContainEqual(expect.objectContaining({ kind: 'question', id: 'driving-bursitis' }));
    expect(cards['nice-ng59']).toMatchObject({ type: 'guideline', opened: true });
  });

  test('one that both halves know is opened when either opened it', () => {
    const cards = packSourceCards(
      {
        sources: [
          {
            file: '',
            path: '',
            value: { id: 'a-1', cite: 'A', locator: '', type: 'rct', verified: false, read: 'x', same_as: 'a-1' },
          },
        ],
      },
      { sources: [{ id: 'a-1', cite: 'A', opened: true, url: 'https://a' }] },
    );
    expect(cards['a-1']).toEqual({ cite: 'A', locator: 'https://a', type: 'rct', opened: true, read: 'x' });
  });
});
