import { type Bodies, type EntryOf, entriesOf, type Log, latest, localDay } from '@hipspine/record';

export type BreakChoice = Bodies['break-settings'];

const HOUR = 60;

/** What the timer starts from before anybody set it. @param everyMinutes  of the habit in the knowledge */
export const firstChoice = (everyMinutes: number): BreakChoice => ({
  on: false,
  everyMinutes,
  warnMinutes: 2,
  days: [1, 2, 3, 4, 5],
  work: { from: 9 * HOUR, to: 17 * HOUR },
  quiet: { from: 12 * HOUR, to: 13 * HOUR },
  sound: true,
  vibration: false,
  messages: false,
});

/** The timer as it was set last; undefined when nobody has. */
export const breakChoice = (log: Log): BreakChoice | undefined => latest(log, 'break-settings')?.body;

/** What came of the breaks of one day. */
export function breaksOn(log: Log, day: string): { readonly taken: number; readonly putOff: number } {
  const today = entriesOf(log, 'break').filter((entry) => localDay(entry) === day);
  const count = (did: EntryOf<'break'>['body']['did']): number => today.filter(({ body }) => body.did === did).length;
  return { taken: count('took'), putOff: count('put-off') };
}

/** How often each move was offered in a break of this day that was taken. */
export function offeredOn(log: Log, day: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const entry of entriesOf(log, 'break').filter((one) => localDay(one) === day && one.body.did === 'took'))
    for (const move of entry.body.moves ?? []) times.set(move, (times.get(move) ?? 0) + 1);
  return times;
}

/** How the clock writes a time of day: `9:05`. @param minutes  since midnight */
export const timeText = (minutes: number): string =>
  `${Math.floor(minutes / HOUR)}:${String(minutes % HOUR).padStart(2, '0')}`;

/**
 * Minutes since midnight from what somebody wrote.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(['9', '09:30', '17.15', '24:00', 'noon'].map(readTime)).toEqual([540, 570, 1035, undefined, undefined])
 * ```
 */
export function readTime(text: string): number | undefined {
  const found = /^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*$/.exec(text);
  if (found === null) return undefined;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  return hours < 24 && minutes < HOUR ? hours * HOUR + minutes : undefined;
}
