import { type EntryOf, entriesOf, type Log, localDay, localTime } from '@hipspine/record';
import { dayAfter, daysBetween } from '../plan/days.ts';
import { keyOf } from './places.ts';

/** One tap of the diary about one place. */
export interface Said {
  /** At the writer's place, yyyy-mm-ddThh:mm. */
  readonly at: string;
  readonly score: number;
  readonly span: 'now' | 'day';
}

/** One day of the diary at one place; `worst` and `least` are absent where nothing was said, which is not zero. */
export interface CourseDay {
  readonly day: string;
  readonly worst?: number;
  readonly least?: number;
  readonly said: readonly Said[];
}

/** The diary by place, and there by day, in one pass; days are those where the person was. */
export type Diary = ReadonlyMap<string, ReadonlyMap<string, readonly Said[]>>;

export function diaryOf(log: Log): Diary {
  const diary = new Map<string, Map<string, Said[]>>();
  for (const entry of entriesOf(log, 'pain')) for (const one of saidIn(entry)) put(diary, one);
  return diary;
}

interface Placed extends Said {
  readonly place: string;
  readonly day: string;
}

/** What was said of a whole week belongs to no day. */
function saidIn(entry: EntryOf<'pain'>): readonly Placed[] {
  const { regions, span } = entry.body;
  if (span === 'week') return [];
  return regions.flatMap((region) => {
    const { intensity: score } = region;
    return score === undefined
      ? []
      : [{ place: keyOf(region), day: localDay(entry), at: localTime(entry), score, span }];
  });
}

function put(diary: Map<string, Map<string, Said[]>>, { place, day, ...said }: Placed): void {
  const days = diary.get(place) ?? new Map<string, Said[]>();
  diary.set(place, days);
  const there = days.get(day);
  if (there === undefined) days.set(day, [said]);
  else there.push(said);
}

/**
 * Every day from the first entry to today; days without an entry are there and empty.
 *
 * @param most  most days, counted back from today
 */
export function courseOf(
  days: ReadonlyMap<string, readonly Said[]>,
  today: string,
  most = Number.POSITIVE_INFINITY,
): readonly CourseDay[] {
  const first = [...days.keys()].reduce((early, day) => (day < early ? day : early), '9999-12-31');
  if (days.size === 0 || first > today) return [];
  const length = Math.min(most, daysBetween(first, today) + 1);
  return Array.from({ length }, (_, i): CourseDay => {
    const day = dayAfter(today, i - length + 1);
    const said = days.get(day) ?? [];
    if (said.length === 0) return { day, said };
    const scores = said.map(({ score }) => score);
    return { day, worst: Math.max(...scores), least: Math.min(...scores), said };
  });
}

/** A run of days that follow each other and were all spoken of: a ribbon is drawn over each, and between them nothing. */
export type Run = readonly { readonly at: number; readonly worst: number; readonly least: number }[];

export function runsOf(course: readonly Pick<CourseDay, 'worst' | 'least'>[]): readonly Run[] {
  const runs: { at: number; worst: number; least: number }[][] = [];
  course.forEach(({ worst, least }, at) => {
    if (worst === undefined || least === undefined) return;
    const last = runs.at(-1);
    if (last?.at(-1)?.at === at - 1) last.push({ at, worst, least });
    else runs.push([{ at, worst, least }]);
  });
  return runs;
}
