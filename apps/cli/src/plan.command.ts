import { createReadStream } from 'node:fs';
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import { planReport, terminal } from '@hipspine/messages';
import {
  highsSolver,
  keyframePeaks,
  makePlan,
  type Planner,
  planKnowledge,
  plannerOf,
  solvedPeaks,
} from '@hipspine/planning';
import { assess, compileEngine, type Engine, type View } from '@hipspine/reasoning';
import { caseTexts } from './case-texts.ts';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { loadHighs } from './load-highs.ts';
import { checkPaperFlags, PAPER, type Paper, type PaperFlags, type PlannedPerson, writePaper } from './plan-paper.ts';
import { localDay, readPlanPerson } from './plan-person.ts';
import { type PlanFlags, type PlanFrame, readPlanFrame } from './plan-request.ts';
import { solvedMovements } from './solved-movements.ts';
import { chosenFormat, render, sayError, width, writeOut } from './terminal.ts';
import { VERSION } from './version.ts';

export interface PlanFileOptions extends PlanFlags, PaperFlags {
  readonly view: View;
  readonly setting?: string;
  readonly format?: 'text' | 'json' | Paper;
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

/** `hipspine plan`: the plan of each person of the input, in the same order, or one person's plan on paper. */
export async function planFile(file: string | undefined, options: PlanFileOptions): Promise<Exit> {
  const paper = PAPER.find((form) => form === options.format);
  if (paper !== undefined) checkPaperFlags(paper, options);
  const room = await planRoom(options.limits !== undefined);
  if (paper === undefined) await sayPlans(room, file, options);
  else await printPlan(room, file, options, paper);
  return EXIT.done;
}

async function sayPlans(room: PlanRoom, file: string | undefined, options: PlanFileOptions): Promise<void> {
  const format = chosenFormat(options.format === 'json' || options.format === 'text' ? options.format : undefined);
  let plans = 0;
  for await (const { plan } of planPeople(room, file, options)) {
    if (format === 'json') await writeOut(`${JSON.stringify(plan)}\n`);
    else {
      const rule = plans > 0 ? `\n${'='.repeat(width())}\n\n` : '';
      await writeOut(`${rule}${render(planReport(plan, room.planner.knowledge))}\n`);
    }
    plans++;
  }
}

async function printPlan(room: PlanRoom, file: string | undefined, options: PlanFileOptions, paper: Paper) {
  const people: PlannedPerson[] = [];
  for await (const person of planPeople(room, file, options)) {
    people.push(person);
    if (people.length > 1)
      throw new UnusableInput(terminal.problem(file ?? 'stdin', '', 'another person', `one person for ${paper}`));
  }
  const facts = { knowledge: room.engine.knowledge, planKnowledge: room.planner.knowledge };
  for (const person of people) await writePaper(paper, person, facts, options);
}

/**
 * Each person of a file or of stdin with the plan and what it rests on.
 *
 * @throws UnusableInput when a flag, a file or a case cannot be used, or there is no case
 */
export async function* planPeople(
  room: PlanRoom,
  file: string | undefined,
  options: PlanFileOptions,
): AsyncGenerator<PlannedPerson> {
  const settings = room.engine.knowledge.model.settings.map(({ id }) => id);
  if (options.setting !== undefined && !settings.includes(options.setting)) {
    const found = JSON.stringify(options.setting);
    throw new UnusableInput(terminal.problem('--setting', '', found, `one of ${settings.join(', ')}`));
  }
  const frame = readPlanFrame(room.planner.knowledge, options, localDay(new Date()));
  const name = file === undefined || file === '-' ? 'stdin' : file;
  let people = 0;
  for await (const { text, line, of } of caseTexts(input(file))) {
    yield planOf(room, frame, options, text, of === 'lines' ? `${name}, line ${line}` : name);
    people++;
  }
  if (people === 0)
    throw new UnusableInput(terminal.problem(name, '', 'nothing', 'a case as a JSON object, or one a line'));
}

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

function planOf(
  room: PlanRoom,
  frame: PlanFrame,
  options: PlanFileOptions,
  text: string,
  where: string,
): PlannedPerson {
  const { id, person, answers } = readPlanPerson(room.engine, room.planner.knowledge, frame, options.view, text, where);
  const setting = options.setting === undefined ? {} : { setting: options.setting };
  const assessment = assess(room.engine, person, { id, ...setting });
  const plan = makePlan(room.planner, { ...frame, id, answers, assessed: { person, assessment } });
  return { plan, told: { result: assessment, answers: person.findings } };
}
