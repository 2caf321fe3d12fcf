import { type Pose, poseOf, STANDING } from '../pose/pose.ts';

/** A measured value to set beside the model. */
export interface Measured {
  /** Of relaxed standing on both legs; 1 is the same. */
  readonly ratio?: number;
  /** Percent of body weight. */
  readonly bodyWeight?: number;
  readonly what: string;
  readonly source: string;
}

/** A posture or task whose loads are compared with standing. */
export interface Task {
  readonly id: string;
  readonly name: string;
  readonly pose: Pose;
  /** Held in both hands, kilograms. */
  readonly handsKg?: number;
  /** Lying: the support carries every part of the trunk, so no muscle has to. */
  readonly lying?: true;
  /** The seat carries the body, and the load of the hips is not asked for. */
  readonly seated?: true;
  /** The leg that carries the body; without it both share. */
  readonly standsOn?: 'r';
  readonly disc: readonly Measured[];
  readonly hip: readonly Measured[];
  /** Why the studies cannot be ranked, where they disagree. */
  readonly disagreement?: string;
}

const WILKE = 'Wilke et al. 1999, Spine 24:755-762 (one man, pressure in the disc L4/5; abstract)';
const BERGMANN = 'Bergmann et al. 2001, J Biomech 34:859-871 (four people with an instrumented hip; abstract)';

const pressure = (mpa: number, what: string): Measured => ({
  ratio: mpa / 0.5,
  what: `${what}: ${mpa} MPa`,
  source: WILKE,
});
const hipForce = (bodyWeight: number, what: string): Measured => ({ bodyWeight, what, source: BERGMANN });

/** Both arms hang straight down under a trunk that leans forward by these degrees. */
const hanging = (lean: number) => ({ shoulder_flexion_r: lean, shoulder_flexion_l: lean });

const both = (name: 'hip_flexion' | 'knee_flexion' | 'elbow_flexion' | 'shoulder_flexion', degrees: number) => ({
  [`${name}_r`]: degrees,
  [`${name}_l`]: degrees,
});

/** Thighs upright (or bent by `thigh`) under a pelvis tipped forward by `tilt`, spine bent by `spine`, arms hanging. */
const bent = (tilt: number, spine: number, thigh = 0, knee = 0): Pose =>
  poseOf({
    pelvic_tilt: tilt,
    lumbar_flexion: spine,
    ...both('hip_flexion', tilt + thigh),
    ...both('knee_flexion', knee),
    ...hanging(tilt + spine),
  });

/** @source sitting: change of pelvis and lumbar spine from standing, Endo et al. 2012, doi:10.1007/s00776-012-0281-1 */
const seated = (tilt: number, spine: number): Pose =>
  poseOf({
    pelvic_tilt: tilt,
    lumbar_flexion: spine,
    ...both('hip_flexion', 90 + tilt),
    ...both('knee_flexion', 90),
    ...both('shoulder_flexion', 20),
    ...both('elbow_flexion', 70),
  });

/** In the order in which pressure in the disc was measured to grow, as far as the studies agree. */
export const TASKS: readonly Task[] = [
  {
    id: 'lying-face-down',
    name: 'lying face down',
    pose: STANDING,
    lying: true,
    disc: [pressure(0.1, 'lying face down')],
    hip: [],
  },
  {
    id: 'lying-on-the-side',
    name: 'lying on the side',
    pose: STANDING,
    lying: true,
    disc: [pressure(0.12, 'lying on the side')],
    hip: [],
  },
  {
    id: 'sitting-upright',
    name: 'sitting without a backrest',
    pose: seated(-18.7, 16.6),
    seated: true,
    disc: [
      pressure(0.46, 'sitting without a backrest'),
      { ratio: 1.4, what: 'sitting without a backrest: 40 percent more', source: 'Nachemson, summary (abstract)' },
    ],
    hip: [],
    disagreement:
      'One study measured a little less than in standing, an older one more, and a review of 2022 found no clear difference (Life 12:457).',
  },
  {
    id: 'sitting-slumped',
    name: 'sitting bent far forward',
    pose: seated(-20, 55),
    seated: true,
    disc: [pressure(0.83, 'sitting bent as far as possible')],
    hip: [],
  },
  { id: 'standing', name: 'standing relaxed', pose: STANDING, disc: [pressure(0.5, 'standing relaxed')], hip: [] },
  {
    id: 'bending-forward',
    name: 'standing bent forward',
    pose: bent(12, 24),
    disc: [pressure(1.1, 'standing bent forward')],
    hip: [],
  },
  {
    id: 'holding-near',
    name: 'holding 20 kg close to the body',
    pose: poseOf({ ...both('shoulder_flexion', -10), ...both('elbow_flexion', 100) }),
    handsKg: 20,
    disc: [
      {
        ...pressure(1.1, 'holding 20 kg close to the body'),
        source: 'Wilke et al. 1999, Spine 24:755-762 (as cited elsewhere; the table itself was not opened)',
      },
    ],
    hip: [],
  },
  {
    id: 'holding-far',
    name: 'holding 20 kg far from the body',
    pose: poseOf({ ...both('shoulder_flexion', 70), ...both('elbow_flexion', 20) }),
    handsKg: 20,
    disc: [],
    hip: [],
  },
  {
    id: 'lifting-with-knees',
    name: 'lifting 20 kg with bent knees',
    pose: bent(30, 20, 60, 90),
    handsKg: 20,
    disc: [pressure(1.7, 'lifting 20 kg with bent knees')],
    hip: [],
  },
  {
    id: 'lifting-round-back',
    name: 'lifting 20 kg with a round back',
    pose: bent(30, 50),
    handsKg: 20,
    disc: [pressure(2.3, 'lifting 20 kg with a round back')],
    hip: [],
  },
  {
    id: 'standing-on-one-leg',
    name: 'standing on one leg',
    pose: poseOf({ hip_adduction_r: 5, lateral_bend: 5 }),
    standsOn: 'r',
    disc: [],
    hip: [hipForce(231, 'standing on one leg: slightly less than walking')],
  },
  {
    id: 'climbing-stairs',
    name: 'stepping up a stair',
    pose: poseOf({
      pelvic_tilt: 10,
      hip_flexion_r: 50,
      knee_flexion_r: 55,
      hip_adduction_r: 5,
      lumbar_flexion: 5,
      ...hanging(15),
    }),
    standsOn: 'r',
    disc: [],
    hip: [hipForce(251, 'going up stairs')],
  },
];
