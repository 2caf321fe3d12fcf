import { cross, type Point, subtract, unit } from './point.ts';

/**
 * A surface of triangles, for the painter and for three.js alike (`BufferGeometry` takes the three arrays as they are).
 * Triangles run anticlockwise seen from outside; the normals are unit vectors pointing outwards.
 */
export interface Mesh {
  /** x, y, z of each corner, metres, in the frame of the segment the mesh belongs to. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Three corners for each triangle. */
  readonly indices: Uint32Array;
}

/** Makes a mesh whose normals are the mean of the triangles around each corner, larger triangles counting for more. */
export function meshOf(positions: Float32Array, indices: Uint32Array): Mesh {
  return { positions, indices, normals: cornerNormals(positions, indices) };
}

/** The same surface on the other side of the body. Corners change order so that outside stays outside. */
export function mirroredMesh({ positions, normals, indices }: Mesh): Mesh {
  const turned = new Uint32Array(indices.length);
  for (let i = 0; i < indices.length; i += 3) {
    turned[i] = indices[i] as number;
    turned[i + 1] = indices[i + 2] as number;
    turned[i + 2] = indices[i + 1] as number;
  }
  return { positions: flipZ(positions), normals: flipZ(normals), indices: turned };
}

/** Several surfaces as one. */
export function joinedMesh(meshes: readonly Mesh[]): Mesh {
  const positions = joinedFloats(meshes.map((mesh) => mesh.positions));
  const normals = joinedFloats(meshes.map((mesh) => mesh.normals));
  const indices = new Uint32Array(meshes.reduce((sum, mesh) => sum + mesh.indices.length, 0));
  let at = 0;
  let corners = 0;
  for (const mesh of meshes) {
    for (const index of mesh.indices) indices[at++] = index + corners;
    corners += mesh.positions.length / 3;
  }
  return { positions, normals, indices };
}

/** The same surface with every corner moved; normals are worked out again. */
export function movedMesh(mesh: Mesh, move: (p: Point) => Point): Mesh {
  const positions = new Float32Array(mesh.positions.length);
  for (let i = 0; i < positions.length; i += 3) positions.set(move(cornerAt(mesh.positions, i / 3)), i);
  return meshOf(positions, mesh.indices);
}

export function cornerAt(positions: Float32Array, corner: number): Point {
  return [positions[corner * 3] as number, positions[corner * 3 + 1] as number, positions[corner * 3 + 2] as number];
}

function cornerNormals(positions: Float32Array, indices: Uint32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  const give = (corner: number, n: Point) => {
    for (let k = 0; k < 3; k++) normals[corner * 3 + k] = (normals[corner * 3 + k] as number) + (n[k] as number);
  };
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [indices[i], indices[i + 1], indices[i + 2]] as [number, number, number];
    const [a, b, c] = corners.map((corner) => cornerAt(positions, corner)) as [Point, Point, Point];
    const n = cross(subtract(b, a), subtract(c, a));
    for (const corner of corners) give(corner, n);
  }
  for (let i = 0; i < normals.length; i += 3) normals.set(unit(cornerAt(normals, i / 3)), i);
  return normals;
}

function flipZ(triples: Float32Array): Float32Array {
  const flipped = triples.slice();
  for (let i = 2; i < flipped.length; i += 3) flipped[i] = -(flipped[i] as number);
  return flipped;
}

function joinedFloats(arrays: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}
