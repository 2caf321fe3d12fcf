import type { ConditionCard } from '@hipspine/knowledge/page';
import type { learnWords } from '@hipspine/messages';

/** One of the three lines one should keep. */
export interface TakeAway {
  readonly text: string;
  /** It is a text of the knowledge, which is in English. */
  readonly english: boolean;
}

type Words = Pick<(typeof learnWords)['en'], 'urgency' | 'condition'>;

/** So many ways of care stand in one line. */
const NAMED = 2;

/** What to keep of a condition: how soon, what it is, what care begins with. Always three, in this order. */
export function takeAways(card: ConditionCard, words: Words): readonly [TakeAway, TakeAway, TakeAway] {
  const first = card.care.filter(({ step }) => step === 'first').map(({ name }) => name);
  const [course] = card.courses;
  const care: TakeAway =
    first.length > 0 && !card.must_not_miss
      ? { text: words.condition.careBegins(first.slice(0, NAMED).join(', ')), english: false }
      : course !== undefined && !card.must_not_miss
        ? { text: course.aim, english: true }
        : { text: card.must_not_miss ? words.condition.seenFirst : words.condition.noFirst, english: false };
  return [
    { text: words.urgency[card.urgency], english: false },
    { text: firstSentences(card.summary), english: true },
    care,
  ];
}

/** A first sentence shorter than this says too little alone. */
const SHORT = 60;

/**
 * The first sentence; two when the first is short.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(firstSentences('A finding, not a disease. It is less than expected. It is common.')).toBe(
 *   'A finding, not a disease. It is less than expected.',
 * )
 * ```
 */
export function firstSentences(text: string): string {
  const sentences = text.match(/.+?[.!?](?=\s|$)/g) ?? [text];
  const [first = text, second] = sentences;
  return first.length < SHORT && second !== undefined ? `${first}${second}` : first;
}
