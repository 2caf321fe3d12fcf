import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Plan, PlanSchema } from '@hipspine/planning';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { EXIT } from './exit.ts';
import { hipspine, type Said } from './hipspine.fixture.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'hipspine-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

/** Somebody with hip arthritis who answered everything, from the cases of the repository. */
const cleared = readFileSync(join(import.meta.dirname, '../../../knowledge/cases/answered.jsonl'), 'utf8')
  .split('\n')
  .find((line) => line.includes('"fa-c7ed5c"'));
const person = JSON.parse(cleared ?? '{}') as Record<string, unknown>;
const DENIED = [
  'heart-bp',
  'bone-other',
  'spine-surgery-12w',
  'knee-surgery-12w',
  'hip-arthroscopy-12w',
  'abdominal-surgery-12w',
  'abdominal-no-press',
  'head-down-risk',
  'falls-risk',
  'anticoagulated',
];
const CASE = file('case.json', { ...person, facts: Object.fromEntries(DENIED.map((fact) => [fact, false])) });
const DAY = ['--today', '2027-01-11'];

const plan = PlanSchema.parse(
  JSON.parse((await hipspine('plan', CASE, '--minutes', '20', '--days', '5', ...DAY, '--format', 'json')).out),
);
const [first] = plan.items as [Plan['items'][number]];
const PLAN = file('plan.json', plan);
const checked = (path: string, ...more: readonly string[]): Promise<Said> =>
  hipspine('check-plan', path, '--case', CASE, ...DAY, ...more);

describe('hipspine check-plan with a plan', () => {
  test('a plan just made breaks nothing: exit 0', async () => {
    const { exit, out, err } = await checked(PLAN, '--format', 'json');
    expect({ exit, err }).toEqual({ exit: EXIT.done, err: '' });
    expect(JSON.parse(out)).toEqual({ id: plan.id, ok: true, violations: [] });
  });

  test('a move put in by hand: exit 3, the rule, the place and one sentence', async () => {
    const added = { ...first, exercise: 'psoas-ball-release', order: 30, isNew: true };
    const edited = file('edited.json', { ...plan, items: [...plan.items, added] });
    const { exit, out } = await checked(edited, '--format', 'json');
    expect(exit).toBe(EXIT.violations);
    const { violations } = JSON.parse(out) as { violations: Record<string, string>[] };
    const about = violations.filter(({ exercise }) => exercise === 'psoas-ball-release');
    expect(about.map(({ rule }) => rule)).toContain('first-use');
    for (const { where, found, expected, text } of about)
      expect([where, found, expected, text].every(Boolean)).toBe(true);
    expect((await checked(edited, '--format', 'text')).out).toContain('Rule: first-use');
  });

  test('the same flags as plan count: another place breaks it, a limit of the surgeon too', async () => {
    expect((await checked(PLAN, '--place', 'car-stop')).exit).toBe(EXIT.violations);
    const limits = file('limits.json', [
      { joint: 'hip', side: 'both', motion: 'flexion', maxDegrees: 30, until: null, setBy: 'surgeon' },
    ]);
    const { exit, out } = await checked(PLAN, '--limits', limits, '--format', 'json');
    expect(exit).toBe(EXIT.violations);
    expect(out).toMatch(/limit:hip-(left|right)-flexion/);
  });

  test.each([
    ['an older format', { ...plan, format: 0 }, /format: found 0, expected 1/],
    [
      'nonsense inside',
      { ...plan, items: [{ ...first, dose: { ...first.dose, sets: -3 } }] },
      /items\[?\.?0.*dose.*sets.*found -3/,
    ],
    ['a field nobody knows', { ...plan, colour: 'red' }, /colour/],
    ['no JSON', '{"format": 1, ', /edited-nonsense\.json/],
    ['an empty file', '', /edited-nonsense\.json/],
  ])('%s: exit 2, where, found, expected', async (_title, content, said) => {
    const { exit, out, err } = await checked(file('edited-nonsense.json', content));
    expect({ exit, out }).toEqual({ exit: EXIT.unusableInput, out: '' });
    expect(err).toMatch(said);
  });

  test('no such plan, no such case: exit 2', async () => {
    expect((await checked(join(folder, 'none.json'))).exit).toBe(EXIT.unusableInput);
    expect((await hipspine('check-plan', PLAN, '--case', join(folder, 'none.json'))).exit).toBe(EXIT.unusableInput);
    expect((await hipspine('check-plan', PLAN)).exit).toBe(EXIT.unusableInput);
  });
});

describe('hipspine check-plan with a list of poses', () => {
  const POSES = file(
    'poses.txt',
    'Child’s pose\nCat-cow\nDeep pigeon\n\nFlying spaghetti\ntwist\nLow belly breathing\n',
  );

  test('each pose is kept, changed, left or asked about, with the rule and a move in its place', async () => {
    const { exit, out } = await checked(POSES, '--format', 'json');
    expect(exit).toBe(EXIT.violations);
    const { poses } = JSON.parse(out) as {
      poses: {
        line: number;
        verdict: string;
        reasons: unknown[];
        changes: unknown[];
        instead: { id: string } | null;
      }[];
    };
    expect(poses.map(({ line, verdict }) => [line, verdict])).toEqual([
      [1, 'leave'],
      [2, 'change'],
      [3, 'leave'],
      [5, 'not-known'],
      [6, 'ambiguous'],
      [7, 'keep'],
    ]);
    for (const { verdict, reasons, changes, instead } of poses) {
      expect(reasons.length > 0).toBe(verdict === 'leave');
      expect(changes.length > 0).toBe(verdict === 'change');
      if (verdict === 'leave') expect(instead).not.toBeNull();
    }
  });

  test('all kept: exit 0; the text says what to do', async () => {
    expect((await checked(file('calm.txt', 'Low belly breathing\n'))).exit).toBe(EXIT.done);
    const { out } = await checked(POSES, '--format', 'text');
    for (const words of ['Keep it.', 'Leave it out for now.', 'Do this in its place:', 'Which one do you mean'])
      expect(out).toContain(words);
  });
});

describe('hipspine adapt', () => {
  const line = (entry: Record<string, unknown>): string => JSON.stringify(entry);
  const good = { painDuring: 1, painNextMorning: 1 };
  const adapted = (log: string, ...more: readonly string[]): Promise<Said> =>
    hipspine('adapt', PLAN, '--log', file('log.jsonl', log), '--today', '2027-01-18', ...more);
  const worse = [12, 14]
    .map((day) => line({ type: 'session', at: `2027-01-${day}`, exercise: first.exercise, painNextMorning: 7 }))
    .join('\n');

  test('the next plan, the rule behind each change, and it passes check-plan', async () => {
    const { exit, out, err } = await adapted(worse, '--case', CASE, '--format', 'json');
    expect({ exit, err }).toEqual({ exit: EXIT.done, err: '' });
    const next = JSON.parse(out) as {
      plan: Plan;
      changes: { rule: string; exercise: string; from: unknown; to: unknown }[];
    };
    expect(next.changes.map(({ rule, exercise }) => [rule, exercise])).toEqual([['two-bad-responses', first.exercise]]);
    expect(next.changes[0]?.from).toMatchObject({ dose: first.dose });
    const again = file('next.json', next.plan);
    const check = ['--case', CASE, '--today', '2027-01-18', '--previous', PLAN];
    expect(await hipspine('check-plan', again, ...check, '--format', 'json')).toMatchObject({ exit: EXIT.done });
    expect((await adapted(worse, '--case', CASE, '--format', 'text')).out).toContain('Rule: two-bad-responses');
  });

  test('a new red flag in an answer stops every move', async () => {
    const flag = line({ type: 'answer', at: '2027-01-16', finding: 'saddle-numbness', value: true });
    const { out } = await adapted(flag, '--case', CASE, '--format', 'json');
    const { plan: next, changes } = JSON.parse(out) as { plan: Plan; changes: { rule: string }[] };
    expect(next.items).toEqual([]);
    expect(next.conflict?.kind).toBe('settle-first');
    expect(changes[0]?.rule).toBe('red-flag-stops');
    expect((await adapted(flag, '--case', CASE, '--format', 'text')).out).toMatch(/^No plan yet/);
    const unasked = await adapted(flag);
    expect(unasked.exit).toBe(EXIT.unusableInput);
    expect(unasked.err).toContain('--case FILE');
  });

  test('without the case moves only get less, and it says so', async () => {
    const better = [12, 13, 14].map((day) =>
      line({ type: 'session', at: `2027-01-${day}`, exercise: first.exercise, ...good }),
    );
    const more = await adapted(better.join('\n'), '--format', 'json');
    expect(more.err).toContain('nothing is added');
    expect((JSON.parse(more.out) as { changes: unknown[] }).changes).toEqual([]);
    const less = JSON.parse((await adapted(worse, '--format', 'json')).out) as { changes: { rule: string }[] };
    expect(less.changes.map(({ rule }) => rule)).toEqual(['two-bad-responses']);
  });

  test.each([
    ['no JSON', '{bad', /line 1: found/],
    ['a type nobody knows', line({ type: 'dream', at: '2027-01-12' }), /line 1: type: found "dream"/],
    [
      'pain of 12',
      line({ type: 'session', at: '2027-01-12', exercise: 'cobra', painDuring: 12 }),
      /painDuring: found 12/,
    ],
    ['a move nobody knows', line({ type: 'session', at: '2027-01-12', exercise: 'nope' }), /exercise: found "nope"/],
    [
      'a place nobody knows',
      line({ type: 'session', at: '2027-01-12', exercise: 'cobra', felt: 'toe' }),
      /felt: found "toe"/,
    ],
    [
      'a finding nobody knows',
      line({ type: 'answer', at: '2027-01-12', finding: 'x', value: true }),
      /finding: found "x"/,
    ],
    [
      'a value out of range',
      line({ type: 'answer', at: '2027-01-12', finding: 'pain-now-0-10', value: 40 }),
      /value: found 40/,
    ],
    ['a day to come', line({ type: 'pain', at: '2027-02-12', painDuring: 1 }), /at: found "2027-02-12"/],
  ])('%s in the log: exit 2, line, found, expected', async (_title, log, said) => {
    const { exit, out, err } = await adapted(log, '--case', CASE);
    expect({ exit, out }).toEqual({ exit: EXIT.unusableInput, out: '' });
    expect(err).toMatch(said);
    expect(err).toContain('log.jsonl, line 1');
  });
});
