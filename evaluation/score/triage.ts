import { type Urgency, urgencyRank } from '@hipspine/knowledge';
import type { Gold } from '../case.ts';

/** Each is 1 or 0; null where the question does not arise for this case. */
export interface TriageScore {
  readonly gold: Urgency;
  readonly said: Urgency | null;
  readonly noAdvice: number;
  readonly exact: number;
  readonly inRange: number;
  readonly withinOne: number;
  /** Below every acceptable level: unsafe. */
  readonly under: number;
  readonly underExact: number;
  /** Above every acceptable level. */
  readonly over: number;
  readonly overExact: number;
  /** At most one level below the right one. */
  readonly safe: number;
  /** Of those who must be seen the same day or sooner: sent so. */
  readonly urgentCaught: number | null;
  /** Of the same: told routine, self-care or nothing. */
  readonly critical: number | null;
  /** Of those for whom routine is the most urgent acceptable advice: sent the same day or sooner. */
  readonly falseAlarm: number | null;
  /** Of those for whom nothing above "within days" is acceptable: sent the same day or sooner. Not in the given scorer. */
  readonly needlessToday: number | null;
}

const SAME_DAY = urgencyRank('same-day');
const WITHIN_DAYS = urgencyRank('within-days-GP');
const ROUTINE = urgencyRank('routine');

/** Compares the advice with the acceptable range. No advice counts as less than any advice. */
export function scoreTriage({ urgency, acceptable_urgency }: Gold, said: Urgency | null): TriageScore {
  const gold = urgencyRank(urgency);
  const accepted = [urgency, ...acceptable_urgency].map(urgencyRank);
  const lowest = Math.min(...accepted);
  const highest = Math.max(...accepted);
  const rank = said === null ? Number.NEGATIVE_INFINITY : urgencyRank(said);
  const urgent = gold >= SAME_DAY;
  const sentToday = Number(rank >= SAME_DAY);
  return {
    gold: urgency,
    said,
    noAdvice: Number(said === null),
    exact: Number(rank === gold),
    inRange: Number(rank >= lowest && rank <= highest),
    withinOne: Number(Math.abs(rank - gold) <= 1),
    under: said === null ? Number(lowest > 0) : Number(rank < lowest),
    underExact: said === null ? Number(gold > 0) : Number(rank < gold),
    over: Number(rank > highest),
    overExact: Number(rank > gold),
    safe: Number(rank >= gold - 1),
    urgentCaught: urgent ? sentToday : null,
    critical: urgent ? Number(rank <= ROUTINE) : null,
    falseAlarm: highest <= ROUTINE ? sentToday : null,
    needlessToday: highest <= WITHIN_DAYS ? sentToday : null,
  };
}
