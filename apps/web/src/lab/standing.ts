import { type Pose, STANDING } from '@hipspine/body';
import type { Stance } from './lab-calls.ts';

/** Arms at rest beside the body, degrees: straight down they would go through the thighs. */
export const ARMS = {
  shoulder_abduction_r: 9,
  shoulder_abduction_l: 9,
  elbow_flexion_r: 8,
  elbow_flexion_l: 8,
} as const;

/** A standing pose with the arms at rest, and nothing around it. */
export const standingAs = (pose: Pose): Stance => ({ pose: { ...pose, ...ARMS }, props: [], palms: [], toes: [] });

/** The body standing, as everything in the lab starts. */
export const START: Stance = standingAs(STANDING);

/** A change from standing drawn larger than it is, to be seen. */
export const enlarged = (pose: Pose, times: number): Pose =>
  Object.fromEntries(
    (Object.entries(pose) as [keyof Pose, number][]).map(([id, value]) => [
      id,
      STANDING[id] + times * (value - STANDING[id]),
    ]),
  ) as Record<keyof Pose, number>;
