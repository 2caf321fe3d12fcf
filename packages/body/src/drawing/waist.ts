import { type Mesh, meshOf } from './geometry/mesh.ts';
import { between, type Point } from './geometry/point.ts';
import { type Placement, placed } from './placement.ts';

/** A slice through the trunk in the frame of a segment: centre, half depth to the front and to the back, half width. */
interface Slice {
  readonly segment: WaistSegment;
  readonly centre: Point;
  readonly front: number;
  readonly back: number;
  readonly side: number;
}

export type WaistSegment = 'pelvis' | 'l5' | 'l4' | 'l3' | 'l2' | 'l1' | 'thorax';

/** From inside the pelvis to inside the chest. The spine lies near the back of each slice. */
const SLICES: readonly Slice[] = [
  { segment: 'pelvis', centre: [-0.064, -0.01, 0], front: 0.078, back: 0.085, side: 0.135 },
  { segment: 'pelvis', centre: [-0.064, 0.04, 0], front: 0.086, back: 0.096, side: 0.147 },
  { segment: 'l5', centre: [0.02, 0.025, 0], front: 0.089, back: 0.094, side: 0.143 },
  { segment: 'l4', centre: [0.016, 0.025, 0], front: 0.084, back: 0.093, side: 0.136 },
  { segment: 'l3', centre: [0.021, 0.024, 0], front: 0.08, back: 0.106, side: 0.131 },
  { segment: 'l2', centre: [0.031, 0.022, 0], front: 0.074, back: 0.114, side: 0.13 },
  { segment: 'l1', centre: [0.041, 0.022, 0], front: 0.07, back: 0.122, side: 0.133 },
  { segment: 'thorax', centre: [0.016, 0.045, 0], front: 0.1, back: 0.107, side: 0.138 },
  { segment: 'thorax', centre: [0.014, 0.1, 0], front: 0.1, back: 0.1, side: 0.138 },
];

const AROUND = 28;
const BETWEEN = 2;

/** The waist in this pose, in the world: a closed bag from pelvis to chest that bends with the lumbar spine. */
export function waist(placementOf: (segment: WaistSegment) => Placement): Mesh {
  const rings = denser(SLICES.map((slice) => ring(slice, placementOf(slice.segment))));
  const middles = [rings[0], rings.at(-1)].map((points) => meanOf(points as readonly Point[]));
  const corners = [...rings.flat(), ...middles];
  const indices: number[] = [];
  for (let r = 0; r + 1 < rings.length; r++) {
    for (let s = 0; s < AROUND; s++) {
      const [a, b] = [r * AROUND + s, r * AROUND + ((s + 1) % AROUND)];
      indices.push(a, b + AROUND, b, a, a + AROUND, b + AROUND);
    }
  }
  const [low, high, top] = [rings.length * AROUND, rings.length * AROUND + 1, (rings.length - 1) * AROUND];
  for (let s = 0; s < AROUND; s++) {
    indices.push(low, s, (s + 1) % AROUND);
    indices.push(high, top + ((s + 1) % AROUND), top + s);
  }
  return meshOf(new Float32Array(corners.flat()), new Uint32Array(indices));
}

function ring({ centre, front, back, side }: Slice, placement: Placement): readonly Point[] {
  return Array.from({ length: AROUND }, (_, s) => {
    const angle = (2 * Math.PI * s) / AROUND;
    const [c, w] = [Math.cos(angle), Math.sin(angle)];
    // A little squarer than an ellipse, as trunks are.
    const square = (v: number) => Math.sign(v) * Math.abs(v) ** 0.86;
    return placed(placement, [centre[0] + square(c) * (c > 0 ? front : back), centre[1], square(w) * side]);
  });
}

function denser(rings: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  return rings.flatMap((points, i) => {
    const next = rings[i + 1];
    if (next === undefined) return [points];
    return Array.from({ length: BETWEEN }, (_, k) => points.map((p, s) => between(p, next[s] as Point, k / BETWEEN)));
  });
}

function meanOf(points: readonly Point[]): Point {
  const sum = points.reduce<Point>((total, p) => [total[0] + p[0], total[1] + p[1], total[2] + p[2]], [0, 0, 0]);
  return [sum[0] / points.length, sum[1] / points.length, sum[2] / points.length];
}
