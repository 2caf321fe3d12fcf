import { isUtf8 } from 'node:buffer';
import { readJson } from '@hipspine/reasoning';

/** One case of the input, still as text. */
export interface CaseText {
  readonly text: string;
  /** Number of its first line in the input, from 1. */
  readonly line: number;
  /** `lines`: one case a line. `document`: the whole input is one case. */
  readonly of: 'lines' | 'document';
  /** Bytes that are no UTF-8 were replaced. */
  readonly badUtf8: boolean;
  /** Longer than anything we read; `text` is only its beginning. */
  readonly tooLong: boolean;
}

/** No case comes near this many bytes; a line or document beyond it is not kept in memory. */
export const LONGEST = 64 * 1024 * 1024;

/** How much of a text that is too long is kept, for its id and its warning signs. */
const KEPT_OF_TOO_LONG = 1024 * 1024;

const NEWLINE = 0x0a;

interface RawLine {
  readonly bytes: Buffer;
  readonly number: number;
  readonly tooLong: boolean;
}

/**
 * Cuts an input into cases: JSON lines, or one JSON object over any number of lines.
 *
 * It is taken as lines when its first line is a JSON value by itself, or when a second line begins with `{`: an object
 * that somebody laid out over several lines has its only unindented `{` at the start. So a broken first line costs that
 * line and not the stream. Lines are handed out one by one; memory does not grow with the stream.
 */
export async function* caseTexts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CaseText> {
  let waiting: RawLine[] = [];
  let bytes = 0;
  let streaming = false;
  for await (const line of rawLines(chunks)) {
    if (streaming) {
      if (!isBlank(line)) yield caseText(line, 'lines');
      continue;
    }
    if (waiting.length === 0 && isBlank(line)) continue;
    // What is too long for a document is counted, not kept.
    if (bytes <= LONGEST) waiting.push(line);
    bytes += line.bytes.length + 1;
    if (!startsStream(waiting, line)) continue;
    streaming = true;
    for (const kept of waiting) if (!isBlank(kept)) yield caseText(kept, 'lines');
    waiting = [];
  }
  const [first] = waiting;
  if (first === undefined) return;
  const tooLong = bytes > LONGEST || waiting.some((line) => line.tooLong);
  const whole = Buffer.concat(waiting.flatMap((line) => [line.bytes, Buffer.of(NEWLINE)]));
  yield caseText(
    { bytes: tooLong ? whole.subarray(0, KEPT_OF_TOO_LONG) : whole, number: first.number, tooLong },
    'document',
  );
}

function startsStream(waiting: readonly RawLine[], line: RawLine): boolean {
  if (waiting.length === 1) return !line.tooLong && readJson(decode(line.bytes)).ok;
  return decode(line.bytes.subarray(0, 1)) === '{';
}

const isBlank = ({ bytes }: RawLine): boolean => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

function caseText({ bytes, number, tooLong }: RawLine, of: CaseText['of']): CaseText {
  return { text: decode(bytes), line: number, of, badUtf8: !isUtf8(bytes), tooLong };
}

/** As text, without a byte order mark; bytes that are no UTF-8 become U+FFFD. */
const decode = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\ufeff/, '');

async function* rawLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawLine> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  const add = (part: Buffer): void => {
    if (length < LONGEST) parts.push(part);
    length += part.length;
  };
  const take = (): RawLine => {
    const tooLong = length > LONGEST;
    const bytes = Buffer.concat(parts);
    const line = { bytes: tooLong ? bytes.subarray(0, KEPT_OF_TOO_LONG) : bytes, number, tooLong };
    parts = [];
    length = 0;
    number++;
    return line;
  };
  for await (const chunk of chunks) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE)) {
      add(rest.subarray(0, end));
      yield take();
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) add(rest);
  }
  if (length > 0) yield take();
}
