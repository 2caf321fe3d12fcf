import { createReadStream } from 'node:fs';
import type { Knowledge } from '@hipspine/knowledge';
import { formProblems } from '@hipspine/knowledge/authoring';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { replayReport, terminal } from '@hipspine/messages';
import {
  type Assessment,
  assess,
  compareAssessments,
  compileEngine,
  readCaseText,
  readJson,
  type View,
} from '@hipspine/reasoning';
import { type CaseText, caseTexts } from './case-texts.ts';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { type SavedResult, SavedResultSchema } from './schemas/saved-result.schema.ts';
import { chosenFormat, render, sayError, writeOut } from './terminal.ts';
import { VERSION } from './version.ts';

export interface ReplayOptions {
  readonly case: string;
  readonly view: View;
  readonly format?: 'text' | 'json';
  /** Folder or file with the knowledge the result was made from. */
  readonly knowledge?: string;
}

/**
 * `hipspine replay`: a saved result worked out again under the knowledge it was made from, and held against today's. Exit 3 if
 * either differs. When its knowledge is not at hand that is said, and only the second comparison is made.
 */
export async function replay(file: string, options: ReplayOptions): Promise<Exit> {
  const saved = await savedResult(file);
  const knowledge = await loadKnowledge();
  const own = await ownKnowledge(saved, knowledge, options);
  const now = await assessedUnder(knowledge, file, saved, options);
  const compared = compareAssessments(saved, now.result);
  const again =
    own === undefined ? undefined : own === knowledge ? now : await assessedUnder(own, file, saved, options, false);
  const differences = again === undefined ? null : compareAssessments(saved, again.result);
  const under = {
    available: own !== undefined,
    reproduced: differences === null ? null : differences.same,
    // Under today's knowledge the second comparison says the same.
    differences: differences?.same === false && own !== knowledge ? differences : null,
  };
  const { id } = now;
  const text =
    chosenFormat(options.format) === 'json'
      ? JSON.stringify({ ...(id === undefined ? {} : { id }), ...compared, ownKnowledge: under })
      : render(replayReport({ ...compared, ownKnowledge: under }, knowledge));
  await writeOut(`${text}\n`);
  return compared.same && under.reproduced !== false ? EXIT.done : EXIT.violations;
}

/** The knowledge the result names: today's, what was given, or a kept release; undefined when none of them is it. */
async function ownKnowledge(
  { knowledge: hash }: SavedResult,
  today: Knowledge,
  { knowledge: path }: ReplayOptions,
): Promise<Knowledge | undefined> {
  const { NotThatKnowledge, readKnowledgeAt, readRelease } = await import('@hipspine/knowledge/releases');
  try {
    if (path !== undefined) {
      const given = await readKnowledgeAt(path);
      if (given.hash !== hash) throw new NotThatKnowledge(given.hash);
      return given;
    }
    return hash === today.hash ? today : readRelease(hash);
  } catch (error) {
    if (!(error instanceof NotThatKnowledge)) throw error;
    throw unusable(path ?? 'knowledge/releases', 'knowledge', error.message, `the knowledge ${hash} of the result`);
  }
}

interface Assessed {
  readonly id: string | undefined;
  readonly result: Assessment;
}

async function assessedUnder(
  knowledge: Knowledge,
  file: string,
  saved: SavedResult,
  options: ReplayOptions,
  aloud = true,
): Promise<Assessed> {
  const { setting } = saved;
  const settings = knowledge.model.settings.map(({ id }) => id);
  if (!settings.includes(setting))
    throw unusable(file, 'setting', JSON.stringify(setting), `one of ${settings.join(', ')}`);
  const { person, id, warnings } = await caseOf(knowledge, saved, options, aloud);
  return { id, result: assess(compileEngine(knowledge, VERSION), person, { id, setting, warnings }) };
}

const unusable = (file: string, path: string, found: string, expected: string): UnusableInput =>
  new UnusableInput(terminal.problem(file, path, found, expected));

async function savedResult(file: string): Promise<SavedResult> {
  const [text, second] = await textsOf(file, 'a saved result as JSON');
  if (text === undefined) throw unusable(file, '', 'nothing', 'a saved result as JSON');
  if (second !== undefined) throw unusable(file, `line ${second.line}`, 'another result', 'one saved result');
  const json = readJson(text.text);
  if (!json.ok) throw unusable(file, '', json.fault.found, json.fault.expected);
  const parsed = SavedResultSchema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  throw new UnusableInput(
    ...formProblems(file, json.value, parsed.error).map(({ path, found, expected }) =>
      terminal.problem(file, path, found, expected.replace(/, received .*$/, '')),
    ),
  );
}

async function textsOf(file: string, expected: string): Promise<readonly CaseText[]> {
  const texts: CaseText[] = [];
  try {
    for await (const text of caseTexts(createReadStream(file))) texts.push(text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw unusable(file, '', code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : code, expected);
  }
  return texts;
}

type Read = Extract<ReturnType<typeof readCaseText>, { readonly ok: true }>;

/** The answers the result was made from: the only case of the file, or the one with the id of the result. */
async function caseOf(
  knowledge: Knowledge,
  { id }: SavedResult,
  options: ReplayOptions,
  aloud: boolean,
): Promise<Read> {
  const file = options.case;
  const texts = await textsOf(file, 'a file with the case as JSON');
  const readings = texts.map((text) => readCaseText(knowledge, text.text, options.view, text.line));
  const [only] = readings;
  if (only === undefined) throw unusable(file, '', 'nothing', 'the case as a JSON object');
  const alone = readings.length === 1 && (id === undefined || only.id === undefined || only.id === id);
  const reading = alone ? only : id === undefined ? undefined : readings.find((other) => other.id === id);
  if (reading === undefined) {
    const found = readings.length === 1 ? `case ${JSON.stringify(only.id)}` : `${readings.length} cases`;
    throw unusable(file, 'id', found, id === undefined ? 'one case' : `the case ${JSON.stringify(id)}`);
  }
  if (!reading.ok)
    throw new UnusableInput(
      ...reading.problems.map(({ path, found, expected }) => terminal.problem(file, path, found, expected)),
    );
  // The same case is read twice, under two vocabularies; its faults are said once.
  for (const { at, message } of aloud ? reading.warnings : []) sayError(terminal.warning(file, at, message));
  return reading;
}
