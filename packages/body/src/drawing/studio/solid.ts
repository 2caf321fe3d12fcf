import type { Point } from '../geometry/point.ts';
import { smoothLine } from '../geometry/smooth-line.ts';

/**
 * What a bone is made of. Each solid is blended into what stands before it in the list, as clay is pressed on clay;
 * `blend` is the width of the seam in metres. With `cut` it is taken away instead.
 */
export type Solid = (Rod | Sheet | Egg | Drum) & { readonly blend?: number; readonly cut?: true };

/** x, y, z and the radius there, metres. */
export type Knot = readonly [x: number, y: number, z: number, radius: number];

/** A round bar through its knots, as thick at each as its radius says. One knot makes a ball. */
interface Rod {
  readonly kind: 'rod';
  readonly knots: readonly Knot[];
}

/** A plate through a grid of knots (rows of equal length); the radius of a knot is half the thickness of the plate. */
interface Sheet {
  readonly kind: 'sheet';
  readonly rows: readonly (readonly Knot[])[];
}

/** An ellipsoid; `lean` turns it forward (top towards +x) about z, radians. */
export interface Egg {
  readonly kind: 'egg';
  readonly centre: Point;
  readonly radii: Point;
  readonly lean?: number;
}

/**
 * A vertebral body: an upright elliptical drum with a waist, `lean` as for an egg.
 * `flat` flattens the back of it, as the wall towards the spinal canal is.
 */
export interface Drum {
  readonly kind: 'drum';
  readonly centre: Point;
  readonly depth: number;
  readonly width: number;
  readonly height: number;
  readonly waist: number;
  readonly lean?: number;
}

/** Knots along a smooth curve through the given ones, so that few numbers describe a bent bone. */
export const smoothKnots = (knots: readonly Knot[], steps = 3): readonly Knot[] => smoothLine(knots, steps);

/** Rows and columns of a sheet made denser along smooth curves in both directions. */
export function smoothRows(rows: readonly (readonly Knot[])[], steps = 2): readonly (readonly Knot[])[] {
  const dense = rows.map((row) => smoothKnots(row, steps));
  const columns = (dense[0] as readonly Knot[]).map((_, c) =>
    smoothKnots(
      dense.map((row) => row[c] as Knot),
      steps,
    ),
  );
  return (columns[0] as readonly Knot[]).map((_, r) => columns.map((column) => column[r] as Knot));
}

/** Distance of a place to a round bar between two knots; negative inside. */
export function distanceToBar(p: Point, a: Knot, b: Knot): number {
  const [dx, dy, dz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const square = dx * dx + dy * dy + dz * dz;
  const along = (p[0] - a[0]) * dx + (p[1] - a[1]) * dy + (p[2] - a[2]) * dz;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, along / square));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy, p[2] - a[2] - t * dz) - (a[3] + t * (b[3] - a[3]));
}

/** Distance to an ellipsoid, exact on its surface and near enough beside it; negative inside. */
export function distanceToEgg(p: Point, egg: Egg): number {
  const [x, y, z] = leaned(p, egg.centre, egg.lean ?? 0);
  const [rx, ry, rz] = egg.radii;
  const outer = Math.hypot(x / rx, y / ry, z / rz);
  const inner = Math.hypot(x / (rx * rx), y / (ry * ry), z / (rz * rz));
  return inner === 0 ? -Math.min(rx, ry, rz) : (outer * (outer - 1)) / inner;
}

/** Distance to a drum; negative inside. */
export function distanceToDrum(p: Point, drum: Drum): number {
  const [x, y, z] = leaned(p, drum.centre, drum.lean ?? 0);
  const half = drum.height / 2;
  const edge = 0.002;
  const level = Math.min(1, Math.abs(y) / half);
  const narrow = 1 - drum.waist * (1 - level * level);
  const [rx, rz] = [(drum.depth / 2) * narrow, (drum.width / 2) * narrow];
  // The wall towards the canal is flat to hollow: behind the middle the ellipse is squared off.
  const [u, v] = [Math.abs(x / rx), Math.abs(z / rz)];
  const round = x < 0 ? (u ** 3 + v ** 3) ** (1 / 3) : Math.hypot(u, v);
  const side = (round - 1) * Math.min(rx, rz) + edge;
  const cap = Math.abs(y) - half + edge;
  return Math.min(Math.max(side, cap), 0) + Math.hypot(Math.max(side, 0), Math.max(cap, 0)) - edge;
}

function leaned(p: Point, centre: Point, lean: number): Point {
  const [dx, dy] = [p[0] - centre[0], p[1] - centre[1]];
  const [c, s] = [Math.cos(lean), Math.sin(lean)];
  return [dx * c - dy * s, dx * s + dy * c, p[2] - centre[2]];
}

/** Distance to a plate whose thickness runs evenly between three knots; negative inside. */
export function distanceToPlate(p: Point, a: Knot, b: Knot, c: Knot): number {
  const [u, v] = nearestOnTriangle(p, a, b, c);
  const w = 1 - u - v;
  const at = (k: 0 | 1 | 2 | 3) => a[k] * w + b[k] * u + c[k] * v;
  return Math.hypot(p[0] - at(0), p[1] - at(1), p[2] - at(2)) - at(3);
}

/** Weights of b and c at the nearest place of the triangle (Ericson, Real-Time Collision Detection, 5.1.5). */
function nearestOnTriangle(p: Point, a: Knot, b: Knot, c: Knot): readonly [number, number] {
  const [abx, aby, abz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const [acx, acy, acz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
  const [apx, apy, apz] = [p[0] - a[0], p[1] - a[1], p[2] - a[2]];
  const d1 = abx * apx + aby * apy + abz * apz;
  const d2 = acx * apx + acy * apy + acz * apz;
  if (d1 <= 0 && d2 <= 0) return [0, 0];
  const [bpx, bpy, bpz] = [p[0] - b[0], p[1] - b[1], p[2] - b[2]];
  const d3 = abx * bpx + aby * bpy + abz * bpz;
  const d4 = acx * bpx + acy * bpy + acz * bpz;
  if (d3 >= 0 && d4 <= d3) return [1, 0];
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return [d1 / (d1 - d3), 0];
  const [cpx, cpy, cpz] = [p[0] - c[0], p[1] - c[1], p[2] - c[2]];
  const d5 = abx * cpx + aby * cpy + abz * cpz;
  const d6 = acx * cpx + acy * cpy + acz * cpz;
  if (d6 >= 0 && d5 <= d6) return [0, 1];
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return [0, d2 / (d2 - d6)];
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    const w = (d4 - d3) / (d4 - d3 + (d5 - d6));
    return [1 - w, w];
  }
  const sum = va + vb + vc;
  return sum === 0 ? [0, 0] : [vb / sum, vc / sum];
}
