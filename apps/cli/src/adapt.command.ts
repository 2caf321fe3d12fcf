import { readFileSync } from 'node:fs';
import { formProblems } from '@hipspine/knowledge/authoring';
import { adaptReport, terminal } from '@hipspine/messages';
import {
  type Adapted,
  adapt,
  adaptDown,
  type LogEntry,
  LogEntrySchema,
  makePlan,
  type Plan,
  type PlanKnowledge,
  toldPerson,
} from '@hipspine/planning';
import { assess } from '@hipspine/reasoning';
import { type CheckPlanOptions, readPlanText, requestFor } from './check-plan.command.ts';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { type PlanRoom, planRoom } from './plan.command.ts';
import { localDay } from './plan-person.ts';
import { chosenFormat, render, sayError, writeOut } from './terminal.ts';

export interface AdaptOptions extends Omit<CheckPlanOptions, 'case'> {
  readonly log: string;
  readonly case?: string;
}

/** `hipspine adapt`: the next plan from a plan and the log, with the named rule behind each change. */
export async function adaptFile(file: string, options: AdaptOptions): Promise<Exit> {
  const room = await planRoom();
  const { knowledge } = room.planner;
  const plan = readPlanText(file, textOf(file, 'a plan as JSON'));
  const log = readLog(knowledge, options.log, textOf(options.log, 'a log, one entry a line'));
  const adapted =
    options.case === undefined
      ? withoutPerson(knowledge, plan, log, options)
      : await withPerson(room, plan, log, { ...options, case: options.case });
  const words =
    chosenFormat(options.format) === 'json' ? JSON.stringify(adapted) : render(adaptReport(adapted, knowledge));
  await writeOut(`${words}\n`);
  return EXIT.done;
}

async function withPerson(
  { engine, planner }: PlanRoom,
  plan: Plan,
  log: readonly Logged[],
  options: CheckPlanOptions,
): Promise<Adapted> {
  const request = await requestFor({ engine, plans: planner.knowledge }, plan, options);
  const entries = log.map(({ entry }) => entry);
  const { person, troubles } = toldPerson(engine.knowledge, request.assessed.person, entries, request.today);
  if (troubles.length > 0)
    throw new UnusableInput(
      ...troubles.map(({ entry, path, found, expected }) =>
        terminal.problem(log[entry]?.where ?? '', path, found, expected),
      ),
    );
  const setting = options.setting === undefined ? {} : { setting: options.setting };
  const assessment = assess(engine, person, { id: request.id, ...setting });
  const replan = (asked: typeof request): Plan => makePlan(planner, asked);
  return adapt({ knowledge: planner.knowledge, replan }, plan, entries, {
    ...request,
    assessed: { person, assessment },
  });
}

function withoutPerson(knowledge: PlanKnowledge, plan: Plan, log: readonly Logged[], options: AdaptOptions): Adapted {
  const answers = log.filter(({ entry }) => entry.type === 'answer');
  if (answers.length > 0)
    throw new UnusableInput(
      ...answers.map(({ where }) =>
        terminal.problem(where, 'type', '"answer"', '--case FILE beside it: an answer is judged with all others'),
      ),
    );
  sayError(terminal.adaptWithoutCase);
  return adaptDown(
    knowledge,
    plan,
    log.map(({ entry }) => entry),
    options.today ?? localDay(new Date()),
  );
}

interface Logged {
  readonly entry: LogEntry;
  /** File and line, for messages. */
  readonly where: string;
}

/** @throws UnusableInput with every line that cannot be used: line, path, found, expected */
function readLog(knowledge: PlanKnowledge, file: string, text: string): readonly Logged[] {
  const problems: string[] = [];
  const zones = knowledge.adaptation.zones.map(({ id }) => id);
  const log = text.split(/\r?\n/).flatMap((line, i): readonly Logged[] => {
    if (line.trim() === '') return [];
    const where = `${file}, line ${i + 1}`;
    const trouble = (path: string, found: string, expected: string): readonly Logged[] => {
      problems.push(terminal.problem(where, path, found, expected.replace(/, received .*$/, '')));
      return [];
    };
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      return trouble('', JSON.stringify(line.slice(0, MOST_SHOWN)), 'a JSON object');
    }
    const parsed = LogEntrySchema.safeParse(json);
    if (!parsed.success) {
      for (const { path, found, expected } of formProblems(where, json, parsed.error)) trouble(path, found, expected);
      return [];
    }
    const { data: entry } = parsed;
    if (entry.type === 'session' && !knowledge.exercise.has(entry.exercise ?? ''))
      return trouble('exercise', JSON.stringify(entry.exercise) ?? 'nothing', 'the id of a move of the library');
    if (entry.felt !== undefined && !zones.includes(entry.felt))
      return trouble('felt', JSON.stringify(entry.felt), `one of ${zones.join(', ')}`);
    return [{ entry, where }];
  });
  if (problems.length > 0) throw new UnusableInput(...problems);
  return log;
}

const MOST_SHOWN = 60;

function textOf(file: string, expected: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UnusableInput(terminal.problem(file, '', code === 'ENOENT' ? 'no such file' : code, expected));
  }
}
