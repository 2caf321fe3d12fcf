import type { PlanModelFile } from '@hipspine/knowledge/treatment';
import type { Bicycle } from './context.schema.ts';
import type { Limit } from './limit.schema.ts';
import { limitsOn, worstBreach } from './limits.ts';
import { type Peak, peaksOfPose } from './peak-angles.ts';
import type { PositionCheck } from './plan.schema.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import type { PlanRequest } from './request.ts';
import { say } from './words.ts';

type Position = PlanModelFile['positions'][number];

/** Seats, rest positions and the bicycle against the limits of the joints. Without limits only the bicycle is checked. */
export function positionsOf(knowledge: PlanKnowledge, request: PlanRequest): readonly PositionCheck[] {
  const limits = limitsOn(request.limits, request.today);
  const { bicycle } = request.context;
  return [
    ...(limits.length === 0 ? [] : knowledge.model.positions.flatMap((p) => checked(knowledge, p, limits) ?? [])),
    ...(bicycle === undefined ? [] : [bicycleCheck(knowledge, bicycle, limits)]),
  ];
}

function checked(knowledge: PlanKnowledge, position: Position, limits: readonly Limit[]): PositionCheck | undefined {
  const { peaks, sources } = anglesOf(knowledge, position);
  const held = position.past_midline === true ? [...limits, ...crossingLimits(knowledge, limits)] : limits;
  const breach = worstBreach(peaks, held);
  const closest = breach ?? nearest(peaks, held);
  if (closest === undefined) return undefined;
  return {
    position: position.id,
    joint: closest.limit.joint,
    motion: closest.limit.motion,
    degrees: closest.degrees,
    maxDegrees: closest.limit.maxDegrees,
    allowed: breach === undefined,
    ...(breach === undefined ? {} : { change: say(knowledge, position.change) }),
    source: sources,
  };
}

/** For each hip with a limit but none for crossing: not said is not allowed. */
const crossingLimits = ({ model }: PlanKnowledge, limits: readonly Limit[]): readonly Limit[] =>
  limits
    .filter(({ joint }) => joint === 'hip')
    .filter((limit) => !limits.some((other) => other.motion === 'adduction' && covers(other, limit)))
    .map((limit) => ({ ...limit, motion: 'adduction', maxDegrees: model.limits.adduction_degrees_when_not_said }));

const covers = (one: Limit, other: Limit): boolean =>
  one.joint === other.joint && (one.side === 'both' || one.side === other.side);

/** The limit a position comes nearest to without going beyond it. */
function nearest(peaks: readonly Peak[], limits: readonly Limit[]): { limit: Limit; degrees: number } | undefined {
  const pairs = limits.flatMap((limit) =>
    peaks
      .filter(({ joint, motion }) => joint === limit.joint && motion === limit.motion)
      .map(({ degrees }) => ({ limit, degrees })),
  );
  return pairs.sort((x, y) => y.degrees - y.limit.maxDegrees - (x.degrees - x.limit.maxDegrees))[0];
}

function anglesOf(
  knowledge: PlanKnowledge,
  { keyframe, angles = [] }: Position,
): { readonly peaks: readonly Peak[]; readonly sources: [string, ...string[]] } {
  if (keyframe === undefined) {
    const peaks = angles.flatMap(({ joint, motion, degrees }) =>
      (['left', 'right'] as const).map((side): Peak => ({ joint: joint as Peak['joint'], side, motion, degrees })),
    );
    return { peaks, sources: ['expert'] };
  }
  const exercise = knowledge.exercise.get(keyframe.exercise);
  const pose = exercise?.poses.find(({ t }) => t === keyframe.pose);
  if (exercise === undefined || pose === undefined)
    throw new Error(`plan-model.yaml names the keyframe ${keyframe.exercise} ${keyframe.pose}, which does not exist`);
  const margin = pose.approximate === true ? knowledge.model.limits.margin_degrees_when_approximate : 0;
  return { peaks: peaksOfPose(pose, margin), sources: ['expert'] };
}

/** The bicycle against the surgeon's limit, or the usual one where there is none. */
function bicycleCheck(knowledge: PlanKnowledge, bicycle: Bicycle, limits: readonly Limit[]): PositionCheck {
  const { bicycle: usual } = knowledge.model;
  const bend = largestHipBend(bicycle, usual.seat_tube_degrees, usual.ankle_above_pedal_mm);
  const own = limits.filter(({ joint, motion }) => joint === 'hip' && motion === 'flexion');
  const max = Math.min(usual.usual_limit_degrees, ...own.map(({ maxDegrees }) => maxDegrees));
  const reaches = bend !== undefined;
  const allowed = reaches && bend <= max;
  return {
    position: 'bicycle',
    joint: 'hip',
    motion: 'flexion',
    degrees: Math.round((bend ?? 180) * 10) / 10,
    maxDegrees: max,
    allowed,
    ...(allowed ? {} : { change: say(knowledge, reaches ? 'open-bicycle' : 'lower-saddle') }),
    source: usual.sources,
  };
}

const DEGREES = 180 / Math.PI;

/** Steps of the crank in which the stroke is looked at, degrees. */
const STEP = 2;

/** Bends at one place of the crank, degrees from standing. */
interface AtCrank {
  readonly hip: number;
  readonly knee: number;
  /** The crank over pointing forward, degrees. */
  readonly crank: number;
  /** The thigh over pointing forward, degrees. */
  readonly thigh: number;
}

/**
 * Bends of hip and knee over a turn of the crank, in the plane of the bicycle. Hip over the saddle, ankle a little above the
 * pedal; the back is taken as straight, so a rounded back bends the hip a little less than this.
 *
 * @returns undefined when the leg cannot reach the pedal all the way round
 */
export function stroke(
  bicycle: Bicycle,
  seatTubeDegrees: number,
  ankleAbovePedalMm: number,
): readonly AtCrank[] | undefined {
  const { saddleHeightMm, crankMm, trunkAngleDegrees, thighMm, shankMm } = bicycle;
  const tube = seatTubeDegrees / DEGREES;
  // The crank axle is the origin, forward and up are positive; the saddle lies behind and above along the seat tube.
  const axleToSaddle = saddleHeightMm - crankMm;
  const hip = { x: -axleToSaddle * Math.cos(tube), y: axleToSaddle * Math.sin(tube) };
  const places: AtCrank[] = [];
  for (let crank = 0; crank < 360; crank += STEP) {
    const pedal = {
      x: crankMm * Math.cos(crank / DEGREES),
      y: crankMm * Math.sin(crank / DEGREES) + ankleAbovePedalMm,
    };
    const [dx, dy] = [pedal.x - hip.x, pedal.y - hip.y];
    const far = Math.hypot(dx, dy);
    if (far > thighMm + shankMm || far < Math.abs(thighMm - shankMm)) return undefined;
    const inHip = cornerDegrees(thighMm, far, shankMm);
    // The knee bends forward.
    const thigh = Math.atan2(dy, dx) * DEGREES + inHip;
    places.push({
      hip: 180 - (trunkAngleDegrees - thigh),
      knee: 180 - cornerDegrees(thighMm, shankMm, far),
      crank,
      thigh,
    });
  }
  return places;
}

/** Angle between two sides of a triangle, degrees. */
const cornerDegrees = (a: number, b: number, opposite: number): number =>
  Math.acos((a ** 2 + b ** 2 - opposite ** 2) / (2 * a * b)) * DEGREES;

/**
 * Largest bend of the hip over a turn of the crank: the angle by which the thigh closes towards the trunk.
 *
 * @returns degrees from standing; undefined when the leg cannot reach the pedal all the way round
 */
export function largestHipBend(
  bicycle: Bicycle,
  seatTubeDegrees: number,
  ankleAbovePedalMm: number,
): number | undefined {
  const places = stroke(bicycle, seatTubeDegrees, ankleAbovePedalMm);
  return places === undefined ? undefined : Math.max(...places.map(({ hip }) => hip));
}
