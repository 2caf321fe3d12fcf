import { type Body, muscleLengths } from '../body.ts';
import type { CoordinateId } from '../description/coordinates.ts';
import { MUSCLE_IDS } from '../paths/paths.ts';
import type { Pose } from '../pose/pose.ts';
import { linearSolve } from './linear-solve.ts';
import { type PassiveHips, passiveHips } from './passive-hip.ts';
import { type Answer, standingPose } from './standing-chain.ts';
import { ANSWERING, HOLDING, type HoldingStiffness, UPRIGHT } from './stiffness.ts';
import type { Tightness } from './tightness.ts';

/** How far something changes in three readings of what is not known; `low` is the reading that changes least. */
export interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** Coordinates that a result speaks of. */
const REPORTED = [
  'pelvic_tilt',
  'pelvis_rotation',
  'pelvis_obliquity',
  'sacral_nutation',
  'lumbar_flexion',
  'lateral_bend',
  'axial_rotation',
  'hip_flexion_r',
  'hip_flexion_l',
  'hip_adduction_r',
  'hip_adduction_l',
  'hip_rotation_r',
  'hip_rotation_l',
] as const satisfies readonly CoordinateId[];

export type SettledCoordinate = (typeof REPORTED)[number];

/** What short muscles do to the way a person stands, by model: differences from the habitual posture, never the posture. */
export interface SettledPosture {
  /** Degrees, signs as in COORDINATES. */
  readonly change: Readonly<Record<SettledCoordinate, Range>>;
  /** The poses of the three readings, away from a standing in which every angle is 0. */
  readonly poses: Readonly<Record<keyof Range, Pose>>;
}

/** A stiff stance with much of the moment in the capsule changes least. */
const READINGS = {
  low: { holding: 'stiff', capsuleShare: 0.5 },
  mid: { holding: 'middle', capsuleShare: 0.4 },
  high: { holding: 'soft', capsuleShare: 0.3 },
} as const satisfies Record<keyof Range, { holding: keyof HoldingStiffness; capsuleShare: number }>;

/**
 * How standing changes when muscles are short: the posture in which passive muscle, capsule, the stiffness of habit and the
 * wish to stay upright are in balance again. The habitual posture is the exact balance while nothing is short, so no
 * tightness gives no change at all, and taking a tension back gives the first values back.
 *
 * @param tightness  lost slack length, millimetres; see readTightness
 * @returns          changes in degrees, each as a range: neither the stiffness of standing nor the share of the capsule is known
 * @departs          feet stay in place, thighs upright, knees straight; gravity is counted as part of the stiffness
 */
export function settle(body: Body, tightness: Tightness): SettledPosture {
  const lost = Float64Array.from(MUSCLE_IDS, (id) => (tightness[id] ?? 0) / 1000);
  const balanced = ({ holding, capsuleShare }: (typeof READINGS)[keyof Range]): Pose =>
    standingPose(balance(body, lost, hipsOf(body, capsuleShare), holding));
  const poses = { low: balanced(READINGS.low), mid: balanced(READINGS.mid), high: balanced(READINGS.high) };
  const range = (id: SettledCoordinate): Range => ({
    low: shown(poses.low[id]),
    mid: shown(poses.mid[id]),
    high: shown(poses.high[id]),
  });
  return {
    change: Object.fromEntries(REPORTED.map((id) => [id, range(id)])) as Record<SettledCoordinate, Range>,
    poses,
  };
}

/** Fitting the passive curve takes longer than a settling; a body keeps its fits. */
const fitted = new WeakMap<Body, Map<number, PassiveHips>>();

function hipsOf(body: Body, capsuleShare: number): PassiveHips {
  const known = fitted.get(body) ?? new Map<number, PassiveHips>();
  fitted.set(body, known);
  const hips = known.get(capsuleShare) ?? passiveHips(body, capsuleShare);
  known.set(capsuleShare, hips);
  return hips;
}

/** To a millionth of a degree: beyond that stands rounding, and it would spoil the mirror. Never minus zero. */
const shown = (degrees: number): number => Math.round(degrees * 1e6) / 1e6 + 0;

const MOST_ROUNDS = 100;
/** Degrees. Lengths carry a rounding error that stands for about 1e-9 degrees here. */
const CLOSE_ENOUGH = 1e-8;
/** No round moves a coordinate further than this, degrees. */
const LONGEST_STEP = 5;

/** Newton's way to the balance of moments, with the stiffness of muscles, capsule and habit as the slope. */
function balance(
  body: Body,
  lost: Float64Array,
  hips: PassiveHips,
  holding: keyof Omit<HoldingStiffness, 'basis'>,
): Answer {
  const x = new Float64Array(ANSWERING.length);
  const atRest = moments(body, x, new Float64Array(MUSCLE_IDS.length), hips, holding).moment;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { moment, slope } = moments(body, x, lost, hips, holding);
    const step = linearSolve(
      slope,
      moment.map((m, j) => m - (atRest[j] as number)),
    );
    let longest = 0;
    step.forEach((degrees, j) => {
      const taken = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, degrees));
      x[j] = (x[j] as number) + taken;
      longest = Math.max(longest, Math.abs(taken));
    });
    if (longest < CLOSE_ENOUGH) return answerOf(x);
  }
  throw new Error('the posture did not settle');
}

const answerOf = (x: Float64Array): Answer =>
  Object.fromEntries(ANSWERING.map((id, j) => [id, x[j] as number])) as Record<(typeof ANSWERING)[number], number>;

/** Half of the step for slopes of lengths and angles, degrees. */
const HALF_STEP = 0.05;
const DEGREES = 180 / Math.PI;

/**
 * Moments that push each coordinate up (newton metres), and how much less they push for each degree that it moves.
 */
function moments(
  body: Body,
  x: Float64Array,
  lost: Float64Array,
  hips: PassiveHips,
  holding: keyof Omit<HoldingStiffness, 'basis'>,
): { readonly moment: Float64Array; readonly slope: Float64Array[] } {
  const n = ANSWERING.length;
  const here = standingPose(answerOf(x));
  const lengths = Float64Array.from(muscleLengths(body, here));
  const pulls = Array.from(lengths, (length, i) => hips.pull(i, length + (lost[i] as number)));
  const moment = new Float64Array(n);
  const slope = Array.from({ length: n }, () => new Float64Array(n));
  /** Metres a radian, for each coordinate. */
  const stretch: Float64Array[] = [];
  /** Degrees of hip flexion a degree, for each coordinate. */
  const bend: { r: number; l: number }[] = [];
  for (let j = 0; j < n; j++) {
    const [more, less] = [moved(x, j, HALF_STEP), moved(x, j, -HALF_STEP)];
    const longer = Float64Array.from(muscleLengths(body, more));
    const shorter = muscleLengths(body, less);
    stretch.push(longer.map((length, i) => ((length - (shorter[i] as number)) / (2 * HALF_STEP)) * DEGREES));
    bend.push({
      r: (more.hip_flexion_r - less.hip_flexion_r) / (2 * HALF_STEP),
      l: (more.hip_flexion_l - less.hip_flexion_l) / (2 * HALF_STEP),
    });
  }
  for (let j = 0; j < n; j++) {
    const along = stretch[j] as Float64Array;
    let sum = 0;
    pulls.forEach(({ force }, i) => {
      sum -= force * (along[i] as number);
    });
    const { r, l } = bend[j] as { r: number; l: number };
    moment[j] = sum + r * hips.capsule(here.hip_flexion_r) + l * hips.capsule(here.hip_flexion_l);
    for (let k = 0; k < n; k++) {
      const across = stretch[k] as Float64Array;
      let stiffness = 0;
      pulls.forEach((pull, i) => {
        stiffness += pull.stiffness * (along[i] as number) * (across[i] as number);
      });
      const other = bend[k] as { r: number; l: number };
      const capsule =
        r * other.r * capsuleSlope(hips, here.hip_flexion_r) + l * other.l * capsuleSlope(hips, here.hip_flexion_l);
      (slope[j] as Float64Array)[k] = stiffness / DEGREES + capsule;
    }
  }
  hold(x, moment, slope, holding);
  return { moment, slope };
}

function moved(x: Float64Array, j: number, by: number): Pose {
  const to = Float64Array.from(x);
  to[j] = (to[j] as number) + by;
  return standingPose(answerOf(to));
}

/** How much the capsule bends less for a degree more of flexion, newton metres a degree. */
const capsuleSlope = ({ capsule }: PassiveHips, flexion: number): number =>
  (capsule(flexion - HALF_STEP) - capsule(flexion + HALF_STEP)) / (2 * HALF_STEP);

/** Coordinates that lean or turn the trunk together: it is kept upright and facing forward. */
const TRUNK = [
  ['pelvic_tilt', 'lumbar_flexion'],
  ['pelvis_obliquity', 'lateral_bend'],
  ['pelvis_rotation', 'axial_rotation'],
] as const;

/** Adds the stiffness of habit and of staying upright. */
function hold(
  x: Float64Array,
  moment: Float64Array,
  slope: readonly Float64Array[],
  holding: keyof Omit<HoldingStiffness, 'basis'>,
): void {
  const push = (j: number, k: number, stiffness: number): void => {
    moment[j] = (moment[j] as number) - stiffness * (x[k] as number);
    (slope[j] as Float64Array)[k] = (slope[j]?.[k] as number) + stiffness;
  };
  ANSWERING.forEach((id, j) => {
    push(j, j, HOLDING[id][holding]);
  });
  for (const pair of TRUNK) {
    const [a, b] = pair.map((id) => ANSWERING.indexOf(id)) as [number, number];
    for (const j of [a, b]) for (const k of [a, b]) push(j, k, UPRIGHT);
  }
}
