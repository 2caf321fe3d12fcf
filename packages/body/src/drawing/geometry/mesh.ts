import type { Point } from './point.ts';

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
    turned[i] = indices[i]!;
    turned[i + 1] = indices[i + 2]!;
    turned[i + 2] = indices[i + 1]!;
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

function cornerNormals(p: Float32Array, indices: Uint32Array): Float32Array {
  const normals = new Float32Array(p.length);
  for (let i = 0; i < indices.length; i += 3) {
    const a = indices[i]! * 3;
    const b = indices[i + 1]! * 3;
    const c = indices[i + 2]! * 3;
    const ux = p[b]! - p[a]!;
    const uy = p[b + 1]! - p[a + 1]!;
    const uz = p[b + 2]! - p[a + 2]!;
    const vx = p[c]! - p[a]!;
    const vy = p[c + 1]! - p[a + 1]!;
    const vz = p[c + 2]! - p[a + 2]!;
    const nx = uy * vz - uz * vy;
    const ny = uz * vx - ux * vz;
    const nz = ux * vy - uy * vx;
    for (let k = 0; k < 3; k++) {
      const corner = indices[i + k]! * 3;
      normals[corner] = normals[corner]! + nx;
      normals[corner + 1] = normals[corner + 1]! + ny;
      normals[corner + 2] = normals[corner + 2]! + nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const size = Math.sqrt(normals[i]! ** 2 + normals[i + 1]! ** 2 + normals[i + 2]! ** 2) || 1;
    for (let k = i; k < i + 3; k++) normals[k] = normals[k]! / size;
  }
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
