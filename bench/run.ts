// npm run bench                  every benchmark, tables on stdout, docs/benchmarks.md written anew
// npm run bench -- posterior …   only those named; the document stays as it is
//
// Each runs in a process of its own, so that none leaves a warm or crowded machine to the next.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from './lib/machine.ts';
import { ROOT } from './lib/people.ts';
import { asMarkdown, type Section } from './lib/section.ts';

const ALL = [
  'posterior',
  'triage',
  'next-question',
  'batch',
  'plan',
  'cold-start',
  'body',
  'figure',
  'body-scene',
  'page',
  'print',
  'fuzz-cases',
  'fuzz-knowledge',
];

const asked = process.argv.slice(2);
const strangers = asked.filter((name) => !ALL.includes(name));
if (strangers.length > 0) {
  process.stderr.write(`There is no benchmark ${strangers.join(', ')}. There are: ${ALL.join(', ')}.\n`);
  process.exit(2);
}

process.stdout.write(`${machine()}\n`);
const sections: Section[] = [];
for (const name of asked.length > 0 ? asked : ALL) {
  const { section, ok } = await bench(name);
  if (section !== undefined) sections.push(section);
  if (!ok) process.exitCode = 1;
}
if (asked.length === 0 && sections.length === ALL.length) {
  mkdirSync(join(ROOT, 'docs'), { recursive: true });
  writeFileSync(join(ROOT, 'docs/benchmarks.md'), document());
}

function bench(name: string): Promise<{ section: Section | undefined; ok: boolean }> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, `${name}.ts`));
    let section: Section | undefined;
    child.on('message', (message) => {
      section = message as Section;
    });
    child.on('exit', (code) => resolve({ section, ok: code === 0 && section !== undefined }));
  });
}

function document(): string {
  const head = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; do not edit. The figures belong to this machine, the ratios travel better:',
    `${machine()}.`,
    '',
  ];
  return [...head, ...sections.map(asMarkdown)].join('\n');
}
