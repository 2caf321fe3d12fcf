import { localDay } from './local-time.ts';
import { entriesOf, type Log } from './log.ts';

/** Pain scores said on one day about one place, in the order they were said. */
export interface PainDay {
  readonly day: string;
  readonly region: string;
  readonly scores: readonly number[];
}

/** The diary, day by day and place by place. A day on which nothing was said is not there: missing is not zero. */
export function painDays(log: Log): readonly PainDay[] {
  const days = new Map<string, { day: string; region: string; scores: number[] }>();
  for (const entry of entriesOf(log, 'pain')) {
    for (const { region, side, intensity } of entry.body.regions) {
      if (intensity === undefined) continue;
      const place = side === undefined ? region : `${region} ${side}`;
      const day = localDay(entry);
      const there = days.get(`${day} ${place}`);
      if (there === undefined) days.set(`${day} ${place}`, { day, region: place, scores: [intensity] });
      else there.scores.push(intensity);
    }
  }
  return [...days.values()];
}
