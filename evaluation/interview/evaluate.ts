// Measures the interview.
//
//   node evaluation/interview/evaluate.ts     writes docs/interview-evaluation.md and its figures
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { demands } from './report/measured.ts';
import { pages } from './report/page.ts';
import { computeInterviews } from './results.ts';

const root = join(import.meta.dirname, '../..');

const version = (): string =>
  String((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version?: unknown }).version);

const results = computeInterviews(await loadKnowledge(), version());
for (const [path, text] of pages(results)) {
  const file = join(root, 'docs', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`wrote docs/${path}\n`);
}
for (const { what, measured, verdict } of demands(results)) process.stdout.write(`${verdict}: ${what}: ${measured}\n`);
