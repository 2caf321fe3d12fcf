/** What a line is, so that its reader can give it a look. The words alone must be enough. */
export type Tone = 'urgent' | 'heading' | 'action' | 'text' | 'quiet';

/** Words before they are laid out. */
export interface Paragraph {
  readonly tone: Tone;
  readonly text: string;
  /** Blanks before the first line. */
  readonly indent?: number;
  /** Mark of a list entry, such as `-` or `1.`; further lines stand under the words, not under the mark. */
  readonly mark?: string;
}

/** One line as it is printed. */
export interface Line {
  readonly tone: Tone;
  readonly text: string;
}

/** Narrower than this nothing can be read; it is used instead. */
const NARROWEST = 24;

/** An empty line. */
export const GAP: Paragraph = { tone: 'text', text: '' };

/**
 * Breaks paragraphs into lines of at most `width` characters. A word longer than a line is broken.
 *
 * @param width  characters that fit on a line
 * @example
 * ```ts @import.meta.vitest
 * const lines = layOut([{ tone: 'text', mark: '-', text: 'Pain in the groin when you walk' }], 24);
 * expect(lines.map(({ text }) => text)).toEqual(['- Pain in the groin when', '  you walk'])
 * ```
 */
export function layOut(paragraphs: readonly Paragraph[], width: number): readonly Line[] {
  return paragraphs.flatMap(({ tone, text, indent = 0, mark }) => {
    const first = ' '.repeat(indent) + (mark === undefined ? '' : `${mark} `);
    const rest = ' '.repeat(first.length);
    const lines = wrap(text, Math.max(NARROWEST, width) - first.length);
    return lines.map((line, i) => ({ tone, text: `${i === 0 ? first : rest}${line}`.trimEnd() }));
  });
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => broken(whole, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const broken = (word: string, width: number): readonly string[] =>
  word.length <= width ? [word] : [word.slice(0, width), ...broken(word.slice(width), width)];

/** Only what can be shown on one line: no line breaks, no control characters that could steer a terminal. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
