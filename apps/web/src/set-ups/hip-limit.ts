import type { Limit } from '@hipspine/planning';
import type { AskingNow } from '../plan/use-asking.ts';

/** What the limits of a surgeon say about bending the hip. */
export interface HipLimit {
  /** Degrees, the stricter of both sides; undefined: none that holds. */
  readonly most: number | undefined;
  /** An operation whose limits nobody has told. */
  readonly isUnknown: boolean;
}

export const NO_LIMIT: HipLimit = { most: undefined, isUnknown: false };

export function hipLimit(now: AskingNow): HipLimit {
  if (now.kind !== 'ready') return NO_LIMIT;
  const { ask, today } = now.asking;
  const holding = ask.limits.filter((limit) => isHipBend(limit) && (limit.until === null || limit.until >= today));
  const degrees = holding.map(({ maxDegrees }) => maxDegrees);
  return {
    most: degrees.length === 0 ? undefined : Math.min(...degrees),
    isUnknown: degrees.length === 0 && ask.context.surgery?.limits === 'unknown',
  };
}

/** The strictest limit on bending a knee that holds, degrees. */
export function kneeLimit(now: AskingNow): number | undefined {
  if (now.kind !== 'ready') return undefined;
  const { ask, today } = now.asking;
  const degrees = ask.limits
    .filter(({ joint, until }) => joint === 'knee' && (until === null || until >= today))
    .map(({ maxDegrees }) => maxDegrees);
  return degrees.length === 0 ? undefined : Math.min(...degrees);
}

const isHipBend = ({ joint, motion }: Limit): boolean => joint === 'hip' && motion === 'flexion';
