import { COORDINATE_IDS, SIDES, type Side } from '../description/coordinates.ts';
import { mirrorPoint, mirrorTurns, type Place, type Vec3 } from '../description/frame.ts';
import { type Axis, type Law, place, type Step } from '../description/joint.ts';
import {
  MIDDLE_SEGMENTS,
  type MiddleSegment,
  type Segment,
  type SegmentName,
  SIDE_SEGMENTS,
  type SideSegment,
} from '../description/segments.ts';
import { coordinateOn, SEGMENT_IDS, type SegmentId, segmentOn } from '../description/side.ts';
import type { Proportions } from '../scaling.ts';
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

/** Mass of a segment, its centre in the frame of the segment, and moments of inertia about that centre; kg, m, kg m2. */
export interface SegmentMass {
  readonly kg: number;
  readonly at: Vec3;
  readonly inertia: Vec3;
}

/** A segment made ready: where it hangs, and the steps that lead to it. */
export interface CompiledSegment {
  readonly id: SegmentId;
  /** Index of the parent; -1 is the room. */
  readonly parent: number;
  readonly steps: readonly CompiledStep[];
  readonly mass: SegmentMass;
}

const AXES: Readonly<Record<Axis, 0 | 1 | 2>> = { x: 0, y: 1, z: 2 };

/** The skeleton in the order of SEGMENT_IDS. Left limbs are the mirror image of the right ones. */
export function compileSkeleton(proportions: Proportions): readonly CompiledSegment[] {
  const middle = Object.keys(MIDDLE_SEGMENTS).map((name) => compile(name as MiddleSegment, 'r', proportions));
  const limbs = SIDES.flatMap((side) =>
    Object.keys(SIDE_SEGMENTS).map((name) => compile(name as SideSegment, side, proportions)),
  );
  return [...middle, ...limbs];
}

function compile(name: SegmentName, side: Side, proportions: Proportions): CompiledSegment {
  const segment: Segment = { ...MIDDLE_SEGMENTS, ...SIDE_SEGMENTS }[name];
  const own = proportions.of(name, side);
  const above = segment.parent === null ? ([1, 1, 1] as const) : proportions.of(segment.parent, side);
  const shift =
    name === 'sacrum' ? [place(proportions.sacrumShift)].map((step) => compileStep(step, side, [1, 1, 1])) : [];
  return {
    id: segmentOn(name, side),
    parent: segment.parent === null ? -1 : SEGMENT_IDS.indexOf(segmentOn(segment.parent, side)),
    steps: [
      ...shift,
      ...segment.joint.map((step, i) => compileStep(step, side, inChild(segment.joint, i) ? own : above)),
    ],
    mass: compileMass(segment, side, own, proportions.mass),
  };
}

/** Fixed steps after the first turn are described as they stand in the child, all others as they stand in the parent. */
const inChild = (joint: readonly Step[], i: number): boolean =>
  'place' in joint[i]! && joint.slice(0, i).some((step) => 'turn' in step);

function compileMass({ mass: { kg, at, inertia } }: Segment, side: Side, s: Vec3, factor: number): SegmentMass {
  const centre: Vec3 = [at[0] * s[0], at[1] * s[1], at[2] * s[2]];
  const grow = factor * s[1] * s[1];
  return {
    kg: kg * factor,
    at: side === 'l' ? mirrorPoint(centre) : centre,
    inertia: [inertia[0] * grow, inertia[1] * grow, inertia[2] * grow],
  };
}

const UNUSED = { axis: 0, coordinate: -1, factor: 0, curve: null } as const;

function compileStep(step: Step, side: Side, scale: Vec3): CompiledStep {
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
    factor: share * mirrorSign(turns, axis, side) * (turns ? 1 : scale[1]),
    curve: curveOf(step.law),
  };
}

const scaled = ({ at: [x, y, z], ...rest }: Place, s: Vec3): Place => ({ at: [x * s[0], y * s[1], z * s[2]], ...rest });

const mirrored = ({ at, turned }: Place): Place =>
  turned ? { at: mirrorPoint(at), turned: mirrorTurns(turned) } : { at: mirrorPoint(at) };

/** In a mirror that changes z, turns about x and y and slides along z change their sign. */
function mirrorSign(turns: boolean, axis: number, side: Side): number {
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
