import { SIDES, type Side } from '../description/coordinates.ts';
import type { PathElement } from '../description/fascicle.ts';
import { mirrorPoint, mirrorTurns, type Vec3 } from '../description/frame.ts';
import { FASCICLES, type MuscleId } from '../description/muscles.ts';
import type { SegmentName } from '../description/segments.ts';
import { SEGMENT_IDS, type SegmentId, segmentOn } from '../description/side.ts';
import { WRAPS, type Wrap, type WrapName } from '../description/wraps.ts';
import { rotationXYZ } from '../kinematics/transform.ts';
import type { Proportions } from '../scaling.ts';

/** A fixed point of a segment. */
interface Site {
  readonly segment: number;
  readonly at: Vec3;
}

/** A wrap made ready. */
export interface CompiledWrap {
  readonly name: `${WrapName}_${Side}`;
  readonly shape: Wrap['shape'];
  readonly segment: number;
  readonly at: Vec3;
  /** From the frame of the wrap to that of its segment, nine numbers row by row. */
  readonly rotation: Float64Array;
  readonly turned: Vec3;
  readonly radius: number;
  /** The point of the segment on the side where the path runs, if there is one. */
  readonly side: Vec3 | null;
}

/** From one site to the next, over a wrap or straight. Fascicles share spans: the psoas has one for all below the brim. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** Index of the wrap; -1 is none. */
  readonly over: number;
}

/** All paths of the body. */
export interface Paths {
  readonly sites: readonly Site[];
  readonly wraps: readonly CompiledWrap[];
  readonly spans: readonly Span[];
  /** For each fascicle of MUSCLE_IDS its spans from origin to insertion. */
  readonly fascicles: readonly (readonly number[])[];
}

/** The 146 fascicles, right side first, each side in the order of FASCICLES. */
export const MUSCLE_IDS: readonly MuscleId[] = SIDES.flatMap((side) =>
  FASCICLES.map(({ name }) => `${name}_${side}` as const),
);

const WRAP_NAMES = Object.keys(WRAPS) as WrapName[];

/** Left paths are the mirror image of the right ones. */
export function compilePaths(proportions: Proportions): Paths {
  const wraps = SIDES.flatMap((side) => WRAP_NAMES.map((name) => compileWrap(name, side, proportions)));
  const sites = new Register<Site>();
  const spans = new Register<Span>();
  const fascicles = SIDES.flatMap((side) =>
    FASCICLES.map(({ path }) => spansOf(path, side, proportions, sites, spans)),
  );
  return { sites: sites.all, wraps, spans: spans.all, fascicles };
}

function spansOf(
  path: readonly PathElement[],
  side: Side,
  proportions: Proportions,
  sites: Register<Site>,
  spans: Register<Span>,
): number[] {
  const out: number[] = [];
  let from = -1;
  let over = -1;
  for (const element of path) {
    if ('over' in element) over = wrapIndex(element.over, side);
    else {
      const to = sites.index({
        segment: indexOf(segmentOn(element.on, side)),
        at: onSide(element.point, element.on, side, proportions),
      });
      if (from >= 0) out.push(spans.index({ from, to, over }));
      from = to;
      over = -1;
    }
  }
  return out;
}

function compileWrap(name: WrapName, side: Side, proportions: Proportions): CompiledWrap {
  const { shape, on, at, turned, radius, side: beside } = WRAPS[name];
  const turns = side === 'l' ? mirrorTurns(turned) : turned;
  return {
    name: `${name}_${side}`,
    shape,
    segment: indexOf(segmentOn(on, side)),
    at: onSide(at, on, side, proportions),
    rotation: rotationXYZ(turns).slice(0, 9),
    turned: turns,
    radius: radius * proportions.radius(on, side),
    side: beside ? onSide(beside, on, side, proportions) : null,
  };
}

const wrapIndex = (name: WrapName, side: Side): number =>
  SIDES.indexOf(side) * WRAP_NAMES.length + WRAP_NAMES.indexOf(name);

const indexOf = (segment: SegmentId): number => SEGMENT_IDS.indexOf(segment);

function onSide([x, y, z]: Vec3, on: SegmentName, side: Side, proportions: Proportions): Vec3 {
  const s = proportions.of(on, side);
  const p = [x * s[0], y * s[1], z * s[2]] as const;
  return side === 'l' ? mirrorPoint(p) : p;
}

/** Gives equal things the same index. */
class Register<T> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();

  index(thing: T): number {
    const key = JSON.stringify(thing);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}
