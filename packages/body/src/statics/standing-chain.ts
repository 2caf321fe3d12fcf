import { type Pose, STANDING } from '../pose/pose.ts';
import type { Answering } from './stiffness.ts';

const DEGREES = 180 / Math.PI;
const RADIANS = Math.PI / 180;

/** Values of the coordinates that answer, degrees. */
export type Answer = Readonly<Record<Answering, number>>;

/**
 * The pose of somebody who stands with both feet in place and both thighs upright: the hip angles follow from how the pelvis
 * and the thighs are turned. Thigh rotation is counted in the room, + to the left.
 *
 * @example
 * ```ts @import.meta.vitest
 * const level = { pelvis_rotation: 0, pelvis_obliquity: 0, lumbar_flexion: 0, lateral_bend: 0, axial_rotation: 0,
 *   sacral_nutation: 0, thigh_rotation_r: 0, thigh_rotation_l: 0 };
 * expect(standingPose({ ...level, pelvic_tilt: 10 }).hip_flexion_r).toBeCloseTo(10, 10);
 * expect(standingPose({ ...level, pelvic_tilt: 0, pelvis_rotation: 8 }).hip_rotation_r).toBeCloseTo(-8, 10);
 * ```
 */
export function standingPose(answer: Answer): Pose {
  const { thigh_rotation_r, thigh_rotation_l, ...trunk } = answer;
  const right = hipAngles(answer, thigh_rotation_r);
  const left = hipAngles(answer, thigh_rotation_l);
  return {
    ...STANDING,
    ...trunk,
    hip_flexion_r: right.flexion,
    hip_adduction_r: right.adduction,
    hip_rotation_r: right.rotation,
    hip_flexion_l: left.flexion,
    hip_adduction_l: -left.adduction,
    hip_rotation_l: -left.rotation,
  };
}

/**
 * The thigh in the pelvis, as turns about z, then x, then y: the inverse of the turns of the pelvis (about y by rotation, -z by
 * tilt, x by obliquity), then the turn of the thigh about y.
 */
function hipAngles({ pelvic_tilt, pelvis_rotation, pelvis_obliquity }: Answer, thigh: number) {
  const [st, ct] = [Math.sin(pelvic_tilt * RADIANS), Math.cos(pelvic_tilt * RADIANS)];
  const [so, co] = [Math.sin(pelvis_obliquity * RADIANS), Math.cos(pelvis_obliquity * RADIANS)];
  const [su, cu] = [Math.sin((thigh - pelvis_rotation) * RADIANS), Math.cos((thigh - pelvis_rotation) * RADIANS)];
  return {
    flexion: Math.atan2(st, co * ct) * DEGREES,
    adduction: Math.asin(-so * ct) * DEGREES,
    rotation: Math.atan2(so * st * cu + co * su, co * cu - so * st * su) * DEGREES,
  };
}
