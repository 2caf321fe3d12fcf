import type { Limit } from '@hipspine/planning';
import { entriesOf, type Log } from '@hipspine/record';
import { keptPlan } from './plan-now.ts';

/** A limit of a surgeon, and how it ended. */
export interface EndedLimit {
  readonly limit: Limit;
  readonly how: 'over' | 'lifted';
  /** yyyy-mm-dd. */
  readonly day: string;
}

/** The limits that hold on a day, and those that did. */
export interface LimitsStory {
  readonly holding: readonly Limit[];
  readonly ended: readonly EndedLimit[];
}

/**
 * What became of every limit that was ever told: it holds, its day has passed, or somebody took it away. Read from the plans
 * in the record, because each was asked for with the limits of its day.
 *
 * @param today  yyyy-mm-dd
 */
export function limitsStory(log: Log, today: string): LimitsStory {
  const told = new Map<string, { readonly limit: Limit; readonly liftedOn?: string }>();
  for (const entry of entriesOf(log, 'plan')) {
    const kept = keptPlan(entry);
    if (kept?.ask === undefined) continue;
    const now = new Map(kept.ask.limits.map((limit) => [keyOf(limit), limit]));
    for (const [key, { limit, liftedOn }] of told)
      if (liftedOn === undefined && !now.has(key)) told.set(key, { limit, liftedOn: kept.plan.made });
    for (const [key, limit] of now) told.set(key, { limit });
  }
  const all = [...told.values()];
  return {
    holding: all.flatMap(({ limit, liftedOn }) => (liftedOn === undefined && !isOver(limit, today) ? [limit] : [])),
    ended: all.flatMap(({ limit, liftedOn }): EndedLimit[] => {
      // A day that came before somebody took it away is the earlier end.
      if (limit.until !== null && isOver(limit, liftedOn ?? today)) return [{ limit, how: 'over', day: limit.until }];
      return liftedOn === undefined ? [] : [{ limit, how: 'lifted', day: liftedOn }];
    }),
  };
}

const isOver = ({ until }: Limit, today: string): boolean => until !== null && until < today;

export const keyOf = ({ joint, side, motion, maxDegrees, until }: Limit): string =>
  `${joint} ${side} ${motion} ${maxDegrees} ${until ?? ''}`;
