import type { FindingValue } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { engineSpanish, localise } from '@hipspine/messages';
import { compileEngine } from '@hipspine/reasoning';
import { expect, test } from 'vitest';
import type { ScreenView } from './engine-calls.ts';
import { Interviews } from './interviews.ts';

const knowledge = await loadKnowledge();
const spanish = localise(knowledge, engineSpanish);

const UNSURE = 'night-sweats';

/** Screens that somebody sees who denies what was not said beforehand, skips what is no yes or no, and is not sure of one sign. */
function screensOf(volunteered: Readonly<Record<string, FindingValue>>, screens: number): readonly ScreenView[] {
  const interviews = new Interviews(compileEngine(knowledge, 'test'));
  const seen: ScreenView[] = [];
  const replies: Parameters<Interviews['at']>[0]['replies'][number][] = [];
  while (seen.length < screens) {
    const step = interviews.step({ volunteered, laterality: {}, replies }, spanish, engineSpanish);
    if (step.at === 'end') break;
    seen.push(step.screen);
    const answers = step.screen.questions.map(({ id, form }) => [id, denied(id, form)] as const);
    replies.push({ type: 'answer', answers: Object.fromEntries(answers) });
  }
  return seen;
}

function denied(id: string, form: ScreenView['questions'][number]['form']): FindingValue {
  if (id === UNSURE) return 'not-sure';
  return form.type === 'boolean' ? false : 'skip';
}

test('every screen that settles how soon is in Spanish, with the questions that one was not sure about', () => {
  const people: readonly Readonly<Record<string, FindingValue>>[] = [
    { 'pain-groin': true, 'age-years': 67 },
    { 'pain-low-back': true, 'night-pain-wakes': true },
  ];
  const screens = people.flatMap((person) => screensOf(person, 60));
  const settling = screens.filter(({ kind }) => kind !== 'question');
  expect(new Set(settling.map(({ kind }) => kind))).toEqual(new Set(['about-you', 'safety', 'again', 'urgency']));
  expect(settling.flatMap(({ questions }) => questions).filter(({ isEnglish }) => isEnglish)).toEqual([]);
});

test('two answers that do not fit are told in Spanish', () => {
  const [first] = screensOf({ 'worse-sitting': true, 'better-sitting': true, 'pain-low-back': true }, 60).filter(
    ({ kind }) => kind === 'contradiction',
  );
  expect(first?.message).toBe('Se dice que estar sentado lo empeora y también lo alivia.');
  expect(first?.questions.some(({ isEnglish }) => isEnglish)).toBe(false);
});
