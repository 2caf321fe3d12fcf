import { createReadStream } from 'node:fs';
import type { Person } from '@hipspine/knowledge';
import { terminal } from '@hipspine/messages';
import type { PlanKnowledge } from '@hipspine/planning';
import { type Engine, readCaseText, readJson, type View } from '@hipspine/reasoning';
import { type CaseText, caseTexts } from './case-texts.ts';
import { UnusableInput } from './exit.ts';
import { type PlanFrame, readAnswers } from './plan-request.ts';
import { sayError } from './terminal.ts';

/** The day here and now, as the calendar on the wall has it. */
export const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

/**
 * The one case of a file, still as text; of several the one with the id.
 *
 * @throws UnusableInput when there is none, or more than one that could be meant
 */
export async function oneCase(file: string, id: string | undefined): Promise<CaseText> {
  const texts: CaseText[] = [];
  try {
    for await (const text of caseTexts(createReadStream(file))) texts.push(text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UnusableInput(
      terminal.problem(file, '', code === 'ENOENT' ? 'no such file' : code, 'a file with the case'),
    );
  }
  const [only, second] = texts;
  if (only === undefined) throw new UnusableInput(terminal.problem(file, '', 'nothing', 'the case as a JSON object'));
  if (second === undefined) return only;
  const named = texts.find(({ text }) => {
    const json = readJson(text);
    return id !== undefined && json.ok && (json.value as { readonly id?: unknown } | null)?.id === id;
  });
  if (named === undefined)
    throw new UnusableInput(
      terminal.problem(
        file,
        '',
        `${texts.length} cases`,
        `one case${id === undefined ? '' : `, or the one called ${id}`}`,
      ),
    );
  return named;
}

/**
 * One case, and the answers to the questions of the plan rules that stand in it under `facts`; those of `--answers` stand
 * above them.
 *
 * @throws UnusableInput when the case cannot be used: a plan for half a person would be unsafe
 */
export function readPlanPerson(
  engine: Engine,
  plans: PlanKnowledge,
  frame: PlanFrame,
  view: View,
  text: string,
  where: string,
): { id: string | undefined; person: Person; answers: PlanFrame['answers'] } {
  const reading = readCaseText(engine.knowledge, text, view, 1);
  if (!reading.ok)
    throw new UnusableInput(
      ...reading.problems.map(({ path, found, expected }) => terminal.problem(where, path, found, expected)),
    );
  for (const { at, message } of reading.warnings) sayError(terminal.warning(where, at, message));
  const troubles: { where: string; path: string; found: string; expected: string }[] = [];
  const raw = readJson(text);
  const given = raw.ok ? raw.all(raw.value as object, 'facts') : [];
  if (given.length > 1) troubles.push({ where, path: '', found: 'the key twice', expected: 'once' });
  const facts = given[0];
  const told = readAnswers(plans, where, facts, troubles);
  if (troubles.length > 0)
    throw new UnusableInput(...troubles.map((t) => terminal.problem(t.where, `facts.${t.path}`, t.found, t.expected)));
  return { id: reading.id, person: reading.person, answers: new Map([...told, ...frame.answers]) };
}
