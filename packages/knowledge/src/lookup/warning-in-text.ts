import type { SearchWordsFile } from '../treatment/search-words.schema.ts';
import { oneSlip } from './name-index.ts';
import { nameReader } from './name-words.ts';

export type TypedWarning = SearchWordsFile['warnings'][number];

/**
 * A reader of what somebody types into a search: does it name a warning sign? It would rather be wrong than silent, since all it
 * does is to show what to do first.
 *
 * @returns  from a text the warnings in it, the most urgent first, each finding once
 * @example
 * ```ts @import.meta.vitest
 * const inText = warningReader({
 *   same_words: [['numb', 'cannot feel'], ['saddle', 'between my legs']],
 *   filler: ['i', 'am'],
 *   warnings: [{ finding: 'saddle-numbness', urgency: 'emergency-now', say: ['numb saddle'] }],
 * });
 * expect(inText('I am NUMB between my legs').map(({ finding }) => finding)).toEqual(['saddle-numbness'])
 * expect(inText('numb toes')).toEqual([])
 * ```
 */
export function warningReader({
  same_words,
  filler,
  warnings,
}: SearchWordsFile): (text: string) => readonly TypedWarning[] {
  const read = nameReader({ same_words, filler, light: [] });
  const phrases = warnings.map((warning) => ({ warning, all: warning.say.map((phrase) => read(phrase)) }));
  return (text) => {
    const typed = read(text);
    const said = (word: string): boolean => typed.some((other) => other === word || oneSlip(other, word));
    const found = phrases.filter(({ all }) => all.some((words) => words.every(said))).map(({ warning }) => warning);
    return found.sort((a, b) => Number(b.urgency === 'emergency-now') - Number(a.urgency === 'emergency-now'));
  };
}
