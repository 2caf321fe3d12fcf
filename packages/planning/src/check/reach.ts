import type { Exercise } from '@hipspine/knowledge/treatment';
import { daysAfter } from '../day.ts';
import type { Limit } from '../limit.schema.ts';
import type { PlanKnowledge } from '../plan-knowledge.ts';

type Pose = Exercise['poses'][number];
type Leg = 'left' | 'right';
type Sided = 'left' | 'right' | 'both';

/** How far a move goes beyond a limit. */
export interface Beyond {
  readonly limit: Limit;
  readonly leg: Leg | 'both';
  readonly degrees: number;
  readonly day: number;
}

/** Which coordinate of a keyframe a motion reads, and its sign there (exercises-conventions.yaml). */
const HIP: Readonly<Record<string, readonly ['flex' | 'abd' | 'rot', 1 | -1]>> = {
  flexion: ['flex', 1],
  extension: ['flex', -1],
  abduction: ['abd', 1],
  adduction: ['abd', -1],
  'external-rotation': ['rot', 1],
  'internal-rotation': ['rot', -1],
};

/** Degrees of one joint in one pose, as drawn: the left side works. */
function drawn(pose: Pose, { joint, motion }: Limit, leg: Leg): number {
  if (joint === 'knee') return (leg === 'left' ? pose.knee_l : pose.knee_r) ?? pose.knee ?? 0;
  if (joint === 'hip') {
    const [part, sign] = HIP[motion] ?? (['flex', 1] as const);
    const own = leg === 'left' ? pose.hip_l : pose.hip_r;
    return sign * (own?.[part] ?? pose.hip?.[part] ?? 0);
  }
  const { flex = 0, side = 0, rot = 0 } = pose.lumbar ?? {};
  const of: Readonly<Record<string, number>> = {
    flexion: flex,
    extension: -flex,
    'side-bend': Math.abs(side),
    rotation: Math.abs(rot),
  };
  return of[motion] ?? 0;
}

/**
 * Largest angle of a joint over the keyframes, degrees from upright standing, >= 0. Between two keyframes an angle lies
 * between its values there. A tag of the move counts even where the drawing shows less.
 *
 * @param leg  the leg of the person; a move done on the right, or on each side, is the drawing in a mirror
 */
export function reachOf(
  { model }: PlanKnowledge,
  exercise: Pick<Exercise, 'poses' | 'laterality' | 'tags'>,
  limit: Limit,
  leg: Leg,
  side: Sided,
): number {
  const other = leg === 'left' ? 'right' : 'left';
  const bothWays = exercise.laterality !== 'bilateral' && side === 'both';
  const legs: readonly Leg[] =
    limit.joint === 'lumbar' ? ['left'] : bothWays ? ['left', 'right'] : [side === 'right' ? other : leg];
  const angles = exercise.poses.flatMap((pose) =>
    legs.map((one) => {
      const degrees = drawn(pose, limit, one);
      return degrees > 0 && pose.approximate === true
        ? degrees + model.limits.margin_degrees_when_approximate
        : degrees;
    }),
  );
  const tagged = model.limits.tags
    .filter(({ tag, joint, motion }) => exercise.tags.includes(tag) && joint === limit.joint && motion === limit.motion)
    .map(({ degrees }) => degrees);
  return Math.max(0, ...angles, ...tagged);
}

/** Does a limit hold on a day? Its last day is still one of them. */
export const holdsOn = ({ until }: Limit, day: string): boolean => until === null || day <= until;

/**
 * The limits that a move breaks on the days it is done.
 *
 * @param made  first day of the plan week
 * @param days  days of the plan week, from 1
 */
export function beyondLimits(
  knowledge: PlanKnowledge,
  exercise: Exercise,
  limits: readonly Limit[],
  { made, days, side }: { readonly made: string; readonly days: readonly number[]; readonly side: Sided },
): readonly Beyond[] {
  return limits.flatMap((limit): readonly Beyond[] => {
    const day = days.find((one) => holdsOn(limit, daysAfter(made, one - 1)));
    if (day === undefined) return [];
    const legs: readonly Leg[] =
      limit.joint === 'lumbar' ? ['left'] : limit.side === 'both' ? ['left', 'right'] : [limit.side];
    const worst = legs
      .map((leg) => ({ leg, degrees: reachOf(knowledge, exercise, limit, leg, side) }))
      .filter(({ degrees }) => degrees > limit.maxDegrees)
      .sort((x, y) => y.degrees - x.degrees)[0];
    if (worst === undefined) return [];
    return [{ limit, day, degrees: worst.degrees, leg: limit.joint === 'lumbar' ? 'both' : worst.leg }];
  });
}
