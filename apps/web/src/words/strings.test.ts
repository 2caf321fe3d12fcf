// Every sentence of the page stands in packages/messages. This looks for words between tags, and in the attributes that people
// see or hear, in every component.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.tsx'));

/** A word of our own: two letters or more that are no code. */
const WORD = /[A-Za-zÀ-ÿ]{2,}/;

function stringsIn(text: string): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  // Between two tags; what stands between two drawings of a table of drawings is code, and has a quote and a colon.
  const between = [...code.matchAll(/>([^<>{}=;()]+)</g)]
    .map(([, words]) => words ?? '')
    .filter((words) => !/:\s*$/.test(words));
  const attributes = [...code.matchAll(/\b(?:aria-label|placeholder|title|alt|label)="([^"]+)"/g)].map(
    ([, words]) => words ?? '',
  );
  return [...between, ...attributes].map((words) => words.trim()).filter((words) => WORD.test(words));
}

test('the check finds what it looks for', () => {
  expect(stringsIn('<p>Hello there</p>')).toEqual(['Hello there']);
  expect(stringsIn('<p aria-label="Close it">{words.close}</p>')).toEqual(['Close it']);
  expect(stringsIn('<p title={words.x}>{words.close} ×</p>')).toEqual([]);
});

test.each(files)('%s says nothing of its own', (file) => {
  expect(stringsIn(readFileSync(join(source, file), 'utf8'))).toEqual([]);
});
