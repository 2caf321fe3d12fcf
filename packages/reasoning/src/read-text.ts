import type { Knowledge, Person } from '@hipspine/knowledge';
import { lineAndColumn, readJson } from './json-text.ts';
import { type CaseProblem, type CaseReading, caseReader, type ReadCase, salvage, type View } from './read-case.ts';

export type TextReading =
  | Extract<CaseReading, { readonly ok: true }>
  | (Extract<CaseReading, { readonly ok: false }> & {
      /** What the readable part says: warning signs only, never a denial. Triage it, so that no red flag is lost. */
      readonly salvaged: Person;
    });

const readers = new WeakMap<Knowledge, ReadCase>();

function readerFor(knowledge: Knowledge): ReadCase {
  const known = readers.get(knowledge);
  if (known !== undefined) return known;
  const reader = caseReader(knowledge);
  readers.set(knowledge, reader);
  return reader;
}

/**
 * Reads one case from its text: a line of a stream, or a whole document.
 *
 * Anything may come in: half a line, NaN, ten million characters, a key twice, `__proto__`, a hundred thousand brackets.
 * What is readable is used, the rest is named with its place, what was found and what was expected; messages stay short.
 * What was not read counts as not answered.
 *
 * @param text       without a byte order mark
 * @param firstLine  number of the first line of `text` in its file, for the places in messages
 * @throws never
 */
export function readCaseText(knowledge: Knowledge, text: string, view: View, firstLine = 1): TextReading {
  const json = readJson(text);
  const reading: CaseReading = json.ok
    ? readerFor(knowledge)(json.value, view, json.all)
    : { ok: false, id: salvagedId(text), problems: [sayFault(text, json.fault, firstLine)] };
  if (reading.ok) return reading;
  return { ...reading, id: reading.id ?? salvagedId(text), salvaged: salvage(knowledge, text) };
}

function sayFault(
  text: string,
  { at, found, expected }: { readonly at: number; readonly found: string; readonly expected: string },
  firstLine: number,
): CaseProblem {
  if (text.trim() === '') return { path: '', found: 'nothing', expected: 'a case as a JSON object' };
  const { line, column } = lineAndColumn(text, at);
  return { path: `line ${line + firstLine - 1}, column ${column}`, found, expected };
}

const ID = /"id"\s{0,40}:\s{0,40}(?:"([^"\\\r\n]{1,200})"|(\d{1,15})(?=\s{0,40}[,}]))/;

/** The id, if it can still be read. */
function salvagedId(text: string): string | undefined {
  const [, word, number] = ID.exec(text) ?? [];
  return word ?? number;
}
