import { loadKnowledge } from '@hipspine/knowledge/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPerson, readValue, show } from './person.ts';

const knowledge = await loadKnowledge();
const raw = (entries: Readonly<Record<string, unknown>>) =>
  new Map(Object.entries(entries).map(([id, value]) => [id, { raw: value, at: `findings.${id}` }]));

describe('readPerson', () => {
  test('keeps what fits and warns about the rest with path, found and expected', () => {
    const { person, warnings } = readPerson(
      knowledge,
      raw({
        'fever-chills': 'yes',
        'age-years': 400,
        'pain-groin': true,
        'no-such-thing': 1,
        'hip-replacement': 'maybe',
      }),
      new Map(),
    );
    expect([...person.findings]).toEqual([['pain-groin', true]]);
    expect(warnings.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'wrong-type findings.fever-chills',
      'out-of-range findings.age-years',
      'unknown-finding findings.no-such-thing',
      'out-of-range findings.hip-replacement',
    ]);
    expect(warnings[0]?.message).toBe('found "yes", expected true or false; treated as not answered');
    expect(warnings[1]?.message).toContain('a number from 0 to 110 (years)');
  });

  test('"not sure" is recorded and is no answer; null is not answered', () => {
    const { person, warnings } = readPerson(
      knowledge,
      raw({ 'saddle-numbness': 'not-sure', 'fever-chills': null }),
      new Map(),
    );
    expect(person.findings.size).toBe(0);
    expect([...person.notSure]).toEqual(['saddle-numbness']);
    expect(warnings).toEqual([]);
  });

  test('a test that was not done is no answer', () => {
    const { person } = readPerson(knowledge, raw({ 'st-press-ups-response': 'not-done' }), new Map());
    expect(person.findings.size).toBe(0);
  });

  test('whatever stands there, nothing broken becomes a "no"', () => {
    const booleans = knowledge.findings.filter(({ value }) => value.type === 'boolean');
    fc.assert(
      fc.property(fc.constantFrom(...booleans), fc.anything(), (finding, value) => {
        const { person } = readPerson(knowledge, raw({ [finding.id]: value }), new Map());
        if (person.findings.get(finding.id) === false) expect(value).toBe(false);
        if (person.findings.get(finding.id) === true) expect(value).toBe(true);
      }),
    );
  });

  test('a message stays short, however long the value', () => {
    const { warnings } = readPerson(knowledge, raw({ 'fever-chills': 'x'.repeat(10_000_000) }), new Map());
    expect(warnings[0]?.message.length).toBeLessThan(200);
  });

  test('sides: one of left, right, both', () => {
    const { person, warnings } = readPerson(knowledge, new Map(), raw({ 'pain-groin': 'left', limp: 'up' }));
    expect([...person.laterality]).toEqual([['pain-groin', 'left']]);
    expect(warnings).toHaveLength(1);
  });
});

test('readValue refuses NaN and infinities', () => {
  const age = knowledge.finding.get('age-years');
  expect(age).toBeDefined();
  if (age === undefined) return;
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -1, '40']) expect(readValue(age, value).ok).toBe(false);
  expect(readValue(age, 40)).toEqual({ ok: true, value: 40 });
});

test('a value that contains itself is shown, not thrown', () => {
  const loop: unknown[] = [1];
  loop.push(loop);
  expect(show(loop)).toBe('a value that contains itself');
});
