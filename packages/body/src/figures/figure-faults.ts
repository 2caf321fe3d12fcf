import type { FigureLimits } from '@hipspine/knowledge/treatment';
import type { Body } from '../body.ts';
import type { Pose } from '../pose/pose.ts';
import { COLLISION_PAIRS } from './collision-pairs.ts';
import { touchesOf } from './contacts.ts';
import type { ExerciseFigure, FigureContact, FigureFrame } from './exercise-figure.ts';
import { ballGap, floorPoints, outsideBox } from './figure-problem.ts';
import { JOINT_IDS } from './joint-angles.ts';
import { jointRanges } from './joint-range.ts';
import { rodDistance } from './rod-distance.ts';
import { BALLS, ballIndex, PlacedFigure, RODS } from './stance.ts';
import { pelvisTurn } from './turn.ts';

/** How far a figure may be from what it should be, metres (angles: degrees). */
const TOLERANCE = {
  /** A contact above or below its support. */
  contact: 0.005,
  /** Flesh below the floor. */
  floor: 0.01,
  /** A limb in a solid thing, beyond the centimetre that both may give. */
  thing: 0.012,
  /** A limb in another, beyond what the flesh of both gives. */
  limb: 0.012,
  /** A hold that does not quite meet. */
  touch: 0.012,
  angle: 0.01,
} as const;

/** One thing wrong with a frame of a figure. */
export interface FigureFault {
  readonly exercise: string;
  /** Counts keyframes; a whole number is a keyframe. */
  readonly at: number;
  readonly kind: keyof typeof TOLERANCE;
  readonly where: string;
  /** Metres, or degrees for an angle. */
  readonly by: number;
}

/** Whether a solved figure rests, holds and keeps apart as it should: measured again from its stored angles. */
export function figureFaults(body: Body, figure: ExerciseFigure, limits: FigureLimits): FigureFault[] {
  const placed = new PlacedFigure(body);
  return figure.frames.flatMap((frame) => {
    placePose(placed, frame.pose);
    const p = placed.points;
    const measured = [
      ...frame.contacts.map((contact) => ({ kind: 'contact' as const, where: contact.place, by: gapOf(p, contact) })),
      ...touchGaps(p, frame),
      ...sunk(p, frame),
      ...collided(p),
      ...beyondRange(frame.pose, limits),
    ];
    return measured
      .filter(({ kind, by }) => Math.abs(by) > TOLERANCE[kind])
      .map((found) => ({ exercise: figure.exercise, at: frame.at, ...found }));
  });
}

/** How far each contact of a frame is above its support, metres. */
export function contactGaps(body: Body, frame: FigureFrame): readonly (FigureContact & { readonly gap: number })[] {
  const placed = new PlacedFigure(body);
  placePose(placed, frame.pose);
  return frame.contacts.map((contact) => ({ ...contact, gap: gapOf(placed.points, contact) }));
}

/** Puts a stored pose. */
export function placePose(placed: PlacedFigure, pose: Pose): void {
  const turn = pelvisTurn(pose.pelvis_rotation, pose.pelvic_tilt, pose.pelvis_obliquity);
  placed.put(
    pose.pelvis_x,
    pose.pelvis_y,
    pose.pelvis_z,
    turn,
    Float64Array.from(JOINT_IDS, (id) => pose[id]),
  );
}

function gapOf(p: Float64Array, { place, height }: FigureContact): number {
  const ball = ballIndex(place);
  if (ball === undefined) throw new RangeError(`${place}: the body has no such place`);
  return p[3 * ball + 1]! - BALLS[ball]!.radius - height;
}

const touchGaps = (p: Float64Array, { touches }: FigureFrame) =>
  touchesOf(touches.map((pair) => pair.join(' '))).map(({ a, b, names }) => ({
    kind: 'touch' as const,
    where: names.join(' on '),
    by: ballGap(p, a, b),
  }));

function sunk(p: Float64Array, { contacts, lifted, props }: FigureFrame) {
  const resting = [...contacts, ...lifted].map(({ place, height }) => ({
    given: place,
    name: place,
    ball: ballIndex(place) ?? -1,
    height,
  }));
  const solid = props.filter((prop) => prop.solid);
  return floorPoints(resting).flatMap(({ point, radius, name }) => {
    const [x, y, z] = [p[3 * point]!, p[3 * point + 1]!, p[3 * point + 2]!];
    return [
      { kind: 'floor' as const, where: name, by: Math.max(0, radius - y) },
      ...solid.map((prop) => ({
        kind: 'thing' as const,
        where: `${name} in ${prop.kind}`,
        by: Math.max(0, radius - 0.01 - outsideBox(prop, x, y, z)),
      })),
    ];
  });
}

const collided = (p: Float64Array) =>
  COLLISION_PAIRS.map(({ a, b, apart }) => {
    const [first, second] = [RODS[a]!, RODS[b]!];
    const distance = rodDistance(p, 3 * first.from, 3 * first.to, 3 * second.from, 3 * second.to);
    return { kind: 'limb' as const, where: `${first.name} in ${second.name}`, by: Math.max(0, apart - distance) };
  });

function beyondRange(pose: Pose, limits: FigureLimits) {
  const ranges = jointRanges(limits);
  return JOINT_IDS.map((id, i) => {
    const [low, high] = ranges[i]!;
    return { kind: 'angle' as const, where: id, by: Math.max(0, low - pose[id], pose[id] - high) };
  });
}
