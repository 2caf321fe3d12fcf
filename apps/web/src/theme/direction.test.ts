// A language that runs from right to left needs no second style sheet: nothing in ours says left or right.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const web = join(import.meta.dirname, '../..');
const sheets = ['src', 'public'].flatMap((folder) =>
  readdirSync(join(web, folder), { recursive: true })
    .map((file) => join(folder, String(file)))
    .filter((file) => file.endsWith('.css')),
);

/** Margins, paddings, borders, places and alignment by side instead of by start and end. */
const BY_SIDE =
  /^\s*(?:(?:margin|padding|border)-(?:left|right)\b.*|(?:left|right)\s*:.*|text-align\s*:\s*(?:left|right).*|float\s*:\s*(?:left|right).*)$/gm;

test('the check finds what it looks for', () => {
  expect('.a {\n  margin-left: 1px;\n}\n.b {\n  left: 0;\n}'.match(BY_SIDE)).toHaveLength(2);
  expect('.a {\n  margin-inline-start: 1px;\n  inset-inline-start: 0;\n}'.match(BY_SIDE)).toBeNull();
});

test.each(sheets)('%s knows start and end, not left and right', (sheet) => {
  expect(readFileSync(join(web, sheet), 'utf8').match(BY_SIDE) ?? []).toEqual([]);
});
