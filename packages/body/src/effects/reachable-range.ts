import { type Body, muscleLengths } from '../body.ts';
import type { CoordinateId } from '../description/coordinates.ts';
import { MUSCLE_IDS } from '../paths/paths.ts';
import { mirrorPose } from '../pose/mirror-pose.ts';
import { poseOf } from '../pose/pose.ts';

type Grid = Readonly<Partial<Record<CoordinateId, readonly number[]>>>;

/**
 * Usual ranges of the joints, degrees, and where between the ends a muscle may be longest or shortest. Two grids: what moves
 * muscles of leg and hip, and what moves muscles of spine and hip.
 * @source estimate: rounded from ranges in common clinical use; a supple or stiff person differs
 */
const USUAL_RANGES: readonly Grid[] = [
  {
    hip_flexion_r: [-20, 0, 30, 60, 90, 120],
    hip_adduction_r: [-45, 0, 25],
    hip_rotation_r: [-45, 0, 40],
    knee_flexion_r: [0, 45, 90, 140],
    ankle_dorsiflexion_r: [-45, 0, 20],
  },
  {
    hip_flexion_r: [-20, 0, 60, 120],
    hip_adduction_r: [-45, 0, 25],
    hip_rotation_r: [-45, 0, 40],
    lumbar_flexion: [-25, 0, 25, 50],
    lateral_bend: [-25, 0, 25],
    axial_rotation: [-12, 0, 12],
  },
];

/** Shortest and longest length of every fascicle over the usual ranges, metres, in the order of MUSCLE_IDS. */
export interface ReachableRange {
  readonly shortest: Float64Array;
  readonly longest: Float64Array;
}

/** Computed for the right side and mirrored; takes a few hundredths of a second. */
export function reachableRange(body: Body): ReachableRange {
  const shortest = new Float64Array(MUSCLE_IDS.length).fill(Infinity);
  const longest = new Float64Array(MUSCLE_IDS.length).fill(-Infinity);
  const lengths = new Float64Array(MUSCLE_IDS.length);
  for (const angles of USUAL_RANGES.flatMap(corners)) {
    for (const pose of [poseOf(angles), mirrorPose(poseOf(angles))]) {
      muscleLengths(body, pose, lengths);
      lengths.forEach((length, m) => {
        shortest[m] = Math.min(shortest[m]!, length);
        longest[m] = Math.max(longest[m]!, length);
      });
    }
  }
  return { shortest, longest };
}

/** Every combination of the values of a grid. */
function corners(grid: Grid): Readonly<Partial<Record<CoordinateId, number>>>[] {
  let all: Readonly<Partial<Record<CoordinateId, number>>>[] = [{}];
  for (const [id, values = []] of Object.entries(grid)) {
    all = all.flatMap((angles) => values.map((value) => ({ ...angles, [id]: value })));
  }
  return all;
}
