import { COORDINATE_IDS, type CoordinateId } from '../description/coordinates.ts';

/** Coordinates of the pelvis in the room; a figure keeps its pelvis as a place and a turn, which has no locked position. */
const PELVIS: ReadonlySet<CoordinateId> = new Set([
  'pelvis_x',
  'pelvis_y',
  'pelvis_z',
  'pelvis_rotation',
  'pelvic_tilt',
  'pelvis_obliquity',
]);

/** The coordinates a figure may choose: all joints but the sacroiliac ones, whose motion is too small to pose. */
export const JOINT_IDS: readonly CoordinateId[] = COORDINATE_IDS.filter(
  (id) => !PELVIS.has(id) && id !== 'sacral_nutation',
);

/** Place of each of JOINT_IDS in an array of coordinates. */
export const JOINT_COORDINATES: readonly number[] = JOINT_IDS.map((id) => COORDINATE_IDS.indexOf(id));

/** Angles of JOINT_IDS, degrees. */
export type JointAngles = Float64Array;

const INDEX = new Map(JOINT_IDS.map((id, i) => [id, i]));

export function jointIndex(id: CoordinateId): number {
  const index = INDEX.get(id);
  if (index === undefined) throw new RangeError(`${id}: not a joint of the figure`);
  return index;
}
