import { type Mesh, meshOf } from '../geometry/mesh.ts';

/**
 * The same closed surface with fewer triangles: edges are drawn together where that moves the surface least (quadric
 * error, Garland and Heckbert, SIGGRAPH 1997, doi:10.1145/258734.258849), never so that a triangle turns over or a hole closes.
 *
 * @param target triangles to aim for; more are left where no edge can go without harm
 */
export function simplified(mesh: Mesh, target: number): Mesh {
  const surface: Surface = {
    positions: Float64Array.from(mesh.positions),
    indices: Array.from(mesh.indices),
    quadrics: quadricsOf(mesh),
  };
  for (let round = 0; round < 60 && surface.indices.length / 3 > target; round++) {
    if (drawTogether(surface, surface.indices.length / 3 - target) === 0) break;
  }
  const { positions, indices } = compact(surface);
  return meshOf(positions, indices);
}

interface Surface {
  readonly positions: Float64Array;
  indices: number[];
  /** Ten numbers a corner: the upper triangle of the 4 x 4 matrix of squared distances to its planes. */
  readonly quadrics: Float64Array;
}

function quadricsOf({ positions, indices }: Mesh): Float64Array {
  const quadrics = new Float64Array((positions.length / 3) * 10);
  for (let i = 0; i < indices.length; i += 3) {
    const [nx, ny, nz, size] = normalOf(positions, indices[i]!, indices[i + 1]!, indices[i + 2]!);
    if (size === 0) continue;
    const p = indices[i]! * 3;
    const d = -(nx * positions[p]! + ny * positions[p + 1]! + nz * positions[p + 2]!);
    const plane = [nx * nx, nx * ny, nx * nz, nx * d, ny * ny, ny * nz, ny * d, nz * nz, nz * d, d * d];
    for (let k = 0; k < 3; k++) {
      for (let q = 0; q < 10; q++) quadrics[indices[i + k]! * 10 + q]! += plane[q]! * size;
    }
  }
  return quadrics;
}

function normalOf(p: ArrayLike<number>, i: number, j: number, k: number): readonly [number, number, number, number] {
  const [a, b, c] = [i * 3, j * 3, k * 3];
  const [ux, uy, uz] = [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!, p[b + 2]! - p[a + 2]!];
  const [vx, vy, vz] = [p[c]! - p[a]!, p[c + 1]! - p[a + 1]!, p[c + 2]! - p[a + 2]!];
  const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const size = Math.hypot(x, y, z);
  return size === 0 ? [0, 0, 0, 0] : [x / size, y / size, z / size, size];
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly cost: number;
  readonly at: readonly [number, number, number];
}

/** One round: the cheapest edges that do not touch each other. Says how many were drawn together. */
function drawTogether(surface: Surface, surplus: number): number {
  const around = facesAround(surface);
  const candidates = edgesOf(surface).sort((p, q) => p.cost - q.cost || p.a - q.a || p.b - q.b);
  const most = Math.min(Math.ceil(surplus / 2), Math.ceil(candidates.length / 8));
  const touched = new Uint8Array(surface.positions.length / 3);
  const becomes = new Map<number, number>();
  for (const { a, b, at } of candidates) {
    if (becomes.size >= most) break;
    const ring = [...around[a]!, ...around[b]!].flatMap((f) => surface.indices.slice(f, f + 3));
    if (ring.some((corner) => touched[corner] === 1)) continue;
    if (!keepsShape(surface, around, a, b, at)) continue;
    for (const corner of ring) touched[corner] = 1;
    becomes.set(b, a);
    surface.positions.set(at, a * 3);
    for (let q = 0; q < 10; q++) surface.quadrics[a * 10 + q]! += surface.quadrics[b * 10 + q]!;
  }
  const moved = surface.indices.map((corner) => becomes.get(corner) ?? corner);
  const kept: number[] = [];
  for (let i = 0; i < moved.length; i += 3) {
    const [a, b, c] = [moved[i]!, moved[i + 1]!, moved[i + 2]!];
    if (a !== b && b !== c && c !== a) kept.push(a, b, c);
  }
  surface.indices = kept;
  return becomes.size;
}

function facesAround({ positions, indices }: Surface): readonly number[][] {
  const around: number[][] = Array.from({ length: positions.length / 3 }, () => []);
  for (let i = 0; i < indices.length; i += 3) for (let k = 0; k < 3; k++) around[indices[i + k]!]!.push(i);
  return around;
}

function edgesOf(surface: Surface): Candidate[] {
  const { indices } = surface;
  const edges: Candidate[] = [];
  for (let i = 0; i < indices.length; i += 3) {
    for (let k = 0; k < 3; k++) {
      const [a, b] = [indices[i + k]!, indices[i + ((k + 1) % 3)]!];
      // Each edge of a closed surface is met twice, once in each direction.
      if (a < b) edges.push(candidate(surface, a, b));
    }
  }
  return edges;
}

function candidate({ positions: p, quadrics }: Surface, a: number, b: number): Candidate {
  const q = Array.from({ length: 10 }, (_, k) => quadrics[a * 10 + k]! + quadrics[b * 10 + k]!);
  const middle = [0, 1, 2].map((k) => (p[a * 3 + k]! + p[b * 3 + k]!) / 2) as [number, number, number];
  const size = Math.hypot(...[0, 1, 2].map((k) => p[a * 3 + k]! - p[b * 3 + k]!));
  const best = flattest(q) ?? middle;
  const off = Math.hypot(best[0] - middle[0], best[1] - middle[1], best[2] - middle[2]);
  const at = off > size ? middle : best;
  // A trace of edge length keeps triangles even where the surface is flat.
  return { a, b, at, cost: errorAt(q, at) + 1e-9 * size * size };
}

function errorAt(q: readonly number[], [x, y, z]: readonly [number, number, number]): number {
  return (
    q[0]! * x * x +
    q[4]! * y * y +
    q[7]! * z * z +
    q[9]! +
    2 * (q[1]! * x * y + q[2]! * x * z + q[3]! * x + q[5]! * y * z + q[6]! * y + q[8]! * z)
  );
}

/** The place with the least error, if there is only one (Cramer's rule). */
function flattest(q: readonly number[]): [number, number, number] | undefined {
  const [a, b, c, d, e, f, g, h, i] = q as [number, number, number, number, number, number, number, number, number];
  const det = a * (e * h - f * f) - b * (b * h - f * c) + c * (b * f - e * c);
  const scale = (a + e + h) ** 3;
  if (Math.abs(det) < 1e-3 * scale) return undefined;
  const [x, y, z] = [-d, -g, -i];
  return [
    (x * (e * h - f * f) - b * (y * h - f * z) + c * (y * f - e * z)) / det,
    (a * (y * h - z * f) - x * (b * h - f * c) + c * (b * z - y * c)) / det,
    (a * (e * z - f * y) - b * (b * z - y * c) + x * (b * f - e * c)) / det,
  ];
}

function keepsShape(
  { positions, indices }: Surface,
  around: readonly number[][],
  a: number,
  b: number,
  at: readonly [number, number, number],
): boolean {
  const neighbours = (corner: number) => new Set(around[corner]!.flatMap((f) => indices.slice(f, f + 3)));
  const [na, nb] = [neighbours(a), neighbours(b)];
  const shared = [...na].filter((corner) => corner !== a && corner !== b && nb.has(corner));
  if (shared.length !== 2) return false;
  for (const corner of [a, b]) {
    for (const f of around[corner]!) {
      const face = indices.slice(f, f + 3) as [number, number, number];
      if (face.includes(a) && face.includes(b)) continue;
      const before = normalOf(positions, ...face);
      const p = Float64Array.of(...face.flatMap((c) => (c === corner ? at : [...positions.slice(c * 3, c * 3 + 3)])));
      const after = normalOf(p, 0, 1, 2);
      if (before[0] * after[0] + before[1] * after[1] + before[2] * after[2] < 0.3) return false;
    }
  }
  return true;
}

function compact({ positions, indices }: Surface): { positions: Float32Array; indices: Uint32Array } {
  const place = new Map<number, number>();
  const out: number[] = [];
  const renamed = indices.map((corner) => {
    const known = place.get(corner);
    if (known !== undefined) return known;
    place.set(corner, place.size);
    out.push(positions[corner * 3]!, positions[corner * 3 + 1]!, positions[corner * 3 + 2]!);
    return place.size - 1;
  });
  return { positions: new Float32Array(out), indices: new Uint32Array(renamed) };
}
