// Who may import whom (docs: the table "rooms" of the design) is written in Biome's configuration. This test plants
// violations in a copy of that configuration and checks that each is refused with the sentence that teaches.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const packages = readdirSync(join(root, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const CLOCK = 'A package has no clock';
const RANDOM = 'A package has no randomness of its own';
const MACHINE = 'A package does not touch the machine';
const LEAVES = 'That path leaves the package';
const NOTHING = '';

/** File, its text, and how the refusal begins; NOTHING when it is allowed. */
const plants: readonly [file: string, code: string, refusal: string][] = [
  ['packages/knowledge/src/p1.ts', "import { x } from '@hipspine/triage';", 'Knowledge is facts with sources'],
  ['packages/knowledge/src/p2.ts', "import type { X } from '@hipspine/messages';", 'Knowledge is facts with sources'],
  ['packages/triage/src/p1.ts', "import { x } from '@hipspine/reasoning';", 'Triage imports knowledge only'],
  ['packages/triage/src/p2.ts', "import { x } from '@hipspine/messages';", 'Triage imports knowledge only'],
  ['packages/triage/src/p3.ts', "import { x } from '@hipspine/knowledge';", NOTHING],
  ['packages/triage/src/p4.ts', "import { x } from '../../reasoning/src/index.ts';", LEAVES],
  ['packages/triage/src/p5.ts', "import { x } from '../../../scripts/tally.ts';", LEAVES],
  ['packages/triage/src/p6.test.ts', "import { x } from '@hipspine/reasoning';", 'Triage imports knowledge only'],
  [
    'packages/reasoning/src/p1.ts',
    "import { x } from '@hipspine/messages';",
    'Reasoning imports triage and knowledge only',
  ],
  ['packages/reasoning/src/p2.ts', "import { x } from '@hipspine/cli';", 'Reasoning imports triage and knowledge only'],
  ['packages/reasoning/src/p3.ts', "import { x } from '@hipspine/triage';", NOTHING],
  ['packages/reasoning/src/p4.ts', "import { x } from '@hipspine/knowledge';", NOTHING],
  ['packages/messages/src/p1.ts', "import type { X } from '@hipspine/reasoning';", 'Messages are sentences'],
  ['packages/messages/src/p2.ts', "import { x } from '@hipspine/knowledge';", 'Messages take only types'],
  ['packages/messages/src/p3.ts', "import { type X, y } from '@hipspine/knowledge';", 'Messages take only types'],
  ['packages/messages/src/p4.ts', "export { x } from '@hipspine/knowledge';", 'Messages take only types'],
  ['packages/messages/src/p5.ts', "import type { X } from '@hipspine/knowledge';", NOTHING],
  ['packages/messages/src/p6.ts', "export type { X } from '@hipspine/knowledge';", NOTHING],
  ['packages/body/src/p1.ts', "import { x } from '@hipspine/triage';", 'The body imports knowledge only'],
  ['packages/body/src/p2.ts', "import { x } from '@hipspine/knowledge';", NOTHING],
  ['packages/planning/src/p1.ts', "import { x } from '@hipspine/messages';", 'Planning imports body'],
  ['packages/planning/src/p2.ts', "import { x } from '@hipspine/body';", NOTHING],
  ['packages/planning/src/p3.ts', "import type { X } from '@hipspine/reasoning';", NOTHING],
  ['packages/print/src/p1.ts', "import { x } from '@hipspine/reasoning';", 'Print imports planning'],
  ['packages/print/src/p2.ts', "import { x } from '@hipspine/planning';", NOTHING],
  ['packages/record/src/p1.ts', "import { x } from '@hipspine/messages';", 'The record keeps what was said'],
  ['packages/record/src/p2.ts', "import { x } from '@hipspine/body';", 'The record keeps what was said'],
  ['packages/record/src/p3.ts', "import type { X } from '@hipspine/planning';", NOTHING],
  ['packages/record/src/p4.ts', "import type { X } from '@hipspine/reasoning';", NOTHING],
  ['apps/cli/src/p1.ts', "import { x } from '@hipspine/reasoning/src/posterior.ts';", 'Go in through the front door'],
  ['apps/cli/src/p2.ts', "import { x } from '../../../packages/triage/src/index.ts';", 'Go in through the front door'],
  ['apps/cli/src/p3.ts', "import { x } from '@hipspine/reasoning';\nimport { y } from 'node:fs';", NOTHING],
  ...packages.flatMap((name): [string, string, string][] => [
    [`packages/${name}/src/clock.ts`, 'export const x = Date.now();', CLOCK],
    [`packages/${name}/src/today.ts`, 'export const x = new Date();', CLOCK],
    [`packages/${name}/src/date.ts`, "export const x = new Date('2027-03-01');", NOTHING],
    [`packages/${name}/src/dice.ts`, 'export const x = Math.random();', RANDOM],
    [`packages/${name}/src/disk.ts`, "import { x } from 'node:fs';", MACHINE],
    [`packages/${name}/src/net.ts`, "export const x = fetch('a');", 'A package does no network'],
    [`packages/${name}/src/env.ts`, 'export const x = process.env;', 'A package does not know what machine'],
    [`packages/${name}/src/disk.test.ts`, "import { x } from 'node:fs';", NOTHING],
    [`packages/${name}/src/ring-a.ts`, "export { x } from './ring-b.ts';", 'part of a cycle'],
    [`packages/${name}/src/ring-b.ts`, "export { x } from './ring-a.ts';", 'part of a cycle'],
  ]),
];

let copy = '';
let found: ReadonlyMap<string, string> = new Map();

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'hipspine-boundaries-'));
  const configuration = ['biome.jsonc', '.gitignore', 'scripts/lint', 'packages/pure.jsonc'];
  for (const name of packages) configuration.push(`packages/${name}/biome.jsonc`, `packages/${name}/package.json`);
  for (const path of configuration) cpSync(join(root, path), join(copy, path), { recursive: true });
  for (const [file, code] of plants) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), `${code}\n`);
  }
  found = lint(copy);
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('layering', () => {
  test.each(plants.filter(([, , refusal]) => refusal !== NOTHING))('%s: %s is refused', (file, _code, refusal) => {
    expect(found.get(file) ?? 'nothing said').toContain(refusal);
  });

  test.each(plants.filter(([, , refusal]) => refusal === NOTHING))('%s: %s is allowed', (file) => {
    expect(found.get(file) ?? '').toBe('');
  });

  test.each(packages)('packages/%s says whom it may import and shares the common rules', (name) => {
    const path = join(root, 'packages', name, 'biome.jsonc');
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('"extends": ["../../biome.jsonc", "../pure.jsonc"]');
    expect(text).toContain('noRestrictedImports');
  });
});

/** What Biome says about each file, with only the rules that draw boundaries (plants use things they never declare). */
function lint(folder: string): Map<string, string> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const rules = ['style/noRestrictedImports', 'style/noRestrictedGlobals', 'suspicious/noImportCycles', 'plugin'];
  const args = ['lint', '--colors=off', '--max-diagnostics=none', ...rules.map((rule) => `--only=${rule}`), '.'];
  const { stderr } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' });
  const said = new Map<string, string>();
  // A finding opens with "file:line:column rule ━━━"; the JSON reporter leaves the notes out, and they hold the teaching.
  for (const finding of stderr.split(/^(?=\S+:\d+:\d+ .*━$)/m)) {
    const file = finding.match(/^(\S+?):\d+:\d+ /)?.[1];
    if (file !== undefined) said.set(file, `${said.get(file) ?? ''}${finding}`);
  }
  return said;
}
