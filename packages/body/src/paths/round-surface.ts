import type { CompiledWrap } from './paths.ts';
import { NO_WRAP, touch, wrapCircle } from './wrap.ts';

/**
 * The shortest way between two points over a sphere or an endless cylinder (about z), in the frame of the surface. The plane of
 * a sphere goes through both ends and its centre; a cylinder is unrolled along its axis.
 */
export interface Surface {
  readonly cylinder: boolean;
  readonly radius: number;
  /** In the frame of the surface; null where the path takes the shorter way round. */
  readonly side: Float64Array | null;
}

/** What a wrap looks like from its own frame. */
export function surfaceOf({ shape, radius, side, at, rotation: r }: CompiledWrap): Surface {
  const cylinder = shape === 'cylinder';
  if (side === null) return { cylinder, radius, side };
  const [x, y, z] = [side[0] - at[0], side[1] - at[1], side[2] - at[2]];
  const local = Float64Array.of(
    r[0]! * x + r[3]! * y + r[6]! * z,
    r[1]! * x + r[4]! * y + r[7]! * z,
    r[2]! * x + r[5]! * y + r[8]! * z,
  );
  return { cylinder, radius, side: cylinder ? flat(local) : local };
}

function flat(v: Float64Array): Float64Array {
  const length = Math.hypot(v[0]!, v[1]!);
  return Float64Array.of(v[0]! / length, v[1]! / length, 0);
}

/** The two places where the path touches, after a call of `lengthOver` that wrapped: six numbers, frame of the surface. */
export const contact = new Float64Array(6);

/** Axes of the plane of a sphere: two rows of three. */
const plane = new Float64Array(6);

/** True after a call of `lengthOver` in which the path touched. */
export let wrapped = false;

/** Length of the path from a to b (frame of the surface) over the surface, or the straight length where it does not touch. */
export function lengthOver(s: Surface, a: Float64Array, b: Float64Array): number {
  return s.cylinder ? overCylinder(s, a, b) : overSphere(s, a, b);
}

function overCylinder({ radius, side }: Surface, a: Float64Array, b: Float64Array): number {
  const ax = a[0]!;
  const ay = a[1]!;
  const bx = b[0]!;
  const by = b[1]!;
  const arc =
    side === null
      ? wrapCircle(ax, ay, bx, by, radius, false, 0, 0)
      : wrapCircle(ax, ay, bx, by, radius, true, side[0]!, side[1]!);
  const rise = b[2]! - a[2]!;
  wrapped = arc !== NO_WRAP;
  if (!wrapped) return Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2 + rise * rise);
  const before = Math.sqrt((ax - touch[0]!) ** 2 + (ay - touch[1]!) ** 2);
  const after = Math.sqrt((bx - touch[2]!) ** 2 + (by - touch[3]!) ** 2);
  const run = before + arc + after;
  contact[0] = touch[0]!;
  contact[1] = touch[1]!;
  contact[2] = a[2]! + (rise * before) / run;
  contact[3] = touch[2]!;
  contact[4] = touch[3]!;
  contact[5] = a[2]! + (rise * (before + arc)) / run;
  return Math.sqrt(run * run + rise * rise);
}

function overSphere({ radius, side }: Surface, a: Float64Array, b: Float64Array): number {
  const straight = Math.sqrt((b[0]! - a[0]!) ** 2 + (b[1]! - a[1]!) ** 2 + (b[2]! - a[2]!) ** 2);
  const far = layPlane(a, b);
  let sx = 0;
  let sy = 0;
  if (side !== null) {
    sx = side[0]! * plane[0]! + side[1]! * plane[1]! + side[2]! * plane[2]!;
    sy = side[0]! * plane[3]! + side[1]! * plane[4]! + side[2]! * plane[5]!;
    const s = Math.sqrt(sx * sx + sy * sy);
    if (s > 1e-15) {
      sx /= s;
      sy /= s;
    }
  }
  const bx = b[0]! * plane[0]! + b[1]! * plane[1]! + b[2]! * plane[2]!;
  const by = b[0]! * plane[3]! + b[1]! * plane[4]! + b[2]! * plane[5]!;
  const arc = wrapCircle(far, 0, bx, by, radius, side !== null, sx, sy);
  wrapped = arc !== NO_WRAP;
  if (!wrapped) return straight;
  for (let k = 0; k < 3; k++) {
    contact[k] = touch[0]! * plane[k]! + touch[1]! * plane[3 + k]!;
    contact[3 + k] = touch[2]! * plane[k]! + touch[3]! * plane[3 + k]!;
  }
  const before = Math.sqrt((far - touch[0]!) ** 2 + touch[1]! ** 2);
  const after = Math.sqrt((bx - touch[2]!) ** 2 + (by - touch[3]!) ** 2);
  return before + arc + after;
}

/** Lays the plane through the centre, a and b; its first axis points to a. Returns the distance of a. */
function layPlane(a: Float64Array, b: Float64Array): number {
  const [x, y, z] = [a[0]!, a[1]!, a[2]!];
  const far = Math.sqrt(x * x + y * y + z * z);
  const [ux, uy, uz] = [x / far, y / far, z / far];
  let nx = y * b[2]! - z * b[1]!;
  let ny = z * b[0]! - x * b[2]!;
  let nz = x * b[1]! - y * b[0]!;
  if (Math.sqrt(nx * nx + ny * ny + nz * nz) < 1e-15) {
    // The ends and the centre lie on one line: any plane through it will do.
    const [px, py, pz] = largest(ux, uy, uz);
    nx = uy * pz - uz * py;
    ny = uz * px - ux * pz;
    nz = ux * py - uy * px;
  }
  const n = Math.sqrt(nx * nx + ny * ny + nz * nz);
  plane[0] = ux;
  plane[1] = uy;
  plane[2] = uz;
  plane[3] = (ny * uz - nz * uy) / n;
  plane[4] = (nz * ux - nx * uz) / n;
  plane[5] = (nx * uy - ny * ux) / n;
  return far;
}

/** A direction that is not along the given one: 0 where it is largest, 1 elsewhere. */
const largest = (x: number, y: number, z: number): readonly [number, number, number] => {
  const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)];
  if (ay > ax && ay > az) return [1, 0, 1];
  return az > ax && az > ay ? [1, 1, 0] : [0, 1, 1];
};
