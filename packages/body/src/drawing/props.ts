import { joinedMesh, type Mesh, meshOf } from './geometry/mesh.ts';
import type { Point } from './geometry/point.ts';
import { smoothLine } from './geometry/smooth-line.ts';
import { tube } from './geometry/tube.ts';

/** Something in the room of the figure, metres, y upwards. */
export type Prop =
  /** A line under the figure at this height. */
  | { readonly kind: 'floor'; readonly y: number }
  /** Facing the figure at this x. */
  | { readonly kind: 'wall'; readonly x: number; readonly y: number }
  /** Middle of the seat's upper side; the backrest stands behind, at -x. */
  | { readonly kind: 'chair'; readonly seat: Point; readonly floor: number }
  /** A bed, bench, mat or step: middle of its upper side, and its size. */
  | { readonly kind: 'block'; readonly top: Point; readonly size: Point }
  | { readonly kind: 'ball'; readonly centre: Point; readonly radius: number }
  | { readonly kind: 'strap'; readonly through: readonly Point[] };

/** The surface of a prop in the room; a floor has none, it is drawn as a line. */
export function propMesh(prop: Prop): Mesh | undefined {
  switch (prop.kind) {
    case 'floor':
      return undefined;
    case 'wall':
      return box([prop.x + 0.03, prop.y + 0.95, 0], [0.06, 1.9, 0.9]);
    case 'chair':
      return chair(prop.seat, prop.floor);
    case 'block':
      return box([prop.top[0], prop.top[1] - prop.size[1] / 2, prop.top[2]], prop.size);
    case 'ball':
      return ball(prop.centre, prop.radius);
    case 'strap':
      return tube(
        smoothLine(prop.through, 6).map((at) => ({ at, radius: 0.004, halfWidth: 0.014 })),
        6,
      );
  }
}

function chair([x, y, z]: Point, floor: number): Mesh {
  const [depth, width, thick, leg] = [0.4, 0.42, 0.035, 0.03];
  const legHeight = y - thick - floor;
  const legs = [-1, 1].flatMap((side) =>
    [-1, 1].map((end) =>
      box([x + end * (depth / 2 - leg), floor + legHeight / 2, z + side * (width / 2 - leg)], [leg, legHeight, leg]),
    ),
  );
  const back = box([x - depth / 2 + 0.012, y + 0.24, z], [0.025, 0.48, width]);
  return joinedMesh([box([x, y - thick / 2, z], [depth, thick, width]), back, ...legs]);
}

/** A box about its middle. Corners are not shared between its sides, so that each side keeps its own shade. */
function box([x, y, z]: Point, [w, h, d]: Point): Mesh {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const axis of [0, 1, 2]) {
    for (const sign of [-1, 1]) {
      const first = positions.length / 3;
      for (const [u, v] of [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ] as const) {
        const corner = [0, 0, 0];
        corner[axis] = sign;
        corner[(axis + 1) % 3] = u;
        corner[(axis + 2) % 3] = v;
        positions.push(x + (corner[0]! * w) / 2, y + (corner[1]! * h) / 2, z + (corner[2]! * d) / 2);
      }
      const order = sign > 0 ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2];
      indices.push(...order.map((k) => first + k));
    }
  }
  return meshOf(new Float32Array(positions), new Uint32Array(indices));
}

function ball(centre: Point, radius: number): Mesh {
  const rings = 14;
  const stations = Array.from({ length: rings + 1 }, (_, i) => {
    const angle = Math.PI * (0.02 + (0.96 * i) / rings);
    return {
      at: [centre[0], centre[1] - radius * Math.cos(angle), centre[2]] as Point,
      radius: radius * Math.sin(angle),
    };
  });
  return tube(stations, 24);
}
