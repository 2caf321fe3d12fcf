import type { Vec3 } from '../description/frame.ts';
import type { SegmentName } from '../description/segments.ts';

/** A ball of flesh on a segment, metres. A contact is where such a ball touches a support; a segment is filled with them. */
export interface Ball {
  readonly on: SegmentName;
  readonly at: Vec3;
  readonly radius: number;
}

const ball = (on: SegmentName, x: number, y: number, z: number, radius: number): Ball => ({
  on,
  at: [x, y, z],
  radius,
});

/**
 * Where the body may rest: named balls in the middle. A man of 1.73 m; an estimate from surface anatomy, in the frames of
 * the skeleton. Standing against a wall, buttocks and middle of the back touch it together.
 * @source estimate
 */
export const MIDDLE_BALLS = {
  sacrum: ball('sacrum', -0.105, 0.0, 0, 0.06),
  lumbar_back: ball('l3', -0.005, 0, 0, 0.075),
  belly: ball('l3', 0.022, 0, 0, 0.088),
  mid_back: ball('thorax', 0.022, 0.12, 0, 0.095),
  chest: ball('upper_thorax', 0.038, 0.17, 0, 0.095),
  upper_back: ball('upper_thorax', 0.005, 0.225, 0, 0.075),
  head_back: ball('head', 0.025, 0.16, 0, 0.092),
  forehead: ball('head', 0.038, 0.165, 0, 0.092),
} as const satisfies Record<string, Ball>;

/** The same on the right side; the left is the mirror image. Soles lie at y = -0.075 of the foot, as in the drawing. */
export const SIDE_BALLS = {
  asis: ball('pelvis', -0.022, -0.005, 0.1, 0.037),
  ischium: ball('pelvis', -0.095, -0.11, 0.062, 0.055),
  buttock: ball('pelvis', -0.098, -0.07, 0.07, 0.082),
  loin: ball('pelvis', -0.115, 0.035, 0.045, 0.05),
  trochanter: ball('pelvis', -0.062, -0.085, 0.098, 0.072),
  thigh_front: ball('femur', 0.004, -0.24, 0.002, 0.062),
  thigh_back: ball('femur', -0.008, -0.2, 0.002, 0.066),
  above_knee: ball('femur', 0.006, -0.34, 0, 0.058),
  thigh_side: ball('femur', 0.0, -0.22, 0.004, 0.072),
  knee_in: ball('femur', 0.002, -0.405, -0.004, 0.052),
  knee_out: ball('femur', 0.002, -0.405, 0.004, 0.052),
  knee: ball('tibia', 0.002, -0.02, 0, 0.054),
  calf: ball('tibia', -0.014, -0.14, 0, 0.054),
  calf_low: ball('tibia', -0.008, -0.3, 0, 0.038),
  shin: ball('tibia', -0.002, -0.2, 0, 0.047),
  shank_out: ball('tibia', -0.004, -0.2, 0.004, 0.048),
  heel: ball('foot', -0.036, -0.047, 0.004, 0.028),
  ball: ball('foot', 0.118, -0.057, 0.012, 0.018),
  ball_in: ball('foot', 0.126, -0.057, -0.022, 0.018),
  ball_out: ball('foot', 0.1, -0.059, 0.04, 0.016),
  toe: ball('foot', 0.185, -0.063, 0.008, 0.012),
  foot_top: ball('foot', 0.1, -0.05, 0.01, 0.024),
  foot_out: ball('foot', 0.035, -0.052, 0.032, 0.02),
  ankle_out: ball('foot', -0.002, -0.006, 0.014, 0.033),
  ankle_in: ball('foot', 0.002, -0.004, -0.01, 0.033),
  sh_side: ball('upper_arm', 0, -0.015, 0.004, 0.055),
  elbow: ball('upper_arm', 0.006, -0.288, -0.008, 0.036),
  palmheel: ball('forearm', -0.01, -0.262, 0.036, 0.022),
  palm: ball('forearm', -0.006, -0.315, 0.036, 0.02),
  fingers: ball('forearm', -0.004, -0.38, 0.036, 0.014),
} as const satisfies Record<string, Ball>;

/** A rod of flesh: two balls of one segment and what is between them. */
export interface Rod {
  readonly on: SegmentName;
  readonly from: Vec3;
  readonly to: Vec3;
  readonly radius: number;
}

const rod = (on: SegmentName, from: Vec3, to: Vec3, radius: number): Rod => ({ on, from, to, radius });

/** What may not run into another part: rods in the middle. @source estimate */
export const MIDDLE_RODS = {
  hips: rod('pelvis', [-0.075, -0.06, -0.07], [-0.075, -0.06, 0.07], 0.085),
  waist: rod('l3', [0.0, 0, -0.05], [0.0, 0, 0.05], 0.085),
  ribs: rod('thorax', [0.025, 0.09, -0.055], [0.025, 0.09, 0.055], 0.095),
  breast: rod('upper_thorax', [0.03, 0.18, -0.065], [0.03, 0.18, 0.065], 0.095),
  neck: rod('head', [0.0, 0.0, 0], [0.012, 0.09, 0], 0.05),
  skull: rod('head', [0.02, 0.16, 0], [0.04, 0.165, 0], 0.088),
} as const satisfies Record<string, Rod>;

/** The same on the right side. @source estimate */
export const SIDE_RODS = {
  thigh: rod('femur', [0.0, -0.09, 0.004], [0.002, -0.24, 0.0], 0.07),
  lower_thigh: rod('femur', [0.002, -0.26, 0], [0.002, -0.4, 0], 0.054),
  calf: rod('tibia', [-0.006, -0.03, 0], [-0.01, -0.18, 0], 0.05),
  lower_calf: rod('tibia', [-0.008, -0.2, 0], [-0.008, -0.37, 0], 0.036),
  foot: rod('foot', [-0.03, -0.042, 0.003], [0.12, -0.044, 0.012], 0.03),
  upper_arm: rod('upper_arm', [0, -0.03, 0.004], [0.006, -0.28, -0.008], 0.042),
  forearm: rod('forearm', [0, -0.02, 0.002], [-0.01, -0.24, 0.032], 0.032),
  hand: rod('forearm', [-0.008, -0.27, 0.036], [-0.004, -0.37, 0.036], 0.022),
} as const satisfies Record<string, Rod>;
