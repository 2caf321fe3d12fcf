// The menus of the interview, with the real prompts and typed keys; only their streams are ours, as a test has no terminal.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { interviewWords as words } from '@hipspine/messages';
import { compileEngine } from '@hipspine/reasoning';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { talk } from './interview-terminal.ts';

const streams = vi.hoisted(() => ({}) as { input: PassThrough; output: PassThrough; shown: string; asked: object[] });

vi.mock('@clack/prompts', async (importOriginal) => {
  const real = await importOriginal<typeof import('@clack/prompts')>();
  const noting =
    <O extends object, R>(prompt: (options: O) => R) =>
    (options: O): R => {
      streams.asked.push(options);
      return prompt({ ...options, input: streams.input, output: streams.output });
    };
  return { ...real, multiselect: noting(real.multiselect), select: noting(real.select), text: noting(real.text) };
});

vi.mock('./terminal.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('./terminal.ts')>()),
  writeOut: async (text: string) => {
    streams.shown += text;
  },
}));

const engine = compileEngine(await loadKnowledge(), 'test');
const isTTY = [process.stdin, process.stdout].map((stream) => [stream, stream.isTTY] as const);

beforeEach(() => {
  const output = Object.assign(new PassThrough(), { columns: 100, rows: 60, isTTY: true });
  Object.assign(streams, { input: new PassThrough(), output, shown: '', asked: [] });
  output.on('data', (bytes) => {
    streams.shown += String(bytes);
  });
  for (const [stream] of isTTY) Object.defineProperty(stream, 'isTTY', { value: true, configurable: true });
  vi.stubEnv('TERM', 'xterm');
});

afterEach(() => {
  for (const [stream, value] of isTTY) Object.defineProperty(stream, 'isTTY', { value, configurable: true });
  vi.unstubAllEnvs();
});

const ENTER = '\r';
const SPACE = ' ';
const DOWN = '\u001b[B';
const UP = '\u001b[A';
const CTRL_C = '\u0003';

/** Types a key and gives the prompt the time to answer. */
async function type(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    streams.input.write(key);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

const seen = async (text: string): Promise<void> => {
  await vi.waitFor(() => expect(streams.shown).toContain(text), { timeout: 5000 });
};

/** Age, sex, main site, weeks, trend. */
async function aboutYou(): Promise<void> {
  await seen('How old');
  await type('4', '0', ENTER, DOWN, ENTER, ENTER, '9', ENTER, ENTER);
  await seen(words.markAll);
}

test('a screen of warning signs cannot be passed without marking a sign or "none of these"', async () => {
  const done = talk(engine, {});
  await aboutYou();
  const before = streams.asked.length;
  await type(ENTER, ENTER, ENTER);
  expect(streams.asked.length).toBe(before);
  expect(streams.shown).toContain('Please select at least one option');
  await type(CTRL_C);
  await done;
  expect(streams.shown).toContain(words.stopped);
  expect(streams.shown).toContain('Triage not-cleared');
});

test('nothing is marked beforehand, neither the signs nor "I am sure about all of them"', async () => {
  const done = talk(engine, {});
  await aboutYou();
  await type(UP, UP, UP, SPACE, ENTER); // None of these, the third from below
  await seen(words.unsureWhich);
  const before = streams.asked.length;
  await type(ENTER, ENTER);
  expect(streams.asked.length).toBe(before);
  for (const options of streams.asked) expect(options).not.toHaveProperty('initialValues');
  for (const options of streams.asked) expect(options).not.toHaveProperty('initialValue');
  await type(SPACE, ENTER);
  await vi.waitFor(() => expect(streams.asked.length).toBeGreaterThan(before));
  await type(CTRL_C);
  await done;
});

test('what is marked is a yes, what is marked as not sure is that, and the rest is no; kept after each screen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hipspine-menus-'));
  const save = join(folder, 'kept.json');
  try {
    const done = talk(engine, { save });
    await aboutYou();
    const [first, second, ...rest] = engine.knowledge.model.interview.safety_screens[0] ?? [];
    await type(DOWN, SPACE, ENTER); // the second sign
    await seen(words.unsureWhich);
    await type(DOWN, SPACE, ENTER); // the first of those left, below "I am sure about all of them"
    await vi.waitFor(() => expect(readFileSync(save, 'utf8')).toContain(second));
    await type(CTRL_C);
    await done;
    const { replies } = JSON.parse(readFileSync(save, 'utf8')) as { replies: { answers: object }[] };
    expect(replies[1]?.answers).toEqual({
      [first ?? '']: 'not-sure',
      [second ?? '']: true,
      ...Object.fromEntries(rest.map((id) => [id, false])),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
