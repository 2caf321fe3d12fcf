// Somebody who reads Spanish must be able to answer every warning sign and to understand what to do.
import { findingsIn } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { engineSpanish, localise, pageEnglish, pageSpanish, resultPage } from '@hipspine/messages';
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

/** Everything that can stand among the reasons of a rule. Rules below these levels give none. */
const named = [
  ...new Set(
    knowledge.redFlags
      .filter(({ urgency }) => urgency !== 'routine' && urgency !== 'self-care')
      .flatMap(({ when, requires }) =>
        [when, requires ?? []].flat().flatMap((node) => findingsIn(node, knowledge.cluster)),
      ),
  ),
].map((id) => [id, knowledge.finding.get(id)] as const);

/** Written alike in both languages. */
const ALIKE: readonly string[] = ['Diabetes', 'Psoriasis', 'mmHg'];

describe('an answer that a note for the ambulance or a doctor can hold, in Spanish', () => {
  test('there are many', () => expect(named.length).toBeGreaterThan(150));

  test.each(named)('%s', (id, finding) => {
    const words = pageSpanish.findings[id];
    expect(words?.label ?? '').not.toBe('');
    if (!ALIKE.includes(words?.label ?? '')) expect(words?.label).not.toBe(finding?.label);
    // Whoever is asked for it reads all of the question in Spanish.
    for (const part of ['question', 'help', 'again', 'safety'] as const) {
      expect(words?.[part] === undefined, part).toBe(finding?.[part] === undefined);
    }
    const value = finding?.value;
    const options = value?.type === 'choice' ? value.options : [];
    expect(Object.keys(words?.options ?? {})).toEqual(options.map((option) => option.value));
    // "No" is the same word.
    const alike = options.filter((option) => option.label !== 'No' && words?.options?.[option.value] === option.label);
    expect(alike).toEqual([]);
    const unit = value?.type === 'number' ? value.unit : 'mmHg';
    if (!ALIKE.includes(unit)) expect(pageSpanish.question.units[unit]).toBeDefined();
    // The page tells the answers of a sentence apart by these, to say which of them are not in its language.
    expect([words?.label, ...Object.values(words?.options ?? {})].join(' ')).not.toMatch(/[;:]/);
  });
});

test('two answers that do not fit are asked again in Spanish, with what does not fit', () => {
  const { contradictions } = engineSpanish;
  expect(Object.keys(contradictions).sort()).toEqual(knowledge.contradictions.map(({ message }) => message).sort());
  const asked = knowledge.contradictions.flatMap(({ at }) => at);
  expect(asked.filter((id) => pageSpanish.findings[id] === undefined)).toEqual([]);
});

test('no number was lost or changed on the way into Spanish', () => {
  const numbers = (text: string | undefined): readonly string[] => text?.match(/\d+(\.\d+)?/g) ?? [];
  const changed = Object.entries(pageSpanish.findings).flatMap(([id, words]) =>
    (['label', 'question', 'help', 'again', 'safety'] as const).filter(
      (part) => numbers(words[part]).join() !== numbers(knowledge.finding.get(id)?.[part]).join(),
    ),
  );
  expect(changed).toEqual([]);
  const advice = Object.entries({ ...pageSpanish.report.advice, ...engineSpanish.contradictions });
  expect(advice.filter(([english, spanish]) => numbers(english).join() !== numbers(spanish).join())).toEqual([]);
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
