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

const IN_FRONT = 'The source names the lower side; the path runs in front, and so does ours.';

const wraps = {
  gluteus_maximus_upper_pelvis: cylinder('pelvis', [-0.077, -0.099, 0.061], [-0.6, 0.45, 0], 0.04),
  gluteus_maximus_middle_pelvis: cylinder('pelvis', [-0.08, -0.083, 0.068], [-0.75, 0.39, 0], 0.04),
  gluteus_maximus_lower_middle_pelvis: cylinder('pelvis', [-0.0815, -0.0855, 0.068], [-0.425, 0.195, 0], 0.04, {
    sources: ['rajagopal2023', 'estimate'],
    note: 'Half way between its two neighbours.',
  }),
  gluteus_maximus_lower_pelvis: cylinder('pelvis', [-0.083, -0.088, 0.068], [-0.1, 0, 0], 0.04),
  psoas_brim: cylinder('pelvis', [-0.074, -0.06, 0.0656], [-0.25, -0.27, 0.1], 0.05, {
    side: [-0.0115, -0.06, 0.0656],
    note: IN_FRONT,
  }),
  iliacus_brim: cylinder('pelvis', [-0.071, -0.065, 0.0756], [-0.32, -0.24, 0.9], 0.0549, {
    side: [-0.0024, -0.065, 0.0756],
    note: IN_FRONT,
  }),
  gastrocnemius_lateral_condyle: cylinder('femur', [0.005, -0.41, 0], [0, 0, 0], 0.026),
  gastrocnemius_medial_condyle: cylinder('femur', [0.005, -0.41, 0], [0, 0, 0], 0.025),
  quadriceps_femur: cylinder('femur', [0.0035883, -0.402732, 0.0020911], [-0.0623366, 0.0507601, 0], 0.025),
  adductor_brevis_shaft: cylinder('femur', [0.0146434, -0.112595, 0.023365], [1.66157, 0.186644, 0], 0.0165),
  adductor_longus_shaft: cylinder('femur', [0.0307327, -0.231909, 0.0151137], [1.77711, 0.136489, 0], 0.0201),
  adductor_magnus_proximal_shaft: cylinder('femur', [0.005183, -0.0728948, 0.025403], [1.61126, 0.18656, 0], 0.0211),
  adductor_magnus_middle_shaft: cylinder('femur', [0.0230125, -0.160711, 0.0205842], [1.61139, 0.13656, 0], 0.0214),
  adductor_magnus_distal_shaft: cylinder('femur', [0.0316065, -0.260736, 0.0093646], [1.71188, 0.186636, 0], 0.0218),
  adductor_magnus_condyle: cylinder('femur', [-0.0226511, -0.376831, -0.0031544], [1.71115, -0.463363, 0], 0.04),
  gracilis_condyle: cylinder('tibia', [-0.003, -0.02, 0], [0, -0.4, 0], 0.036),
  semimembranosus_condyle: cylinder('tibia', [-0.001, -0.02, 0], [0, -0.1, 0], 0.0345),
  semitendinosus_condyle: cylinder('tibia', [-0.002, -0.0205, 0], [0, -0.2, 0], 0.0425),
  biceps_femoris_calf: cylinder('tibia', [-0.039, -0.06, 0], [0, 0, 0], 0.029),
} as const satisfies Record<string, Wrap>;

export type WrapName = keyof typeof wraps;

/** The wraps of the right side. */
export const WRAPS: Readonly<Record<WrapName, Wrap>> = wraps;
