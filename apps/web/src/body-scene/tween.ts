import { COORDINATE_IDS, type CoordinateId, type Pose } from '@hipspine/body';

/** How long something takes to get to a new place, milliseconds. Long enough to see where it went, short enough not to wait. */
export const MOVE_TIME = 200;

/** Ease out: fast at first, gentle at the end. */
export const eased = (t: number): number => 1 - (1 - t) ** 3;

/**
 * A pose on the way from one to another, each joint angle on its own.
 *
 * @param t 0 gives the first, 1 exactly the second
 */
export function betweenPoses(from: Pose, to: Pose, t: number): Pose {
  if (t >= 1) return to;
  return Object.fromEntries(COORDINATE_IDS.map((id) => [id, from[id] + t * (to[id] - from[id])])) as Record<
    CoordinateId,
    number
  >;
}
