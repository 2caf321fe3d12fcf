import type { SegmentId } from '../description/side.ts';
import { segmentOn } from '../description/side.ts';
import { STORED_SHAPES } from './generated/shapes.ts';
import { calmedNormals } from './geometry/calm.ts';
import { type Mesh, meshOf, mirroredMesh } from './geometry/mesh.ts';
import { type ShapeKind, STEP, type StoredShape } from './shape.ts';

/** A surface that belongs to a segment, in the frame of that segment; hands are about the wrist, see handPlacement. */
export interface Shape {
  /** Such as hip_bone_r; vertebrae are called as their segments. */
  readonly name: string;
  readonly kind: ShapeKind;
  readonly segment: SegmentId;
  readonly mesh: Mesh;
}

/** Rounds of smoothing: shades then show the form of a bone and not its triangles. */
const CALMING = 3;

let all: readonly Shape[] | undefined;

/** All bones and discs, and the soft outline but for the waist, which bends with the pose (see waist). Unpacked once. */
export function shapes(): readonly Shape[] {
  all ??= STORED_SHAPES.flatMap(unpacked);
  return all;
}

function unpacked({ name, kind, segment, paired, corners, triangles }: StoredShape): readonly Shape[] {
  const rough = meshOf(
    Float32Array.from(new Int16Array(numbers(corners)), (n) => n * STEP),
    Uint32Array.from(new Uint16Array(numbers(triangles))),
  );
  const right = { ...rough, normals: calmedNormals(rough.normals, rough.indices, CALMING) };
  if (!paired) return [{ name, kind, segment: segmentOn(segment, 'r'), mesh: right }];
  return [
    { name: `${name}_r`, kind, segment: segmentOn(segment, 'r'), mesh: right },
    { name: `${name}_l`, kind, segment: segmentOn(segment, 'l'), mesh: mirroredMesh(right) },
  ];
}

/** 16-bit numbers, low byte first; every machine that runs a page reads its memory that way round. */
function numbers(base64: string): ArrayBuffer {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes.buffer;
}
