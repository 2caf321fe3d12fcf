import { type Pose, poseOf, type Side } from '@hipspine/body';
import type { Palm } from '@hipspine/body/drawing';

const both = (change: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(change).flatMap(([id, value]) => [
      [`${id}_r`, value],
      [`${id}_l`, value],
    ]),
  );
const arms = both({ shoulder_abduction: 9, elbow_flexion: 8 });

const kneeling = { knee_flexion_r: 80, ankle_dorsiflexion_r: -50, hip_flexion_l: 78, knee_flexion_l: 92, ...arms };

/** Plain poses to look at; the exercises bring their own, with solved contacts. */
export const POSES = {
  standing: poseOf(arms),
  sitting: poseOf({
    pelvic_tilt: -18.7,
    lumbar_flexion: 18.7,
    ...both({ hip_flexion: 71, knee_flexion: 90, shoulder_flexion: 28, elbow_flexion: 45, hip_adduction: -4 }),
  }),
  tucked: poseOf({ ...kneeling, pelvic_tilt: -10, lumbar_flexion: 10, hip_flexion_r: -20 }),
  arched: poseOf({ ...kneeling, pelvic_tilt: 15, lumbar_flexion: -15, hip_flexion_r: -5, hip_flexion_l: 95 }),
  child: poseOf({
    pelvic_tilt: 62,
    lumbar_flexion: 42,
    neck_flexion: 12,
    ...both({ hip_flexion: 122, knee_flexion: 145, ankle_dorsiflexion: -62, shoulder_flexion: 158, hip_adduction: -6 }),
  }),
} as const satisfies Record<string, Pose>;

export type PoseName = keyof typeof POSES;

export const POSE_WORDS: Readonly<Record<PoseName, string>> = {
  standing: 'Standing',
  sitting: 'Sitting',
  tucked: 'Half-kneeling, pelvis tucked',
  arched: 'Half-kneeling, back arched',
  child: "Child's pose",
};

const SIDES: readonly Side[] = ['r', 'l'];

/** Hands that lie on the floor. */
export const palmsOf = (name: PoseName): readonly Palm[] =>
  name === 'child' ? SIDES.map((side) => ({ side, normal: [0, 1, 0] })) : [];
