import { readFileSync } from 'node:fs';
import { type Answer, show } from '@hipspine/knowledge';
import { terminal } from '@hipspine/messages';
import {
  ContextSchema,
  type Limit,
  LimitsSchema,
  PHASES,
  PLACES_TO_PRACTISE,
  type PlanContext,
  type PlanKnowledge,
  type PlanRequest,
  PlanSchema,
  type PracticePlace,
  type PreviousPlan,
} from '@hipspine/planning';
import type { z } from 'zod';
import { UnusableInput } from './exit.ts';

/** The flags of `hipspine plan` as commander hands them over. */
export interface PlanFlags {
  readonly minutes: string;
  readonly days: string;
  readonly equipment: string;
  readonly place: string;
  readonly without?: string;
  readonly limits?: string;
  readonly answers?: string;
  readonly context?: string;
  readonly surgery?: string;
  readonly deskHours?: string;
  readonly tripHours?: string;
  readonly gearbox?: string;
  readonly activities?: string;
  readonly pelvicFloor?: boolean;
  readonly bicycle?: string;
  readonly confirmed?: string;
  readonly agreed?: string;
  readonly lifted?: string;
  readonly wontDo?: string;
  readonly previous?: string;
  readonly phase?: string;
  readonly today?: string;
}

/** All of a request that does not come from the case. */
export type PlanFrame = Omit<PlanRequest, 'id' | 'assessed'>;

interface Trouble {
  readonly where: string;
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * Reads the flags and files of a plan. Everything that cannot be used is told at once, and then there is no plan: a
 * limit that was misread would be worse than none.
 *
 * @throws UnusableInput with every problem: flag or file, path, found, expected
 */
export function readPlanFrame(knowledge: PlanKnowledge, flags: PlanFlags, today: string): PlanFrame {
  const troubles: Trouble[] = [];
  const day = flags.today ?? today;
  if (!isDay(day)) troubles.push({ where: '--today', path: '', found: show(day), expected: 'a day as 2027-03-01' });
  const frame: PlanFrame = {
    today: day,
    minutes: number('--minutes', flags.minutes, { over: 0, most: 240 }, troubles),
    days: number('--days', flags.days, { over: 0, most: 7, whole: true }, troubles),
    equipment: flags.equipment === 'none' ? [] : ids('--equipment', flags.equipment, equipmentIds(knowledge), troubles),
    place: oneOf('--place', flags.place, PLACES_TO_PRACTISE, troubles) as PracticePlace,
    without: ids('--without', flags.without, equipmentIds(knowledge), troubles),
    limits: readLimits(flags.limits, day, troubles),
    answers: readAnswers(knowledge, '--answers', fileOf('--answers', flags.answers, troubles), troubles),
    context: readContext(flags, troubles),
    confirmed: list(flags.confirmed),
    agreed: ids('--agreed', flags.agreed, [...knowledge.exercise.keys()], troubles),
    lifted: ids('--lifted', flags.lifted, [...knowledge.rule.keys()], troubles),
    wontDo: ids(
      '--wont-do',
      flags.wontDo,
      [...knowledge.exercise.keys(), ...new Set(knowledge.exercises.map(({ category }) => category))],
      troubles,
    ),
    previous: readPrevious(knowledge, flags, troubles),
  };
  if (troubles.length > 0)
    throw new UnusableInput(...troubles.map((t) => terminal.problem(t.where, t.path, t.found, t.expected)));
  return frame;
}

const list = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const equipmentIds = ({ equipment }: PlanKnowledge): readonly string[] => equipment.map(({ id }) => id);

const MOST_LISTED = 60;

function ids(
  where: string,
  text: string | undefined,
  known: readonly string[],
  troubles: Trouble[],
): readonly string[] {
  const given = list(text);
  const all = known.length > MOST_LISTED ? `${known.slice(0, MOST_LISTED).join(', ')} …` : known.join(', ');
  for (const id of given) {
    if (!known.includes(id)) troubles.push({ where, path: '', found: show(id), expected: `one of ${all}` });
  }
  return given;
}

function oneOf(where: string, given: string, known: readonly string[], troubles: Trouble[]): string {
  if (!known.includes(given))
    troubles.push({ where, path: '', found: show(given), expected: `one of ${known.join(', ')}` });
  return given;
}

function number(
  where: string,
  given: string,
  { over, most, whole = false }: { readonly over: number; readonly most: number; readonly whole?: boolean },
  troubles: Trouble[],
): number {
  const value = given.trim() === '' ? Number.NaN : Number(given);
  const fits = value > over && value <= most && (!whole || Number.isInteger(value));
  const kind = whole ? 'a whole number' : 'a number';
  if (!fits) troubles.push({ where, path: '', found: show(given), expected: `${kind} above ${over}, at most ${most}` });
  return value;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** The JSON of a file, or undefined when none was named or it cannot be read. */
function fileOf(where: string, file: string | undefined, troubles: Trouble[]): unknown {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? 'no such file' : (code ?? message);
    troubles.push({ where: `${where} ${file}`, path: '', found, expected: 'a file with JSON' });
    return undefined;
  }
}

function fits<T>(where: string, schema: z.ZodType<T>, content: unknown, troubles: Trouble[]): T | undefined {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    const found = path.reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
      content,
    );
    troubles.push({ where, path: path.join('.'), found: show(found), expected: message });
  }
  return undefined;
}

/** Limits of the surgeon. One that has run out, or two that contradict each other, are asked about and not guessed. */
function readLimits(file: string | undefined, today: string, troubles: Trouble[]): readonly Limit[] {
  if (file === undefined) return [];
  const before = troubles.length;
  const content = fileOf('--limits', file, troubles);
  if (troubles.length > before) return [];
  const limits = fits(file, LimitsSchema, content, troubles) ?? [];
  limits.forEach(({ until }, i) => {
    if (until === null || until >= today) return;
    troubles.push({
      where: file,
      path: `${i}.until`,
      found: show(until),
      expected: `${today} or later, or null until it is lifted. Ask your surgeon whether it still holds; if not, take it out`,
    });
  });
  limits.forEach((limit, i) => {
    const other = limits.findIndex((before, j) => j < i && contradicts(before, limit));
    if (other < 0) return;
    troubles.push({
      where: file,
      path: `${i}.maxDegrees`,
      found: show(limit.maxDegrees),
      expected: `${limits[other]?.maxDegrees}, as ${other} says for the same movement and time. Ask your surgeon which one holds`,
    });
  });
  return limits;
}

const contradicts = (x: Limit, y: Limit): boolean =>
  x.joint === y.joint &&
  x.side === y.side &&
  x.motion === y.motion &&
  x.until === y.until &&
  x.maxDegrees !== y.maxDegrees;

const WORDS: Readonly<Record<string, Answer>> = { yes: 'yes', no: 'no', 'not-sure': 'unknown' };

/**
 * Answers to the questions of the plan rules, by fact: true, false, "yes", "no" or "not-sure"; null is not answered.
 */
export function readAnswers(
  knowledge: PlanKnowledge,
  where: string,
  content: unknown,
  troubles: { where: string; path: string; found: string; expected: string }[],
): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  if (content === undefined) return answers;
  if (content === null || typeof content !== 'object' || Array.isArray(content)) {
    troubles.push({ where, path: '', found: show(content), expected: 'an object of answers by fact' });
    return answers;
  }
  const asked = new Set(knowledge.facts.filter(({ ask }) => ask !== undefined).map(({ id }) => id));
  for (const [fact, value] of Object.entries(content)) {
    const answer = value === true ? 'yes' : value === false ? 'no' : WORDS[String(value)];
    if (!asked.has(fact))
      troubles.push({
        where,
        path: fact,
        found: show(fact),
        expected: `a question of the plan rules: ${[...asked].join(', ')}`,
      });
    else if (value !== null && answer === undefined)
      troubles.push({
        where,
        path: fact,
        found: show(value),
        expected: 'true, false, "yes", "no", "not-sure" or null',
      });
    else if (answer !== undefined) answers.set(fact, answer);
  }
  return answers;
}

function readContext(flags: PlanFlags, troubles: Trouble[]): PlanContext {
  const file = fileOf('--context', flags.context, troubles);
  const told = typeof file === 'object' && file !== null ? file : {};
  const bicycle = fileOf('--bicycle', flags.bicycle, troubles);
  const trip =
    flags.tripHours === undefined && flags.gearbox === undefined
      ? undefined
      : { hours: Number(flags.tripHours), gearbox: flags.gearbox };
  const content = {
    ...told,
    ...(flags.surgery === undefined ? {} : { surgery: surgeryOf(flags.surgery) }),
    ...(flags.deskHours === undefined ? {} : { deskHours: Number(flags.deskHours) }),
    ...(trip === undefined ? {} : { trip }),
    ...(bicycle === undefined ? {} : { bicycle }),
    ...(flags.activities === undefined ? {} : { activities: list(flags.activities) }),
    ...(flags.pelvicFloor === undefined ? {} : { pelvicFloor: flags.pelvicFloor }),
  };
  return fits(flags.context ?? 'context', ContextSchema, content, troubles) ?? {};
}

/** `hip-replacement:2026-11-10:left:posterior:given`; what is left out is not known. */
function surgeryOf(text: string): unknown {
  const [kind, date = 'unknown', side = 'unknown', approach = 'unknown', limits = 'unknown'] = text.split(':');
  return { kind, date, side, limits, ...(kind === 'hip-replacement' ? { approach } : {}) };
}

/** What is carried over: the plan before, and the phase that is due now. */
function readPrevious(knowledge: PlanKnowledge, flags: PlanFlags, troubles: Trouble[]): PreviousPlan | undefined {
  if (flags.previous === undefined) {
    if (flags.phase !== undefined)
      troubles.push({ where: '--phase', path: '', found: flags.phase, expected: '--previous PLAN.json beside it' });
    return undefined;
  }
  const before = troubles.length;
  const content = fileOf('--previous', flags.previous, troubles);
  if (troubles.length > before) return undefined;
  const plan = fits(flags.previous, PlanSchema, content, troubles);
  if (plan === undefined) return undefined;
  const phase = oneOf('--phase', flags.phase ?? plan.phase, PHASES, troubles) as PreviousPlan['phase'];
  const known = [...plan.items, ...plan.release].map(({ exercise }) => exercise);
  const levels = known.map((id) => knowledge.exercise.get(id)?.level ?? 1);
  return { phase, startedOn: plan.started, known, levelReached: Math.max(1, ...levels) };
}
