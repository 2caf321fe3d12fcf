import { type Mesh, meshOf } from '../geometry/mesh.ts';
import type { Point } from '../geometry/point.ts';
import { relaxed } from './relax.ts';
import { distanceToBar, distanceToDrum, distanceToEgg, distanceToPlate, type Knot, type Solid } from './solid.ts';
import { surfaceNet } from './surface-net.ts';

/** Distances to a surface on a grid of cubes: negative inside, x running fastest, then y, then z. */
export interface Field {
  readonly corner: Point;
  readonly size: readonly [nx: number, ny: number, nz: number];
  readonly cell: number;
  readonly values: Float32Array;
}

const FAR = 1;
const RELAXING = 2;
const DEFAULT_BLEND = 0.006;

/**
 * Blends solids into one closed surface.
 *
 * @param solids in the order in which they are pressed on or cut away
 * @param cell   edge of the grid in metres, (0, ...): about the size of the triangles; half the thinnest wall or less
 * @returns closed mesh, outward normals
 */
export function sculpt(solids: readonly Solid[], cell: number): Mesh {
  const field = emptyField(solids, cell);
  const one = new Float32Array(field.values.length);
  for (const solid of solids) {
    const blend = solid.blend ?? DEFAULT_BLEND;
    one.fill(FAR);
    for (const part of partsOf(solid)) measure(field, one, part, blend);
    combine(field.values, one, blend, solid.cut === true);
  }
  const net = surfaceNet(field);
  return meshOf(relaxed(net.positions, net.indices, RELAXING), net.indices);
}

interface Part {
  readonly low: Point;
  readonly high: Point;
  readonly distance: (p: Point) => number;
}

function emptyField(solids: readonly Solid[], cell: number): Field {
  const boxes = solids.filter((solid) => solid.cut !== true).flatMap(partsOf);
  const margin = 3 * cell + DEFAULT_BLEND;
  const edge = (k: 0 | 1 | 2, side: 'low' | 'high') =>
    side === 'low'
      ? Math.min(...boxes.map((box) => box.low[k])) - margin
      : Math.max(...boxes.map((box) => box.high[k])) + margin;
  const corner: Point = [edge(0, 'low'), edge(1, 'low'), edge(2, 'low')];
  const count = (k: 0 | 1 | 2) => Math.ceil((edge(k, 'high') - corner[k]) / cell) + 1;
  const size = [count(0), count(1), count(2)] as const;
  return { corner, size, cell, values: new Float32Array(size[0] * size[1] * size[2]).fill(FAR) };
}

/** A solid as pieces that each reach only a small part of the grid. */
function partsOf(solid: Solid): readonly Part[] {
  switch (solid.kind) {
    case 'rod': {
      const { knots } = solid;
      const first = knots[0] as Knot;
      if (knots.length === 1) return [partAround([first], (p) => distanceToBar(p, first, first))];
      return knots.slice(1).map((b, i) => {
        const a = knots[i] as Knot;
        return partAround([a, b], (p) => distanceToBar(p, a, b));
      });
    }
    case 'sheet':
      return solid.rows.slice(1).flatMap((row, r) => {
        const above = solid.rows[r] as readonly Knot[];
        return row.slice(1).flatMap((d, c) => {
          const [a, b, e] = [above[c], above[c + 1], row[c]] as [Knot, Knot, Knot];
          return [
            partAround([a, b, d], (p) => distanceToPlate(p, a, b, d)),
            partAround([a, d, e], (p) => distanceToPlate(p, a, d, e)),
          ];
        });
      });
    case 'egg': {
      const most = Math.max(...solid.radii);
      return [partAround([[...solid.centre, most]], (p) => distanceToEgg(p, solid))];
    }
    case 'drum': {
      const most = Math.hypot(solid.depth, solid.width, solid.height) / 2;
      return [partAround([[...solid.centre, most]], (p) => distanceToDrum(p, solid))];
    }
  }
}

function partAround(knots: readonly Knot[], distance: (p: Point) => number): Part {
  const edge = (k: 0 | 1 | 2, sign: 1 | -1) => sign * Math.max(...knots.map((knot) => sign * knot[k] + knot[3]));
  return { low: [edge(0, -1), edge(1, -1), edge(2, -1)], high: [edge(0, 1), edge(1, 1), edge(2, 1)], distance };
}

/** Writes the distances to one piece, as far as a seam reaches around it, where they are the smallest so far. */
function measure({ corner, size, cell }: Field, into: Float32Array, part: Part, blend: number): void {
  const reach = blend + 2 * cell;
  const from = (k: 0 | 1 | 2) => Math.max(0, Math.floor((part.low[k] - reach - corner[k]) / cell));
  const to = (k: 0 | 1 | 2) => Math.min(size[k] - 1, Math.ceil((part.high[k] + reach - corner[k]) / cell));
  for (let iz = from(2); iz <= to(2); iz++) {
    for (let iy = from(1); iy <= to(1); iy++) {
      for (let ix = from(0); ix <= to(0); ix++) {
        const at = ix + size[0] * (iy + size[1] * iz);
        const d = part.distance([corner[0] + ix * cell, corner[1] + iy * cell, corner[2] + iz * cell]);
        if (d < (into[at] as number)) into[at] = d;
      }
    }
  }
}

/** Smooth union, or smooth difference for a cut (polynomial smooth minimum, Quilez). */
function combine(values: Float32Array, one: Float32Array, blend: number, cut: boolean): void {
  for (let i = 0; i < values.length; i++) {
    const b = one[i] as number;
    if (b === FAR) continue;
    const a = values[i] as number;
    values[i] = cut ? -smoothMin(-a, b, blend) : smoothMin(a, b, blend);
  }
}

function smoothMin(a: number, b: number, k: number): number {
  const near = k === 0 ? 0 : Math.max(0, k - Math.abs(a - b)) / k;
  return Math.min(a, b) - near * near * k * 0.25;
}
