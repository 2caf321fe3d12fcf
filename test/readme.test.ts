import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('the result shown in the README is what the program prints', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  // The second fenced block; the first holds the two commands.
  const shown = readme.split('```')[3] ?? '';
  const { stdout, status } = spawnSync(
    process.execPath,
    ['apps/cli/src/main.ts', 'assess', 'examples/groin-pain.json', '--format', 'text'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  const printed = stdout.split('\n');
  const lines = shown.split('\n').filter((line) => line.trim() !== '');
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(printed).toContain(line);
});
