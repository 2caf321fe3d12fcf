import { createReadStream } from 'node:fs';
import type { Person } from '@hipspine/knowledge';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { clinicianReport, patientReport, terminal } from '@hipspine/messages';
import {
  type Assessment,
  assess,
  type CaseProblem,
  compileEngine,
  type Engine,
  readCaseText,
  type View,
} from '@hipspine/reasoning';
import { type CaseText, caseTexts, LONGEST } from './case-texts.ts';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { chosenFormat, render, sayError, width, writeOut } from './terminal.ts';
import { VERSION } from './version.ts';

export interface AssessFileOptions {
  readonly view: View;
  readonly setting?: string;
  readonly intervals?: boolean;
  readonly format?: 'text' | 'json';
}

/** What stands in the place of a case that cannot be used. */
export interface ErrorLine {
  readonly id: string | null;
  readonly error: { readonly problems: readonly CaseProblem[] };
  /** Of the readable part, when a rule fires there. */
  readonly urgency?: Assessment['urgency'];
  readonly triage?: Assessment['triage'];
}

/** Text is written when this much has gathered, or nothing more is there yet. */
const ENOUGH = 64 * 1024;

/** `hipspine assess`: every case of the input gives one result, in the same order. */
export async function assessFile(file: string | undefined, options: AssessFileOptions): Promise<Exit> {
  const knowledge = await loadKnowledge();
  const settings = knowledge.model.settings.map(({ id }) => id);
  if (options.setting !== undefined && !settings.includes(options.setting)) {
    const found = JSON.stringify(options.setting);
    throw new UnusableInput(terminal.problem('--setting', '', found, `one of ${settings.join(', ')}`));
  }
  const input = source(file);
  const context = {
    engine: compileEngine(knowledge, VERSION),
    options,
    name: input.name,
    format: chosenFormat(options.format),
  };
  return pump(context, readable(input));
}

interface Input {
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

function source(file: string | undefined): Input {
  if (file !== undefined && file !== '-')
    return { name: file, stream: createReadStream(file, { highWaterMark: ENOUGH }) };
  if (process.stdin.isTTY) sayError(terminal.fromKeyboard);
  return { name: 'stdin', stream: process.stdin };
}

/** Says what is wrong with a file that cannot be opened or read. */
async function* readable({ name, stream }: Input): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const found = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : code;
    throw new UnusableInput(terminal.problem(name, '', found, 'a file with JSON, or JSON lines'));
  }
}

interface Context {
  readonly engine: Engine;
  readonly options: AssessFileOptions;
  readonly name: string;
  readonly format: 'text' | 'json';
}

async function pump(context: Context, chunks: AsyncIterable<Uint8Array>): Promise<Exit> {
  let exit: Exit = EXIT.done;
  let cases = 0;
  let gathered = '';
  // Written when a chunk of input is used up, so that whoever feeds us one case at a time gets its answer at once.
  async function* flushing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      yield chunk;
      if (gathered !== '') await writeOut(gathered);
      gathered = '';
    }
  }
  for await (const text of caseTexts(flushing())) {
    const { out, unusable } = oneCase(context, text);
    if (unusable) exit = EXIT.unusableInput;
    if (out !== '') gathered += context.format === 'text' && cases > 0 ? `\n${'='.repeat(width())}\n\n${out}` : out;
    cases++;
    if (gathered.length < ENOUGH) continue;
    await writeOut(gathered);
    gathered = '';
  }
  if (gathered !== '') await writeOut(gathered);
  if (cases === 0)
    throw new UnusableInput(terminal.problem(context.name, '', 'nothing', 'a case as a JSON object, or one a line'));
  return exit;
}

/** The result of one case as it is written, its warnings and problems already said. */
function oneCase(context: Context, text: CaseText): { readonly out: string; readonly unusable: boolean } {
  const { engine, options, format } = context;
  const reading = readCaseText(engine.knowledge, text.text, options.view, text.line);
  const where = text.of === 'lines' ? `${context.name}, line ${text.line}` : context.name;
  if (!reading.ok || text.tooLong) {
    const problems = reading.ok || text.tooLong ? [TOO_LONG] : reading.problems;
    for (const { path, found, expected } of problems) {
      sayError(terminal.problem(path.startsWith('line ') ? context.name : where, path, found, expected));
    }
    const salvaged = reading.ok ? reading.person : reading.salvaged;
    return { out: unusableCase(context, reading.id, problems, salvaged), unusable: true };
  }
  const { id, person } = reading;
  const warnings = text.badUtf8 ? [...reading.warnings, BAD_UTF8] : reading.warnings;
  for (const { at, message } of warnings) sayError(terminal.warning(where, at, message));
  const result = assess(engine, person, {
    id,
    warnings,
    ...(options.setting === undefined ? {} : { setting: options.setting }),
    ...(options.intervals === true ? { intervals: true } : {}),
  });
  return {
    out: format === 'json' ? `${JSON.stringify(result)}\n` : bothReports(engine, result, person),
    unusable: false,
  };
}

const TOO_LONG: CaseProblem = { path: '', found: `more than ${LONGEST} bytes`, expected: 'a case of a few thousand' };

const BAD_UTF8 = { kind: 'invalid-utf8', at: '', message: terminal.badUtf8 } as const;

function bothReports({ knowledge }: Engine, result: Assessment, { findings }: Person): string {
  const told = { result, answers: findings };
  const rule = '-'.repeat(width());
  return `${render(patientReport(told, knowledge))}\n\n${rule}\n\n${render(clinicianReport(told, knowledge))}\n`;
}

/** The line in the place of a case that cannot be used; a red flag in its readable part is still reported. */
function unusableCase(
  context: Context,
  id: string | undefined,
  problems: readonly CaseProblem[],
  salvaged: Person,
): string {
  const { engine, format } = context;
  const result = assess(engine, salvaged, { id });
  const fired = result.triage.reasons.length > 0;
  if (format === 'text') {
    if (!fired) return '';
    return `${terminal.salvaged}\n\n${render(patientReport({ result, answers: salvaged.findings }, engine.knowledge))}\n`;
  }
  const line: ErrorLine = {
    id: id ?? null,
    error: { problems },
    ...(fired ? { urgency: result.urgencyFromRules, triage: result.triage } : {}),
  };
  return `${JSON.stringify(line)}\n`;
}
