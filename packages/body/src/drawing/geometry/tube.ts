import { type Mesh, meshOf } from './mesh.ts';
import { add, cross, dot, type Point, scale, subtract, unit } from './point.ts';

/** A place of a tube's middle line and how thick it is there. */
export interface Station {
  readonly at: Point;
  readonly radius: number;
  /** Half width along `flatAlong`, if the tube is not round; `radius` then is the half thickness across it. */
  readonly halfWidth?: number;
}

/** A direction that few tubes of a body run along. */
export const FLAT_ALONG = [0.13, 0.21, 0.97] as const;

/**
 * A tube through its stations, closed at both ends, outward normals.
 *
 * @param sides     corners around, 3 or more
 * @param flatAlong direction of the half width, for flat tubes; also fixes where the corners sit
 */
export function tube(stations: readonly Station[], sides: number, flatAlong: Point = FLAT_ALONG): Mesh {
  const rings = stations.map((station, i) => ring(station, directionAt(stations, i), sides, flatAlong));
  const first = (stations[0] as Station).at;
  const last = (stations.at(-1) as Station).at;
  const corners = [...rings.flat(), first, last];
  const indices: number[] = [];
  for (let r = 0; r + 1 < rings.length; r++) {
    for (let s = 0; s < sides; s++) {
      const [a, b] = [r * sides + s, r * sides + ((s + 1) % sides)];
      const [c, d] = [a + sides, b + sides];
      indices.push(a, b, d, a, d, c);
    }
  }
  const [start, end, top] = [rings.length * sides, rings.length * sides + 1, (rings.length - 1) * sides];
  for (let s = 0; s < sides; s++) {
    indices.push(start, (s + 1) % sides, s);
    indices.push(end, top + s, top + ((s + 1) % sides));
  }
  return meshOf(new Float32Array(corners.flat()), new Uint32Array(indices));
}

function directionAt(stations: readonly Station[], i: number): Point {
  const before = (stations[Math.max(0, i - 1)] as Station).at;
  const after = (stations[Math.min(stations.length - 1, i + 1)] as Station).at;
  return unit(subtract(after, before));
}

function ring({ at, radius, halfWidth = radius }: Station, along: Point, sides: number, flatAlong: Point): Point[] {
  const across = unit(subtract(flatAlong, scale(along, dot(flatAlong, along))));
  const thick = cross(along, across);
  return Array.from({ length: sides }, (_, s) => {
    const angle = (2 * Math.PI * s) / sides;
    const [w, t] = [Math.cos(angle) * halfWidth, Math.sin(angle) * radius];
    return add(at, add(scale(across, w), scale(thick, t)));
  });
}
