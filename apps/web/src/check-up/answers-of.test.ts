import { describe, expect, test } from 'vitest';
import type { QuestionView } from '../engine/engine-calls.ts';
import { answersOf, marksOf, NONE } from './answers-of.ts';

const yesNo = (id: string): QuestionView => ({
  id,
  label: id,
  text: id,
  form: { type: 'boolean' },
  sided: false,
  group: '',
  isTest: false,
});
const age: QuestionView = { ...yesNo('age'), form: { type: 'number', min: 0, max: 110, unit: 'years' } };

describe('a screen of warning signs', () => {
  const signs = [yesNo('numb'), yesNo('fever')];
  test('nothing marked is no answer, and not a no', () => expect(marksOf(signs, {})).toBeUndefined());
  test('a mark that was taken back is no answer', () => expect(marksOf(signs, { numb: false })).toBeUndefined());
  test('"none of these" denies each', () =>
    expect(marksOf(signs, { [NONE]: true })).toEqual({ numb: false, fever: false }));
  test('"not sure" stays "not sure"', () =>
    expect(marksOf(signs, { fever: 'not-sure' })).toEqual({ numb: false, fever: 'not-sure' }));
});

describe('other questions', () => {
  test.each([['forty'], ['-3'], ['111'], [''], ['4e1'], ['0x20']])('an age of "%s" is no age', (typed) => {
    expect(answersOf([age], { age: typed })).toEqual({ answers: {}, faults: [{ id: 'age', typed }] });
  });
  test('a decimal comma is a decimal point', () =>
    expect(answersOf([age], { age: ' 4,5 ' }).answers).toEqual({ age: 4.5 }));
  test('unanswered is a fault', () => expect(answersOf([yesNo('numb')], {}).faults).toHaveLength(1));
  test('no is an answer', () => expect(answersOf([yesNo('numb')], { numb: false }).answers).toEqual({ numb: false }));
});
