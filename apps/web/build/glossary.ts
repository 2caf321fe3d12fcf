import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { termsOf } from '../../../scripts/glossary.ts';

const PAGE = join(import.meta.dirname, '../../../docs/glossary.md');

/** The tables a reader of the page may meet words of; the last one is about the software. */
const LAST = '## Content and software';

/** The words of docs/glossary.md, both ways, for the page. */
export function glossary(): ReturnType<typeof termsOf> {
  const page = readFileSync(PAGE, 'utf8');
  return termsOf(page.slice(0, page.indexOf(LAST)));
}
