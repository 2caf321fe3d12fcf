import { oneLine } from '@hipspine/messages';
import type { FontMetrics, Fonts } from './font-metrics.ts';

/**
 * Breaks text into lines that fit. Line breaks and control characters become blanks, a character the font lacks becomes "?",
 * a word longer than a line is cut.
 *
 * @param size   font size, points
 * @param width  points; text narrower than one character still gets one character a line
 * @returns      at least one line; the empty text gives one empty line
 */
export function breakLines(text: string, font: FontMetrics, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string): boolean => textWidth(words, font, size) <= width;
  for (const word of shown(text, font).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = cut(word, fits);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
}

/** What can be printed of a text with this font, on one line. */
export const shown = (text: string, font: FontMetrics): string =>
  [...oneLine(text.replace(/\s+/gu, ' '))].map((character) => (font.has(character) ? character : '?')).join('');

/** Points. */
export const textWidth = (text: string, font: FontMetrics, size: number): number =>
  size * [...text].reduce((sum, character) => sum + font.advance(character), 0);

function cut(word: string, fits: (part: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** As much of a text as fits on a line, in the regular font. */
export function oneLineOf(text: string, width: number, size: number, { regular }: Fonts): string {
  const [first = '', ...more] = breakLines(text, regular, size, width);
  return more.length === 0 ? first : `${first} …`;
}
