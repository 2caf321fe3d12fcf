import type { Envelope } from './entry.ts';

const MINUTE = 60_000;

/**
 * Date and time of day at the writer's place: `2027-03-01T09:30`. The diary counts days where the person was, so
 * travelling or a clock change moves no entry to another day.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(localTime({ at: '2027-02-28T23:30:00.000Z', offset: 60 })).toBe('2027-03-01T00:30')
 * ```
 */
export const localTime = ({ at, offset }: Pick<Envelope, 'at' | 'offset'>): string =>
  new Date(Date.parse(at) + offset * MINUTE).toISOString().slice(0, 16);

/** The day of an entry at the writer's place: `2027-03-01`. */
export const localDay = (entry: Pick<Envelope, 'at' | 'offset'>): string => localTime(entry).slice(0, 10);
