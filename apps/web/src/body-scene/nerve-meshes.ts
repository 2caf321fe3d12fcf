import {
  type NerveCourse,
  nerveCourses,
  type Palette,
  type PlacementOf,
  type Station,
  TubeBundle,
} from '@hipspine/body/drawing';
import type { Group, ShaderMaterial } from 'three';
import { PaintedMesh } from './painted-mesh.ts';
import { colourOf } from './paper-material.ts';

/** Drawn thickness, metres. The sciatic nerve is as thick as a little finger, the others as a straw. */
const RADIUS: Readonly<Record<NerveCourse['nerve'], number>> = {
  sciatic: 0.0048,
  femoral: 0.0034,
  lateral_cutaneous: 0.0022,
  pudendal: 0.0024,
};

const AROUND = 6;

/** The four nerves of both sides, as cords that follow the bones. */
export class NerveMeshes {
  readonly painted: readonly PaintedMesh[];
  readonly #tubes: readonly TubeBundle[];

  constructor(placementOf: PlacementOf, palette: Palette, material: ShaderMaterial, group: Group) {
    const courses = nerveCourses(placementOf);
    this.#tubes = courses.map((course) => new TubeBundle(cords(course), AROUND));
    this.painted = courses.map(({ nerve, side }, i) => {
      const surface = (this.#tubes[i] as TubeBundle).mesh;
      return new PaintedMesh(
        [{ thing: { kind: 'nerve', name: nerve, side }, surface, colour: colourOf(palette.nerve) }],
        material,
      );
    });
    group.add(...this.painted.map(({ mesh }) => mesh));
  }

  place(placementOf: PlacementOf): void {
    nerveCourses(placementOf).forEach((course, i) => {
      this.#tubes[i]?.update(cords(course));
      this.painted[i]?.moved();
    });
  }

  repaint(palette: Palette): void {
    for (const painted of this.painted) painted.paint(colourOf(palette.nerve));
  }

  dispose(): void {
    for (const painted of this.painted) painted.dispose();
  }
}

const cords = ({ nerve, lines }: NerveCourse): readonly (readonly Station[])[] =>
  lines.map((line) => line.map((at) => ({ at, radius: RADIUS[nerve] })));
