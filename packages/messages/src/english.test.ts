import { URGENCIES } from '@hipspine/knowledge';
import { readingGrade } from '@hipspine/knowledge/authoring';
import { describe, expect, test } from 'vitest';
import { adaptWords } from './adapt-words.ts';
import { checkWords } from './check-words.ts';
import { english } from './english.ts';
import { handOutWords } from './hand-out-words.ts';
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

describe('the words of the hand-out', () => {
  const dose = {
    sets: 3,
    reps: 10,
    holdSeconds: 5,
    restSeconds: 90,
    sessionsPerDay: 2,
    effort: '2-3 repeats in reserve',
  };
  const said: readonly string[] = [
    ...handOutWords.stop,
    ...handOutWords.reviewSooner,
    handOutWords.emergencyNumbers,
    handOutWords.lead('2027-01-11', '2027-01-18', 20, 5),
    handOutWords.doseMore(dose),
    handOutWords.shownSide,
    handOutWords.stepsElsewhere,
    handOutWords.changedInApp,
    handOutWords.settleFirst,
    handOutWords.made('2027-01-11', '0.1.0', 'sha256:0123'),
    handOutWords.calendar.reviewLine,
  ];

  test.each(said)('%s', (text) => {
    expect(readingGrade(text)).toBeLessThanOrEqual(8);
    expect(text).not.toMatch(FORBIDDEN);
  });

  test('the large number of a dose says what is counted', () => {
    expect(handOutWords.dose(dose)).toBe('3 × 10');
    expect(handOutWords.dose({ ...dose, sets: 1 })).toBe('10 times');
    expect(handOutWords.dose({ ...dose, minutes: 7 })).toBe('7 minutes');
    expect(handOutWords.dose({ ...dose, reps: 1, holdSeconds: 300, sets: 2 })).toBe('2 × 5 minutes');
    expect(handOutWords.dose({ ...dose, repsPerSet: [6, 4, 2] })).toBe('6, 4, 2 times');
  });
});

describe('the words of a checked plan and of the next one', () => {
  const plain = [...Object.values(checkWords), ...Object.values(adaptWords)].filter(
    (words) => typeof words === 'string',
  );
  const filled = [
    checkWords.broken(3),
    checkWords.ambiguous(['Cobra', 'Sphinx']),
    checkWords.instead('Cobra'),
    checkWords.open('Your hip is new.'),
    adaptWords.out('Cobra'),
    adaptWords.in_('Cobra'),
    adaptWords.other('Cobra', 'Sphinx'),
    adaptWords.dose('Cobra', adaptWords.amount(3, 10, 5, 2, 3), adaptWords.timed(5, 1, 1)),
    adaptWords.phase('calm', 'build'),
    adaptWords.review('2027-01-18'),
  ];

  test.each([...plain, ...filled])('%s', (text) => {
    if (text.split(' ').length > 2) expect(readingGrade(text)).toBeLessThanOrEqual(8);
    expect(text).not.toMatch(FORBIDDEN);
  });
});
