import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { expect, test } from 'vitest';
import { keptFigures } from '../../build/kept-figures.ts';
import { answersOf, NOT_SURE, UNTRIED } from './answers-of.ts';
import { SELF_TESTS } from './self-tests.ts';

const knowledge = await loadKnowledge();
const { exercises } = await loadTreatment();
const moved = new Set(keptFigures().map(({ exercise }) => exercise));

test('every test that can be asked is listed, and nothing else', () => {
  const asked = knowledge.findings.filter(({ kind, askable_by: by }) => kind === 'self-test' && by === 'self');
  expect(Object.keys(SELF_TESTS).sort()).toEqual(asked.map(({ id }) => id).sort());
});

test.each(Object.entries(SELF_TESTS).flatMap(([id, { exercise }]) => (exercise === undefined ? [] : [[id, exercise]])))(
  '%s can be shown by %s',
  (_id, exercise) => {
    expect(exercises.map(({ value }) => value.id)).toContain(exercise);
    expect(moved).toContain(exercise);
  },
);

test('a test that was not tried is left out: it is no "no", and no "not sure"', () => {
  const view = {
    id: 'st-hop',
    label: '',
    text: '',
    form: { type: 'boolean' },
    sided: true,
    group: '',
    isTest: true,
  } as const;
  expect(answersOf([view], { 'st-hop': UNTRIED })).toEqual({ answers: { 'st-hop': 'skip' }, faults: [] });
  expect(answersOf([view], { 'st-hop': NOT_SURE }).answers).toEqual({ 'st-hop': 'not-sure' });
});
