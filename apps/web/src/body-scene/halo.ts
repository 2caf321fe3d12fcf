import { BufferAttribute, BufferGeometry, Mesh, type ShaderMaterial } from 'three';
import type { PaintedMesh } from './painted-mesh.ts';
import { isSame, type Thing } from './thing.ts';

/** The line around the thing that is chosen: seen without colour, too. */
export class Halo {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;
  #around: Thing | undefined;

  constructor(material: ShaderMaterial) {
    this.mesh = new Mesh(new BufferGeometry(), material);
    this.mesh.visible = false;
    this.mesh.matrixAutoUpdate = false;
    this.mesh.frustumCulled = false;
  }

  /** Puts it around a thing of these meshes, as that stands now; around nothing when it is not among them. */
  surround(thing: Thing | undefined, among: readonly PaintedMesh[]): void {
    const painted = thing && among.find(({ things }) => things.some((one) => isSame(one, thing)));
    const surface = thing && painted?.surfaceOf(thing);
    this.mesh.visible = surface !== undefined;
    if (surface === undefined || painted === undefined) return;
    const { geometry } = this.mesh;
    if (isSame(thing, this.#around)) {
      write(geometry, 'position', surface.positions);
      write(geometry, 'normal', surface.normals);
    } else {
      geometry.dispose();
      geometry.setAttribute('position', new BufferAttribute(surface.positions, 3));
      geometry.setAttribute('normal', new BufferAttribute(surface.normals, 3));
      geometry.setIndex(new BufferAttribute(surface.indices, 1));
      this.#around = thing;
    }
    this.mesh.matrix.copy(painted.mesh.matrix);
    this.mesh.matrixWorldNeedsUpdate = true;
  }

  dispose(): void {
    this.mesh.removeFromParent();
    this.mesh.geometry.dispose();
  }
}

function write(geometry: BufferGeometry, name: string, numbers: Float32Array): void {
  const attribute = geometry.getAttribute(name) as BufferAttribute;
  attribute.set(numbers);
  attribute.needsUpdate = true;
}
