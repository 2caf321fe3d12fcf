import { joinedMesh, type Mesh } from './mesh.ts';
import { FLAT_ALONG, type Station, tube } from './tube.ts';

interface Around {
  readonly cos: readonly number[];
  readonly sin: readonly number[];
}

/** Round tubes that move: the surface of tube() for each, joined, its numbers written anew in place. */
export class TubeBundle {
  /** The same three arrays always; positions and normals belong to the last `update`. */
  readonly mesh: Mesh;
  readonly #around: Around;

  /** @param sides corners around each tube, 3 or more */
  constructor(tubes: readonly (readonly Station[])[], sides: number) {
    const angles = Array.from({ length: sides }, (_, s) => (2 * Math.PI * s) / sides);
    this.#around = { cos: angles.map(Math.cos), sin: angles.map(Math.sin) };
    this.mesh = joinedMesh(tubes.map((stations) => tube(stations, sides)));
    this.update(tubes);
  }

  /**
   * Normals point straight out of the tube: a little smoother than those of its triangles.
   *
   * @param tubes as many, with as many stations each, as at first
   */
  update(tubes: readonly (readonly Station[])[]): void {
    const { positions, normals } = this.mesh;
    let at = 0;
    for (const stations of tubes) at = writeTube(stations, this.#around, positions, normals, at);
  }
}

const [FX, FY, FZ] = FLAT_ALONG;

/** Writes the corners of one tube as tube() orders them: rings, then the middles of both ends. Gives the next free place. */
function writeTube(
  stations: readonly Station[],
  around: Around,
  p: Float32Array,
  n: Float32Array,
  start: number,
): number {
  const { cos, sin } = around;
  let o = start;
  const last = stations.length - 1;
  for (let i = 0; i <= last; i++) {
    const [bx, by, bz] = stations[Math.max(0, i - 1)]!.at;
    const [ax, ay, az] = stations[Math.min(last, i + 1)]!.at;
    const along = Math.hypot(ax - bx, ay - by, az - bz) || 1;
    const [lx, ly, lz] = [(ax - bx) / along, (ay - by) / along, (az - bz) / along];
    const dot = FX * lx + FY * ly + FZ * lz;
    let [wx, wy, wz] = [FX - dot * lx, FY - dot * ly, FZ - dot * lz];
    const wide = Math.hypot(wx, wy, wz) || 1;
    [wx, wy, wz] = [wx / wide, wy / wide, wz / wide];
    const [tx, ty, tz] = [ly * wz - lz * wy, lz * wx - lx * wz, lx * wy - ly * wx];
    const { at, radius } = stations[i]!;
    for (let s = 0; s < cos.length; s++, o += 3) {
      const [c, d] = [cos[s]!, sin[s]!];
      n[o] = c * wx + d * tx;
      n[o + 1] = c * wy + d * ty;
      n[o + 2] = c * wz + d * tz;
      p[o] = at[0] + radius * n[o]!;
      p[o + 1] = at[1] + radius * n[o + 1]!;
      p[o + 2] = at[2] + radius * n[o + 2]!;
    }
  }
  o = writeEnd(stations[0]!, stations[1]!, p, n, o);
  return writeEnd(stations[last]!, stations[last - 1]!, p, n, o);
}

function writeEnd({ at }: Station, { at: inner }: Station, p: Float32Array, n: Float32Array, o: number): number {
  const size = Math.hypot(at[0] - inner[0], at[1] - inner[1], at[2] - inner[2]) || 1;
  for (let k = 0; k < 3; k++) {
    p[o + k] = at[k]!;
    n[o + k] = (at[k]! - inner[k]!) / size;
  }
  return o + 3;
}
