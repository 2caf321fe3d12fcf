// The facts are compiled once and the copy is read from then on. A copy that is out of date or broken must never be used.
// Tried on a copy of the facts and of the code that reads them, in a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'hipspine-compiled-'));
const RULE = join(folder, 'knowledge/red-flags/t-ces.yaml');
const COPY = join(folder, '.cache/knowledge.json');

/** Loads the facts once for every line it is given, and tells of them. */
const LOADER = `
  import { createInterface } from 'node:readline';
  import { loadKnowledge } from '@hipspine/knowledge/node';
  for await (const _ of createInterface({ input: process.stdin })) {
    const { hash, version, redFlags } = await loadKnowledge();
    console.log(JSON.stringify({ hash, version, advice: redFlags.find(({ id }) => id === 't-ces').advice }));
  }`;

interface Loaded {
  readonly hash: string;
  readonly version: string;
  readonly advice: string;
}

let loader: ChildProcess;
let told: AsyncIterator<string>;

async function load(): Promise<Loaded> {
  loader.stdin?.write('\n');
  const { value } = await told.next();
  return JSON.parse(value) as Loaded;
}

beforeAll(() => {
  for (const part of ['packages/knowledge', 'knowledge'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'node_modules/@hipspine'), { recursive: true });
  for (const name of ['yaml', 'zod'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  symlinkSync(join(folder, 'packages/knowledge'), join(folder, 'node_modules/@hipspine/knowledge'), 'junction');
  loader = spawn(process.execPath, ['--input-type=module', '--eval', LOADER], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (loader.stdout === null) throw new Error('no output to read');
  told = createInterface({ input: loader.stdout })[Symbol.asyncIterator]();
});

afterAll(() => {
  loader.stdin?.end();
  rmSync(folder, { recursive: true, force: true });
});

/** The copy says something that no file says, so that we see when it was used. */
const mark = (): void =>
  writeFileSync(COPY, readFileSync(COPY, 'utf8').replace(/"version":"[^"]*"/, '"version":"marked"'));

describe('the compiled copy of the facts', () => {
  test('is used while nothing changed', async () => {
    const first = await load();
    mark();
    expect(await load()).toEqual({ ...first, version: 'marked' });
  });

  test('is made anew when a file was written again, also with the same text', async () => {
    await load();
    mark();
    const later = new Date(Date.now() + 60_000);
    utimesSync(RULE, later, later);
    const { version } = await load();
    expect(version).not.toBe('marked');
    expect(readFileSync(COPY, 'utf8')).not.toContain('"version":"marked"');
  });

  test('is made anew when a fact changed: the new fact counts, and the hash tells', async () => {
    const before = await load();
    const text = readFileSync(RULE, 'utf8');
    try {
      writeFileSync(
        RULE,
        text.replace(/^advice: ["']?Go/m, (found) => found.replace('Go', 'Please go')),
      );
      const after = await load();
      expect(after.advice).toMatch(/^Please go/);
      expect(after.hash).not.toBe(before.hash);
    } finally {
      writeFileSync(RULE, text);
    }
  });

  test.each([
    ['cut off in the middle', (text: string) => text.slice(0, text.length / 2)],
    ['no JSON behind its first line', (text: string) => `${text.slice(0, text.indexOf('\n'))}\n\0\0\0`],
  ])('is made anew when it is %s', async (_how, damage) => {
    const before = await load();
    const whole = readFileSync(COPY, 'utf8');
    writeFileSync(COPY, damage(whole));
    expect(await load()).toEqual(before);
    expect(readFileSync(COPY, 'utf8')).toBe(whole);
  });
});
