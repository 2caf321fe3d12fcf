/** Words with which an advice in knowledge/ tells somebody to do something. */
const ACTION =
  /^(Answer|Ask|Be|Book|Bring|Call|Check|Do|Drink|Eat|Get|Give|Go|Have|Hold|Keep|Let|Lie|Limit|No|Phone|Protect|Put|Rest|Say|See|Sit|Stay|Stop|Take|Talk|Tell|Use|Wait|If [^,.]+, (?:call|contact|go|phone|see))\b/;

/** Said by the first line of every report already. */
const SAID_ALREADY = /^(Be seen today|Get emergency help now|Book a visit with (a|your) [a-z ]+)\.$/;

/** The most urgent thing anybody can be told; it goes first. */
const AMBULANCE = /^Call an ambulance now/;

export interface Advice {
  /** One action each, the most urgent first. */
  readonly actions: readonly string[];
  /** Sentences that explain rather than tell. */
  readonly explanations: readonly string[];
}

/**
 * Takes the advice of several rules apart: what to do, once each, and what explains it.
 *
 * @example
 * ```ts @import.meta.vitest
 * const advice = ['Go to hospital now. A clot can travel.', 'Be seen today.', 'Call an ambulance now.', 'Go to hospital now and sit up.'];
 * expect(adviceOf(advice)).toEqual({
 *   actions: ['Call an ambulance now.', 'Go to hospital now and sit up.'], explanations: ['A clot can travel.'] })
 * ```
 */
export function adviceOf(texts: readonly string[]): Advice {
  const all = [...new Set(texts.flatMap(sentences))].filter((sentence) => !SAID_ALREADY.test(sentence));
  const actions = all.filter((sentence) => ACTION.test(sentence) && !all.some((other) => saysMore(other, sentence)));
  return {
    actions: [
      ...actions.filter((action) => AMBULANCE.test(action)),
      ...actions.filter((action) => !AMBULANCE.test(action)),
    ],
    explanations: all.filter((sentence) => !ACTION.test(sentence)),
  };
}

/** `Go now and say why.` says all that `Go now.` says. */
const saysMore = (other: string, sentence: string): boolean =>
  other !== sentence && other.startsWith(sentence.replace(/[.!]$/, ''));

const sentences = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+(?=[A-Z])/).filter((sentence) => sentence !== '');
