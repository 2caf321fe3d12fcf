const WORD = /[A-Za-z]+(?:['’-][A-Za-z]+)*/g;

/**
 * Syllables of one English word, by vowel groups: a silent final e and a silent -ed do not count, a final -le does.
 *
 * @returns a whole number >= 1
 * @example
 * ```ts @import.meta.vitest
 * expect(['pain', 'shoulder', 'wake', 'little', 'moved', 'emergency'].map(syllables)).toEqual([1, 2, 1, 2, 1, 4])
 * ```
 */
export function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const stem = plain
    .replace(/(?<=[^aeiou])ed$/, (end, at: number) => (/[td]$/.test(plain.slice(0, at)) ? end : ''))
    .replace(/(?<=[^l])es$/, (end, at: number) => (/[sxzcg]$|[cs]h$/.test(plain.slice(0, at)) ? end : ''))
    .replace(/(?<=[^aeioul])e$/, '')
    .replace(/(?<=[aeiou]l)e$/, '');
  return Math.max(1, (stem.match(/[aeiouy]+/g) ?? []).length);
}

/**
 * Flesch-Kincaid reading grade of an English text (years of schooling, roughly).
 *
 * @returns 0 or more; 0 for a text without words
 * @source Kincaid JP et al. Derivation of new readability formulas. Naval Technical Training Command, 1975
 * @departs syllables are estimated by rule, not from a dictionary
 */
export function readingGrade(text: string): number {
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return 0;
  const sentences = Math.max(1, text.split(/[.!?:;]+(?:\s|$)/).filter((part) => /[A-Za-z]/.test(part)).length);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return Math.max(0, 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59);
}
