import type { Mesh } from '../geometry/mesh.ts';
import { dot, type Point } from '../geometry/point.ts';
import type { Placement } from '../placement.ts';
import type { Camera } from './camera.ts';

/** Room for the shades of one thing (in the light, turned away, in its own shadow); a power of two. */
export const SHADES = 4;

/**
 * A sheet of squares that remembers what is seen in each: 0 for nothing, else 1 + SHADES x thing + shade, and how near it is.
 * Only a means to find outlines: what is written are curves.
 */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly seen: Uint16Array;
  readonly near: Float32Array;
  /** Where something has been painted: first and last column and row; empty while the first lies after the last. */
  readonly painted: { left: number; right: number; top: number; bottom: number };
}

export function blankCanvas(width: number, height: number): Canvas {
  const squares = width * height;
  return {
    width,
    height,
    seen: new Uint16Array(squares),
    near: new Float32Array(squares).fill(-1e9),
    painted: { left: width, right: -1, top: height, bottom: -1 },
  };
}

export const thingIn = (seen: number): number => (seen === 0 ? -1 : (seen - 1) >> 2);
export const shadeIn = (seen: number): number => (seen === 0 ? 0 : (seen - 1) & 3);

/** Light comes from the upper left, a little from the viewer's side, in picture directions. */
const LIGHT: Point = [-0.42, 0.62, 0.66];
const TURNED_AWAY = 0.22;
const SHADOW = -0.1;

/** Paints a mesh on the canvas; nearer squares win. Triangles seen from behind are left out. */
export function paint(canvas: Canvas, mesh: Mesh, placement: Placement, camera: Camera, thing: number): void {
  const corners = mesh.positions.length / 3;
  const flat = new Float32Array(corners * 4);
  projectCorners(mesh, placement, camera, flat);
  if (!widen(canvas, flat)) return;
  const { indices } = mesh;
  const base = 1 + SHADES * thing;
  for (let i = 0; i < indices.length; i += 3) {
    triangle(canvas, flat, indices[i]! * 4, indices[i + 1]! * 4, indices[i + 2]! * 4, base);
  }
}

/** Notes where the mesh lies; says whether any of it can be on the canvas. */
function widen({ width, height, painted }: Canvas, flat: Float32Array): boolean {
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let i = 0; i < flat.length; i += 4) {
    const x = flat[i]!;
    const y = flat[i + 1]!;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  if (left >= width || top >= height || right < 0 || bottom < 0) return false;
  painted.left = Math.max(0, Math.min(painted.left, Math.floor(left)));
  painted.right = Math.min(width - 1, Math.max(painted.right, Math.ceil(right)));
  painted.top = Math.max(0, Math.min(painted.top, Math.floor(top)));
  painted.bottom = Math.min(height - 1, Math.max(painted.bottom, Math.ceil(bottom)));
  return true;
}

/** For each corner: picture x, picture y, nearness, light. */
function projectCorners(mesh: Mesh, { x, y, z, at }: Placement, camera: Camera, flat: Float32Array): void {
  const { right, up, near, scale, originX, originY } = camera;
  const row = (d: Point) => [dot(d, x), dot(d, y), dot(d, z), dot(d, at)] as const;
  const [[r0, r1, r2, r3], [u0, u1, u2, u3], [n0, n1, n2, n3]] = [row(right), row(up), row(near)];
  const [lr, lu, ln] = LIGHT;
  const [l0, l1, l2] = [lr * r0 + lu * u0 + ln * n0, lr * r1 + lu * u1 + ln * n1, lr * r2 + lu * u2 + ln * n2];
  const { positions, normals } = mesh;
  for (let i = 0, o = 0; i < positions.length; i += 3, o += 4) {
    const px = positions[i]!;
    const py = positions[i + 1]!;
    const pz = positions[i + 2]!;
    flat[o] = originX + (r0 * px + r1 * py + r2 * pz + r3) * scale;
    flat[o + 1] = originY - (u0 * px + u1 * py + u2 * pz + u3) * scale;
    flat[o + 2] = n0 * px + n1 * py + n2 * pz + n3;
    flat[o + 3] = l0 * normals[i]! + l1 * normals[i + 1]! + l2 * normals[i + 2]!;
  }
}

function triangle(canvas: Canvas, flat: Float32Array, a: number, b: number, c: number, base: number): void {
  const ax = flat[a]!;
  const ay = flat[a + 1]!;
  const bx = flat[b]!;
  const by = flat[b + 1]!;
  const cx = flat[c]!;
  const cy = flat[c + 1]!;
  // Seen from outside, a triangle runs anticlockwise; with y downwards its area is negative.
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (area >= 0) return;
  const { width, height, seen, near } = canvas;
  const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const x1 = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const y1 = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  if (x0 > x1 || y0 > y1) return;
  const inv = 1 / area;
  const ux = (cy - ay) * inv;
  const uy = (ax - cx) * inv;
  const vx = (ay - by) * inv;
  const vy = (bx - ax) * inv;
  const za = flat[a + 2]!;
  const zb = flat[b + 2]! - za;
  const zc = flat[c + 2]! - za;
  const la = flat[a + 3]!;
  const lb = flat[b + 3]! - la;
  const lc = flat[c + 3]! - la;
  for (let y = y0; y <= y1; y++) {
    const dy = y + 0.5 - ay;
    let u = (x0 + 0.5 - ax) * ux + dy * uy;
    let v = (x0 + 0.5 - ax) * vx + dy * vy;
    for (let x = x0, at = y * width + x0; x <= x1; x++, at++, u += ux, v += vx) {
      if (u < 0 || v < 0 || u + v > 1) continue;
      const z = za + u * zb + v * zc;
      if (z <= near[at]!) continue;
      near[at] = z;
      const light = la + u * lb + v * lc;
      seen[at] = base + (light > TURNED_AWAY ? 0 : light > SHADOW ? 1 : 2);
    }
  }
}
