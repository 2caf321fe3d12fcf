import { TRANSFORM_SIZE, type Transforms } from '../kinematics/transform.ts';
import type { CompiledWrap, Paths } from './paths.ts';
import { lengthOver, type Surface, surfaceOf } from './round-surface.ts';

/** A span over a wrap made ready. An end on the segment of the wrap never moves in the frame of the wrap. */
interface WrappedSpan {
  readonly index: number;
  readonly wrap: CompiledWrap;
  readonly surface: Surface;
  readonly ends: readonly [End, End];
}

interface End {
  readonly site: number;
  readonly moves: boolean;
  /** In the frame of the wrap; written anew at each evaluation if it moves. */
  readonly local: Float64Array;
}

/** Lengths of all paths, arranged so that each shared piece is measured once and each fixed piece never again. */
export class PathEvaluator {
  /** Sites that some span needs, and where they stand in the room. */
  readonly #site: { readonly segment: Int32Array; readonly local: Float64Array; readonly needed: Int32Array };
  readonly #room: Float64Array;
  readonly #straight: Int32Array;
  readonly #wrapped: readonly WrappedSpan[];
  readonly #length: Float64Array;
  readonly #fixed: Float64Array;
  readonly #first: Int32Array;
  readonly #moving: Int32Array;

  constructor(paths: Paths) {
    const { sites, spans } = paths;
    this.#room = new Float64Array(3 * sites.length);
    this.#length = new Float64Array(spans.length);
    const isFixed = spans.map(({ from, to, over }) => over < 0 && sites[from]!.segment === sites[to]!.segment);
    const moving = spans.flatMap((_, i) => (isFixed[i] ? [] : [i]));
    this.#site = {
      segment: Int32Array.from(sites, ({ segment }) => segment),
      local: Float64Array.from(sites.flatMap(({ at }) => at)),
      needed: Int32Array.from(new Set(moving.flatMap((i) => [spans[i]!.from, spans[i]!.to]))),
    };
    this.#straight = Int32Array.from(
      moving.filter((i) => spans[i]!.over < 0).flatMap((i) => [i, spans[i]!.from, spans[i]!.to]),
    );
    this.#wrapped = moving.filter((i) => spans[i]!.over >= 0).map((i) => readySpan(paths, i));
    const movingOf = paths.fascicles.map((list) => list.filter((i) => !isFixed[i]));
    this.#moving = Int32Array.from(movingOf.flat());
    this.#first = Int32Array.from([0, ...runningSum(movingOf.map(({ length }) => length))]);
    this.#fixed = Float64Array.from(paths.fascicles, (list) =>
      list.reduce((sum, i) => sum + (isFixed[i] ? fixedLength(paths, i) : 0), 0),
    );
  }

  /** Writes the length of each fascicle, metres, in the order of MUSCLE_IDS. */
  lengths(transforms: Transforms, out: Float64Array): void {
    this.#placeSites(transforms);
    this.#measureStraight();
    for (const span of this.#wrapped) this.#length[span.index] = this.#measureWrapped(span, transforms);
    for (let m = 0; m < out.length; m++) {
      let sum = this.#fixed[m]!;
      for (let k = this.#first[m]!; k < this.#first[m + 1]!; k++) sum += this.#length[this.#moving[k]!]!;
      out[m] = sum;
    }
  }

  #placeSites(t: Transforms): void {
    const { segment, local, needed } = this.#site;
    const room = this.#room;
    for (let k = 0; k < needed.length; k++) {
      const i = needed[k]!;
      const o = segment[i]! * TRANSFORM_SIZE;
      const x = local[3 * i]!;
      const y = local[3 * i + 1]!;
      const z = local[3 * i + 2]!;
      room[3 * i] = t[o]! * x + t[o + 1]! * y + t[o + 2]! * z + t[o + 9]!;
      room[3 * i + 1] = t[o + 3]! * x + t[o + 4]! * y + t[o + 5]! * z + t[o + 10]!;
      room[3 * i + 2] = t[o + 6]! * x + t[o + 7]! * y + t[o + 8]! * z + t[o + 11]!;
    }
  }

  #measureStraight(): void {
    const straight = this.#straight;
    const room = this.#room;
    for (let k = 0; k < straight.length; k += 3) {
      const a = 3 * straight[k + 1]!;
      const b = 3 * straight[k + 2]!;
      const x = room[b]! - room[a]!;
      const y = room[b + 1]! - room[a + 1]!;
      const z = room[b + 2]! - room[a + 2]!;
      this.#length[straight[k]!] = Math.sqrt(x * x + y * y + z * z);
    }
  }

  #measureWrapped({ wrap, surface, ends: [from, to] }: WrappedSpan, transforms: Transforms): number {
    if (from.moves) this.#intoWrap(from, wrap, transforms);
    if (to.moves) this.#intoWrap(to, wrap, transforms);
    return lengthOver(surface, from.local, to.local);
  }

  /** Where an end stands in the frame of the wrap now. */
  #intoWrap({ site, local }: End, { segment, at, rotation: r }: CompiledWrap, t: Transforms): void {
    const o = segment * TRANSFORM_SIZE;
    const x = this.#room[3 * site]! - t[o + 9]!;
    const y = this.#room[3 * site + 1]! - t[o + 10]!;
    const z = this.#room[3 * site + 2]! - t[o + 11]!;
    const u = t[o]! * x + t[o + 3]! * y + t[o + 6]! * z - at[0];
    const v = t[o + 1]! * x + t[o + 4]! * y + t[o + 7]! * z - at[1];
    const w = t[o + 2]! * x + t[o + 5]! * y + t[o + 8]! * z - at[2];
    local[0] = r[0]! * u + r[3]! * v + r[6]! * w;
    local[1] = r[1]! * u + r[4]! * v + r[7]! * w;
    local[2] = r[2]! * u + r[5]! * v + r[8]! * w;
  }
}

function readySpan({ spans, sites, wraps }: Paths, index: number): WrappedSpan {
  const { from, to, over } = spans[index]!;
  const wrap = wraps[over]!;
  const end = (site: number): End => {
    const { segment, at } = sites[site]!;
    const moves = segment !== wrap.segment;
    return { site, moves, local: moves ? new Float64Array(3) : intoFrame(wrap, at) };
  };
  return { index, wrap, surface: surfaceOf(wrap), ends: [end(from), end(to)] };
}

function intoFrame({ at, rotation: r }: CompiledWrap, [x, y, z]: readonly [number, number, number]): Float64Array {
  const [u, v, w] = [x - at[0], y - at[1], z - at[2]];
  return Float64Array.of(
    r[0]! * u + r[3]! * v + r[6]! * w,
    r[1]! * u + r[4]! * v + r[7]! * w,
    r[2]! * u + r[5]! * v + r[8]! * w,
  );
}

function fixedLength({ spans, sites }: Paths, index: number): number {
  const a = sites[spans[index]!.from]!.at;
  const b = sites[spans[index]!.to]!.at;
  return Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2 + (b[2] - a[2]) ** 2);
}

function runningSum(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((n) => (sum += n));
}
