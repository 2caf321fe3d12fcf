import type { Body } from '../body.ts';
import type { Vec3 } from '../description/frame.ts';
import { SEGMENT_IDS, type SegmentId } from '../description/side.ts';
import { TRANSFORM_SIZE, type Transforms } from '../kinematics/transform.ts';
import { MUSCLE_IDS } from '../paths/paths.ts';

/** What one newton in a fascicle does to the part of the body beyond a joint. */
export interface Lever {
  /** Force on that part, newtons a newton, in the room. */
  readonly force: Vec3;
  /** Moment on that part about the centre of the joint, newton metres a newton, in the room. */
  readonly moment: Vec3;
}

const STEP = 1e-4;
const AXES = [0, 1, 2] as const;

/**
 * Levers of all fascicles at a joint, by virtual work: the part beyond the joint is moved and turned a little as a whole, and
 * the lengths that change say which way each fascicle pulls. Wraps are included.
 *
 * @param moved   the segments beyond the joint
 * @param centre  of the joint, in the room, metres
 * @returns       in the order of MUSCLE_IDS; zeros for fascicles that do not cross the joint
 */
export function jointLevers(
  body: Body,
  transforms: Transforms,
  moved: ReadonlySet<SegmentId>,
  centre: Vec3,
): readonly Lever[] {
  const slides = AXES.map((axis) => slopes(body, transforms, moved, (copy, o, by) => slide(copy, o, axis, by)));
  const turns = AXES.map((axis) => slopes(body, transforms, moved, (copy, o, by) => turn(copy, o, axis, by, centre)));
  const triple = (of: readonly Float64Array[], i: number): Vec3 =>
    of.map((column) => -(column[i] as number)) as unknown as Vec3;
  return MUSCLE_IDS.map((_, i) => ({ force: triple(slides, i), moment: triple(turns, i) }));
}

/** Change of every length for a unit of one movement. */
function slopes(
  body: Body,
  transforms: Transforms,
  moved: ReadonlySet<SegmentId>,
  move: (copy: Float64Array, offset: number, by: number) => void,
): Float64Array {
  const at = (by: number): Float64Array => {
    const copy = Float64Array.from(transforms);
    SEGMENT_IDS.forEach((id, i) => {
      if (moved.has(id)) move(copy, i * TRANSFORM_SIZE, by);
    });
    const lengths = new Float64Array(MUSCLE_IDS.length);
    body.evaluator.lengths(copy, lengths);
    return lengths;
  };
  const [more, less] = [at(STEP), at(-STEP)];
  return more.map((length, i) => (length - (less[i] as number)) / (2 * STEP));
}

function slide(m: Float64Array, o: number, axis: number, by: number): void {
  m[o + 9 + axis] = (m[o + 9 + axis] as number) + by;
}

/** Turns a frame about an axis of the room through the centre: rows of the matrix and the place mix. */
function turn(m: Float64Array, o: number, axis: number, by: number, centre: Vec3): void {
  const u = (axis + 1) % 3;
  const v = (axis + 2) % 3;
  const [c, s] = [Math.cos(by), Math.sin(by)];
  for (let column = 0; column < 3; column++) mix(m, o + 3 * u + column, o + 3 * v + column, c, s, 0, 0);
  mix(m, o + 9 + u, o + 9 + v, c, s, centre[u] as number, centre[v] as number);
}

function mix(m: Float64Array, i: number, j: number, c: number, s: number, ci: number, cj: number): void {
  const p = (m[i] as number) - ci;
  const q = (m[j] as number) - cj;
  m[i] = ci + c * p - s * q;
  m[j] = cj + s * p + c * q;
}
