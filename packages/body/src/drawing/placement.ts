import type { Body } from '../body.ts';
import type { Side } from '../description/coordinates.ts';
import type { SegmentName } from '../description/segments.ts';
import { SEGMENT_IDS, type SegmentId } from '../description/side.ts';
import { TRANSFORM_SIZE, type Transforms } from '../kinematics/transform.ts';
import { proportionsOf } from '../scaling.ts';
import { type Point, scale } from './geometry/point.ts';

/**
 * How a thing turns and where it sits: columns of a rotation, longer or shorter where the person is, then the place of its
 * origin, in the world.
 */
export interface Placement {
  readonly x: Point;
  readonly y: Point;
  readonly z: Point;
  readonly at: Point;
}

export const IN_PLACE: Placement = { x: [1, 0, 0], y: [0, 1, 0], z: [0, 0, 1], at: [0, 0, 0] };

/** The place in the world of a place in a segment. */
export function placed({ x, y, z, at }: Placement, p: Point): Point {
  return [
    at[0] + x[0] * p[0] + y[0] * p[1] + z[0] * p[2],
    at[1] + x[1] * p[0] + y[1] * p[1] + z[1] * p[2],
    at[2] + x[2] * p[0] + y[2] * p[1] + z[2] * p[2],
  ];
}

/** Where each segment stands, in the proportions of the person. */
export type PlacementOf = (segment: SegmentId) => Placement;

/** Placements of a pose; what is in the frame of a segment of the reference body is put into the room of this person. */
export function placementsOf(body: Body, transforms: Transforms): PlacementOf {
  const proportions = proportionsOf(body.scaling);
  return (segment) => {
    const o = SEGMENT_IDS.indexOf(segment) * TRANSFORM_SIZE;
    const side: Side = segment.endsWith('_l') ? 'l' : 'r';
    const [sx, sy, sz] = proportions.of(segment.replace(/_[rl]$/, '') as SegmentName, side);
    const column = (k: number, s: number): Point =>
      scale([transforms[o + k]!, transforms[o + 3 + k]!, transforms[o + 6 + k]!], s);
    const at: Point = [transforms[o + 9]!, transforms[o + 10]!, transforms[o + 11]!];
    return { x: column(0, sx), y: column(1, sy), z: column(2, sz), at };
  };
}
