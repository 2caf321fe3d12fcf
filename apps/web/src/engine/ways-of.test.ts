import { loadKnowledge } from '@hipspine/knowledge/node';
import { expect, test } from 'vitest';
import { waysOf } from './ways-of.ts';

const knowledge = await loadKnowledge();

const place = (first: 'hip' | 'lumbar' | 'sacroiliac' | 'other') => ({
  place: { hip: 0, lumbar: 0, sacroiliac: 0, other: 0, [first]: 1, together: [] },
});

const ends = (...of: Parameters<typeof waysOf>) =>
  waysOf(...of).map(({ steps }) => `${steps[0]?.from} ${steps.at(-1)?.to}`);

test('after a knee operation the way runs from the knee to the sore back', () => {
  expect(ends(knowledge, place('lumbar'), { 'onset-after-surgery': 'knee-ankle-foot', 'pain-low-back': true })).toEqual(
    ['knee lumbar-spine'],
  );
});

test('a likely hip with a sore back: from the hip to the back', () => {
  expect(ends(knowledge, place('hip'), { 'pain-groin': true, 'pain-low-back': true })).toEqual(['hip lumbar-spine']);
});

test('nothing but the likely place, another place, or an answer of no: no way is shown', () => {
  expect(ends(knowledge, place('lumbar'), { 'pain-low-back': true })).toEqual([]);
  expect(ends(knowledge, place('other'), { 'pain-low-back': true, 'knee-pain-front': true })).toEqual([]);
  expect(ends(knowledge, place('hip'), { 'pain-low-back': false, 'flat-feet-rolling-in': false })).toEqual([]);
});
