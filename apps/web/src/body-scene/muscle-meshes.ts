import type { Body, MuscleName, Pose, Side, Transforms } from '@hipspine/body';
import { changeColour, lengthChanges, MuscleSurface, type Palette } from '@hipspine/body/drawing';
import type { Group, ShaderMaterial } from 'three';
import { PaintedMesh } from './painted-mesh.ts';
import { colourOf, mixed } from './paper-material.ts';

/** Millimetres; smaller differences between two poses mean nothing (decision 0006). */
const MEANS_NOTHING = 5;

interface Muscle {
  readonly surface: MuscleSurface;
  readonly painted: PaintedMesh;
}

/** The muscles of both sides. One is built when it is first shown, and moves only while it is shown. */
export class MuscleMeshes {
  readonly #built = new Map<string, Muscle>();
  readonly #body: Body;
  readonly #group: Group;
  readonly #material: ShaderMaterial;

  constructor(body: Body, group: Group, material: ShaderMaterial) {
    this.#body = body;
    this.#group = group;
    this.#material = material;
  }

  /** Shows these muscles and hides all others. */
  show(wanted: readonly { readonly name: MuscleName; readonly side: Side }[], at: Transforms, palette: Palette): void {
    for (const { painted } of this.#built.values()) painted.mesh.visible = false;
    for (const { name, side } of wanted) {
      const known = this.#built.get(`${name} ${side}`);
      const { painted, surface } = known ?? this.#build(name, side, at, palette);
      if (known !== undefined) {
        surface.update(at);
        painted.moved();
      }
      painted.mesh.visible = true;
    }
  }

  move(to: Transforms): void {
    for (const { surface, painted } of this.#built.values()) {
      if (!painted.mesh.visible) continue;
      surface.update(to);
      painted.moved();
    }
  }

  /**
   * Colours by how much longer or shorter each is than in a reference pose. Without one, and as long as none that is shown has
   * changed enough to mean something, all have the colour of muscle.
   */
  paint(palette: Palette, compare: { pose: Pose; reference: Pose; full: number } | undefined): void {
    const changes = compare && lengthChanges(this.#body, compare.pose, compare.reference);
    const of = ({ muscle, side }: MuscleSurface): number =>
      changes?.find((one) => one.muscle === muscle && one.side === side)?.millimetres ?? 0;
    const shown = [...this.#built.values()].filter(({ painted }) => painted.mesh.visible);
    const most = Math.max(0, ...shown.map(({ surface }) => Math.abs(of(surface))));
    const scaled = Math.min(1, Math.max(0, (most - MEANS_NOTHING / 2) / (MEANS_NOTHING / 2)));
    const plain = colourOf(palette.muscle);
    for (const { surface, painted } of shown) {
      const colour = compare && colourOf(changeColour(palette, of(surface), compare.full));
      painted.paint(colour === undefined ? plain : mixed(plain, colour, scaled));
    }
  }

  get shown(): readonly PaintedMesh[] {
    return [...this.#built.values()].filter(({ painted }) => painted.mesh.visible).map(({ painted }) => painted);
  }

  dispose(): void {
    for (const { painted } of this.#built.values()) painted.dispose();
    this.#built.clear();
  }

  #build(name: MuscleName, side: Side, at: Transforms, palette: Palette): Muscle {
    const surface = new MuscleSurface(this.#body, at, name, side);
    const colour = colourOf(palette.muscle);
    const painted = new PaintedMesh(
      [{ thing: { kind: 'muscle', name, side }, surface: surface.mesh, colour }],
      this.#material,
    );
    this.#group.add(painted.mesh);
    const muscle = { surface, painted };
    this.#built.set(`${name} ${side}`, muscle);
    return muscle;
  }
}
