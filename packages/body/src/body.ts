import { COORDINATE_IDS, COORDINATES, type CoordinateId } from './description/coordinates.ts';
import type { Vec3 } from './description/frame.ts';
import type { MuscleId } from './description/muscles.ts';
import { SEGMENT_IDS } from './description/side.ts';
import { placeSegments } from './kinematics/segment-transforms.ts';
import { type CompiledSegment, compileSkeleton } from './kinematics/skeleton.ts';
import { pointInRoom, TRANSFORM_SIZE, type Transforms } from './kinematics/transform.ts';
import { pathPoints } from './paths/muscle-path.ts';
import { PathEvaluator } from './paths/path-evaluator.ts';
import { compilePaths, MUSCLE_IDS, type Paths } from './paths/paths.ts';
import { coordinatesOf, type Pose } from './pose/pose.ts';
import { proportionsOf, REFERENCE, type Scaling } from './scaling.ts';

/** A person's body made ready for evaluation. Made by buildBody; the fields are for the functions of this package. */
export interface Body {
  readonly scaling: Scaling;
  readonly skeleton: readonly CompiledSegment[];
  readonly paths: Paths;
  readonly evaluator: PathEvaluator;
  /** Memory used again and again by the functions below; never given out. */
  readonly scratch: { readonly coordinates: Float64Array; readonly transforms: Transforms };
}

/**
 * The body of a person. Takes a few milliseconds; keep it.
 *
 * @throws RangeError  for a measure outside its range, see Scaling
 */
export function buildBody(scaling: Scaling = REFERENCE): Body {
  const proportions = proportionsOf(scaling);
  const paths = compilePaths(proportions);
  return Object.freeze({
    scaling,
    skeleton: compileSkeleton(proportions),
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

/**
 * The length of every fascicle if it went straight from point to point, through the bone where one is in the way. For checks:
 * a wrapped path is never shorter, and one much longer has gone round the wrong side.
 *
 * @returns metres, in the order of MUSCLE_IDS
 */
export function straightLengths(body: Body, pose: Pose): Float64Array {
  const transforms = segmentTransforms(body, pose, body.scratch.transforms);
  const { sites, spans, fascicles } = body.paths;
  const place = (i: number): Vec3 => pointInRoom(transforms, sites[i]!.segment, sites[i]!.at);
  const straight = spans.map(({ from, to }) => distance(place(from), place(to)));
  return Float64Array.from(fascicles, (list) => list.reduce((sum, i) => sum + straight[i]!, 0));
}

/** The length of the first straight piece of every fascicle, metres, in the order of MUSCLE_IDS. */
export function firstPieces(body: Body, pose: Pose): Float64Array {
  const transforms = segmentTransforms(body, pose, body.scratch.transforms);
  const { sites, spans, fascicles } = body.paths;
  const place = (i: number): Vec3 => pointInRoom(transforms, sites[i]!.segment, sites[i]!.at);
  return Float64Array.from(fascicles, ([first]) => distance(place(spans[first!]!.from), place(spans[first!]!.to)));
}

const distance = (a: Vec3, b: Vec3): number => Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);

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
 * @returns metres per radian (for the place of the pelvis: 0 but for rounding), in the order of MUSCLE_IDS; a central difference over
 *          0.1 degrees, good to about 1e-6
 */
export function momentArms(
  body: Body,
  pose: Pose,
  coordinate: CoordinateId,
  out: Float64Array = new Float64Array(MUSCLE_IDS.length),
): Float64Array {
  const { less, more, width } = aside(pose, coordinate);
  const after = muscleLengths(body, more);
  muscleLengths(body, less, out);
  for (let m = 0; m < out.length; m++) out[m] = (out[m]! - after[m]!) / width;
  return out;
}

/** The poses a little below and above along one coordinate, and how far apart they are: radians (the place of the pelvis: metres). */
export function aside(
  pose: Pose,
  coordinate: CoordinateId,
): { readonly less: Pose; readonly more: Pose; readonly width: number } {
  const isLength = COORDINATES[coordinate].unit === 'm';
  const step = isLength ? HALF_STEP / 100 : HALF_STEP;
  return {
    less: { ...pose, [coordinate]: pose[coordinate] - step },
    more: { ...pose, [coordinate]: pose[coordinate] + step },
    width: isLength ? 2 * step : (2 * step * Math.PI) / 180,
  };
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
