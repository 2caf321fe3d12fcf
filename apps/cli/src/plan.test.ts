import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Plan, PlanSchema } from '@hipspine/planning';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { EXIT } from './exit.ts';
import { hipspine } from './hipspine.fixture.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'hipspine-plan-'));
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

const FACTS = Object.fromEntries(
  [
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
  ].map((fact) => [fact, false]),
);
const CASE = file('case.json', { ...person, facts: FACTS });
const DAY = ['--today', '2027-01-11'];
const USUAL = ['--minutes', '20', '--days', '5', ...DAY];

const planOf = async (...args: readonly string[]): Promise<Plan> => {
  const { exit, out, err } = await hipspine('plan', ...args, '--format', 'json');
  expect({ exit, err }).toEqual({ exit: EXIT.done, err: '' });
  return PlanSchema.parse(JSON.parse(out));
};

describe('hipspine plan', () => {
  test('gives the plan of the contract, the same bytes every time', async () => {
    const [first, second] = [await hipspine('plan', CASE, ...USUAL), await hipspine('plan', CASE, ...USUAL)];
    expect(first.out).toBe(second.out);
    const plan = await planOf(CASE, ...USUAL);
    expect(plan.conflict).toBeNull();
    expect(plan.items.length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(plan)).toEqual(
      expect.arrayContaining(['phase', 'why', 'items', 'habits', 'release', 'excluded', 'review', 'conflict']),
    );
    expect(plan.pathways[0]).toMatchObject({ pathway: 'hip-osteoarthritis', role: 'leading' });
  });

  test('in words: what to do, how much, why, when to stop, and how sure the choice is', async () => {
    const { out } = await hipspine('plan', CASE, ...USUAL, '--format', 'text');
    for (const part of [
      'Your plan',
      'What to do',
      'It is here to',
      'Stop a move',
      'Left out for you',
      'Chosen by HiGHS',
    ])
      expect(out).toContain(part);
  });

  test('a case that is not cleared gets no plan, and is told what to settle', async () => {
    const open = file('open.json', { age: 40, sex: 'male', findings: { 'pain-low-back': true } });
    const plan = await planOf(open, ...USUAL);
    expect(plan.items).toEqual([]);
    expect(plan.conflict?.kind).toBe('settle-first');
    expect(plan.conflict?.stillToAsk.length).toBeGreaterThan(0);
  });

  test('an emergency is told what to do now, and nothing less urgent after it', async () => {
    const fell = file('fell.json', {
      age: 82,
      sex: 'female',
      findings: { 'minor-fall-older': true, 'cannot-bear-weight': true, 'pain-groin': true, 'pain-duration-weeks': 1 },
    });
    const said = (await hipspine('plan', fell, ...USUAL, '--format', 'text')).out.replace(/\s+/g, ' ');
    expect(said).toContain('Call an ambulance.');
    expect(said).not.toMatch(/be seen today|same day|book a visit|within days|Stop a move|questions are open/i);
    expect((await planOf(fell, ...USUAL)).conflict?.rules.map(({ rule }) => rule)).toEqual([
      'send-now',
      't-hip-fracture',
    ]);
  });

  test('without answers to the questions of the plan rules, moves wait and the questions are named', async () => {
    const silent = await planOf(file('silent.json', person), ...USUAL);
    const told = await planOf(CASE, ...USUAL, '--answers', file('answers.json', FACTS));
    const waiting = silent.excluded.filter(({ unsettled }) => unsettled);
    expect(waiting.length).toBeGreaterThan(50);
    expect(silent.askFirst.map(({ fact }) => fact)).toContain('heart-bp');
    expect(told.excluded.length).toBeLessThan(silent.excluded.length);
    const planned = [...silent.items, ...silent.release].map(({ exercise }) => exercise);
    expect(waiting.filter(({ exercise }) => planned.includes(exercise))).toEqual([]);
  });

  test('each context changes the plan visibly', async () => {
    const plain = await planOf(CASE, ...USUAL);
    const seen = (plan: Plan): string =>
      JSON.stringify([plan.pathways, plan.items, plan.habits, plan.trip, plan.positions, plan.why, plan.askSurgeon]);
    const bicycle = file('bicycle.json', {
      saddleHeightMm: 885,
      crankMm: 170,
      trunkAngleDegrees: 45,
      thighMm: 420,
      shankMm: 400,
    });
    const contexts: readonly (readonly string[])[] = [
      ['--trip-hours', '6', '--gearbox', 'clutch'],
      ['--bicycle', bicycle],
      ['--activities', 'running'],
      ['--activities', 'yoga-dance-gymnastics'],
      ['--activities', 'lifting'],
      ['--pelvic-floor'],
      ['--surgery', 'hip-replacement:2026-12-21:left:posterior:given'],
      ['--surgery', 'hip-replacement:2027-03-01'],
      ['--surgery', 'knee:2026-12-21'],
      ['--place', 'desk'],
      ['--desk-hours', '9'],
    ];
    const all = new Set<string>();
    for (const context of contexts) all.add(seen(await planOf(CASE, ...USUAL, ...context)));
    expect(all.has(seen(plain))).toBe(false);
    expect(all.size).toBe(contexts.length);
  });

  test('a later plan knows what is no longer new', async () => {
    const first = await planOf(CASE, ...USUAL);
    const saved = file('first.json', first);
    const next = await planOf(
      CASE,
      '--minutes',
      '20',
      '--days',
      '5',
      '--today',
      '2027-02-01',
      '--previous',
      saved,
      '--phase',
      'build',
    );
    expect(next).toMatchObject({ phase: 'build', started: '2027-01-11', made: '2027-02-01' });
    expect(next.items.some(({ isNew }) => !isNew)).toBe(true);
  });

  test('one plan a line for cases a line', async () => {
    const lines = file(
      'cases.jsonl',
      `${JSON.stringify({ ...person, id: 'a', facts: FACTS })}\n${JSON.stringify({ ...person, id: 'b' })}\n`,
    );
    const { out } = await hipspine('plan', lines, ...USUAL, '--format', 'json');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Plan).id),
    ).toEqual(['a', 'b']);
  });
});

describe('bad input ends with what was found and expected, and no plan', () => {
  const limit = {
    joint: 'hip',
    side: 'left',
    motion: 'flexion',
    maxDegrees: 80,
    until: '2027-03-01',
    setBy: 'surgeon',
  };
  const cases: readonly (readonly [what: string, args: readonly string[], said: RegExp])[] = [
    ['zero minutes', [CASE, '--minutes', '0', '--days', '5'], /--minutes: found "0", expected a number above 0/],
    ['eight days', [CASE, '--minutes', '9', '--days', '8'], /--days: found "8"/],
    [
      'an unknown thing',
      [CASE, ...USUAL, '--equipment', 'rope'],
      /--equipment: found "rope", expected one of .*kettlebell/,
    ],
    ['an unknown place', [CASE, ...USUAL, '--place', 'moon'], /--place: found "moon"/],
    [
      'a limit of 400 degrees',
      [CASE, ...USUAL, '--limits', file('400.json', [{ ...limit, maxDegrees: 400 }])],
      /0\.maxDegrees: found 400/,
    ],
    [
      'a limit that has run out',
      [CASE, ...USUAL, '--limits', file('past.json', [{ ...limit, until: '2026-12-31' }])],
      /0\.until: found "2026-12-31".*Ask your surgeon/,
    ],
    [
      'limits that contradict',
      [CASE, ...USUAL, '--limits', file('two.json', [limit, { ...limit, maxDegrees: 70 }])],
      /1\.maxDegrees: found 70, expected 80/,
    ],
    [
      'a motion the joint has not',
      [CASE, ...USUAL, '--limits', file('knee.json', [{ ...limit, joint: 'knee', motion: 'abduction' }])],
      /0\.motion/,
    ],
    ['limits that are no JSON', [CASE, ...USUAL, '--limits', file('torn.json', '[{')], /torn\.json/],
    ['an unknown question', [CASE, ...USUAL, '--answers', file('fact.json', { 'heart-pb': false })], /heart-pb/],
    [
      'an answer in other words',
      [CASE, ...USUAL, '--answers', file('maybe.json', { 'heart-bp': 'maybe' })],
      /heart-bp: found "maybe"/,
    ],
    ['a day that does not exist', [CASE, '--minutes', '9', '--days', '5', '--today', '2027-02-30'], /--today/],
    [
      'an old or edited plan',
      [CASE, ...USUAL, '--previous', file('old.json', { phase: 'calm', items: 7 })],
      /old\.json: items/,
    ],
    ['a trip without a gearbox', [CASE, ...USUAL, '--trip-hours', '6'], /trip\.gearbox/],
    ['a file that is not there', [join(folder, 'none.json'), ...USUAL], /none\.json: found no such file/],
    ['a broken case', [file('broken.json', '{"age": 40, "findings": {"pain'), ...USUAL], /broken\.json/],
  ];

  test.each(cases)('%s', async (_, args, said) => {
    const { exit, out, err } = await hipspine('plan', ...args);
    expect({ exit, out }).toEqual({ exit: EXIT.unusableInput, out: '' });
    expect(err).toMatch(said);
  });
});
