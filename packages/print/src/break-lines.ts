import { oneLine } from '@hipspine/messages';
import type { FontMetrics } from './font-metrics.ts';

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
  const blank = textWidth(' ', font, size);
  let line = '';
  let used = 0;
  for (const word of shown(text, font).split(' ')) {
    const needed = textWidth(word, font, size);
    if (line !== '' && used + blank + needed <= width) {
      line += ` ${word}`;
      used += blank + needed;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = needed <= width ? [word] : cut(word, font, size, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    used = textWidth(line, font, size);
  }
  return [...lines, line];
}

/** What can be printed of a text with this font, on one line. */
export const shown = (text: string, font: FontMetrics): string =>
  [...oneLine(text.replace(/\s+/gu, ' '))].map((character) => (font.has(character) ? character : '?')).join('');

/** Points. */
export const textWidth = (text: string, font: FontMetrics, size: number): number =>
  size * [...text].reduce((sum, character) => sum + font.advance(character), 0);

function cut(word: string, font: FontMetrics, size: number, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, font, size) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** As much of a text as fits on a line. */
export function oneLineOf(text: string, font: FontMetrics, size: number, width: number): string {
  const [first = '', ...more] = breakLines(text, font, size, width - textWidth(' …', font, size));
  return more.length === 0 ? first : `${first} …`;
}
