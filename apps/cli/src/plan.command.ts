import { createReadStream } from 'node:fs';
import type { Person } from '@hipspine/knowledge';
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { planReport, terminal } from '@hipspine/messages';
import {
  highsSolver,
  keyframePeaks,
  makePlan,
  type Plan,
  type Planner,
  planKnowledge,
  plannerOf,
  solvedPeaks,
} from '@hipspine/planning';
import { assess, compileEngine, type Engine, readCaseText, readJson, type View } from '@hipspine/reasoning';
import { caseTexts } from './case-texts.ts';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { loadHighs } from './load-highs.ts';
import { type PlanFlags, type PlanFrame, readAnswers, readPlanFrame } from './plan-request.ts';
import { solvedMovements } from './solved-movements.ts';
import { chosenFormat, render, sayError, width, writeOut } from './terminal.ts';
import { VERSION } from './version.ts';

export interface PlanFileOptions extends PlanFlags {
  readonly view: View;
  readonly setting?: string;
  readonly format?: 'text' | 'json';
}

/** Everything a plan is made with. */
export interface PlanRoom {
  readonly engine: Engine;
  readonly planner: Planner;
}

/** Loads the facts and the solver. With limits the solved movements of the body are read as well. */
export async function planRoom(withLimits = true): Promise<PlanRoom> {
  // One after the other: whoever comes second finds the facts compiled.
  const knowledge = await loadKnowledge();
  const treatment = await loadTreatment();
  const highs = await loadHighs();
  const plans = planKnowledge(treatment, knowledge);
  const drawn = keyframePeaks(plans.model.limits.margin_degrees_when_approximate);
  const angles = withLimits ? solvedPeaks(solvedMovements(), drawn) : drawn;
  return { engine: compileEngine(knowledge, VERSION), planner: plannerOf(plans, highsSolver(highs), angles) };
}

/** `hipspine plan`: the plan of each person of the input, in the same order. */
export async function planFile(file: string | undefined, options: PlanFileOptions): Promise<Exit> {
  const room = await planRoom(options.limits !== undefined);
  const settings = room.engine.knowledge.model.settings.map(({ id }) => id);
  if (options.setting !== undefined && !settings.includes(options.setting)) {
    const found = JSON.stringify(options.setting);
    throw new UnusableInput(terminal.problem('--setting', '', found, `one of ${settings.join(', ')}`));
  }
  const frame = readPlanFrame(room.planner.knowledge, options, localDay(new Date()));
  const format = chosenFormat(options.format);
  const name = file === undefined || file === '-' ? 'stdin' : file;
  let plans = 0;
  for await (const { text, line, of } of caseTexts(input(file))) {
    const where = of === 'lines' ? `${name}, line ${line}` : name;
    const plan = planOf(room, frame, options, text, where);
    if (format === 'json') await writeOut(`${JSON.stringify(plan)}\n`);
    else {
      const rule = plans > 0 ? `\n${'='.repeat(width())}\n\n` : '';
      const words = planReport(plan, room.planner.knowledge);
      await writeOut(`${rule}${render(words)}\n`);
    }
    plans++;
  }
  if (plans === 0)
    throw new UnusableInput(terminal.problem(name, '', 'nothing', 'a case as a JSON object, or one a line'));
  return EXIT.done;
}

/** The day here and now, as the calendar on the wall has it. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

async function* input(file: string | undefined): AsyncGenerator<Uint8Array> {
  if (file === undefined || file === '-') {
    if (process.stdin.isTTY) sayError(terminal.fromKeyboard);
    yield* process.stdin;
    return;
  }
  try {
    yield* createReadStream(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const found = code === 'ENOENT' ? 'no such file' : code;
    throw new UnusableInput(terminal.problem(file, '', found, 'a file with JSON, or JSON lines'));
  }
}

function planOf(room: PlanRoom, frame: PlanFrame, options: PlanFileOptions, text: string, where: string): Plan {
  const { id, person, answers } = readPerson(room, frame, options, text, where);
  const setting = options.setting === undefined ? {} : { setting: options.setting };
  const assessment = assess(room.engine, person, { id, ...setting });
  return makePlan(room.planner, { ...frame, id, answers, assessed: { person, assessment } });
}

/**
 * One case, and the answers to the questions of the plan rules that stand in it under `facts`; those of `--answers` stand
 * above them.
 *
 * @throws UnusableInput when the case cannot be used: a plan for half a person would be unsafe
 */
function readPerson(
  { engine, planner }: PlanRoom,
  frame: PlanFrame,
  { view }: PlanFileOptions,
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
  const told = readAnswers(planner.knowledge, where, facts, troubles);
  if (troubles.length > 0)
    throw new UnusableInput(...troubles.map((t) => terminal.problem(t.where, `facts.${t.path}`, t.found, t.expected)));
  return { id: reading.id, person: reading.person, answers: new Map([...told, ...frame.answers]) };
}
