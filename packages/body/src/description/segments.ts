import type { Vec3 } from './frame.ts';
import { type Driver, place, placeBack, type Step, slide, turn } from './joint.ts';
import { kneecapJoint, kneeJoint } from './knee.ts';
import type { SourceId } from './sources.ts';

interface SegmentSpec<Parent extends string> {
  /** The segment it hangs on; null is the room. */
  readonly parent: Parent | null;
  readonly joint: readonly Step[];
  readonly mass: {
    readonly kg: number;
    readonly at: Vec3;
    /** Moments of inertia about the centre of mass and the axes of the segment, kg m2. */
    readonly inertia: Vec3;
  };
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly note?: string;
}

/** Turns in the order of the published models: about z, then x, then y. `toFlexion` is -1 where flexion turns about -z. */
const ballJoint = (centre: Vec3, [z, x, y]: readonly [Driver, Driver, Driver], toFlexion: 1 | -1): readonly Step[] => [
  place(centre),
  turn('z', z, toFlexion),
  turn('x', x),
  turn('y', y),
];

/** One of the six joints that share the angles of the lumbar spine; shares of flexion, bending, rotation. */
const lumbarJoint = (x: number, y: number, flexion: number, bend: number, rotation: number): readonly Step[] => [
  place([x, y, 0]),
  turn('z', 'lumbar_flexion', -flexion),
  turn('x', 'lateral_bend', bend),
  turn('y', 'axial_rotation', rotation),
];

const slice = (kg: number, at: Vec3) => ({ kg, at, inertia: [0.0135, 0.0195, 0.006] as const });

const ANKLE_ORIENTATION = [0.175895, -0.105208, 0.0186622] as const;
const SUBTALAR = [-0.04877, -0.04195, 0.00792] as const;
const SUBTALAR_ORIENTATION = [-1.76819, 0.906223, 1.8196] as const;
const ELBOW_ORIENTATION = [-0.0228627, 0.228018, 0.0051689] as const;

/** Pelvis, spine, head. */
const middle = {
  pelvis: {
    parent: null,
    joint: [
      slide('x', 'pelvis_x'),
      slide('y', 'pelvis_y'),
      slide('z', 'pelvis_z'),
      turn('y', 'pelvis_rotation'),
      turn('z', 'pelvic_tilt', -1),
      turn('x', 'pelvis_obliquity'),
    ],
    mass: { kg: 11.777, at: [-0.0707, 0, 0], inertia: [0.1028, 0.0871, 0.0579] },
    sources: ['rajagopal2023'],
    note: 'Origin midway between the anterior superior iliac spines.',
  },
  sacrum: {
    parent: 'pelvis',
    joint: [place([-0.11, 0.025, 0]), turn('z', 'sacral_nutation', -1), placeBack([-0.11, 0.025, 0])],
    mass: { kg: 0, at: [-0.11, 0.02, 0], inertia: [0, 0, 0] },
    sources: ['estimate'],
    note: 'Frame of the pelvis at rest. Turns about an axis through the second sacral level; the place of the axis is an estimate.',
  },
  l5: {
    parent: 'sacrum',
    joint: lumbarJoint(-0.088, 0.054, 0.14, 0.0928, 0.1798),
    mass: slice(1.824, [0.01728, 0.0183, 0]),
    sources: ['lfb'],
  },
  l4: {
    parent: 'l5',
    joint: lumbarJoint(0.01, 0.0296, 0.26, 0.1234, 0.191),
    mass: slice(1.799, [0.0176, 0.0243, 0]),
    sources: ['lfb'],
  },
  l3: {
    parent: 'l4',
    joint: lumbarJoint(-0.001, 0.0345, 0.23, 0.2255, 0.191),
    mass: slice(1.67, [0.0185, 0.0245, 0]),
    sources: ['lfb'],
  },
  l2: {
    parent: 'l3',
    joint: lumbarJoint(-0.0074, 0.0324, 0.16, 0.2255, 0.1573),
    mass: slice(1.689, [0.02655, 0.02411, 0]),
    sources: ['lfb'],
  },
  l1: {
    parent: 'l2',
    joint: lumbarJoint(-0.0087, 0.0289, 0.13, 0.1891, 0.1461),
    mass: slice(1.677, [0.03134, 0.02321, 0]),
    sources: ['lfb'],
  },
  thorax: {
    parent: 'l1',
    joint: lumbarJoint(-0.0118, 0.0313, 0.08, 0.1437, 0.1348),
    mass: { kg: 13.871, at: [0.01995, 0.15036, 0], inertia: [0.173, 0.096, 0.144] },
    sources: ['lfb', 'estimate'],
    note: 'The published torso counts the lumbar slices a second time; they are taken out here. Inertia of an ellipsoid, an estimate.',
  },
  upper_thorax: {
    parent: 'thorax',
    joint: [
      ...ballJoint([-0.005, 0.13, 0], ['thoracic_flexion', 'thoracic_bend', 'thoracic_rotation'], -1),
      placeBack([-0.005, 0.13, 0]),
    ],
    mass: { kg: 0, at: [-0.005, 0.13, 0], inertia: [0, 0, 0] },
    sources: ['estimate'],
    note: 'Frame of the thorax at rest. The thoracic spine in one joint between the seventh and eighth vertebra, so that figures can round the upper back. No muscle of the model is attached to it; its mass is counted with the thorax.',
  },
  head: {
    parent: 'upper_thorax',
    joint: ballJoint([0, 0.305, 0], ['neck_flexion', 'neck_bend', 'neck_rotation'], -1),
    mass: { kg: 4.2778, at: [0.029, 0.1495, 0], inertia: [0.0115, 0.0083, 0.0125] },
    sources: ['lfb', 'estimate'],
    note: 'Head and neck in one; turns about C7/T1, whose place is an estimate.',
  },
} as const satisfies Record<string, SegmentSpec<string>>;

/** Limbs of the right side; the left is the mirror image. */
const eachSide = {
  femur: {
    parent: 'pelvis',
    joint: ballJoint([-0.056276, -0.07849, 0.07726], ['hip_flexion', 'hip_adduction', 'hip_rotation'], 1),
    mass: { kg: 9.3014, at: [0, -0.17, 0], inertia: [0.1339, 0.0351, 0.1412] },
    sources: ['rajagopal2023'],
  },
  patella: {
    parent: 'femur',
    joint: kneecapJoint,
    mass: { kg: 0.0862, at: [0.0018, 0.0264, 0], inertia: [2.87e-6, 1.311e-5, 1.311e-5] },
    sources: ['rajagopal2023'],
  },
  tibia: {
    parent: 'femur',
    joint: kneeJoint,
    mass: { kg: 3.7075, at: [0, -0.1867, 0], inertia: [0.0504, 0.0051, 0.0511] },
    sources: ['rajagopal2023'],
  },
  foot: {
    parent: 'tibia',
    joint: [
      place([-0.01, -0.4, 0], ANKLE_ORIENTATION),
      turn('z', 'ankle_dorsiflexion'),
      placeBack([0, 0, 0], ANKLE_ORIENTATION),
      place(SUBTALAR, SUBTALAR_ORIENTATION),
      turn('z', 'subtalar_inversion'),
      placeBack(SUBTALAR, SUBTALAR_ORIENTATION),
    ],
    mass: { kg: 1.5666, at: [0.06364, -0.01478, 0.00514], inertia: [0.0026, 0.007, 0.0072] },
    sources: ['rajagopal2023'],
    note: 'Talus, calcaneus and toes in one; the toes do not bend.',
  },
  upper_arm: {
    parent: 'upper_thorax',
    joint: [
      place([0.016055, 0.2561, 0.17]),
      turn('z', 'shoulder_flexion'),
      turn('x', 'shoulder_abduction', -1),
      turn('y', 'shoulder_rotation'),
    ],
    mass: { kg: 2.0325, at: [0, -0.1645, 0], inertia: [0.011946, 0.004121, 0.013409] },
    sources: ['lfb'],
  },
  forearm: {
    parent: 'upper_arm',
    joint: [
      place([0.013144, -0.286273, -0.009595], ELBOW_ORIENTATION),
      turn('z', 'elbow_flexion'),
      placeBack([0, 0, 0], ELBOW_ORIENTATION),
    ],
    mass: { kg: 1.6725, at: [-0.0067, -0.179, 0.0203], inertia: [0.016, 0.0018, 0.017] },
    sources: ['lfb'],
    note: 'Forearm and hand in one.',
  },
} as const satisfies Record<string, SegmentSpec<string>>;

export type MiddleSegment = keyof typeof middle;
export type SideSegment = keyof typeof eachSide;

/** A segment as the description names it; a limb there is the right one. */
export type SegmentName = MiddleSegment | SideSegment;

export interface Segment extends SegmentSpec<SegmentName> {}

export const MIDDLE_SEGMENTS: Readonly<Record<MiddleSegment, Segment>> = middle;
export const SIDE_SEGMENTS: Readonly<Record<SideSegment, Segment>> = eachSide;
