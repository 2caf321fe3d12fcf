/**
 * Triangles for a picture in which fine ones are not seen: corners of the same part that lie in the same cell of space and face
 * the same way become one, so that a thin bone keeps its front and its back; triangles that have shrunk to a line are left out.
 * The corners stay as they are, so colours and shapes need no second copy.
 *
 * @param positions  x, y and z of each corner
 * @param normals    the same of its normal
 * @param indices    three corners a triangle
 * @param ends       one past the last corner of each part; parts are not joined
 * @param cell       size of a cell, in the unit of the positions
 * @example
 * ```ts @import.meta.vitest
 * const square = Float32Array.of(0, 0, 0, 0.1, 0, 0, 1, 0, 0, 1, 1, 0)
 * const up = Float32Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1)
 * expect([...coarseIndex(square, up, Uint32Array.of(0, 1, 3, 1, 2, 3), [4], 0.5)]).toEqual([0, 2, 3])
 * ```
 */
export function coarseIndex(
  positions: Float32Array,
  normals: Float32Array,
  indices: Uint32Array,
  ends: readonly number[],
  cell: number,
): Uint32Array {
  const first = new Map<number, number>();
  const stands = new Uint32Array(positions.length / 3);
  let part = 0;
  for (let corner = 0; corner < stands.length; corner++) {
    while (corner >= (ends[part] ?? Number.POSITIVE_INFINITY)) part++;
    const key = (cellOf(positions, corner, cell) * 6 + faceOf(normals, corner)) * ends.length + part;
    const known = first.get(key);
    if (known === undefined) first.set(key, corner);
    stands[corner] = known ?? corner;
  }
  const kept = new Uint32Array(indices.length);
  let count = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => stands[indices[i + k] as number] as number) as [number, number, number];
    if (a === b || b === c || c === a) continue;
    kept[count++] = a;
    kept[count++] = b;
    kept[count++] = c;
  }
  return kept.slice(0, count);
}

/** Cells along each axis that are told apart: enough for a body and more, few enough for a whole number. */
const CELLS = 1024;

function cellOf(positions: Float32Array, corner: number, cell: number): number {
  const at = (axis: number): number => Math.floor((positions[3 * corner + axis] as number) / cell) + CELLS / 2;
  return (at(0) * CELLS + at(1)) * CELLS + at(2);
}

/** Which of the six faces of a box a normal points out of. */
function faceOf(normals: Float32Array, corner: number): number {
  const [x, y, z] = [0, 1, 2].map((axis) => normals[3 * corner + axis] as number) as [number, number, number];
  const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)];
  if (ax >= ay && ax >= az) return x > 0 ? 0 : 1;
  if (ay >= az) return y > 0 ? 2 : 3;
  return z > 0 ? 4 : 5;
}
