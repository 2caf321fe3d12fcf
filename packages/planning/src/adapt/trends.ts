import { daysAfter, weeksBetween } from '../day.ts';
import type { LogEntry } from '../log-entry.schema.ts';
import type { Plan, PlanPhase } from '../plan.schema.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';
import { dayOf, isBad, painTold, type Response, responsesTo, running, worstTold } from './response.ts';

const DAYS_OF_WEEK = 7;

/** Mean pain of the diary of a week that ends on a day; undefined when nothing was told: it is not 0. */
function weekOfPain(log: readonly LogEntry[], end: string, toldBy: typeof painTold): number | undefined {
  const from = daysAfter(end, -DAYS_OF_WEEK + 1);
  const told = log.flatMap((entry) => {
    const pain = toldBy(entry);
    return pain !== undefined && dayOf(entry) >= from && dayOf(entry) <= end ? [pain] : [];
  });
  return told.length === 0 ? undefined : told.reduce((sum, pain) => sum + pain, 0) / told.length;
}

/** Have the last weeks been no better, each than the one before? Needs pain told in every one of them, and pain left. */
export const isFlat = (knowledge: PlanKnowledge, log: readonly LogEntry[], today: string): boolean =>
  [painTold, worstTold].some((told) => isFlatBy(knowledge, log, today, told));

function isFlatBy(
  { adaptation: { flat } }: PlanKnowledge,
  log: readonly LogEntry[],
  today: string,
  told: typeof painTold,
): boolean {
  const weeks = Array.from({ length: flat.weeks + 1 }, (_, i) =>
    weekOfPain(log, daysAfter(today, -DAYS_OF_WEEK * i), told),
  );
  const [latest] = weeks;
  if (latest === undefined || latest <= flat.settled_up_to) return false;
  return weeks.slice(1).every((before, i) => {
    const after = weeks[i];
    return before !== undefined && after !== undefined && after > before - flat.better_by;
  });
}

/** More than the allowed days since the last session that was told as done. Nothing told at all says nothing. */
export function missedTooLong({ adaptation }: PlanKnowledge, log: readonly LogEntry[], today: string): boolean {
  const done = log.filter(({ type, skipped }) => type === 'session' && skipped !== true).map(dayOf);
  const last = done.sort().at(-1);
  return last !== undefined && daysAfter(last, adaptation.skip.after_days) < today;
}

/** Is the week that begins now an easy one? Counted in weeks since the course began. */
export function isEasyWeek({ adaptation: { deload } }: PlanKnowledge, started: string, today: string): boolean {
  const week = Math.floor(weeksBetween(started, today)) + 1;
  return week > 0 && week % deload.every_weeks === 0;
}

/**
 * Answers against the movement class: moves of its own direction that made it worse, or sent pain down the leg.
 *
 * @param testedOn  the day the class was found: what was told since counts, over every plan made in between
 */
export function againstClass(
  knowledge: PlanKnowledge,
  plan: Plan,
  log: readonly LogEntry[],
  movementClass: string,
  testedOn: string,
): readonly string[] {
  const { series } = knowledge.adaptation.retest;
  const want = Object.entries(series).find(([name]) => name === movementClass)?.[1];
  const entry = knowledge.model.wants.by_tag.find((one) => one.want === want);
  if (entry === undefined) return [];
  const since = log.filter((one) => dayOf(one) >= testedOn);
  return plan.items.flatMap(({ exercise: id }) => {
    const exercise = knowledge.exercise.get(id);
    const directed =
      exercise !== undefined &&
      entry.categories.includes(exercise.category) &&
      entry.tags.some((tag) => exercise.tags.includes(tag));
    if (!directed) return [];
    const stops = new Set(knowledge.adaptation.zones.flatMap((zone) => (zone.stop === true ? [zone.id] : [])));
    return responsesTo(knowledge, since, id)
      .filter((one) => isBad(one.response) || stops.has(one.entry.felt ?? ''))
      .map(() => id);
  });
}

const PHASES: readonly PlanPhase[] = ['calm', 'build', 'keep'];

/** Whether the phase changes. Forward needs its time and good answers; back needs bad answers from most moves. */
export function phaseStep(
  knowledge: PlanKnowledge,
  plan: Plan,
  log: readonly LogEntry[],
  today: string,
): 'forward' | 'waits' | 'back' | 'stays' {
  const { phase } = knowledge.adaptation;
  const [, until] = knowledge.phaseFrame[plan.phase];
  const told = plan.items
    .map(({ exercise }) => responsesTo(knowledge, log, exercise).map(({ response }) => response))
    .filter((responses) => responses.some((response) => response !== 'untold'));
  const bad = told.filter((responses) => running(responses, isBad) >= knowledge.adaptation.bad_running);
  const place = PHASES.indexOf(plan.phase);
  if (place > 0 && told.length > 0 && bad.length / told.length >= phase.back_when_share) return 'back';
  if (place === PHASES.length - 1 || weeksBetween(plan.started, today) < until) return 'stays';
  const isGood = (response: Response): boolean => response === 'good';
  const good = told.filter((responses) => running(responses, isGood) >= phase.good_sessions);
  return told.length > 0 && good.length === told.length ? 'forward' : 'waits';
}

/** The phase before or after. */
export const phaseBeside = (phase: PlanPhase, way: 1 | -1): PlanPhase => PHASES[PHASES.indexOf(phase) + way] ?? phase;
