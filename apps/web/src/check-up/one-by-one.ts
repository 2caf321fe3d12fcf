import type { Reply } from '@hipspine/reasoning';
import type { QuestionView, Said } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import { type Answers, answersOf } from './answers-of.ts';
import type { Draft } from './draft.ts';

/** Where a draft says which of the questions of its screen is shown. */
export const AT = '(at)';

/** Which question of a screen is shown, when they are shown one by one. */
export function shownOf(draft: Draft, count: number): number {
  const at = Number(draft[AT] ?? 0);
  return Number.isInteger(at) && at >= 0 && at < count ? at : 0;
}

/** The answers to the first questions of a screen. */
export const answersUpTo = (questions: readonly QuestionView[], draft: Draft, at: number): Answers['answers'] =>
  answersOf(questions.slice(0, at + 1), draft).answers;

/**
 * Does what was said so far end it at once? Whoever is asked one by one must not go on answering when an ambulance is due.
 * A failure is no "no": then the next question is asked, and the rules see all answers at the end.
 */
export async function endsNow(said: Said, reply: Reply): Promise<boolean> {
  try {
    const step = await engine.ask('step', { ...said, replies: [...said.replies, reply] });
    return step.at === 'end' && step.emergency;
  } catch {
    return false;
  }
}
