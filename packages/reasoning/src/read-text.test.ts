import { loadKnowledge } from '@hipspine/knowledge/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText } from './hostile-text.arbitrary.ts';
import { readJson } from './json-text.ts';
import { readCaseText, type TextReading } from './read-text.ts';

const knowledge = await loadKnowledge();
const read = (text: string): TextReading => readCaseText(knowledge, text, 'all');
const runs = { numRuns: 400 };

const flags = knowledge.findings.filter(({ kind, value }) => kind === 'red-flag-history' && value.type === 'boolean');

/** What a reading knows, whether the text could be used or not. */
const known = (reading: TextReading): ReadonlyMap<string, unknown> =>
  reading.ok ? reading.person.findings : reading.salvaged.findings;

const said = (reading: TextReading): readonly string[] =>
  reading.ok
    ? reading.warnings.map(({ kind, at, message }) => `${kind} ${at}: ${message}`)
    : reading.problems.map(({ path, found, expected }) => `${path}: ${found}, ${expected}`);

describe('a text that cannot be used', () => {
  test.each([
    ['nothing', '', { path: '', found: 'nothing', expected: 'a case as a JSON object' }],
    ['only blanks', ' \n ', { path: '', found: 'nothing', expected: 'a case as a JSON object' }],
    ['NaN', '{"id": "a", "age": NaN}', { path: 'line 1, column 20', found: '"NaN"' }],
    [
      'a half-written line',
      '{"id": "a", "findings": {"pain-gr',
      { path: 'line 1, column 34', found: 'the end of the text', expected: 'a closing double quote' },
    ],
    ['single quotes', "{'id': 1}", { path: 'line 1, column 2', expected: 'a key in double quotes' }],
    [
      'a comma too many',
      '{"findings": {},}',
      { path: 'line 1, column 17', found: '"}"', expected: 'a key in double quotes' },
    ],
    ['a second value', '{"findings": {}} {}', { path: 'line 1, column 18', expected: 'nothing more: one JSON value' }],
    ['a list', '[{"findings": {}}]', { path: '', found: 'a list', expected: 'an object with findings' }],
    ['no findings', '{"age": 40}', { path: 'findings', found: 'nothing' }],
    ['findings of the wrong type', '{"findings": [1, 2]}', { path: 'findings', found: 'a list' }],
    [
      'a hundred thousand brackets',
      `{"findings": ${'['.repeat(100_000)}`,
      { path: 'line 1, column 77', expected: 'at most 64 brackets inside each other' },
    ],
  ])('%s: place, found and expected are named', (_name, text, problem) => {
    const reading = read(text);
    expect(reading.ok).toBe(false);
    expect(!reading.ok && reading.problems).toMatchObject([problem]);
  });

  test('places count from the first line of the text in its file', () => {
    const reading = readCaseText(knowledge, '{"a":\n  NaN}', 'all', 41);
    expect(!reading.ok && reading.problems[0]?.path).toBe('line 42, column 3');
  });

  test('the id and the warning signs in the readable part are kept; a denial is not', () => {
    const reading = read(
      '{"id": "p7", "age": 70, "findings": {"saddle-numbness": true, "fever-chills": false, "cancer-history": "not-sure", "cannot-bear-we',
    );
    expect(reading.id).toBe('p7');
    expect(!reading.ok && [...reading.salvaged.findings]).toEqual([
      ['age-years', 70],
      ['saddle-numbness', true],
    ]);
    expect(!reading.ok && [...reading.salvaged.notSure]).toEqual(['cancer-history']);
  });
});

describe('keys given twice', () => {
  const finding = (id: string, ...values: unknown[]): TextReading =>
    read(`{"findings": {${values.map((value) => `"${id}": ${JSON.stringify(value)}`).join(', ')}}}`);

  test.each([
    ['saddle-numbness', [true, false], true],
    ['saddle-numbness', [false, true, false], true],
    ['saddle-numbness', [false, null], undefined],
    ['pain-groin', [true, false], undefined],
    ['age-years', [40, 70], undefined],
    ['pain-groin', [true, true], true],
  ])('%s given as %j counts as %j, with a warning', (id, values, expected) => {
    const reading = finding(id, ...values);
    expect(known(reading).get(id)).toBe(expected);
    expect(reading.ok && reading.warnings.map(({ kind }) => kind)).toEqual(['duplicate-key']);
  });

  test('a warning sign that is once "no" and once "not sure" stays "not sure"', () => {
    const reading = finding('saddle-numbness', false, 'not-sure');
    expect(reading.ok && reading.person.notSure.has('saddle-numbness')).toBe(true);
  });

  test('nothing of a repeated findings object is lost', () => {
    const reading = read('{"findings": {"saddle-numbness": true}, "findings": {"pain-groin": true}}');
    expect([...known(reading).keys()]).toEqual(['saddle-numbness', 'pain-groin']);
  });

  test('two places that disagree are a contradiction, not a repeated key', () => {
    const reading = read('{"age": 40, "findings": {"age-years": 41}}');
    expect(known(reading).has('age-years')).toBe(false);
    expect(reading.ok && reading.warnings[0]?.kind).toBe('contradiction');
  });
});

describe('any text', () => {
  test('is read or refused with a reason, in short messages, and no prototype is touched', () => {
    const prototype = Object.getOwnPropertyNames(Object.prototype).length;
    fc.assert(
      fc.property(hostileText(knowledge), (text) => {
        const reading = read(text);
        if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0);
        for (const line of said(reading)) expect(line.length).toBeLessThan(1000);
        expect((reading.id ?? '').length).toBeLessThanOrEqual(200);
      }),
      runs,
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(prototype);
  });

  test('is JSON to us exactly when it is JSON, and then means the same', () => {
    fc.assert(
      fc.property(hostileText(knowledge), (text) => {
        const ours = readJson(text);
        const theirs = parsed(text);
        if (!ours.ok && ours.fault.expected.startsWith('at most')) return;
        expect(ours.ok).toBe(theirs.ok);
        if (ours.ok) expect(JSON.stringify(ours.value)).toBe(JSON.stringify(theirs.value));
      }),
      runs,
    );
  });

  test('never yields a "no" that is not written there', () => {
    fc.assert(
      fc.property(hostileText(knowledge), (text) => {
        for (const [id, value] of known(read(text))) {
          if (value === false) expect(text).toMatch(new RegExp(`"${id}"\\s*:\\s*false`));
        }
      }),
      runs,
    );
  });

  test('keeps a red flag that stands before the damage', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flags), hostileText(knowledge), ({ id }, rest) => {
        expect(known(read(`{"findings": {"${id}": true, ${rest}`)).get(id)).toBe(true);
      }),
      runs,
    );
  });
});

describe('a text of ten million characters', () => {
  const long = 'x'.repeat(10_000_000);
  test.each([
    ['as a value', `{"findings": {"saddle-numbness": true, "pain-groin": "${long}"}}`],
    ['as a key', `{"findings": {"saddle-numbness": true, "${long}": true}}`],
    ['as an id', `{"id": "${long}", "findings": {"saddle-numbness": true}}`],
    ['that never ends', `{"findings": {"saddle-numbness": true, "pain-groin": "${long}`],
    ['of digits', `{"findings": {"saddle-numbness": true, "age-years": ${long.replaceAll('x', '9')}}}`],
    ['of blanks', `{"findings": {"saddle-numbness": true ${long.replaceAll('x', ' ')}`],
    ['of entries', `{"findings": {"saddle-numbness": true, ${'"a":1,'.repeat(1_600_000)} "b": 1}}`],
  ])('%s is read within bounds', (_name, text) => {
    const reading = read(text);
    expect(known(reading).get('saddle-numbness')).toBe(true);
    expect(said(reading).join('').length).toBeLessThan(2000);
  });
});

function parsed(text: string): { ok: boolean; value?: unknown } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
