import { SIDES, type Side } from '../description/coordinates.ts';
import type { SegmentName } from '../description/segments.ts';
import { segmentOn } from '../description/side.ts';
import type { Point } from './geometry/point.ts';
import { smoothLine } from './geometry/smooth-line.ts';
import { type PlacementOf, placed } from './placement.ts';

export type NerveName = 'sciatic' | 'femoral' | 'lateral_cutaneous' | 'pudendal';

/** A nerve of one side in the room. */
export interface NerveCourse {
  readonly nerve: NerveName;
  readonly side: Side;
  readonly lines: readonly (readonly Point[])[];
}

interface Place {
  readonly on: SegmentName;
  readonly at: Point;
}

const on = (segment: SegmentName, x: number, y: number, z: number): Place => ({ on: segment, at: [x, y, z] });

/**
 * Courses of the right side as places on bones, so that they follow any pose. Roots leave between the vertebrae. Where a
 * course passes is from descriptive anatomy; the numbers are our own reading of it on these bones, for orientation only.
 */
const COURSES: Readonly<Record<NerveName, readonly (readonly Place[])[]>> = {
  // L4 to S3, under the piriformis, half way between tuberosity and trochanter, down the back of the thigh; parts above the knee.
  sciatic: [
    [
      on('l5', -0.02, 0.008, 0.02),
      on('sacrum', -0.092, 0.022, 0.047),
      on('pelvis', -0.108, -0.028, 0.05),
      on('pelvis', -0.118, -0.062, 0.066),
      on('pelvis', -0.124, -0.098, 0.074),
      on('femur', -0.068, -0.08, 0.01),
      on('femur', -0.052, -0.125, 0.012),
      on('femur', -0.035, -0.2, 0.01),
      on('femur', -0.034, -0.31, 0.004),
      on('tibia', -0.042, 0.01, 0.003),
      on('tibia', -0.035, -0.07, 0.002),
      on('tibia', -0.03, -0.2, -0.004),
      on('tibia', -0.026, -0.34, -0.014),
      on('foot', -0.018, -0.012, -0.028),
    ],
    [on('sacrum', -0.112, 0.006, 0.02), on('pelvis', -0.108, -0.028, 0.05)],
    [
      on('femur', -0.034, -0.31, 0.004),
      on('tibia', -0.032, -0.01, 0.034),
      on('tibia', -0.026, -0.055, 0.045),
      on('tibia', -0.004, -0.09, 0.042),
      on('tibia', 0.008, -0.22, 0.02),
      on('tibia', 0.012, -0.37, 0.006),
      on('foot', 0.045, -0.012, 0.006),
    ],
  ],
  // L2 to L4, in the groove between psoas and iliacus, under the inguinal ligament, to the front of the thigh and the inner shin.
  femoral: [
    [
      on('l3', -0.016, 0.002, 0.024),
      on('l5', -0.004, 0.026, 0.045),
      on('pelvis', -0.058, 0.022, 0.058),
      on('pelvis', -0.022, -0.035, 0.072),
      on('pelvis', -0.003, -0.066, 0.07),
      on('femur', 0.036, -0.06, -0.005),
      on('femur', 0.034, -0.12, -0.008),
      on('femur', 0.02, -0.25, -0.022),
      on('femur', -0.012, -0.37, -0.044),
      on('tibia', -0.006, -0.06, -0.034),
      on('tibia', 0.004, -0.25, -0.022),
      on('tibia', 0.002, -0.385, -0.024),
    ],
    [on('femur', 0.036, -0.06, -0.005), on('femur', 0.05, -0.16, 0.012), on('femur', 0.044, -0.24, 0.018)],
  ],
  // L2 and L3, round the iliac fossa to a finger's breadth inside the front spine, down the outside of the thigh.
  lateral_cutaneous: [
    [
      on('l3', -0.016, -0.002, 0.026),
      on('l5', -0.012, 0.032, 0.062),
      on('pelvis', -0.062, 0.045, 0.092),
      on('pelvis', -0.026, 0.02, 0.11),
      on('pelvis', 0.004, -0.008, 0.112),
      on('femur', 0.048, -0.07, 0.042),
      on('femur', 0.042, -0.18, 0.062),
      on('femur', 0.03, -0.32, 0.056),
    ],
  ],
  // S2 to S4, out under the piriformis, round the ischial spine and forward along the ramus.
  pudendal: [
    [
      on('sacrum', -0.122, -0.018, 0.018),
      on('pelvis', -0.118, -0.05, 0.04),
      on('pelvis', -0.114, -0.08, 0.05),
      on('pelvis', -0.1, -0.105, 0.042),
      on('pelvis', -0.066, -0.117, 0.026),
      on('pelvis', -0.034, -0.106, 0.01),
    ],
  ],
};

/** Every nerve of both sides in a pose, as smooth lines. */
export function nerveCourses(placementOf: PlacementOf): readonly NerveCourse[] {
  return SIDES.flatMap((side) =>
    (Object.keys(COURSES) as NerveName[]).map((nerve) => ({
      nerve,
      side,
      lines: COURSES[nerve].map((places) =>
        smoothLine(
          places.map((place) => inRoom(placementOf, place, side)),
          5,
        ),
      ),
    })),
  );
}

function inRoom(placementOf: PlacementOf, { on: segment, at: [x, y, z] }: Place, side: Side): Point {
  return placed(placementOf(segmentOn(segment, side)), [x, y, side === 'l' ? -z : z]);
}
