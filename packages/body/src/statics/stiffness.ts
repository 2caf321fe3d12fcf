/** Coordinates that answer when a muscle is short. Feet stay where they are, thighs stay upright. */
export const ANSWERING = [
  'pelvic_tilt',
  'pelvis_rotation',
  'pelvis_obliquity',
  'lumbar_flexion',
  'lateral_bend',
  'axial_rotation',
  'sacral_nutation',
  'thigh_rotation_r',
  'thigh_rotation_l',
] as const;

export type Answering = (typeof ANSWERING)[number];

/**
 * How strongly standing holds a coordinate where the person usually carries it, newton metres a degree: discs, ligaments
 * and resting muscle tone together, less what gravity takes away. Nobody has measured the sum, so three values are
 * carried through every result.
 */
export interface HoldingStiffness {
  readonly soft: number;
  readonly middle: number;
  readonly stiff: number;
  /** Where the range comes from. All of them are judged, none is measured. */
  readonly basis: string;
}

const spine = (soft: number, stiff: number, basis: string): HoldingStiffness => ({
  soft,
  stiff,
  middle: Math.sqrt(soft * stiff),
  basis,
});

/**
 * @source The range for bending forward is the one with which a short hip flexor tips the pelvis as Preece et al. 2021 saw
 *         after stretching (body.md, resting posture: 0.5 to 3 Nm a degree). The others are estimates of the same spread.
 */
export const HOLDING: Readonly<Record<Answering, HoldingStiffness>> = {
  pelvic_tilt: spine(0.05, 0.2, 'estimate: the pelvis balances on the hips; its tilt is held through the spine'),
  lumbar_flexion: spine(0.5, 3, 'fits the change of tilt after stretching that Preece 2021 measured'),
  lateral_bend: spine(0.5, 3, 'estimate: as for bending forward'),
  axial_rotation: spine(1, 6, 'estimate: the lumbar joints turn less easily than they bend'),
  pelvis_rotation: spine(0.5, 3, 'estimate: both feet on the floor'),
  pelvis_obliquity: spine(5, 20, 'estimate: two straight legs of one length hold the pelvis level'),
  sacral_nutation: spine(10, 40, 'estimate: the joint moves by one or two degrees under the whole weight of the trunk'),
  thigh_rotation_r: spine(0.3, 1.5, 'estimate: friction of the foot and resting tone'),
  thigh_rotation_l: spine(0.3, 1.5, 'estimate: friction of the foot and resting tone'),
};

/** How strongly people keep the trunk upright and facing forward, newton metres a degree. An estimate, the same in all three. */
export const UPRIGHT = 20;
