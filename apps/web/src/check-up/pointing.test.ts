import { loadKnowledge } from '@hipspine/knowledge/node';
import { expect, test } from 'vitest';
import { placesOf } from '../pain-map/figure-shapes.ts';
import { pointingOf } from './pointing.ts';

const knowledge = await loadKnowledge();

test('whatever a question points at is seen in the view that is shown', () => {
  const pointed = knowledge.findings.flatMap((finding) => {
    const pointing = pointingOf(finding);
    return pointing === undefined ? [] : [{ id: finding.id, ...pointing }];
  });
  expect(pointed.length).toBeGreaterThan(60);
  const unseen = pointed.filter(({ view, places }) => !placesOf(view).some(({ key }) => places.has(key)));
  expect(unseen.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['pain-groin', 'front', 'groin left'],
  ['saddle-numbness', 'back', 'saddle'],
  ['worse-lying-on-side', 'left', 'outer-hip left'],
] as const)('%s is seen from the %s at the %s', (id, view, place) => {
  const pointing = pointingOf(knowledge.finding.get(id) ?? { id, group: '' });
  expect(pointing?.view).toBe(view);
  expect(pointing?.places).toContain(place);
});

test('a question about the whole person points nowhere', () => {
  expect(pointingOf({ id: 'age-years', group: 'demographics' })).toBeUndefined();
  expect(pointingOf({ id: 'pain-widespread', group: 'central' })).toBeUndefined();
});
