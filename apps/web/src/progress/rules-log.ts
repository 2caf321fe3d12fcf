import type { LogEntry } from '@hipspine/planning';
import { type Entry, type EntryOf, entriesOf, isA, type Log, localDay, localTime, standing } from '@hipspine/record';
import { dayAfter } from '../plan/days.ts';
import { doneItems } from '../session/done-items.ts';
import type { DoneItem } from '../session/practice.ts';
import { keyOf } from './places.ts';
import { farthestBetween, isFarther, lastBefore, reachTaps } from './reach.ts';

/** As far back as the rules look for a row of answers; days. */
const DAYS = 70;
/** A place counts as the one the diary is about by the taps of these days. */
const DAYS_OF_PLACE = 28;

/**
 * The record as the rules of the next plan read it: one line for each move of a practice, one for each tap of the diary.
 * What was not said is absent.
 *
 * Pain during a move is what was said of that move, or else the pain right after the practice. A practice that the present
 * plan was made knowing completes a row and changes nothing again.
 *
 * @param today  yyyy-mm-dd where the person is
 */
export function rulesLog(log: Log, today: string): readonly LogEntry[] {
  const from = dayAfter(today, -DAYS);
  // The days of an entry differ from those of UTC by one at most.
  const earliest = dayAfter(from, -1);
  const recent = standing(log).filter(({ at }) => at >= earliest);
  const adapted = entriesOf(recent, 'plan')
    .filter(({ body }) => body.changes !== undefined)
    .at(-1);
  const place = placeOf(recent, today);
  const reach = reachTaps(recent);
  return recent.flatMap((entry): readonly LogEntry[] => {
    const day = localDay(entry);
    if (day < from || day > today) return [];
    if (isA(entry, 'pain')) return diaryLine(entry, place);
    if (!isA(entry, 'session')) return [];
    const session = entry as EntryOf<'session'>;
    const at = { at: session.body.started, offset: session.offset };
    if (localDay(at) > today) return [];
    const before = lastBefore(reach, dayAfter(localDay(at), -7), localTime(at));
    const after = farthestBetween(reach, localTime(at), dayAfter(localDay(at), 2));
    const farther = before !== undefined && after !== undefined && isFarther(after, before);
    const start: readonly LogEntry[] =
      session.body.painBefore === undefined
        ? []
        : [{ type: 'pain', at: localTime(at), painDuring: session.body.painBefore, span: 'now' }];
    const lines = movesOf(session).map((line) => ({ ...line, ...(farther ? { farther: true } : {}) }));
    return [...start, ...lines.map((line) => sinceThen(line, session, adapted))];
  });
}

/** How much of a practice the plan of now was made knowing. */
function sinceThen(line: LogEntry, session: EntryOf<'session'>, plan: Entry | undefined): LogEntry {
  if (plan === undefined || session.body.started >= plan.at) return line;
  return { ...line, acted: session.id < plan.id ? 'all' : 'but-morning' };
}

/** One line for each move, both sides together: a move that went badly on two sides went badly once. */
function movesOf(session: EntryOf<'session'>): readonly LogEntry[] {
  const { started, painAfter, painNextMorning, effort } = session.body;
  const at = localTime({ at: started, offset: session.offset });
  const byMove = new Map<string, DoneItem[]>();
  for (const item of doneItems(session)) {
    byMove.set(item.exercise, [...(byMove.get(item.exercise) ?? []), item]);
  }
  return [...byMove].map(([exercise, lines]): LogEntry => {
    const wasDone = lines.some(({ seconds, stopped }) => stopped === true || seconds.length > 0);
    if (!wasDone) return { type: 'session', at, exercise, skipped: true };
    const told = lines.flatMap(({ painDuring }) => painDuring ?? []);
    const during = told.length > 0 ? Math.max(...told) : painAfter;
    const felt = [...lines]
      .sort((x, y) => Number(y.stopped === true) - Number(x.stopped === true))
      .flatMap((line) => feltIn(line) ?? [])[0];
    return {
      type: 'session',
      at,
      exercise,
      ...(during === undefined ? {} : { painDuring: during }),
      ...(painNextMorning === undefined ? {} : { painNextMorning }),
      ...(effort === undefined ? {} : { effort }),
      ...(felt === undefined ? {} : { felt }),
    };
  });
}

/** The zone of "not where it should be", without a name for it. */
const ELSEWHERE = 'elsewhere';

const feltIn = ({ zone, stopped }: DoneItem): string | undefined => zone ?? (stopped === true ? ELSEWHERE : undefined);

function diaryLine(entry: EntryOf<'pain'>, place: string | undefined): readonly LogEntry[] {
  const { regions, span } = entry.body;
  if (span === 'week') return [];
  const scores = regions.flatMap((one) => (keyOf(one) === place && one.intensity !== undefined ? [one.intensity] : []));
  return scores.length === 0 ? [] : [{ type: 'pain', at: localTime(entry), painDuring: Math.max(...scores), span }];
}

/** The place the diary is mostly about of late: the rules compare one place with itself. */
function placeOf(log: Log, today: string): string | undefined {
  const from = dayAfter(today, -DAYS_OF_PLACE);
  const times = new Map<string, number>();
  for (const entry of entriesOf(log, 'pain')) {
    if (localDay(entry) < from) continue;
    for (const one of entry.body.regions)
      if (one.intensity !== undefined) times.set(keyOf(one), (times.get(keyOf(one)) ?? 0) + 1);
  }
  return [...times].sort((x, y) => y[1] - x[1])[0]?.[0];
}

/** The last pain somebody told of a moment, wherever it was: in the diary, or before or after a practice. */
export function lastPain(log: Log, sinceId: string): number | undefined {
  let found: { readonly at: string; readonly pain: number } | undefined;
  const take = (at: string, pain: number | undefined): void => {
    if (pain !== undefined && (found === undefined || at > found.at)) found = { at, pain };
  };
  for (const entry of [...standing(log)].reverse()) {
    // Nothing is told before it happens, so what was written earlier is about an earlier time.
    if (entry.id <= sinceId || (found !== undefined && entry.at < found.at)) break;
    if (isA(entry, 'pain')) {
      const { regions, span } = (entry as EntryOf<'pain'>).body;
      const scores = regions.flatMap(({ intensity }) => intensity ?? []);
      if (span === 'now' && scores.length > 0) take(entry.at, Math.max(...scores));
    } else if (isA(entry, 'session')) {
      const { started, ended, painBefore, painAfter } = (entry as EntryOf<'session'>).body;
      take(started, painBefore);
      take(ended ?? started, painAfter);
    }
  }
  return found?.pain;
}
