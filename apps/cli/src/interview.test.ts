// The interview as a process: what happens when it is stopped, hangs up, goes on later, or gets an answer it cannot use.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { interviewWords as words } from '@hipspine/messages';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');

// A process that finds the knowledge changed compiles it again, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

// Compiled once here, so that no process has to wait for it.
await loadKnowledge();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hipspine-interview-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs in an empty folder that is its home and its place for temporary files as well. */
function interview(args: readonly string[], lines: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const own = { HOME: folder, USERPROFILE: folder, TMPDIR: folder, TEMP: folder, TMP: folder, NO_COLOR: '1' };
    const child = spawn(process.execPath, [MAIN, 'interview', ...args], {
      cwd: folder,
      env: { ...process.env, ...own },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.stdin.on('error', () => {}); // it may end before it has read everything
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  });
}

interface Message {
  readonly type: string;
  readonly urgency?: string;
  readonly triage?: { readonly state: string; readonly stillToAsk: readonly string[] };
  readonly questions?: readonly { readonly finding: string; readonly unit?: string }[];
  readonly problems?: readonly { readonly path: string; readonly found: string; readonly expected: string }[];
}

const messages = ({ out }: Ended): readonly Message[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Message);

const start = {
  type: 'start',
  age: 52,
  sex: 'female',
  findings: { 'pain-main-site': 'groin', 'pain-duration-weeks': 9, 'course-trend': 'stable' },
};
const denied = { type: 'answer', answers: { 'saddle-numbness': false, 'bladder-retention-new': false } };
const asLines = (...said: readonly object[]): readonly string[] => said.map((one) => JSON.stringify(one));

describe('an interview as JSON lines that breaks off', () => {
  test.each<[how: string, lines: readonly string[]]>([
    ['stopped', asLines(start, denied, { type: 'stop' })],
    ['hung up on', asLines(start, denied)],
    [
      'hung up on in the middle of a line',
      [...asLines(start, denied), '{"type":"answer","answers":{"fever-chills":fal'],
    ],
    ['stopped before the first answer', asLines(start, { type: 'stop' })],
    ['hung up on before a word was said', []],
  ])('%s: a result with the open questions, and nobody is cleared', async (_how, lines) => {
    const ended = await interview(['--json'], lines);
    expect({ code: ended.code, err: ended.err }).toEqual({ code: 0, err: '' });
    const all = messages(ended);
    const result = all.at(-1);
    expect(all.filter(({ type }) => type === 'result')).toEqual([result]);
    expect(result?.triage?.state).toBe('not-cleared');
    expect(result?.triage?.stillToAsk).toEqual(expect.arrayContaining(['fever-chills', 'cannot-bear-weight']));
    expect(result?.urgency).not.toBe('self-care');
  });

  test('what was told before counts: a warning sign is not lost', async () => {
    const told = { type: 'answer', answers: { 'fever-chills': true, 'feels-very-unwell': true } };
    for (const lines of [asLines(start, told), asLines(start, told, { type: 'stop' })]) {
      const result = messages(await interview(['--json'], lines)).at(-1);
      expect(['same-day', 'emergency-now']).toContain(result?.urgency);
    }
  });

  test('what was not answered stays open and is no "no"', async () => {
    const result = messages(await interview(['--json'], asLines(start, denied, { type: 'stop' }))).at(-1);
    expect(result?.triage?.stillToAsk).not.toContain('saddle-numbness');
    expect(result?.triage?.stillToAsk).toContain('bowel-incontinence-new');
  });

  test('a line that is no message is answered with the same questions and the reason', async () => {
    const [first, again] = messages(await interview(['--json'], [...asLines(start), 'no', '[]']));
    expect(again?.questions).toEqual(first?.questions);
    expect(again?.problems?.[0]).toMatchObject({ found: 'no' });
  });
});

describe('answers that were not asked for, come twice, or cannot be used', () => {
  test('an answer given twice in one line with two values counts as none: its question is put again with both', async () => {
    const twice =
      '{"type":"answer","answers":{"saddle-numbness":true,"saddle-numbness":false,"bladder-retention-new":false}}';
    const [, again] = messages(await interview(['--json'], [...asLines(start), twice]));
    expect(again?.questions?.map(({ finding }) => finding)).toEqual(['saddle-numbness']);
    expect(again?.problems).toEqual([
      { path: 'answers.saddle-numbness', found: '[true,false]', expected: 'true or false' },
    ]);
  });

  test('an answer to a question not asked yet is kept, and not asked for again', async () => {
    const early = { type: 'answer', answers: { ...denied.answers, 'fever-chills': false, limp: true } };
    const all = messages(await interview(['--json'], asLines(start, early, { type: 'answer', answers: {} })));
    const asked = all.flatMap(({ questions }) => (questions ?? []).map(({ finding }) => finding));
    expect(asked).not.toContain('fever-chills');
    expect(all.at(-1)?.triage?.stillToAsk).not.toContain('fever-chills');
  });

  test('a complaint that cannot be used is named, and its question is put', async () => {
    const wrong = { ...start, findings: { 'pain-main-site': 'elbow', 'pain-duration-weeks': '3 months' } };
    const [ask] = messages(await interview(['--json'], asLines(wrong)));
    const named = ask?.problems?.map(({ path }) => path).join(' ');
    expect(named).toContain('pain-main-site');
    expect(named).toContain('pain-duration-weeks');
    const asked = ask?.questions?.map(({ finding }) => finding);
    expect(asked).toEqual(expect.arrayContaining(['pain-main-site', 'pain-duration-weeks']));
  });

  test('a start in the middle is no answer: the same questions again, nothing lost', async () => {
    const [, second, again] = messages(await interview(['--json'], asLines(start, denied, start)));
    expect(again?.questions).toEqual(second?.questions);
    expect(again?.problems?.[0]?.expected).toContain('"answer"');
  });
});

describe('an interview kept under other facts', () => {
  const said = (answers: object): object => ({ type: 'answer', answers });
  const about = {
    'age-years': 52,
    'sex-at-birth': 'female',
    'pain-main-site': 'groin',
    'pain-duration-weeks': 9,
    'course-trend': 'stable',
  };
  const kept = (replies: readonly object[]): string =>
    JSON.stringify({ hipspine: 'interview', knowledge: `sha256:${'0'.repeat(64)}`, replies });

  test('goes on with everything that was said; what no longer fits is named, what is new is asked', async () => {
    const file = join(folder, 'kept.json');
    const { 'course-trend': _, ...older } = about;
    writeFileSync(
      file,
      kept([
        said({ ...older, 'gone-since': true }),
        said({ 'fever-chills': true, 'night-sweats': 'sometimes', 'cancer-history': 'skip' }),
        { type: 'back' },
        said({ 'fever-chills': false, 'night-sweats': 'sometimes', 'saddle-numbness': 'not-sure' }),
      ]),
    );
    const { code, out, err } = await interview(['--plain', '--save', file], ['2', 'q']);
    expect(code).toBe(0);
    expect(err).toContain(words.olderKnowledge);
    expect(err).toContain('gone-since');
    expect(err).toMatch(/night-sweats: found "sometimes", expected true or false/);
    expect(out).toContain('Is the pain getting better, staying the same or getting worse?');
    expect(out).not.toContain('How old');
    const { replies } = JSON.parse(readFileSync(file, 'utf8')) as { replies: { answers: object }[] };
    expect(replies[0]?.answers).toMatchObject({ ...older, 'fever-chills': false, 'saddle-numbness': 'not-sure' });
  });

  test.each([
    ['a reply that is none', [said(about), 5]],
    ['answers that are none', [{ type: 'answer', answers: [1] }]],
  ])('with %s is refused and left as it is', async (_name, replies) => {
    const file = join(folder, 'kept.json');
    writeFileSync(file, kept(replies as object[]));
    const before = readFileSync(file, 'utf8');
    const { code, err } = await interview(['--plain', '--save', file], ['q']);
    expect(code).toBe(2);
    expect(err).toContain('found something else at replies.');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('a number in another unit', () => {
  test('as JSON: the question names its unit, and "3 months" is put back with unit and range', async () => {
    const answers = {
      'age-years': 40,
      'sex-at-birth': 'male',
      'pain-main-site': 'groin',
      'pain-duration-weeks': '3 months',
      'course-trend': 'stable',
    };
    const [ask, again] = messages(await interview(['--json'], asLines({ type: 'start' }, { type: 'answer', answers })));
    expect(ask?.questions?.find(({ finding }) => finding === 'pain-duration-weeks')?.unit).toBe('weeks');
    expect(again?.questions?.map(({ finding }) => finding)).toEqual(['pain-duration-weeks']);
    expect(again?.problems).toEqual([
      { path: 'answers.pain-duration-weeks', found: '"3 months"', expected: 'a number from 0 to 4000 (weeks)' },
    ]);
  });

  test('typed: "3 months" is not taken for 3, and the question comes back with its unit', async () => {
    const { out } = await interview(['--plain'], ['40', '2', '7', '3 months', '2']);
    expect(out).toContain(words.notUsed('"3 months"', 'a number from 0 to 4000 (weeks)'));
    expect(out.split('How many weeks ago did this pain start?').length).toBe(3);
  });
});

/** Age, sex, main site, weeks, trend. */
const ABOUT = ['52', '1', '7', '9', '2'];

describe('an interview in the terminal, a line at a time', () => {
  test('that is stopped or hung up on says so, and gives a result that is not finished', async () => {
    for (const lines of [[...ABOUT, 'q'], ABOUT, []]) {
      const { code, out } = await interview(['--plain'], lines);
      expect(code).toBe(0);
      expect(out).toContain(words.stopped);
      expect(out).toMatch(/\d+ safety questions are open/);
      expect(out).toContain('Triage not-cleared');
    }
  });

  test('puts every warning sign by itself, and an empty line is a skip and never a "no"', async () => {
    const { out } = await interview(['--plain'], [...ABOUT, '', '', '', '', '', '', '', 'q']);
    expect(out).toMatch(/\(1 of 7\) /);
    expect(out).toMatch(/\(7 of 7\) /);
    const stillOpen = /(\d+) safety questions are open/.exec(out)?.[1];
    const nothingSaid = /(\d+) safety questions are open/.exec(
      (await interview(['--plain'], [...ABOUT, 'q'])).out,
    )?.[1];
    expect(stillOpen).toBe(nothingSaid);
    const denying = await interview(['--plain'], [...ABOUT, 'n', 'n', 'n', 'n', 'n', 'n', 'n', 'q']);
    const afterNo = /(\d+) safety questions are open/.exec(denying.out)?.[1];
    expect(Number(afterNo)).toBe(Number(nothingSaid) - 7);
  });

  test('goes on where it was when the answers were kept, and nothing has to be told again', async () => {
    const file = join(folder, 'kept.json');
    const signs = ['n', 'n', '?', 'n', 'n', 'n', 'n'];
    const first = await interview(['--plain', '--save', file], [...ABOUT, ...signs, 'q']);
    expect(first.out).toContain(file);
    const second = await interview(['--plain', '--save', file], ['q']);
    expect(second.err).toContain(words.resumed(2, file));
    const atOnce = await interview(['--plain'], [...ABOUT, ...signs, 'q']);
    const report = (text: string): string => text.slice(text.lastIndexOf('Triage not-cleared'));
    expect(report(second.out)).toBe(report(atOnce.out));
    expect(second.out).not.toContain('(1 of 4)');
  });

  test('cut off in the middle of a screen, it goes on at that screen: half of it is not taken for the whole', async () => {
    const file = join(folder, 'kept.json');
    await interview(['--plain', '--save', file], [...ABOUT, 'n', 'n', 'n']);
    const { out } = await interview(['--plain', '--save', file], ['q']);
    expect(out).toContain('(1 of 7) ');
  });

  test('a file that is no interview is refused and left as it is', async () => {
    const file = join(folder, 'mine.json');
    for (const text of ['{"my": "diary"}', 'not JSON']) {
      writeFileSync(file, text);
      const { code, err } = await interview(['--plain', '--save', file], ABOUT);
      expect(code).toBe(2);
      expect(err).toContain('it was left as it is');
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });
});

describe('what an interview leaves behind', () => {
  test('nothing, in the folder it runs in, at home or among temporary files, when nobody asked for it', async () => {
    await interview(['--plain'], [...ABOUT, 'y', 'n', 'q']);
    await interview(['--json'], asLines(start, denied));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('with --save one file, for its owner only, and the person is told where it lies and to delete it', async () => {
    const { out } = await interview(['--plain', '--save', 'kept.json'], [...ABOUT, 'q']);
    expect(readdirSync(folder)).toEqual(['kept.json']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(words.saved('kept.json'));
    expect(words.saved('kept.json')).toContain('Delete the file');
    // Windows has no such mode: there the file takes the rights of its folder.
    if (process.platform !== 'win32') expect(statSync(join(folder, 'kept.json')).mode & 0o777).toBe(0o600);
  });
});
