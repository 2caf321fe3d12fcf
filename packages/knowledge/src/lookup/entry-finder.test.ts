import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { expect, test } from 'vitest';
import { entryFinder } from './entry-finder.ts';

const knowledge = await loadKnowledge();
const treatment = await loadTreatment();
const find = entryFinder(knowledge, treatment);
const first = (text: string): string => {
  const [best] = find(text);
  return best === undefined ? 'nothing' : `${best.kind} ${best.id}`;
};

test.each([
  ['pigeon', 'exercise pigeon-pose'],
  ['the splits', 'known-move splits'],
  ['hip arthritis', 'condition hip-osteoarthritis'],
  ['torn labrum', 'condition acetabular-labral-tear'],
  ['car seat', 'habit driving-setup'],
  ['bolsters', 'equipment bolster'],
  ['best sitting position for sciatica', 'question best-sit-position'],
  ['xyzzyq', 'nothing'],
  ['', 'nothing'],
])('%j finds %s first', (text, expected) => {
  expect(first(text)).toBe(expected);
});

test('every condition, habit, treatment, pathway and measure is found by its own name, among the first three', () => {
  const named = [
    ...knowledge.conditions.map(({ id, label }) => ({ id, name: label })),
    ...treatment.habits.map(({ value }) => ({ id: value.id, name: value.title })),
    ...treatment.treatments.map(({ value }) => ({ id: value.id, name: value.name })),
    ...treatment.pathways.map(({ value }) => ({ id: value.id, name: value.title })),
    ...treatment.outcomes.map(({ value }) => ({ id: value.id, name: value.name })),
  ];
  const lost = named.filter(({ id, name }) => !find(name, 3).some((entry) => entry.id === id));
  expect(lost).toEqual([]);
});
