import { cornerAt, type Mesh } from './geometry/mesh.ts';
import { cross, dot, length, type Point, subtract } from './geometry/point.ts';
import { distanceToPlate, type Knot } from './studio/solid.ts';

/** Whether every edge is run through as often one way as the other, corners at one place counting as one. */
export function isClosed({ positions, indices }: Mesh): boolean {
  const places = new Map<string, number>();
  const place = (corner: number): number => {
    const key = cornerAt(positions, corner).join(' ');
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  };
  const balance = new Map<string, number>();
  for (let i = 0; i < indices.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      const [a, b] = [place(indices[i + k]!), place(indices[i + ((k + 1) % 3)]!)];
      const key = a < b ? `${a} ${b}` : `${b} ${a}`;
      balance.set(key, (balance.get(key) ?? 0) + (a < b ? 1 : -1));
    }
  }
  return [...balance.values()].every((sum) => sum === 0);
}

/** Volume within a closed surface, cubic metres; negative if it is inside out (divergence theorem). */
export function volumeOf({ positions, indices }: Mesh): number {
  let six = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => cornerAt(positions, indices[i + k]!)) as [Point, Point, Point];
    six += dot(a, cross(b, c));
  }
  return six / 6;
}

/** Distance of a place to the nearest triangle of a surface. */
export function distanceToMesh({ positions, indices }: Mesh, p: Point): number {
  let least = Infinity;
  const knot = (corner: number): Knot => [...cornerAt(positions, corner), 0];
  for (let i = 0; i < indices.length; i += 3) {
    least = Math.min(least, distanceToPlate(p, knot(indices[i]!), knot(indices[i + 1]!), knot(indices[i + 2]!)));
  }
  return least;
}

/** Whether a place lies within a closed surface: the solid angles of its triangles add up to a whole sphere there. */
export function isInside({ positions, indices }: Mesh, p: Point): boolean {
  let angle = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => subtract(cornerAt(positions, indices[i + k]!), p)) as [Point, Point, Point];
    const [la, lb, lc] = [length(a), length(b), length(c)];
    angle += 2 * Math.atan2(dot(a, cross(b, c)), la * lb * lc + dot(a, b) * lc + dot(b, c) * la + dot(c, a) * lb);
  }
  return Math.abs(angle) > 2 * Math.PI;
}
