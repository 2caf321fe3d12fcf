// Finds the numbers that decide.
//
//   node evaluation/deciding/evaluate.ts     writes docs/deciding-numbers.md (several minutes)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { page } from './page.ts';
import { decidingNumbers } from './results.ts';

const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };

const knowledge = await loadKnowledge();
writeFileSync(join(root, 'docs/deciding-numbers.md'), page(knowledge, version, decidingNumbers(knowledge)));
process.stdout.write('wrote docs/deciding-numbers.md\n');
