import { type Palette, type Prop, propMesh } from '@hipspine/body/drawing';
import type { Group, ShaderMaterial } from 'three';
import { PaintedMesh } from './painted-mesh.ts';
import { colourOf } from './paper-material.ts';

/** What stands around the body: seats, steps, straps. A floor has no surface and is not drawn. */
export class PropMeshes {
  readonly #group: Group;
  readonly #material: ShaderMaterial;
  #painted: readonly PaintedMesh[] = [];

  constructor(group: Group, material: ShaderMaterial) {
    this.#group = group;
    this.#material = material;
  }

  show(props: readonly Prop[], palette: Palette): void {
    this.dispose();
    const floor = props.find((prop) => prop.kind === 'floor')?.y;
    const colour = colourOf(palette.prop);
    this.#painted = props.flatMap((prop) => {
      const surface = propMesh(prop, floor);
      return surface === undefined ? [] : [new PaintedMesh([{ thing: undefined, surface, colour }], this.#material)];
    });
    for (const { mesh } of this.#painted) this.#group.add(mesh);
  }

  repaint(palette: Palette): void {
    for (const painted of this.#painted) painted.paint(colourOf(palette.prop));
  }

  dispose(): void {
    for (const painted of this.#painted) painted.dispose();
    this.#painted = [];
  }
}
