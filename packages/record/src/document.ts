// One person's record as a file: JSON lines, so that half a file is still half a record.
//
//   {"hipspine":"record","format":1,"exported":"…","entries":N}    first line
//   {"id":…,"type":…,"body":…}                                      one entry a line, in order of id
//   {"hipspine":"end","entries":N,"crc32":"…"}                      last line; the sum is over all entry lines

import { checksum } from './checksum.ts';
import type { Entry } from './entry.ts';
import { isObject } from './json.ts';
import { EMPTY_LOG, type Log, union } from './log.ts';
import { readEntry } from './read-entry.ts';

/** Raised only when an old program could no longer read a file; new types and fields do not raise it. */
export const FORMAT = 1;

/** The whole log as one text. @param exported  when, ISO 8601 */
export function writeDocument(log: Log, exported: string): string {
  const lines = log.map((entry) => JSON.stringify(entry));
  const head = { hipspine: 'record', format: FORMAT, exported, entries: lines.length };
  const end = { hipspine: 'end', entries: lines.length, crc32: checksum(lines.join('\n')) };
  return `${[JSON.stringify(head), ...lines, JSON.stringify(end)].join('\n')}\n`;
}

/** A line that could not be used; the others were. */
export interface LineProblem {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly problem: string;
}

export type DocumentReading =
  | {
      readonly ok: true;
      readonly log: Log;
      readonly problems: readonly LineProblem[];
      /** `cut-short`: the end is missing. `altered`: the sum does not fit. Whatever could be read is in `log`. */
      readonly state: 'whole' | 'cut-short' | 'altered';
    }
  | { readonly ok: false; readonly why: 'empty' | 'foreign' }
  | { readonly ok: false; readonly why: 'newer'; readonly format: number };

/**
 * Reads a record from a file. A line that is damaged is reported and costs no other line; a file of another kind or of a
 * newer format is refused, with the reason.
 */
export function readDocument(text: string): DocumentReading {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0) return { ok: false, why: 'empty' };
  const head = parse(lines[start] as string);
  if (!isObject(head) || head['hipspine'] !== 'record') return { ok: false, why: 'foreign' };
  const format = head['format'];
  if (typeof format !== 'number') return { ok: false, why: 'foreign' };
  if (format > FORMAT) return { ok: false, why: 'newer', format };
  return readLines(lines, start + 1);
}

function readLines(lines: readonly string[], from: number): DocumentReading {
  const entries: Entry[] = [];
  const problems: LineProblem[] = [];
  const summed: string[] = [];
  let end: Readonly<Record<string, unknown>> | undefined;
  for (let i = from; i < lines.length && end === undefined; i++) {
    const line = lines[i] as string;
    if (line.trim() === '') continue;
    const value = parse(line);
    if (isObject(value) && value['hipspine'] === 'end') {
      end = value;
      break;
    }
    summed.push(line);
    const reading = value === undefined ? ({ ok: false, problem: 'not a JSON value' } as const) : readEntry(value);
    if (reading.ok) entries.push(reading.entry);
    else problems.push({ line: i + 1, problem: reading.problem });
  }
  const whole = end !== undefined && end['entries'] === summed.length && end['crc32'] === checksum(summed.join('\n'));
  return {
    ok: true,
    log: union(EMPTY_LOG, entries),
    problems,
    state: end === undefined ? 'cut-short' : whole ? 'whole' : 'altered',
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
