// Measures the product on cases whose diagnosis is known.
//
//   npm run evaluate              writes docs/evaluation.md and the figures
//   npm run evaluate -- --check   writes nothing; fails when the page is stale

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { staleness } from './report/check.ts';
import { measuredLines, summary } from './report/measured.ts';
import { pages } from './report/page.ts';
import { compute, computeHeadline, type Headline } from './results.ts';

const root = join(import.meta.dirname, '..');
const docs = join(root, 'docs');

/** The product's version, as it stands in package.json. */
const version = (): string =>
  String((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version?: unknown }).version);

/** docs/evaluation.md, or undefined when there is none. */
export function pageAsItStands(): string | undefined {
  const file = join(docs, 'evaluation.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The part of the results that is quick to compute, from the knowledge as it stands. */
export const headlineNow = async (): Promise<Headline> => computeHeadline(await loadKnowledge(), version());

async function write(): Promise<void> {
  const results = compute(await loadKnowledge(), version());
  for (const [path, text] of pages(results)) {
    const file = join(docs, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`wrote docs/${path}\n`);
  }
  process.stdout.write(`Public cases, patient view: ${summary(measuredLines(results.public.patient.rows))}\n`);
}

if (import.meta.main) {
  const stale = process.argv.includes('--check') ? staleness(pageAsItStands(), await headlineNow()) : await write();
  if (stale !== undefined) {
    process.stderr.write(`${stale}\n`);
    process.exitCode = 3;
  }
}
