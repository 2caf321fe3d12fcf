import { SIDES } from '../description/coordinates.ts';
import type { SegmentName } from '../description/segments.ts';
import { segmentOn } from '../description/side.ts';
import type { Point } from './geometry/point.ts';
import { smoothLine } from './geometry/smooth-line.ts';
import { type PlacementOf, placed } from './placement.ts';

interface Ridge {
  readonly on: SegmentName;
  readonly through: readonly Point[];
}

/** Lines that a drawing of bones is read by, on the right side, in the frame of their segment. */
const RIDGES: readonly Ridge[] = [
  // Brim of the small pelvis: from the sacroiliac joint along the arcuate line to the pubic tubercle.
  {
    on: 'pelvis',
    through: [
      [-0.089, 0.017, 0.054],
      [-0.079, -0.004, 0.0585],
      [-0.063, -0.03, 0.061],
      [-0.042, -0.049, 0.06],
      [-0.022, -0.06, 0.047],
      [-0.002, -0.068, 0.026],
    ],
  },
  // Inner and outer lip of the crest.
  {
    on: 'pelvis',
    through: [
      [0.003, 0.004, 0.119],
      [-0.011, 0.025, 0.13],
      [-0.033, 0.047, 0.136],
      [-0.058, 0.065, 0.128],
      [-0.081, 0.072, 0.105],
      [-0.102, 0.067, 0.076],
    ],
  },
  {
    on: 'pelvis',
    through: [
      [-0.006, 0.006, 0.132],
      [-0.022, 0.028, 0.144],
      [-0.043, 0.047, 0.15],
      [-0.067, 0.064, 0.139],
      [-0.091, 0.07, 0.113],
      [-0.114, 0.061, 0.083],
      [-0.137, 0.041, 0.062],
    ],
  },
  // Line between the trochanters, in front.
  {
    on: 'femur',
    through: [
      [0.0125, -0.014, 0.046],
      [0.0125, -0.03, 0.036],
      [0.009, -0.048, 0.028],
    ],
  },
];

/** The ridges of both sides in the room. */
export function bonyRidges(placementOf: PlacementOf): readonly (readonly Point[])[] {
  return SIDES.flatMap((side) =>
    RIDGES.map(({ on, through }) => {
      const placement = placementOf(segmentOn(on, side));
      const sign = side === 'l' ? -1 : 1;
      return smoothLine(through, 6).map(([x, y, z]): Point => placed(placement, [x, y, sign * z]));
    }),
  );
}
