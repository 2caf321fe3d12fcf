import type { Vec3 } from './frame.ts';
import type { SegmentName } from './segments.ts';
import type { SourceId } from './sources.ts';

/** A smooth surface that a path may not cross. Cylinders are infinitely long, about their own z. */
export interface Wrap {
  readonly shape: 'cylinder' | 'sphere';
  readonly on: SegmentName;
  readonly at: Vec3;
  /** About x, then y, then z, each about its own axis; radians. */
  readonly turned: Vec3;
  readonly radius: number;
  /**
   * A point of the segment on the side where the path runs, 1.2 to 1.3 radii out. Without it the path takes the shorter way
   * round and lies straight when it does not touch.
   */
  readonly side?: Vec3;
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly note?: string;
}

type More = Partial<Pick<Wrap, 'side' | 'sources' | 'note'>>;

const cylinder = <const On extends SegmentName>(
  on: On,
  at: Vec3,
  turned: Vec3,
  radius: number,
  more: More = {},
): Wrap => ({
  shape: 'cylinder',
  on,
  at,
  turned,
  radius,
  sources: ['rajagopal2023'],
  ...more,
});

/** A sphere fitted to lengths and moment arms of the published path over the whole range of the hip. */
const fitted = <const On extends SegmentName>(on: On, at: Vec3, radius: number, note: string): Wrap => ({
  shape: 'sphere',
  on,
  at,
  turned: [0, 0, 0],
  radius,
  sources: ['rajagopal2023', 'estimate'],
  note,
});

const BY_THE_SHAFT =
  'In place of the published cylinder, which is endless here and swallows the pelvic point in extreme adduction. Fit: length 0.1 mm, moment arm 0.2 mm.';

const wraps = {
  psoas_brim: fitted(
    'pelvis',
    [-0.061, -0.0739, 0.0654],
    0.0336,
    'In place of the published cylinder, on which the path jumps in deep flexion and wide abduction because the femoral point enters it. Fit to the published path: length 0.3 mm, moment arm 0.6 mm (RMS, 192 and 93 poses).',
  ),
  iliacus_brim: fitted(
    'pelvis',
    [-0.0617, -0.0673, 0.0747],
    0.0475,
    'As for the psoas. Fit: length 0.5 mm, moment arm 1.1 mm.',
  ),
  front_of_hip: fitted(
    'pelvis',
    [-0.071276, -0.07849, 0.07726],
    0.038,
    'Keeps rectus femoris and sartorius in front of the femoral head when the hip is extended, where the published paths run through it. Reaches 23 mm in front of the hip centre: femoral head and capsule. The arm of rectus femoris at 30 degrees of extension is then 2.2 cm; gait2392 gives 2.3, the source 1.4.',
  ),
  gluteus_maximus_upper_pelvis: fitted(
    'pelvis',
    [-0.058, -0.0588, 0.1001],
    0.0291,
    'In place of the published cylinder, on which the path jumps by 17 mm. Fitted together with the two points beside it so that it extends the hip up to 140 degrees of flexion, changes length as in gait2392 (4 mm RMS), and follows the published path where that is smooth.',
  ),
  gluteus_maximus_middle_pelvis: fitted(
    'pelvis',
    [-0.077, -0.0685, 0.0717],
    0.0448,
    'In place of the published cylinder, on which the path jumps. Fitted together with the two points beside it: length 1.6 mm, moment arm 2.4 mm.',
  ),
  gluteus_maximus_lower_middle_pelvis: fitted(
    'pelvis',
    [-0.0839, -0.0665, 0.0621],
    0.047,
    'Half way between its two neighbours.',
  ),
  gluteus_maximus_lower_pelvis: fitted(
    'pelvis',
    [-0.0908, -0.0646, 0.0524],
    0.0658,
    'In place of the published cylinder, on which the path jumps in wide abduction. Fit: length 0.2 mm, moment arm 0.2 mm.',
  ),
  gastrocnemius_lateral_condyle: cylinder('femur', [0.005, -0.41, 0], [0, 0, 0], 0.026),
  gastrocnemius_medial_condyle: cylinder('femur', [0.005, -0.41, 0], [0, 0, 0], 0.025),
  quadriceps_femur: cylinder('femur', [0.0035883, -0.402732, 0.0020911], [-0.0623366, 0.0507601, 0], 0.025),
  adductor_brevis_shaft: cylinder('femur', [0.0146434, -0.112595, 0.023365], [1.66157, 0.186644, 0], 0.0165),
  adductor_longus_shaft: cylinder('femur', [0.0307327, -0.231909, 0.0151137], [1.77711, 0.136489, 0], 0.0201),
  adductor_magnus_proximal_shaft: fitted('femur', [0.001, -0.0686, 0.0237], 0.0178, BY_THE_SHAFT),
  adductor_magnus_middle_shaft: fitted('femur', [0.0336, -0.1331, 0.027], 0.037, BY_THE_SHAFT),
  adductor_magnus_distal_shaft: fitted('femur', [0.0239, -0.2303, 0.0148], 0.0208, BY_THE_SHAFT),
  adductor_magnus_condyle: cylinder('femur', [-0.0226511, -0.376831, -0.0031544], [1.71115, -0.463363, 0], 0.04),
  gracilis_condyle: cylinder('tibia', [-0.003, -0.02, 0], [0, -0.4, 0], 0.036),
  semimembranosus_condyle: cylinder('tibia', [-0.001, -0.02, 0], [0, -0.1, 0], 0.0345),
  semitendinosus_condyle: cylinder('tibia', [-0.002, -0.0205, 0], [0, -0.2, 0], 0.0425),
  biceps_femoris_calf: cylinder('tibia', [-0.039, -0.06, 0], [0, 0, 0], 0.029),
} as const satisfies Record<string, Wrap>;

export type WrapName = keyof typeof wraps;

/** The wraps of the right side. */
export const WRAPS: Readonly<Record<WrapName, Wrap>> = wraps;
