// The command line as its users meet it: a process with arguments, streams and an exit code.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { describe, expect, test, vi } from 'vitest';
import { AssessmentSchema, ErrorLineSchema } from './schemas/assessment.schema.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
const KNOWLEDGE = join(import.meta.dirname, '../../../knowledge');

// A process that finds the knowledge changed compiles it again, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

// Compiled once here, so that no process has to wait for it.
await loadKnowledge();

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function hipspine(args: readonly string[], input: string | Buffer = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, NO_COLOR: '1' } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.stdin.on('error', () => {}); // it may end before it has read everything
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

const jsonLines = (out: string): readonly Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const groin = { id: 'groin', age: 52, sex: 'female', findings: { 'pain-main-site': 'groin', 'pain-groin': true } };

describe('hipspine assess', () => {
  test('gives one object with the keys of the contract, the same bytes every time', async () => {
    const text = JSON.stringify(groin, undefined, 2);
    const [first, second] = await Promise.all([hipspine(['assess'], text), hipspine(['assess', '-'], text)]);
    expect(first).toEqual(second);
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    const [result] = jsonLines(first.out);
    expect(AssessmentSchema.safeParse(result).error).toBeUndefined();
    expect(Object.keys(result ?? {})).toEqual(expect.arrayContaining(CONTRACT_KEYS));
  });

  test('keeps the order of a stream, puts an error in the place of each unusable line, and loses no red flag', async () => {
    const lines = [
      JSON.stringify(groin),
      '{"id": "nan", "age": NaN, "findings": {}}',
      '{"id": "flag", "age": 60, "findings": {"pain-low-back": true, "saddle-numbness": true}, "x": nul',
      '{"id": "typo", "findings": {"pain-grion": true, "age-years": 400, "fever-chills": "no"}}',
      '{"id": "twice", "findings": {"saddle-numbness": true, "saddle-numbness": false, "pain-low-back": true}}',
      '[]',
      '{"id": "proto", "findings": {"__proto__": {"saddle-numbness": true}, "constructor": 1}}',
      Buffer.from([
        ...Buffer.from('{"id": "utf8", "findings": {"pain-groin": true, "'),
        0xff,
        ...Buffer.from('": true}}'),
      ]),
      '{"id": "half", "findings": {"cannot-bear-wei',
    ];
    const input = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]).slice(0, -1));
    const { code, out, err } = await hipspine(['assess'], input);
    expect(code).toBe(2);
    const results = jsonLines(out);
    expect(results.map(({ id }) => id)).toEqual([
      'groin',
      'nan',
      'flag',
      'typo',
      'twice',
      null,
      'proto',
      'utf8',
      'half',
    ]);
    const unusable = results.filter((result) => 'error' in result);
    expect(unusable.map(({ id }) => id)).toEqual(['nan', 'flag', null, 'half']);
    for (const result of results) {
      const schema = 'error' in result ? ErrorLineSchema : AssessmentSchema;
      expect(schema.safeParse(result).error).toBeUndefined();
    }
    expect(results[2]).toMatchObject({ urgency: 'emergency-now', triage: { state: 'send-now' } });
    expect(results[4]).toMatchObject({ urgency: 'emergency-now', warnings: [{ kind: 'duplicate-key' }] });
    const kinds = (i: number): unknown =>
      (results[i] as { warnings: { kind: string }[] }).warnings.map(({ kind }) => kind);
    expect(kinds(3)).toEqual(['unknown-finding', 'out-of-range', 'wrong-type']);
    expect(kinds(7)).toEqual(['unknown-finding', 'invalid-utf8']);
    expect(err).toContain('stdin: line 2, column 22: found "NaN", expected a value');
    expect(err).toContain('stdin, line 6: found a list, expected an object with findings');
    expect(err).toContain('warning: stdin, line 4: findings.age-years: found 400, expected a number from 0 to');
  });

  test('stops without a word when nobody reads any more', async () => {
    const child = spawn(process.execPath, [MAIN, 'assess'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(`${JSON.stringify(groin)}\n`.repeat(400));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });

  test('as text: what to do first, then the numbers for the clinician', async () => {
    const { code, out } = await hipspine(['assess', '--format', 'text', '--intervals'], JSON.stringify(groin));
    expect(code).toBe(0);
    expect(out).toMatch(/^Book a /);
    expect(out.indexOf('For the clinician')).toBeGreaterThan(out.indexOf('This is a guide and not a diagnosis.'));
    expect(out).toMatch(/0\.\d\d \(0\.\d\d to 0\.\d\d\)/);
  });
});

describe('what cannot be done ends with 2, nothing on stdout, and says what can be', () => {
  test.each([
    ['empty input', ['assess'], 'stdin: found nothing, expected a case as a JSON object, or one a line'],
    [
      'a file that is not there',
      ['assess', 'no-such.json'],
      'no-such.json: found no such file, expected a file with JSON',
    ],
    ['a folder', ['assess', '.'], 'found a folder'],
    [
      'an unknown setting',
      ['assess', '--setting', 'moon'],
      '--setting: found "moon", expected one of self-referral-web, primary-care',
    ],
    ['an unknown view', ['assess', '--view', 'x'], 'Allowed choices are patient, clinician, all'],
    ['an unknown command', ['asses'], 'commands: serve, samples, interview, '],
    ['an unknown flag', ['assess', '--fast'], 'assess: --view, --setting, --intervals, --format'],
    ['an unknown entry', ['knowledge', 'show', 'thigh-thrust'], 'ct-thigh-thrust'],
    ['an unknown schema', ['schema', 'x'], 'expected one of case, assessment, error-line'],
  ])('%s', async (_name, args, said) => {
    const { code, out, err } = await hipspine(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

describe('hipspine samples, schema and knowledge', () => {
  test('samples shows real people and what to do next', async () => {
    const { code, out } = await hipspine(['samples']);
    expect(code).toBe(0);
    expect(out).toContain('What it was in the end:');
    expect(out).toContain('npx hipspine assess FILE');
  });

  test.each(['case', 'assessment', 'interview-ask', 'knowledge-red-flag', 'knowledge-exercise'])(
    'schema %s is JSON Schema',
    async (name) => {
      const { code, out } = await hipspine(['schema', name]);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
      });
    },
  );

  test.each([
    [['knowledge', 'stats'], /reading grade/i],
    [['knowledge', 'claims'], /claim-001: /],
    [['knowledge', 'show', 'hip-osteoarthritis'], /How common[\s\S]*%\) \[[a-z0-9-]+; [a-z]+, (not )?verified\]/],
    [['knowledge', 'show', 'claim-003'], /partly supported \(grade C\)[\s\S]*preece-2008/],
    [['knowledge', 'show', 'pain-groin'], /What it says about causes/],
    [['knowledge', 'show', 't-ces'], /Fires when[\s\S]*saddle-numbness/],
    [['knowledge', 'show', 'laslett-sij'], /Scores/],
    [['knowledge', 'show', 'laslett-2005'], /Used by/],
  ])('%j prints its story', async (args, expected) => {
    const { code, out } = await hipspine(args);
    expect(code).toBe(0);
    expect(out).toMatch(expected);
  });

  test('check reports the faults of both halves at once and ends with 3', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hipspine-facts-'));
    try {
      cpSync(KNOWLEDGE, folder, { recursive: true });
      const spoil = (file: string, from: string | RegExp, to: string): void => {
        const path = join(folder, file);
        writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
      };
      spoil('conditions/hip-osteoarthritis.yaml', /(prior:[\s\S]*?source: )\S+/, '$1nobody-1999');
      spoil('claims/seed-000.yaml', 'sources: [ expert ]', 'sources: [ nobody-1999 ]');
      const { code, out } = await hipspine(['knowledge', 'check', '--folder', folder]);
      expect(code).toBe(3);
      expect(out).toContain(
        'knowledge/conditions/hip-osteoarthritis.yaml: prior.source: found nobody-1999, expected the id of a source',
      );
      expect(out).toContain('knowledge/claims/seed-000.yaml: claims[0].sources[0]: found nobody-1999');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const CONTRACT_KEYS = [
  'id',
  'version',
  'knowledge',
  'urgency',
  'triage',
  'place',
  'ranked',
  'notRuledOut',
  'movementClass',
  'contributors',
  'wouldChange',
  'cannotTell',
  'warnings',
];
