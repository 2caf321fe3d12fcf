import type { FindingValue } from '@hipspine/knowledge';
import type { QuestionView } from '../engine/engine-calls.ts';
import type { Draft } from './draft.ts';

export const NOT_SURE = 'not-sure';

/** A test that was not tried: as if it had not been asked. */
export const UNTRIED = 'skip';

/** A question that has no usable answer: none at all, or a number that does not fit. */
export interface Fault {
  readonly id: string;
  readonly typed: string | undefined;
}

export interface Answers {
  readonly answers: Readonly<Record<string, FindingValue | typeof NOT_SURE | typeof UNTRIED>>;
  readonly faults: readonly Fault[];
}

/** Reads a draft. Nothing is guessed: what was not answered is a fault, and never a "no". */
export function answersOf(questions: readonly QuestionView[], draft: Draft): Answers {
  const answers: Record<string, FindingValue | typeof NOT_SURE | typeof UNTRIED> = {};
  const faults: Fault[] = [];
  for (const { id, form } of questions) {
    const said = draft[id];
    const value = said === NOT_SURE || said === UNTRIED ? said : form.type === 'number' ? numberOf(said, form) : said;
    if (value === undefined) faults.push({ id, typed: typeof said === 'string' ? said : undefined });
    else answers[id] = value;
  }
  return { answers, faults };
}

function numberOf(
  said: string | boolean | undefined,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  if (typeof said !== 'string' || !/^\s*\d+([.,]\d+)?\s*$/.test(said)) return undefined;
  const number = Number(said.replace(',', '.'));
  return number >= min && number <= max ? number : undefined;
}

export const NONE = '(none)';

/**
 * Reads a screen of warning signs: what is marked is a yes, "not sure" stays that, and the rest is a no, but only once the
 * person has marked something or said that it is none of these.
 */
export function marksOf(questions: readonly QuestionView[], draft: Draft): Answers['answers'] | undefined {
  const touched = draft[NONE] === true || questions.some(({ id }) => draft[id] !== undefined && draft[id] !== false);
  if (!touched) return undefined;
  return Object.fromEntries(
    questions.map(({ id }) => [id, draft[id] === true ? true : draft[id] === NOT_SURE ? NOT_SURE : false]),
  );
}
