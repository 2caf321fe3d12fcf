import { COORDINATES, type CoordinateId, type Side } from './coordinates.ts';
import type { Driver } from './joint.ts';
import type { SegmentName } from './segments.ts';
import { MIDDLE_SEGMENTS, type MiddleSegment, SIDE_SEGMENTS, type SideSegment } from './segments.ts';

/** A segment of the body, such as pelvis or femur_r. */
export type SegmentId = MiddleSegment | `${SideSegment}_${Side}`;

const middleNames = Object.keys(MIDDLE_SEGMENTS) as MiddleSegment[];
const sideNames = Object.keys(SIDE_SEGMENTS) as SideSegment[];

/** All segments, parents before children: the middle, then the right, then the left limbs. */
export const SEGMENT_IDS: readonly SegmentId[] = [
  ...middleNames,
  ...sideNames.map((name) => `${name}_r` as const),
  ...sideNames.map((name) => `${name}_l` as const),
];

/** The segment that a name of the description means on this side. */
export const segmentOn = (name: SegmentName, side: Side): SegmentId =>
  name in SIDE_SEGMENTS ? `${name as SideSegment}_${side}` : (name as MiddleSegment);

/** The coordinate that a name of the description means on this side. */
export const coordinateOn = (name: Driver, side: Side): CoordinateId =>
  name in COORDINATES ? (name as CoordinateId) : (`${name}_${side}` as CoordinateId);
