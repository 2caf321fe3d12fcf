// Everything that is checked, in one go: types, lint and layering, dead code, then every test. A failing step does not
// stop the next ones. The last line is always "N passed, N failed", where each static check counts as one.
//
//   node scripts/run.mjs test             everything
//   node scripts/run.mjs test triage      only the vitest tests that match (arguments go to vitest)
//   node scripts/run.mjs check            only the static checks

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests, sum, type Tally, totalLine } from './tally.ts';

const root = join(import.meta.dirname, '..');

/** Biome colours its output even where nobody sees colours, and then it cannot be read. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

const statics = [
  { heading: 'Types', file: 'typescript/bin/tsc', args: [] },
  { heading: 'Types of the page', file: 'typescript/bin/tsc', args: ['-p', 'apps/web'] },
  // Warnings fail too: a warning that nobody has to act on is noise.
  {
    heading: 'Lint, format and layering',
    file: '@biomejs/biome/bin/biome',
    args: ['ci', '--error-on-warnings', ...plain],
  },
  { heading: 'Dead code', file: 'knip/bin/knip.js', args: [] },
];

const args = process.argv.slice(2);
const onlyStatic = args[0] === '--static';
const filters = onlyStatic ? [] : args;

const tallies: Tally[] = [];
if (filters.length === 0) {
  for (const { heading, file, args } of statics) {
    const ok = run(heading, file, args);
    tallies.push({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
  }
}
if (!onlyStatic) tallies.push(runTests(filters));

const total = sum(tallies);
process.exitCode = total.failed > 0 ? 1 : 0;
process.stdout.write(`\n${totalLine(total)}\n`);

function runTests(filters: readonly string[]): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'hipspine-test-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const ok = run('Tests', 'vitest/vitest.mjs', ['run', ...reporters, ...filters]);
    return countTests(readIfThere(report), ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(heading: string, file: string, args: readonly string[]): boolean {
  process.stdout.write(`\n== ${heading} ==\n`);
  const { status, signal, error } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error !== undefined) process.stderr.write(`${heading} could not be started: ${error.message}\n`);
  if (signal === 'SIGINT' || signal === 'SIGTERM') process.exit(1);
  if (status === 0) process.stdout.write('ok\n');
  return status === 0;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
