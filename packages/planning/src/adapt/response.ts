import type { Exercise } from '@hipspine/knowledge/treatment';
import { daysAfter } from '../day.ts';
import type { LogEntry } from '../log-entry.schema.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';

/**
 * How the body answered a session. `good` needs both told: little pain during, and no worse next morning. `untold` is no
 * answer, and never a good one.
 */
export type Response = 'good' | 'hold' | 'worse-next-day' | 'red' | 'untold';

export const isBad = (response: Response): boolean => response === 'red' || response === 'worse-next-day';

/** The day of an entry, yyyy-mm-dd. */
export const dayOf = ({ at }: LogEntry): string => at.slice(0, 10);

/** Entries in the order of time; of the same time in the order of the log. */
export const inTime = (log: readonly LogEntry[]): readonly LogEntry[] =>
  log
    .map((entry, i) => ({ entry, i }))
    .sort((x, y) => (x.entry.at < y.entry.at ? -1 : x.entry.at > y.entry.at ? 1 : x.i - y.i))
    .map(({ entry }) => entry);

/** Pain of a diary entry that is about no exercise and about that moment; absent when it was not told. */
export const painTold = (entry: LogEntry): number | undefined =>
  entry.span === 'day' ? undefined : painOfDiary(entry);

/** The same for the worst of a day: another question, so the two are never put into one mean. */
export const worstTold = (entry: LogEntry): number | undefined =>
  entry.span === 'day' ? painOfDiary(entry) : undefined;

const painOfDiary = (entry: LogEntry): number | undefined =>
  entry.type === 'pain' && entry.exercise === undefined ? (entry.painDuring ?? entry.painNextMorning) : undefined;

/**
 * Usual pain before a day: the mean of the diary of the days before.
 *
 * @returns points of 0 to 10, or undefined when nothing was told
 */
function usualPain({ adaptation }: PlanKnowledge, log: readonly LogEntry[], day: string): number | undefined {
  const from = daysAfter(day, -adaptation.usual_from_days);
  const told = log.flatMap((entry) => {
    const pain = painTold(entry);
    return pain !== undefined && dayOf(entry) >= from && dayOf(entry) <= day ? [pain] : [];
  });
  return told.length === 0 ? undefined : told.reduce((sum, pain) => sum + pain, 0) / told.length;
}

/**
 * The answer of the body to one session, by the pain-monitoring model (pathways-frame.yaml, pain_rules).
 *
 * @param usual  usual pain, points; undefined when it was not told: then the morning is judged by green alone
 */
function responseTo(
  { adaptation }: PlanKnowledge,
  { painDuring: during, painNextMorning: morning, farther }: LogEntry,
  usual: number | undefined,
): Response {
  const { green_up_to: green, amber_up_to: amber, worse_by } = adaptation;
  if (during !== undefined && during > amber) return 'red';
  if (farther === true) return 'worse-next-day';
  if (morning !== undefined && (usual === undefined ? morning > green : morning >= usual + worse_by))
    return 'worse-next-day';
  if (during !== undefined && during > green) return 'hold';
  return during !== undefined && morning !== undefined ? 'good' : 'untold';
}

/** One answer. `news`: what it says beyond what the plan was made knowing. */
export interface Told {
  readonly entry: LogEntry;
  readonly response: Response;
  readonly news: Response;
}

function newsOf(knowledge: PlanKnowledge, entry: LogEntry, usual: number | undefined): Response {
  if (entry.acted === 'all') return 'untold';
  if (entry.acted === undefined) return responseTo(knowledge, entry, usual);
  const { painDuring: _, ...morning } = entry;
  return responseTo(knowledge, morning, usual);
}

/** The answers to one exercise, oldest first. Skipped sessions and what was not told are no answers. */
export function responsesTo(knowledge: PlanKnowledge, log: readonly LogEntry[], exercise: string): readonly Told[] {
  return inTime(log)
    .filter((entry) => entry.type === 'session' && entry.exercise === exercise && entry.skipped !== true)
    .map((entry) => {
      const usual = usualPain(knowledge, log, dayOf(entry));
      return { entry, response: responseTo(knowledge, entry, usual), news: newsOf(knowledge, entry, usual) };
    })
    .filter(({ response, entry }) => response !== 'untold' || entry.felt !== undefined);
}

/** How many of the last answers in a row are such. What was not told breaks no row and adds nothing to it. */
export function running(responses: readonly Response[], such: (response: Response) => boolean): number {
  let count = 0;
  for (const response of responses.filter((one) => one !== 'untold').reverse()) {
    if (!such(response)) break;
    count++;
  }
  return count;
}

/** Was a move felt where it should not be? `stop`: no easier version is tried. */
export function wrongPlace(
  { adaptation, model }: PlanKnowledge,
  { targets, category }: Pick<Exercise, 'targets' | 'category'>,
  felt: string | undefined,
): 'right' | 'swap' | 'stop' {
  const zone = adaptation.zones.find(({ id }) => id === felt);
  if (zone === undefined) return 'right';
  // A stretch is for what it lengthens; a muscle that only holds the position makes no place right.
  const counts = (action: string): boolean => category !== 'stretch' || action !== 'strengthen';
  const works = targets.some(({ tissue, action }) => zone.unless_tissues?.includes(tissue) === true && counts(action));
  const never = zone.wrong_in?.includes(category) === true;
  const groups = model.groups.filter(({ id }) => zone.wrong_for?.includes(id) === true);
  const forIt = groups.some(
    ({ tissues, actions, categories }) =>
      categories.includes(category) &&
      targets.some(({ tissue, action }) => tissues.includes(tissue) && actions.includes(action)),
  );
  if (never || (zone.wrong === true && !works) || (forIt && !works)) return zone.stop === true ? 'stop' : 'swap';
  return 'right';
}
