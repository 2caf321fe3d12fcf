import { type PerspectiveCamera, Vector3 } from 'three';
import type { PaintedMesh } from './painted-mesh.ts';
import type { Thing } from './thing.ts';

/** Where a thing lies open, pixels of the page from the upper left corner of the canvas. */
export interface Label {
  readonly thing: Thing;
  readonly x: number;
  readonly y: number;
}

/** Corners that are looked at for a label; more would find nothing better. */
const LOOKED_AT = 160;
/** Which of the corners that face the eye are tried, by their distance from the middle: the nearest, then others. */
const TRIED = [0, 0.25, 0.5, 0.8] as const;

interface Candidate {
  readonly thing: Thing;
  /** From the eye, metres. */
  readonly depth: number;
  /** Best first. */
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

/** Places of a thing that may lie open: corners that face the eye, from the middle of them outwards. */
export function candidateOf(
  thing: Thing,
  painted: PaintedMesh,
  camera: PerspectiveCamera,
  size: { readonly width: number; readonly height: number },
): Candidate | undefined {
  const surface = painted.surfaceOf(thing);
  if (surface === undefined) return undefined;
  const corners = surface.positions.length / 3;
  const step = Math.max(1, Math.floor(corners / LOOKED_AT));
  const facing: { x: number; y: number }[] = [];
  const [point, normal] = [new Vector3(), new Vector3()];
  let depth = 0;
  for (let i = 0; i < corners; i += step) {
    point.fromArray(surface.positions, 3 * i).applyMatrix4(painted.mesh.matrixWorld);
    normal.fromArray(surface.normals, 3 * i).transformDirection(painted.mesh.matrixWorld);
    const away = point.distanceTo(camera.position);
    if (normal.dot(new Vector3().subVectors(camera.position, point)) < 0.3 * away) continue;
    depth += away;
    point.project(camera);
    const [x, y] = [((point.x + 1) / 2) * size.width, ((1 - point.y) / 2) * size.height];
    if (x > 0 && y > 0 && x < size.width && y < size.height) facing.push({ x, y });
  }
  if (facing.length === 0) return undefined;
  const mean = (of: (one: { x: number; y: number }) => number): number =>
    facing.reduce((sum, one) => sum + of(one), 0) / facing.length;
  const [x, y] = [mean((one) => one.x), mean((one) => one.y)];
  const sorted = facing.toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
  const places = TRIED.flatMap((share) => sorted[Math.floor(share * (sorted.length - 1))] ?? []);
  return { thing, depth: depth / facing.length, places };
}

/** A thing without its side: the two psoas muscles need one name. */
export const nameless = (thing: Thing): string => `${thing.kind} ${thing.name.replace(/_[rl]$/, '')}`;
