// Keeps the index of docs/glossary.md, from plain words to technical names, in step with its tables.
//
//   npx node scripts/glossary.ts            writes the index
//   npx node scripts/glossary.ts --check    writes nothing; fails when it is stale, or when a term stands twice

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './safety-case.ts';

const PAGE = join(import.meta.dirname, '../docs/glossary.md');
const START = '<!-- index: generated from the tables above -->';
const END = '<!-- end of index -->';

export interface Term {
  readonly technical: string;
  readonly plain: string;
  readonly meaning: string;
}

/** The rows of all tables above the index. */
export function termsOf(page: string): readonly Term[] {
  const rows = page
    .slice(0, page.indexOf(START))
    .split('\n')
    .filter((line) => /^\| (?!Technical name|---)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return rows.map(([, technical = '', plain = '', meaning = '']) => ({ technical, plain, meaning }));
}

/** The page with its index made anew. */
export function withIndex(page: string): string {
  const rows = termsOf(page)
    .map(({ plain, technical }) => [plain, technical])
    .sort(([a = ''], [b = '']) => sortKey(a).localeCompare(sortKey(b), 'en'));
  const before = page.slice(0, page.indexOf(START) + START.length);
  return `${before}\n\n${table(['Plain words', 'Technical name'], rows)}\n\n${page.slice(page.indexOf(END))}`;
}

const sortKey = (text: string): string => text.replace(/^[^a-z]*(?:a |an |the )?/i, '').toLowerCase();

/** Names that stand twice, cells that are empty, and a stale index; one line each. */
export function glossaryFaults(page: string): readonly string[] {
  const terms = termsOf(page);
  const names = terms.flatMap(({ technical, plain }) => [technical, plain]);
  return [
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `glossary: "${name}" stands twice`),
    ...terms
      .filter((term) => Object.values(term).includes(''))
      .map(({ technical }) => `glossary: "${technical}" has an empty cell`),
    ...(withIndex(page) === page ? [] : ['docs/glossary.md is stale: run npx node scripts/glossary.ts']),
  ];
}

/** All faults of the repository's glossary. */
export const checkGlossary = (): readonly string[] => glossaryFaults(readFileSync(PAGE, 'utf8'));

if (import.meta.main) {
  if (!process.argv.includes('--check')) writeFileSync(PAGE, withIndex(readFileSync(PAGE, 'utf8')));
  const faults = checkGlossary();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
