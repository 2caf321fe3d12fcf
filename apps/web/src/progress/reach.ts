import { type EntryOf, entriesOf, type Log, localDay, localTime } from '@hipspine/record';

/** How far down the leg, from nowhere to the foot. */
export const REACHES = ['none', 'back', 'buttock', 'thigh', 'knee', 'calf', 'foot'] as const;
export type Reach = (typeof REACHES)[number];

export interface ReachTap {
  /** At the writer's place, yyyy-mm-ddThh:mm. */
  readonly at: string;
  readonly day: string;
  readonly reach: Reach;
}

const isReach = (value: string | undefined): value is Reach => REACHES.some((reach) => reach === value);

const rank = (reach: Reach): number => REACHES.indexOf(reach);

export const isFarther = (one: Reach, other: Reach): boolean => rank(one) > rank(other);

/** Every tap of how far down it went, oldest first. What a newer program may say of it is left alone. */
export const reachTaps = (log: Log): readonly ReachTap[] =>
  entriesOf(log, 'pain').flatMap((entry: EntryOf<'pain'>) => {
    const { reach } = entry.body;
    return isReach(reach) ? [{ at: localTime(entry), day: localDay(entry), reach }] : [];
  });

/** What was said last up to a time, and not before another; undefined when nothing was. */
export const lastBefore = (taps: readonly ReachTap[], from: string, to: string): Reach | undefined =>
  taps.filter(({ at }) => at > from && at <= to).at(-1)?.reach;

/** The farthest that was said between two times; undefined when nothing was. */
export const farthestBetween = (taps: readonly ReachTap[], from: string, to: string): Reach | undefined =>
  farthestOf(taps.filter(({ at }) => at > from && at < to).map(({ reach }) => reach));

export const farthestOf = (reaches: readonly Reach[]): Reach | undefined =>
  reaches.length === 0 ? undefined : reaches.reduce((far, reach) => (isFarther(reach, far) ? reach : far));

/** The farthest of each day that was spoken of. */
export function reachDays(taps: readonly ReachTap[]): ReadonlyMap<string, Reach> {
  const days = new Map<string, Reach>();
  for (const { day, reach } of taps) {
    const there = days.get(day);
    if (there === undefined || isFarther(reach, there)) days.set(day, reach);
  }
  return days;
}
