import { once } from 'node:events';
import { styleText } from 'node:util';
import { type Line, layOut, oneLine, type Paragraph, type Tone } from '@hipspine/messages';

const DEFAULT_WIDTH = 80;

/** Longer lines are hard to read, however wide the window is. */
const WIDEST = 88;

/** Characters of a line of text. */
export const width = (): number => Math.min(WIDEST, process.stdout.columns ?? DEFAULT_WIDTH);

type Format = Parameters<typeof styleText>[0];

const LOOK: Readonly<Record<Tone, Format | undefined>> = {
  urgent: ['bold', 'red'],
  heading: ['bold', 'cyan'],
  action: 'bold',
  text: undefined,
  quiet: 'dim',
};

/** The text of a report, in colour where stdout shows colours (NO_COLOR and FORCE_COLOR are obeyed). */
export function render(paragraphs: readonly Paragraph[]): string {
  return layOut(paragraphs, width()).map(paint).join('\n');
}

function paint({ tone, text }: Line): string {
  const look = LOOK[tone];
  return look === undefined || text === ''
    ? text
    : styleText(look, text, { stream: process.stdout, validateStream: true });
}

/** Writes to stdout, and waits when its reader is slower than we are. */
export async function writeOut(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** One line, or several, for whoever watches. What comes from the input cannot steer the terminal. */
export function sayError(text: string): void {
  process.stderr.write(`${text.split('\n').map(oneLineKeepingIndent).join('\n')}\n`);
}

const oneLineKeepingIndent = (line: string): string => `${line.match(/^ */)?.[0] ?? ''}${oneLine(line)}`;

/** `hipspine … | head` is no fault: when nobody reads any more, we stop without a word. */
export function quietOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  }
}

/** Text on a terminal, JSON into a pipe or file, unless one was asked for. */
export const chosenFormat = (asked: 'text' | 'json' | undefined): 'text' | 'json' =>
  asked ?? (process.stdout.isTTY ? 'text' : 'json');
