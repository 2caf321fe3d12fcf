import { loadKnowledge } from '@hipspine/knowledge/node';
import { engineEnglish, localise, pageSpanish } from '@hipspine/messages';
import { expect, test } from 'vitest';
import { answerLines } from './interviews.ts';

const knowledge = await loadKnowledge();

const known = {
  findings: { 'worse-sitting': true, 'pain-low-back': false, 'pain-now-0-10': 4 },
  notSure: ['bladder-retention-new'],
  laterality: {},
};

test('what somebody was not sure of is never shown as a yes', () => {
  const lines = answerLines(knowledge, known, engineEnglish);
  expect(lines.map(({ said }) => said)).toEqual(['yes', 'no', '4 points', 'not sure']);
  expect(lines.at(-1)?.words).toMatch(/ \(not sure\)$/);
  expect(lines[0]?.words).toBe(knowledge.finding.get('worse-sitting')?.label);
});

test('in Spanish as well', () => {
  const lines = answerLines(localise(knowledge, pageSpanish), known, pageSpanish);
  expect(lines.map(({ said }) => said)).toEqual(['sí', 'no', '4 puntos', 'no lo sé']);
});
