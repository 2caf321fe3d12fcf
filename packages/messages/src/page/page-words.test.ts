import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readingGrade } from '@hipspine/knowledge/authoring';
import { describe, expect, test } from 'vitest';
import type { AreaWords } from './areas/area-words.ts';
import { EMERGENCY_NUMBERS, regionOf } from './emergency-numbers.ts';
import { pageEnglish } from './page-english.ts';
import { pageSpanish } from './page-spanish.ts';

/** Words that frighten, scold or promise; never in anything a patient reads. */
const FORBIDDEN =
  /\b(wear and tear|bone on bone|damaged? joint|out of place|unstable|don't worry|do not worry|simply|just|should have|pain-free|guaranteed?)\b/i;

type Line = readonly [name: string, words: string];

/** Every sentence of a catalogue with its name; blanks are filled with a short word or number. */
function linesOf(entry: unknown, name: string): readonly Line[] {
  if (typeof entry === 'string') return [[name, entry]];
  if (typeof entry === 'function') return [[name, String(entry(3, 'hip', 'back'))]];
  return Object.entries(entry as object).flatMap(([key, inside]) =>
    linesOf(inside, name === '' ? key : `${name}.${key}`),
  );
}

/** Written for clinicians. */
const FREE = /^(doctor|settings\.version)/;

// The sentences of the report are held to the same in ../english.test.ts.
const english = linesOf({ ...pageEnglish, report: {} }, '').filter(([name]) => !FREE.test(name));

describe('what the page says in English', () => {
  test.each(english)('%s: %s', (_name, words) => {
    if (words.split(' ').length > 3) expect(readingGrade(words)).toBeLessThanOrEqual(8);
    expect(words).not.toMatch(FORBIDDEN);
  });
});

test('Spanish says everything that English says, in words of its own', () => {
  const spanish = new Map(linesOf({ ...pageSpanish, findings: {}, report: {} }, ''));
  expect([...spanish.keys()]).toEqual(linesOf({ ...pageEnglish, report: {} }, '').map(([name]) => name));
  const same = linesOf({ ...pageEnglish, report: {} }, '').filter(
    ([name, words]) => words.includes(' ') && name !== 'map.sided' && spanish.get(name) === words,
  );
  expect(same).toEqual([]);
});

/** Parts of the page with words of their own: whatever lies in the folder, so that none is forgotten. */
const folder = join(import.meta.dirname, 'areas');
const files = readdirSync(folder).filter((file) => file.endsWith('-words.ts') && file !== 'area-words.ts');
const areas = (
  await Promise.all(
    files.map(async (file) => {
      const found = (await import(join(folder, file))) as Readonly<Record<string, AreaWords<object>>>;
      if (Object.keys(found).length === 0) throw new Error(`${file} exports no words`);
      return Object.entries(found);
    }),
  )
)
  .flat()
  // Sentences of the planner stand for themselves in English, and those of the turnable body need a body to speak of: both are
  // held to the same in tests of their own.
  .filter(([name, { en }]) => Object.keys(en).length > 0 && !/^lab(Scene|Posture)Words$/.test(name));

describe.each(areas)('the words of %s', (area, { en, es }) => {
  const lines = linesOf(en, area);
  test.each(lines)('%s: %s', (_name, words) => {
    if (words.split(' ').length > 3) expect(readingGrade(words)).toBeLessThanOrEqual(8);
    expect(words).not.toMatch(FORBIDDEN);
  });

  test('are all there in Spanish, in words of its own', () => {
    const spanish = new Map(linesOf(es, area));
    expect([...spanish.keys()]).toEqual(lines.map(([name]) => name));
    expect(lines.filter(([name, words]) => words.includes(' ') && spanish.get(name) === words)).toEqual([]);
  });
});

test('every region has a number, and a device that tells nothing gets the European one', () => {
  expect(Object.keys(EMERGENCY_NUMBERS)).toEqual(Object.keys(pageEnglish.regions));
  expect(['en-GB', 'en-US', 'es-MX', 'de', 'fr-CA'].map(regionOf)).toEqual([
    'uk',
    'north-america',
    'mexico',
    'europe',
    'north-america',
  ]);
});
