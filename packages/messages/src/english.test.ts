import { URGENCIES } from '@hipspine/knowledge';
import { readingGrade } from '@hipspine/knowledge/authoring';
import { describe, expect, test } from 'vitest';
import { english } from './english.ts';
import { planWords } from './plan-words.ts';

/** Words that frighten, scold or promise; never in anything a patient reads. */
const FORBIDDEN =
  /\b(wear and tear|bone on bone|damaged?|out of place|unstable|don't worry|do not worry|simply|just|should have|pain-free|guaranteed?|normal for your age|red flags?)\b/i;

/** Short words for the blanks of a sentence, whether it wants one word, a list or a count. */
const blanks = (name: string): readonly unknown[] =>
  LISTS.has(name)
    ? [['pain', 'fever']]
    : COUNTS.has(name)
      ? [12]
      : name === 'studiesDisagree'
        ? ['limp', ['5 in 100', '8 in 100']]
        : name === 'placesTogether'
          ? [['hip', 'back'], 'some']
          : ['hip pain', 'some', 'few'];

const LISTS = new Set(['youToldUs', 'mustBeChecked', 'notSure', 'phoneAnswers', 'phoneCheck', 'speaksFor']);
const COUNTS = new Set(['notFinished', 'openQuestions', 'inHundred']);

/** Every sentence of the catalogue with its name. */
const all = Object.entries(english).flatMap(([name, entry]): [string, string][] => {
  if (typeof entry === 'string') return [[name, entry]];
  if (typeof entry === 'function')
    return [[name, (entry as (...words: readonly unknown[]) => string)(...blanks(name))]];
  return Object.entries(entry).map(([key, words]) => [`${name}.${key}`, words]);
});

describe('what a patient reads', () => {
  test.each(all)('%s: %s', (_name, text) => {
    // A name or a heading of a word or two is no sentence that could be graded.
    if (text.split(' ').length > 2) expect(readingGrade(text)).toBeLessThanOrEqual(8);
    expect(text).not.toMatch(FORBIDDEN);
  });

  test('what to do begins with what to do, for every urgency', () => {
    for (const urgency of URGENCIES) expect(english.toDo[urgency]).toMatch(/^(Get|See|Book|Look) /);
  });
});

describe('the words of a plan', () => {
  const numbers = [12, 3, 4];
  const said = Object.entries(planWords).flatMap(([name, entry]): [string, string][] => {
    if (typeof entry === 'string') return [[name, entry]];
    if (typeof entry !== 'object') return [];
    return Object.entries(entry).flatMap(([key, words]): [string, string][] =>
      typeof words === 'string'
        ? [[`${name}.${key}`, words]]
        : [[`${name}.${key}`, words('Hip arthritis', 'A', 'move the hip')]],
    );
  });
  const counted: readonly [string, string][] = [
    ['opens', planWords.opens(12)],
    ['leftMore', planWords.leftMore(12)],
    ['tripStops', planWords.tripStops(60, 5)],
    ['tripMoves', planWords.tripMoves(['back bend'])],
    ['tripArrival', planWords.tripArrival('Legs up', 10, 15)],
    ['review', planWords.review('2027-01-18')],
    ['days', planWords.days(numbers)],
  ];

  test.each([...said, ...counted])('%s: %s', (_name, text) => {
    if (text.split(' ').length > 2) expect(readingGrade(text)).toBeLessThanOrEqual(8);
    expect(text).not.toMatch(FORBIDDEN);
  });
});
