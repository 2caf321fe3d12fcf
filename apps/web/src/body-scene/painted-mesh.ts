import type { Mesh as Surface } from '@hipspine/body/drawing';
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, type Material, Mesh } from 'three';
import { coarseIndex } from './coarse-index.ts';
import { type Colour, mixed } from './paper-material.ts';
import { isSame, type Thing } from './thing.ts';

/** Corners [from, to) and triangles of a mesh that are one thing. */
interface Part {
  readonly thing: Thing | undefined;
  readonly from: number;
  readonly to: number;
  /** One past its last triangle. */
  readonly triangles: number;
  colour: Colour;
  veil: Colour | undefined;
  /** As it was last written to the card. */
  shown: Colour | undefined;
}

/** Several named surfaces that move together, in one draw call; each part has a colour of its own. */
export class PaintedMesh {
  readonly mesh: Mesh<BufferGeometry, Material>;
  readonly #parts: Part[] = [];
  readonly #tint: BufferAttribute;
  readonly #fine: BufferAttribute;
  #coarse: BufferAttribute | undefined;

  /** The first surface's arrays are used as they are if it is the only one, so that it can be moved in place. */
  constructor(surfaces: readonly { thing: Thing | undefined; surface: Surface; colour: Colour }[], material: Material) {
    let [corners, triangles] = [0, 0];
    for (const { thing, surface, colour } of surfaces) {
      const from = corners;
      corners += surface.positions.length / 3;
      triangles += surface.indices.length / 3;
      this.#parts.push({ thing, from, to: corners, triangles, colour, veil: undefined, shown: undefined });
    }
    const { positions, normals, indices } = joined(surfaces.map(({ surface }) => surface));
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(positions, 3).setUsage(DynamicDrawUsage));
    geometry.setAttribute('normal', new BufferAttribute(normals, 3).setUsage(DynamicDrawUsage));
    this.#tint = new BufferAttribute(new Float32Array(3 * corners), 3);
    geometry.setAttribute('tint', this.#tint);
    this.#fine = new BufferAttribute(indices, 1);
    geometry.setIndex(this.#fine);
    this.mesh = new Mesh(geometry, material);
    this.mesh.userData.painted = this;
    for (const part of this.#parts) this.#fill(part);
  }

  get things(): readonly Thing[] {
    return this.#parts.flatMap(({ thing }) => (thing === undefined ? [] : [thing]));
  }

  /** The thing a corner belongs to. */
  thingAt(corner: number): Thing | undefined {
    return this.#parts.find(({ to }) => corner < to)?.thing;
  }

  /** Gives the parts that pass the test a colour. */
  paint(colour: Colour, passes: (thing: Thing | undefined) => boolean = () => true): void {
    for (const part of this.#parts) {
      if (!passes(part.thing)) continue;
      part.colour = colour;
      this.#fill(part);
    }
  }

  /** Lets everything fade into the paper but the parts that pass; null takes the fading away. */
  fade(fading: { readonly into: Colour; readonly except: (thing: Thing | undefined) => boolean } | null): void {
    for (const part of this.#parts) {
      part.veil = fading === null || fading.except(part.thing) ? undefined : fading.into;
      this.#fill(part);
    }
  }

  /** The surface of one thing, copied. */
  surfaceOf(thing: Thing): Surface | undefined {
    const i = this.#parts.findIndex((part) => isSame(part.thing, thing));
    const part = this.#parts[i];
    if (part === undefined) return undefined;
    const { position, normal } = this.mesh.geometry.attributes as Record<'position' | 'normal', BufferAttribute>;
    const cut = ({ array }: BufferAttribute) => (array as Float32Array).slice(3 * part.from, 3 * part.to);
    const index = this.#fine.array as Uint32Array;
    const first = this.#parts[i - 1]?.triangles ?? 0;
    return {
      positions: cut(position),
      normals: cut(normal),
      indices: index.slice(3 * first, 3 * part.triangles).map((corner) => corner - part.from),
    };
  }

  /** Draws it with all its triangles, or with few large ones for as long as it moves. */
  drawCoarsely(coarse: boolean): void {
    const { geometry } = this.mesh;
    if (!coarse) {
      geometry.setIndex(this.#fine);
      return;
    }
    this.#coarse ??= new BufferAttribute(
      coarseIndex(
        geometry.getAttribute('position').array as Float32Array,
        geometry.getAttribute('normal').array as Float32Array,
        this.#fine.array as Uint32Array,
        this.#parts.map(({ to }) => to),
        COARSE,
      ),
      1,
    );
    geometry.setIndex(this.#coarse);
  }

  /** Takes over the corners of a surface that has the same triangles. */
  take({ positions, normals }: Surface): void {
    const { position, normal } = this.mesh.geometry.attributes;
    position?.array.set(positions);
    normal?.array.set(normals);
    this.moved();
  }

  /** Says that the numbers of positions and normals were written anew. */
  moved(): void {
    const { position, normal } = this.mesh.geometry.attributes;
    if (position !== undefined) position.needsUpdate = true;
    if (normal !== undefined) normal.needsUpdate = true;
    // Else a ray would be tested against the ball around the old place. The ball is not worth finding again for each frame.
    this.mesh.frustumCulled = false;
    this.mesh.geometry.boundingSphere = null;
    this.mesh.geometry.boundingBox = null;
  }

  dispose(): void {
    this.mesh.removeFromParent();
    this.mesh.geometry.dispose();
  }

  #fill(part: Part): void {
    const [r, g, b] = part.veil === undefined ? part.colour : mixed(part.colour, part.veil, FADED);
    if (r === part.shown?.[0] && g === part.shown[1] && b === part.shown[2]) return;
    part.shown = [r, g, b];
    for (let i = part.from; i < part.to; i++) this.#tint.setXYZ(i, r, g, b);
    this.#tint.needsUpdate = true;
  }
}

/** Corners closer than this are drawn as one while the picture moves, metres: nine dots of a whole body on a phone. */
const COARSE = 0.02;

/** How much of the paper is in what has faded. */
const FADED = 0.5;

function joined(surfaces: readonly Surface[]): Surface {
  const [first] = surfaces;
  if (first !== undefined && surfaces.length === 1) return first;
  const count = (pick: (surface: Surface) => number) => surfaces.reduce((sum, surface) => sum + pick(surface), 0);
  const positions = new Float32Array(count((surface) => surface.positions.length));
  const normals = new Float32Array(positions.length);
  const indices = new Uint32Array(count((surface) => surface.indices.length));
  let [numbers, corners] = [0, 0];
  for (const surface of surfaces) {
    positions.set(surface.positions, numbers);
    normals.set(surface.normals, numbers);
    for (const index of surface.indices) indices[corners++] = index + numbers / 3;
    numbers += surface.positions.length;
  }
  return { positions, normals, indices };
}
