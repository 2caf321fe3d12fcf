// Somebody who reads Spanish must be able to answer every warning sign and to understand what to do.
import { loadKnowledge } from '@hipspine/knowledge/node';
import { localise, pageEnglish, pageSpanish, resultPage } from '@hipspine/messages';
import { assess, compileEngine } from '@hipspine/reasoning';
import { describe, expect, test } from 'vitest';

const knowledge = await loadKnowledge();
const asked = knowledge.findings.filter(
  ({ id, kind, askable_by }) =>
    (kind === 'red-flag-history' && askable_by === 'self') ||
    ['age-years', 'sex-at-birth', 'pain-main-site', 'pain-duration-weeks'].includes(id) ||
    knowledge.model.interview.safety_screens.flat().includes(id) ||
    knowledge.model.interview.follow_ups.some(({ ask }) => ask.includes(id)),
);

describe('the safety questions in Spanish', () => {
  test.each(asked.map((finding) => [finding.id, finding] as const))('%s', (id, { question, again, value }) => {
    const words = pageSpanish.findings[id];
    expect(words?.question ?? '').not.toBe('');
    expect(words?.question).not.toBe(question);
    expect(words?.again === undefined).toBe(again === undefined);
    const options = value.type === 'choice' ? value.options.map((option) => option.value) : [];
    expect(Object.keys(words?.options ?? {})).toEqual(options);
  });

  test('nothing is translated that is not there', () => {
    for (const id of Object.keys(pageSpanish.findings)) expect(knowledge.finding.has(id)).toBe(true);
  });
});

test('an emergency in Spanish has no English in it, and English is untouched', () => {
  const engine = compileEngine(knowledge, '0.1.0');
  const findings = new Map<string, boolean | number>([
    ['age-years', 41],
    ['pain-low-back', true],
    ['saddle-numbness', true],
    ['bladder-retention-new', true],
  ]);
  const result = assess(engine, { findings, notSure: new Set(), laterality: new Map() });
  const page = resultPage({ result, answers: findings }, localise(knowledge, pageSpanish), pageSpanish.report);
  expect(page.urgency).toBe('emergency-now');
  const shown = [page.headline, ...page.actions, ...page.phone].join(' ');
  expect(shown).toContain('entumecimiento entre las piernas');
  expect(shown).not.toMatch(/\b(the|you|and|help|call|hospital now|numb)\b/i);
  const english = resultPage({ result, answers: findings }, localise(knowledge, pageEnglish));
  expect(english).toEqual(resultPage({ result, answers: findings }, knowledge));
});
