import { joinedMesh, type Mesh, meshOf } from './geometry/mesh.ts';
import type { Point } from './geometry/point.ts';
import { smoothLine } from './geometry/smooth-line.ts';
import { tube } from './geometry/tube.ts';

/** Something in the room of the figure; metres, y upwards. */
export type Prop = Floor | Thing | Strap;

/** A line under the figure. Seats, beds and benches stand on it. */
interface Floor {
  readonly kind: 'floor';
  readonly y: number;
}

/** A box, a cylinder along an axis, or a ball: its middle and half its size in each direction. */
export interface Thing {
  readonly kind:
    | 'seat'
    | 'bed'
    | 'bench'
    | 'step'
    | 'couch'
    | 'roller'
    | 'bolster'
    | 'pillow'
    | 'saddle'
    | 'pedal'
    | 'wall'
    | 'ball'
    | 'weight';
  readonly shape: 'box' | 'along-x' | 'along-z' | 'round';
  readonly middle: Point;
  readonly half: Point;
}

interface Strap {
  readonly kind: 'strap';
  readonly through: readonly Point[];
}

/** What stands on legs, and how thick these are, metres. */
const ON_LEGS: ReadonlySet<Prop['kind']> = new Set(['seat', 'bed', 'bench', 'saddle']);
const LEG = 0.032;
const SHORTEST_LEG = 0.06;

/**
 * The surface of a prop in the room; a floor has none, it is drawn as a line.
 *
 * @param floor height of the floor, if there is one: legs reach down to it
 */
export function propMesh(prop: Prop, floor?: number): Mesh | undefined {
  switch (prop.kind) {
    case 'floor':
      return undefined;
    case 'strap':
      return tube(
        smoothLine(prop.through, 6).map((at) => ({ at, radius: 0.004, halfWidth: 0.014 })),
        6,
      );
    default:
      return thingMesh(prop, floor);
  }
}

function thingMesh({ kind, shape, middle, half }: Thing, floor: number | undefined): Mesh {
  if (shape === 'round') return ball(middle, half);
  if (shape !== 'box') return cylinder(middle, half, shape === 'along-x' ? 0 : 2);
  const body = box(middle, half);
  if (floor === undefined || !ON_LEGS.has(kind)) return body;
  const height = middle[1] - half[1] - floor;
  return height < SHORTEST_LEG ? body : joinedMesh([body, ...legs(middle, half, floor, height)]);
}

function legs([x, , z]: Point, half: Point, floor: number, height: number): readonly Mesh[] {
  return [-1, 1].flatMap((end) =>
    [-1, 1].map((side) =>
      box([x + end * (half[0] - LEG), floor + height / 2, z + side * (half[2] - LEG)], [LEG / 2, height / 2, LEG / 2]),
    ),
  );
}

/** A box about its middle. Corners are not shared between its sides, so that each side keeps its own shade. */
function box(middle: Point, half: Point): Mesh {
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
        positions.push(...corner.map((c, k) => middle[k]! + c * half[k]!));
      }
      const order = sign > 0 ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2];
      indices.push(...order.map((k) => first + k));
    }
  }
  return meshOf(new Float32Array(positions), new Uint32Array(indices));
}

/** Its ends are drawn in a little, so that their rims catch a shade. */
function cylinder(middle: Point, half: Point, axis: 0 | 2): Mesh {
  const radius = half[1];
  const stations = [
    [-1, 0.92],
    [-0.97, 1],
    [0.97, 1],
    [1, 0.92],
  ].map(([along, part]) => {
    const at: Point =
      axis === 0
        ? [middle[0] + along! * half[0], middle[1], middle[2]]
        : [middle[0], middle[1], middle[2] + along! * half[2]];
    return { at, radius: radius * part! };
  });
  return tube(stations, 28, [0, 1, 0]);
}

function ball(middle: Point, [radius]: Point): Mesh {
  const rings = 14;
  const stations = Array.from({ length: rings + 1 }, (_, i) => {
    const angle = Math.PI * (0.02 + (0.96 * i) / rings);
    const at: Point = [middle[0], middle[1] - radius * Math.cos(angle), middle[2]];
    return { at, radius: radius * Math.sin(angle) };
  });
  return tube(stations, 24);
}
