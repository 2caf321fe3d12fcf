import { readFileSync } from 'node:fs';
import { formProblems } from '@hipspine/knowledge/authoring';
import { loadKnowledge, loadTreatment } from '@hipspine/knowledge/node';
import type { TreatmentParts } from '@hipspine/knowledge/treatment';
import { checkReport, posesReport, terminal } from '@hipspine/messages';
import {
  checkPlan,
  checkPoses,
  type Plan,
  type PlanKnowledge,
  type PlanRequest,
  PlanSchema,
  planKnowledge,
} from '@hipspine/planning';
import { assess, compileEngine, type Engine, readJson, type View } from '@hipspine/reasoning';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { localDay, oneCase, readPlanPerson } from './plan-person.ts';
import { type PlanFlags, readPlanFrame } from './plan-request.ts';
import { chosenFormat, render, writeOut } from './terminal.ts';
import { VERSION } from './version.ts';

export interface CheckPlanOptions extends Omit<PlanFlags, 'minutes' | 'days'> {
  readonly case: string;
  readonly minutes?: string;
  readonly days?: string;
  readonly view: View;
  readonly setting?: string;
  readonly format?: 'text' | 'json';
}

/** The facts, without a solver: whoever checks needs none. */
interface CheckRoom {
  readonly engine: Engine;
  readonly treatment: TreatmentParts;
  readonly plans: PlanKnowledge;
}

async function checkRoom(): Promise<CheckRoom> {
  const knowledge = await loadKnowledge();
  const treatment = await loadTreatment();
  return { engine: compileEngine(knowledge, VERSION), treatment, plans: planKnowledge(treatment, knowledge) };
}

/** `hipspine check-plan`: the broken rules of a plan, or what to do about each pose of a list; exit 3 if there is any. */
export async function checkPlanFile(file: string, options: CheckPlanOptions): Promise<Exit> {
  const room = await checkRoom();
  const text = textOf(file);
  return /^\s*[[{]/.test(text) || file.endsWith('.json')
    ? checkOne(room, file, text, options)
    : checkList(room, text, options);
}

async function checkOne(room: CheckRoom, file: string, text: string, options: CheckPlanOptions): Promise<Exit> {
  const plan = readPlanText(file, text);
  const request = await requestFor(room, plan, options);
  const violations = checkPlan(room.plans, plan, request);
  const words =
    chosenFormat(options.format) === 'json'
      ? JSON.stringify({ ...(plan.id === undefined ? {} : { id: plan.id }), ok: violations.length === 0, violations })
      : render(checkReport(violations, room.plans));
  await writeOut(`${words}\n`);
  return violations.length === 0 ? EXIT.done : EXIT.violations;
}

async function checkList(room: CheckRoom, text: string, options: CheckPlanOptions): Promise<Exit> {
  const request = await requestFor(room, undefined, options);
  const poses = checkPoses(room.plans, room.treatment, text.split(/\r?\n/), request);
  if (poses.length === 0)
    throw new UnusableInput(terminal.problem('the list', '', 'nothing', 'a name of a pose on each line'));
  const words = chosenFormat(options.format) === 'json' ? JSON.stringify({ poses }) : render(posesReport(poses));
  await writeOut(`${words}\n`);
  return poses.every(({ verdict }) => verdict === 'keep') ? EXIT.done : EXIT.violations;
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const found = code === 'ENOENT' ? 'no such file' : code;
    throw new UnusableInput(terminal.problem(file, '', found, 'a plan as JSON, or a list of poses'));
  }
}

const FORMAT = 1;

/**
 * A plan as `hipspine plan` writes it, perhaps edited.
 *
 * @throws UnusableInput with every place that does not fit: path, found, expected
 */
export function readPlanText(where: string, text: string): Plan {
  const json = readJson(text);
  if (!json.ok) throw new UnusableInput(terminal.problem(where, '', json.fault.found, json.fault.expected));
  const { format } = (json.value ?? {}) as { readonly format?: unknown };
  if (format !== FORMAT)
    throw new UnusableInput(
      terminal.problem(
        where,
        'format',
        JSON.stringify(format) ?? 'nothing',
        `${FORMAT}. An older plan is made again with hipspine plan`,
      ),
    );
  const parsed = PlanSchema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  throw new UnusableInput(
    ...formProblems(where, json.value, parsed.error).map(({ path, found, expected }) =>
      terminal.problem(where, path, found, expected.replace(/, received .*$/, '')),
    ),
  );
}

/** The person and the frame of a plan as they are now; minutes and days of the plan itself unless flags say otherwise. */
export async function requestFor(
  { engine, plans }: Pick<CheckRoom, 'engine' | 'plans'>,
  plan: Plan | undefined,
  options: CheckPlanOptions,
): Promise<PlanRequest> {
  const { minutes = String(plan?.budget.minutes ?? DAY), days = String(plan?.budget.days ?? WEEK) } = options;
  const frame = readPlanFrame(plans, { ...options, minutes, days }, localDay(new Date()));
  const { text, line, of } = await oneCase(options.case, plan?.id);
  const where = of === 'lines' ? `${options.case}, line ${line}` : options.case;
  const { id, person, answers } = readPlanPerson(engine, plans, frame, options.view, text, where);
  const setting = options.setting === undefined ? {} : { setting: options.setting };
  return { ...frame, id, answers, assessed: { person, assessment: assess(engine, person, { id, ...setting }) } };
}

/** Most that the flags allow: a list of poses has no minutes. */
const DAY = 240;
const WEEK = 7;
