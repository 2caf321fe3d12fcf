import fc from 'fast-check';
import { COORDINATE_IDS, COORDINATES, type CoordinateId } from '../description/coordinates.ts';
import { type Pose, STANDING } from '../pose/pose.ts';

/** Any pose the body accepts: every coordinate anywhere in its range. */
export const anyPose: fc.Arbitrary<Pose> = fc
  .tuple(...COORDINATE_IDS.map((id) => value(id)))
  .map((values) => ({ ...STANDING, ...Object.fromEntries(COORDINATE_IDS.map((id, i) => [id, values[i]])) }));

function value(id: CoordinateId): fc.Arbitrary<number> {
  const [min, max] = COORDINATES[id].range;
  return fc.double({ min, max, noNaN: true });
}
