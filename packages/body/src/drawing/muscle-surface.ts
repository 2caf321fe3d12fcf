import type { Body } from '../body.ts';
import type { Side } from '../description/coordinates.ts';
import type { MuscleName } from '../description/muscles.ts';
import type { Transforms } from '../kinematics/transform.ts';
import type { Mesh } from './geometry/mesh.ts';
import type { Station } from './geometry/tube.ts';
import { TubeBundle } from './geometry/tube-bundle.ts';
import { muscleTubes, SIDES_OF_TUBE } from './muscle-volume.ts';

/** Thickest first stations, as a share of the one after them. */
const ORIGIN = [0.3, 0.75] as const;

/** The surface of a muscle that moves: the mesh of muscleVolume, its origins rounded off, its numbers written anew in place for each pose. */
export class MuscleSurface {
  readonly muscle: MuscleName;
  readonly side: Side;
  readonly #body: Body;
  readonly #tubes: TubeBundle;

  constructor(body: Body, transforms: Transforms, muscle: MuscleName, side: Side) {
    this.#body = body;
    this.muscle = muscle;
    this.side = side;
    this.#tubes = new TubeBundle(this.#rounded(transforms), SIDES_OF_TUBE);
  }

  /** The same three arrays always; positions and normals belong to the pose of the last `update`. */
  get mesh(): Mesh {
    return this.#tubes.mesh;
  }

  update(transforms: Transforms): void {
    this.#tubes.update(this.#rounded(transforms));
  }

  /** Seen from near and from above, a fleshy origin must not end like an organ pipe. */
  #rounded(transforms: Transforms): readonly (readonly Station[])[] {
    return muscleTubes(this.#body, transforms, this.muscle, this.side).map((stations) =>
      stations.map((station, i) => {
        const most = ORIGIN[i];
        const belly = stations[ORIGIN.length];
        return most === undefined || belly === undefined
          ? station
          : { at: station.at, radius: Math.min(station.radius, most * belly.radius) };
      }),
    );
  }
}
