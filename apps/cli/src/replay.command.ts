import { createReadStream } from 'node:fs';
import type { Knowledge } from '@hipspine/knowledge';
import { formProblems } from '@hipspine/knowledge/authoring';
import { loadKnowledge } from '@hipspine/knowledge/node';
import { replayReport, terminal } from '@hipspine/messages';
import { assess, compareAssessments, compileEngine, readCaseText, readJson, type View } from '@hipspine/reasoning';
import { type CaseText, caseTexts } from './case-texts.ts';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { type SavedResult, SavedResultSchema } from './schemas/saved-result.schema.ts';
import { chosenFormat, render, sayError, writeOut } from './terminal.ts';
import { VERSION } from './version.ts';

export interface ReplayOptions {
  readonly case: string;
  readonly view: View;
  readonly format?: 'text' | 'json';
}

/** `hipspine replay`: a saved result against the one the same answers give today; exit 3 if they differ. */
export async function replay(file: string, options: ReplayOptions): Promise<Exit> {
  const knowledge = await loadKnowledge();
  const saved = await savedResult(file);
  const settings = knowledge.model.settings.map(({ id }) => id);
  if (!settings.includes(saved.setting))
    throw unusable(file, 'setting', JSON.stringify(saved.setting), `one of ${settings.join(', ')}`);
  const { person, id, warnings } = await caseOf(knowledge, saved, options);
  const { setting } = saved;
  const today = assess(compileEngine(knowledge, VERSION), person, { id, setting, warnings });
  const compared = compareAssessments(saved, today);
  const text =
    chosenFormat(options.format) === 'json'
      ? JSON.stringify({ ...(id === undefined ? {} : { id }), ...compared })
      : render(replayReport(compared, knowledge));
  await writeOut(`${text}\n`);
  return compared.same ? EXIT.done : EXIT.violations;
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
async function caseOf(knowledge: Knowledge, { id }: SavedResult, options: ReplayOptions): Promise<Read> {
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
  for (const { at, message } of reading.warnings) sayError(terminal.warning(file, at, message));
  return reading;
}
