import { COORDINATE_IDS, SIDES } from '../description/coordinates.ts';
import { mirrorPoint, mirrorTurns, type Place } from '../description/frame.ts';
import type { Axis, Law, Step } from '../description/joint.ts';
import { MIDDLE_SEGMENTS, type Segment, SIDE_SEGMENTS } from '../description/segments.ts';
import { coordinateOn, SEGMENT_IDS, type SegmentId, segmentOn } from '../description/side.ts';
import { type Curve, polynomial, spline } from './spline.ts';
import { inverse, placeTransform } from './transform.ts';

/** A step of a joint made ready: a fixed transform, or a turn or slide about one axis driven by one coordinate. */
export interface CompiledStep {
  readonly kind: 'place' | 'turn' | 'slide';
  /** Of a place; also what MuJoCo is told. */
  readonly transform: Float64Array;
  /** 0 is x, 1 is y, 2 is z. */
  readonly axis: 0 | 1 | 2;
  readonly coordinate: number;
  /** Turn or slide = factor x curve(coordinate), or factor x coordinate where there is no curve. */
  readonly factor: number;
  readonly curve: Curve | null;
}

/** A segment made ready: where it hangs, and the steps that lead to it. */
export interface CompiledSegment {
  readonly id: SegmentId;
  /** Index of the parent; -1 is the room. */
  readonly parent: number;
  readonly steps: readonly CompiledStep[];
  readonly description: Segment;
}

const AXES: Readonly<Record<Axis, 0 | 1 | 2>> = { x: 0, y: 1, z: 2 };

/** The skeleton in the order of SEGMENT_IDS. Left limbs are the mirror image of the right ones. */
export function compileSkeleton(scale: number): readonly CompiledSegment[] {
  const middle = Object.entries(MIDDLE_SEGMENTS).map(([name, segment]) =>
    compile(name as SegmentId, segment, 'r', scale),
  );
  const limbs = SIDES.flatMap((side) =>
    Object.entries(SIDE_SEGMENTS).map(([name, segment]) =>
      compile(`${name}_${side}` as SegmentId, segment, side, scale),
    ),
  );
  return [...middle, ...limbs];
}

function compile(id: SegmentId, segment: Segment, side: 'r' | 'l', scale: number): CompiledSegment {
  const parent = segment.parent === null ? -1 : SEGMENT_IDS.indexOf(segmentOn(segment.parent, side));
  const steps = segment.joint.map((step) => compileStep(step, side, parent < 0 ? 1 : scale));
  return { id, parent, steps, description: segment };
}

const UNUSED = { axis: 0, coordinate: -1, factor: 0, curve: null } as const;

function compileStep(step: Step, side: 'r' | 'l', scale: number): CompiledStep {
  if ('place' in step) {
    const transform = placeTransform(scaled(side === 'l' ? mirrored(step.place) : step.place, scale));
    return { kind: 'place', transform: step.back ? inverse(transform) : transform, ...UNUSED };
  }
  const turns = 'turn' in step;
  const axis = AXES[turns ? step.turn : step.slide];
  const share = 'share' in step.law ? step.law.share : 1;
  return {
    kind: turns ? 'turn' : 'slide',
    transform: placeTransform({ at: [0, 0, 0] }),
    axis,
    coordinate: COORDINATE_IDS.indexOf(coordinateOn(step.by, side)),
    factor: share * mirrorSign(turns, axis, side) * (turns ? 1 : scale),
    curve: curveOf(step.law),
  };
}

const scaled = ({ at: [x, y, z], ...rest }: Place, s: number): Place => ({ at: [x * s, y * s, z * s], ...rest });

const mirrored = ({ at, turned }: Place): Place =>
  turned ? { at: mirrorPoint(at), turned: mirrorTurns(turned) } : { at: mirrorPoint(at) };

/** In a mirror that changes z, turns about x and y and slides along z change their sign. */
function mirrorSign(turns: boolean, axis: number, side: 'r' | 'l'): number {
  if (side === 'r') return 1;
  return turns === (axis === 2) ? 1 : -1;
}

function curveOf(law: Law): Curve | null {
  if ('polynomial' in law) return polynomial(law.polynomial);
  if ('spline' in law) return spline(law.spline.x, law.spline.y);
  return null;
}

/** How far a step goes at these coordinates (radians and metres). */
export const stepValue = (step: CompiledStep, coordinates: Float64Array): number => {
  const q = coordinates[step.coordinate]!;
  return step.factor * (step.curve === null ? q : step.curve(q));
};
