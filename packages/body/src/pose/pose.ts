import { COORDINATE_IDS, COORDINATES, type CoordinateId } from '../description/coordinates.ts';

/** Every coordinate of the body: angles in degrees, the place of the pelvis in metres. */
export type Pose = Readonly<Record<CoordinateId, number>>;

/** Upright standing, arms by the sides: every angle 0, pelvis at the origin of the room. */
export const STANDING: Pose = Object.freeze(
  Object.fromEntries(COORDINATE_IDS.map((id) => [id, 0])) as Record<CoordinateId, number>,
);

/**
 * A pose that differs from standing in the given coordinates.
 *
 * @throws RangeError  for a name that is not a coordinate, a value that is not a number, or one outside the range of COORDINATES
 * @example
 * ```ts @import.meta.vitest
 * expect(poseOf({ hip_flexion_r: -20 }).hip_flexion_r).toBe(-20)
 * expect(() => poseOf({ hip_flexion_r: 400 })).toThrow('hip_flexion_r: found 400, expected -35 to 140 deg')
 * ```
 */
export function poseOf(change: Readonly<Partial<Record<CoordinateId, number>>>): Pose {
  for (const [id, value] of Object.entries(change)) {
    const fault = faultOf(id, value);
    if (fault) throw new RangeError(fault);
  }
  return { ...STANDING, ...change };
}

/** What is wrong with a value of a coordinate, or null. */
export function faultOf(id: string, value: number): string | null {
  if (!Object.hasOwn(COORDINATES, id)) return `${id}: no such coordinate`;
  const { range, unit } = COORDINATES[id as CoordinateId];
  const [low, high] = range;
  return value >= low && value <= high ? null : `${id}: found ${value}, expected ${low} to ${high} ${unit}`;
}

const TO_RADIANS = Math.PI / 180;

/** Whether the coordinate at this index is a length. */
const IS_LENGTH = COORDINATE_IDS.map((id) => COORDINATES[id].unit === 'm');

/** Writes the coordinates of a pose in the order of COORDINATE_IDS, radians and metres. */
export function coordinatesOf(pose: Pose, out: Float64Array): Float64Array {
  for (let i = 0; i < COORDINATE_IDS.length; i++) {
    const value = pose[COORDINATE_IDS[i]!]!;
    out[i] = IS_LENGTH[i] ? value : value * TO_RADIANS;
  }
  return out;
}
