import type { resultWords } from '@hipspine/messages';

type Words = (typeof resultWords)['en'];

/**
 * Where one word for a likelihood ratio ends and the next begins: below 2 a ratio hardly matters, from 5 on it moves a
 * belief a lot.
 *
 * @source Jaeschke R, Guyatt GH, Sackett DL. Users' guides to the medical literature III. JAMA 1994;271:703-7
 */
const BANDS = { some: 2, strong: 5 };

/** Larger ratios are said as "more than": the last digits of a large one mean little. */
const MOST = 10;

/** How many times an answer is more, or less, likely; never below 1. */
export const timesOf = (factor: number): number => (factor >= 1 ? factor : 1 / factor);

/** What an answer says about a cause, for somebody who wants no numbers. */
export function plainWeight({ speaks }: Pick<Words, 'speaks'>, factor: number): string {
  const times = timesOf(factor);
  if (factor >= 1) return times >= BANDS.strong ? speaks.strongly : times >= BANDS.some ? speaks.for : speaks.little;
  if (times >= BANDS.strong) return speaks.againstStrongly;
  return times >= BANDS.some ? speaks.against : speaks.againstLittle;
}

/**
 * The same as a sentence about people.
 *
 * @param say  writes a number in the person's language
 */
export function oftenWords({ often }: Pick<Words, 'often'>, factor: number, say: (value: number) => string): string {
  const times = timesOf(factor);
  if (times > MOST) return factor >= 1 ? often.muchMore(say(MOST)) : often.muchLess(say(MOST));
  const step = times >= BANDS.strong ? 1 : times >= BANDS.some ? 0.5 : 0.1;
  const rounded = say(Number((Math.round(times / step) * step).toFixed(1)));
  return factor >= 1 ? often.more(rounded) : often.less(rounded);
}
