import { COORDINATE_IDS, COORDINATES, type CoordinateId } from './description/coordinates.ts';
import type { Vec3 } from './description/frame.ts';
import type { MuscleId } from './description/muscles.ts';
import { SEGMENT_IDS } from './description/side.ts';
import { placeSegments } from './kinematics/segment-transforms.ts';
import { type CompiledSegment, compileSkeleton } from './kinematics/skeleton.ts';
import { TRANSFORM_SIZE, type Transforms } from './kinematics/transform.ts';
import { pathPoints } from './paths/muscle-path.ts';
import { PathEvaluator } from './paths/path-evaluator.ts';
import { compilePaths, MUSCLE_IDS, type Paths } from './paths/paths.ts';
import { coordinatesOf, type Pose } from './pose/pose.ts';
import { REFERENCE, type Scaling } from './scaling.ts';

/** A person's body made ready for evaluation. Made by buildBody; the fields are for the functions of this package. */
export interface Body {
  readonly scaling: Scaling;
  readonly skeleton: readonly CompiledSegment[];
  readonly paths: Paths;
  readonly evaluator: PathEvaluator;
  /** Memory used again and again by the functions below; never given out. */
  readonly scratch: { readonly coordinates: Float64Array; readonly transforms: Transforms };
}

/** The body of a person. Takes about a millisecond; keep it. */
export function buildBody(scaling: Scaling = REFERENCE): Body {
  const scale = 1;
  const paths = compilePaths(scale);
  return Object.freeze({
    scaling,
    skeleton: compileSkeleton(scale),
    paths,
    evaluator: new PathEvaluator(paths),
    scratch: {
      coordinates: new Float64Array(COORDINATE_IDS.length),
      transforms: new Float64Array(SEGMENT_IDS.length * TRANSFORM_SIZE),
    },
  });
}

/**
 * Where every segment stands in the room.
 *
 * @param out  used again instead of new memory: TRANSFORM_SIZE numbers for each of SEGMENT_IDS
 */
export function segmentTransforms(body: Body, pose: Pose, out?: Transforms): Transforms {
  const transforms = out ?? new Float64Array(SEGMENT_IDS.length * TRANSFORM_SIZE);
  placeSegments(body.skeleton, coordinatesOf(pose, body.scratch.coordinates), transforms);
  return transforms;
}

/**
 * The length of every fascicle from origin to insertion, tendon included.
 *
 * @param out  used again instead of new memory: one number for each of MUSCLE_IDS
 * @returns metres, in the order of MUSCLE_IDS
 */
export function muscleLengths(
  body: Body,
  pose: Pose,
  out: Float64Array = new Float64Array(MUSCLE_IDS.length),
): Float64Array {
  body.evaluator.lengths(segmentTransforms(body, pose, body.scratch.transforms), out);
  return out;
}

/** The points of the path of one fascicle in the room, origin to insertion, with the arcs over bones; ready for drawing. */
export function musclePath(body: Body, transforms: Transforms, muscle: MuscleId): Vec3[] {
  return pathPoints(body.paths, transforms, muscleIndex(muscle));
}

/** Half the step of the central difference, degrees or (for the place of the pelvis) centimetres. */
const HALF_STEP = 0.05;

/**
 * Moment arms of all fascicles about one coordinate: -dL/dq, so that a muscle with a positive one makes the coordinate grow.
 * Coupled joints are followed: the arm about lumbar_flexion is about all six joints together.
 *
 * @returns metres per radian (for the place of the pelvis: always 0), in the order of MUSCLE_IDS; a central difference over
 *          0.1 degrees, good to about 1e-6
 */
export function momentArms(
  body: Body,
  pose: Pose,
  coordinate: CoordinateId,
  out: Float64Array = new Float64Array(MUSCLE_IDS.length),
): Float64Array {
  const isLength = COORDINATES[coordinate].unit === 'm';
  const step = isLength ? HALF_STEP / 100 : HALF_STEP;
  const more = muscleLengths(body, { ...pose, [coordinate]: pose[coordinate] + step });
  muscleLengths(body, { ...pose, [coordinate]: pose[coordinate] - step }, out);
  const width = isLength ? 2 * step : (2 * step * Math.PI) / 180;
  for (let m = 0; m < out.length; m++) out[m] = (out[m]! - more[m]!) / width;
  return out;
}

/** The moment arm of one fascicle; see momentArms. */
export const momentArm = (body: Body, pose: Pose, muscle: MuscleId, coordinate: CoordinateId): number =>
  momentArms(body, pose, coordinate)[muscleIndex(muscle)]!;

const INDEX = new Map<string, number>(MUSCLE_IDS.map((id, i) => [id, i]));

/** The place of a fascicle in every array of fascicles. */
export function muscleIndex(muscle: MuscleId): number {
  const index = INDEX.get(muscle);
  if (index === undefined) throw new RangeError(`${muscle}: no such fascicle`);
  return index;
}
