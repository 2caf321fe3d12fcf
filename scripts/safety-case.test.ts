import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type HazardLog, readHazardLog } from './hazard-log.ts';
import {
  checkRepository,
  demandsOf,
  faultsOf,
  renderSafetyCase,
  type Tests,
  testsOfRepository,
  withMatrix,
} from './safety-case.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A log of one controlled hazard, as text, so that each test can spoil one thing. */
const SOUND = `
version: 0.0.1
severity: &scale [nuisance only, some days ill, weeks of illness, hospital care, death or loss]
likelihood: *scale
acceptance:
  - [acceptable, acceptable, acceptable, acceptable, tolerable]
  - [acceptable, acceptable, tolerable, tolerable, tolerable]
  - [acceptable, tolerable, tolerable, tolerable, unacceptable]
  - [tolerable, tolerable, tolerable, unacceptable, unacceptable]
  - [tolerable, tolerable, unacceptable, unacceptable, unacceptable]
claims:
  - { id: C1, claim: Nothing bad happens., argument: Because it is stopped., evidence: [The tests of H1.] }
hazards:
  - id: H1
    claim: C1
    hazard: Something bad happens.
    cause: Somebody made a mistake.
    effect: It is seen too late.
    harm: Somebody gets hurt.
    severity: 5
    likelihood: { before: 4, after: 2 }
    status: controlled
    controls:
      - { id: H1a, text: The mistake is refused., tests: [a.test.ts#is refused] }
`;

const tests: Tests = (file) =>
  file === 'a.test.ts'
    ? {
        tests: [
          { name: 'a mistake > is refused', runs: true },
          { name: 'a slip > is seen', runs: false },
        ],
        texts: new Set(['a big one']),
      }
    : undefined;

const RESULTS = `
### Patient view: what an interview can collect

|  | must | measured |  |
| --- | ---: | ---: | --- |
| dangers seen | 90 % | 95 % | aim reached |
| place found | 82 % | 70 % | **short** |

### Clinician view

| place found | 82 % | 90 % | pass |
`;
const measured = demandsOf(RESULTS);

function logOf(text: string): HazardLog {
  const outcome = readHazardLog(text);
  if ('faults' in outcome) throw new Error(outcome.faults.join('\n'));
  return outcome.log;
}

const formFaults = (text: string): string => {
  const outcome = readHazardLog(text);
  return 'faults' in outcome ? outcome.faults.join('\n') : '';
};

const spoilt = (from: string | RegExp, to: string): string => {
  const text = SOUND.replace(from, to);
  expect(text).not.toBe(SOUND);
  return text;
};

describe('a log that holds', () => {
  test('has no faults', () => {
    expect(formFaults(SOUND)).toBe('');
    expect(faultsOf(logOf(SOUND), tests, measured)).toEqual([]);
  });

  test('may name a row of a table of tests', () => {
    expect(
      faultsOf(logOf(spoilt('[a.test.ts#is refused]', '["a.test.ts#is refused [a big one]"]')), tests, measured),
    ).toEqual([]);
  });

  test('an open hazard may have a control without a test, and a planned one none at all', () => {
    const open = spoilt(
      /status: controlled[\s\S]*/,
      'status: open\n    missing: a test is missing\n    controls: [{ id: H1a, text: It is refused., tests: [] }]\n',
    );
    expect(faultsOf(logOf(open), tests, measured)).toEqual([]);
    const planned = spoilt(/status: controlled[\s\S]*/, 'status: planned\n    issue: none yet\n    controls: []\n');
    expect(faultsOf(logOf(planned), tests, measured)).toEqual([]);
  });
});

describe('faults that fail the build', () => {
  test.each<[what: string, from: string | RegExp, to: string, said: string]>([
    [
      'a controlled hazard with a control without a test',
      '[a.test.ts#is refused]',
      '[]',
      'H1a: a control without a test',
    ],
    ['a test file that does not exist', 'a.test.ts#', 'b.test.ts#', 'there is no test file b.test.ts'],
    ['a test that does not exist', '#is refused', '#is accepted', 'has no test named "is accepted"'],
    [
      'a row that a table of tests does not hold',
      '[a.test.ts#is refused]',
      '["a.test.ts#is refused [a small one]"]',
      'has no row "a small one"',
    ],
    ['a test that does not run', '#is refused', '#is seen', 'the test "is seen" of a.test.ts does not run'],
    ['a remaining risk that is unacceptable', 'after: 2', 'after: 3', 'likelihood 3 is unacceptable'],
  ])('%s', (_, from, to, said) => {
    expect(faultsOf(logOf(spoilt(from, to)), tests, measured).join('\n')).toContain(said);
  });

  test.each<[what: string, demand: string, said: string]>([
    ['a demand that the evaluation says is short', 'place found', 'says "short" for "place found"'],
    ['a demand that the evaluation does not know', 'people cured', 'has no demand "people cured"'],
  ])('%s', (_, demand, said) => {
    const text = spoilt('    controls:', `    demands: [${demand}]\n    controls:`);
    expect(faultsOf(logOf(text), tests, measured).join('\n')).toContain(said);
    const met = text.replace(demand, 'dangers seen');
    expect(faultsOf(logOf(met), tests, measured)).toEqual([]);
  });

  test('a test named by an open or planned hazard must exist too', () => {
    const text = spoilt(/status: controlled/, 'status: planned\n    issue: 5').replace('#is refused', '#is gone');
    expect(faultsOf(logOf(text), tests, measured).join('\n')).toContain('has no test named "is gone"');
  });

  test.each<[what: string, from: string | RegExp, to: string, said: string]>([
    [
      'a controlled hazard without a control',
      /controls:\n.*\n/,
      'controls: []\n',
      'a control, for a controlled hazard',
    ],
    ['a planned hazard without an issue', 'controlled', 'planned', 'the issue that a planned hazard belongs to'],
    ['an open hazard that does not say what is missing', 'controlled', 'open', 'what is missing'],
    ['a likelihood that controls make worse', 'before: 4', 'before: 1', 'a likelihood that no control makes worse'],
    ['a severity off the scale', 'severity: 5', 'severity: 6', 'hazards.0.severity'],
    ['a control named after another hazard', 'id: H1a', 'id: H2a', 'controls named H1a'],
    ['a reference without a test name', 'a.test.ts#is refused', 'a.test.ts', 'a test as "path/to/file.test.ts#part'],
    ['a claim that does not exist', 'claim: C1', 'claim: C9', 'H1: no claim is called C9'],
    ['a key that stands twice', 'status: controlled', 'status: controlled\n    status: open', 'unique'],
    ['a field nobody knows', 'status: controlled', 'status: controlled\n    stauts: open', 'stauts'],
    [
      'a matrix in which a worse risk is more acceptable',
      '[tolerable, tolerable, unacceptable, unac',
      '[acceptable, tolerable, unacceptable, unac',
      'severity 5, likelihood 1',
    ],
  ])('%s', (_, from, to, said) => {
    expect(formFaults(spoilt(from, to))).toContain(said);
  });

  test('the same id twice', () => {
    const again = SOUND.slice(SOUND.indexOf('  - id: H1'));
    expect(formFaults(SOUND + again)).toContain('H1: the id stands twice');
  });

  test('all faults are told at once', () => {
    const text = spoilt('severity: 5', 'severity: 6').replace('before: 4', 'before: 9');
    expect(formFaults(text).split('\n').length).toBe(2);
  });

  test('a file outside of what vitest reads is no evidence', () => {
    expect(
      testsOfRepository('scripts/safety-case.test.ts')?.tests.some(({ name }) => name.includes('is no evidence')),
    ).toBe(true);
    expect(testsOfRepository('docs/safety/hazards.yaml')).toBeUndefined();
    expect(testsOfRepository('scripts/no-such.test.ts')).toBeUndefined();
  });
});

describe('what is written', () => {
  test('names control, test and what remains, and says that nobody signed', () => {
    const page = renderSafetyCase(logOf(SOUND));
    expect(page).toContain('| **H1a** The mistake is refused. | [a.test.ts](../../a.test.ts): `is refused` |');
    expect(page).toContain('| **H1** Something bad happens. | 5 x 4 (unacceptable) | 5 x 2 (tolerable) |');
    expect(page).toContain('Nobody has signed this page');
  });

  test('lists an open hazard with what is missing, and a planned one with its issue', () => {
    const open = renderSafetyCase(
      logOf(spoilt('status: controlled', 'status: open\n    missing: a test with readers')),
    );
    expect(open).toContain('| **H1** Something bad happens. | 5 x 4 (unacceptable) | a test with readers |');
    const planned = renderSafetyCase(logOf(spoilt('status: controlled', 'status: planned\n    issue: 5')));
    expect(planned).toContain('| **H1** Something bad happens. | issue 5 | H1a |');
  });

  test('the matrix goes between its marks, and a page that lost them is refused', () => {
    const plan = read('docs/safety/risk-management.md');
    expect(withMatrix(plan, logOf(read('docs/safety/hazards.yaml')))).toBe(plan);
    expect(() => withMatrix('no marks', logOf(SOUND))).toThrow('has lost its marks');
  });
});

describe('the safety case of this repository', () => {
  test('every control of a controlled hazard has a test that exists and runs, and the pages are up to date', () => {
    expect(checkRepository()).toEqual([]);
  });

  const pages = ['SAFETY.md', 'CONTRIBUTING.md', 'docs/glossary.md'].concat(
    [
      'intended-use',
      'risk-management',
      'content-policy',
      'security-and-privacy',
      'clinical-evaluation',
      'problem-report',
      'safety-case',
      'third-party',
    ].map((name) => `docs/safety/${name}.md`),
  );
  test('the pages name only hazards that stand in the log', () => {
    const ids = new Set(logOf(read('docs/safety/hazards.yaml')).hazards.map(({ id }) => id));
    const named = pages.flatMap((page) => [...read(page).matchAll(/\bH\d+\b/g)].map(([id]) => id));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each(pages)('every link of %s leads to a file', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });
});
