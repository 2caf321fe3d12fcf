import type { Exercise } from '@hipspine/knowledge/treatment';

type Joint = 'hip' | 'knee' | 'lumbar';
type BodySide = 'left' | 'right';

/** Largest angle reached in one direction, degrees from upright standing, >= 0. */
export interface Peak {
  readonly joint: Joint;
  readonly side: BodySide | 'middle';
  readonly motion: string;
  readonly degrees: number;
}

/**
 * The largest angles an exercise needs, over all keyframes, both sides and what lies between. The library's own
 * keyframes answer it here; the solved keyframes of the body model can be put in their place.
 */
export type PeakAngles = (exercise: Exercise) => readonly Peak[];

type Pose = Exercise['poses'][number];
type Ball = NonNullable<Pose['hip']>;

/**
 * Peaks of the keyframes of the library. The left side is drawn working; a move that is done on each side needs the same
 * of the other. Between two keyframes each angle lies between its values there, so keyframes bound them.
 *
 * @param margin  degrees added where a keyframe says that it is approximate
 */
export function keyframePeaks(margin: number): PeakAngles {
  const kept = new Map<Exercise, readonly Peak[]>();
  return (exercise) => {
    const known = kept.get(exercise);
    if (known !== undefined) return known;
    const drawn = exercise.poses.flatMap((pose) => peaksOfPose(pose, pose.approximate === true ? margin : 0));
    const all = exercise.laterality === 'bilateral' ? drawn : drawn.flatMap((peak) => [peak, mirrored(peak)]);
    const peaks = largest(all);
    kept.set(exercise, peaks);
    return peaks;
  };
}

/** Peaks of one keyframe, as it is drawn. */
export function peaksOfPose(pose: Pose, margin = 0): readonly Peak[] {
  const signed = (
    joint: Joint,
    side: Peak['side'],
    value: number | undefined,
    plus: string,
    minus?: string,
  ): Peak[] => {
    const angle = value ?? 0;
    const widened = (degrees: number): number => (degrees > 0 ? degrees + margin : 0);
    const towards = { joint, side, motion: plus, degrees: widened(Math.max(0, angle)) };
    return minus === undefined
      ? [towards]
      : [towards, { joint, side, motion: minus, degrees: widened(Math.max(0, -angle)) }];
  };
  const hip = (side: BodySide, own: Ball | undefined): Peak[] => {
    const { flex, abd, rot } = { ...pose.hip, ...own };
    return [
      ...signed('hip', side, flex, 'flexion', 'extension'),
      ...signed('hip', side, abd, 'abduction', 'adduction'),
      ...signed('hip', side, rot, 'external-rotation', 'internal-rotation'),
    ];
  };
  const bend = Math.abs(pose.lumbar?.side ?? 0);
  const turn = Math.abs(pose.lumbar?.rot ?? 0);
  return [
    ...hip('left', pose.hip_l),
    ...hip('right', pose.hip_r),
    ...signed('knee', 'left', pose.knee_l ?? pose.knee, 'flexion'),
    ...signed('knee', 'right', pose.knee_r ?? pose.knee, 'flexion'),
    ...signed('lumbar', 'middle', pose.lumbar?.flex, 'flexion', 'extension'),
    ...signed('lumbar', 'middle', bend, 'side-bend'),
    ...signed('lumbar', 'middle', turn, 'rotation'),
  ];
}

/** The same on the other side. */
export const mirrored = (peak: Peak): Peak => ({
  ...peak,
  side: peak.side === 'left' ? 'right' : peak.side === 'right' ? 'left' : 'middle',
});

function largest(peaks: readonly Peak[]): readonly Peak[] {
  const best = new Map<string, Peak>();
  for (const peak of peaks) {
    const key = `${peak.joint} ${peak.side} ${peak.motion}`;
    const so = best.get(key);
    if (so === undefined || so.degrees < peak.degrees) best.set(key, peak);
  }
  return [...best.values()];
}
