import type { Field } from './sculpt.ts';

/**
 * The surface where a field is zero, as a closed mesh (naive surface nets: one corner in each cube that the surface
 * crosses, at the mean of the crossings on its edges; one quad for each crossed edge of the grid).
 * @source Gibson, Constrained elastic surface nets, MICCAI 1998, doi:10.1007/BFb0056277
 */
export function surfaceNet(field: Field): { positions: Float32Array; indices: Uint32Array } {
  const { corners, positions } = cornersOf(field);
  return { positions: new Float32Array(positions), indices: new Uint32Array(quadsOf(field, corners)) };
}

/** For each cube the number of its corner in the mesh, -1 where the surface does not pass. */
function cornersOf({ corner, size, cell, values }: Field): { corners: Int32Array; positions: number[] } {
  const [nx, ny, nz] = size;
  const corners = new Int32Array(values.length).fill(-1);
  const positions: number[] = [];
  const step = [1, nx, nx * ny] as const;
  const v = new Float64Array(8);
  for (let z = 0; z < nz - 1; z++) {
    for (let y = 0; y < ny - 1; y++) {
      for (let x = 0; x < nx - 1; x++) {
        const at = x + nx * (y + ny * z);
        let inside = 0;
        for (let c = 0; c < 8; c++) {
          v[c] = values[at + (c & 1) * step[0] + ((c >> 1) & 1) * step[1] + (c >> 2) * step[2]] as number;
          if ((v[c] as number) < 0) inside++;
        }
        if (inside === 0 || inside === 8) continue;
        const [mx, my, mz] = meanCrossing(v);
        corners[at] = positions.length / 3;
        positions.push(corner[0] + (x + mx) * cell, corner[1] + (y + my) * cell, corner[2] + (z + mz) * cell);
      }
    }
  }
  return { corners, positions };
}

/** Pairs of cube corners that share an edge. */
const EDGES = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((a) =>
  [1, 2, 4].flatMap((axis) => ((a & axis) === 0 ? [[a, a | axis] as const] : [])),
);

function meanCrossing(v: Float64Array): readonly [number, number, number] {
  let [count, sx, sy, sz] = [0, 0, 0, 0];
  for (const [a, b] of EDGES) {
    const [va, vb] = [v[a] as number, v[b] as number];
    if (va < 0 === vb < 0) continue;
    const t = va / (va - vb);
    sx += (a & 1) + t * ((b & 1) - (a & 1));
    sy += ((a >> 1) & 1) + t * (((b >> 1) & 1) - ((a >> 1) & 1));
    sz += (a >> 2) + t * ((b >> 2) - (a >> 2));
    count++;
  }
  return [sx / count, sy / count, sz / count];
}

/** Two triangles around each edge of the grid that goes through the surface, facing the outside. */
function quadsOf({ size, values }: Field, corners: Int32Array): number[] {
  const [nx, ny, nz] = size;
  const step = [1, nx, nx * ny] as const;
  const indices: number[] = [];
  const quad = (at: number, along: 0 | 1 | 2) => {
    const inside = (values[at] as number) < 0;
    if (inside === (values[at + step[along]] as number) < 0) return;
    const u = step[(along + 1) % 3] as number;
    const w = step[(along + 2) % 3] as number;
    const [a, b, c, d] = [corners[at - u - w], corners[at - w], corners[at], corners[at - u]] as number[];
    if (inside) indices.push(a as number, b as number, c as number, a as number, c as number, d as number);
    else indices.push(a as number, c as number, b as number, a as number, d as number, c as number);
  };
  for (let z = 1; z < nz - 1; z++) {
    for (let y = 1; y < ny - 1; y++) {
      for (let x = 1; x < nx - 1; x++) {
        const at = x + nx * (y + ny * z);
        quad(at, 0);
        quad(at, 1);
        quad(at, 2);
      }
    }
  }
  return indices;
}
