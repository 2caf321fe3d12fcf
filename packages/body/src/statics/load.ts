import { type Body, segmentTransforms } from '../body.ts';
import { segmentMasses } from '../body-mass.ts';
import type { Vec3 } from '../description/frame.ts';
import { FASCICLES } from '../description/muscles.ts';
import { SEGMENT_IDS, type SegmentId } from '../description/side.ts';
import { pointInRoom, TRANSFORM_SIZE, type Transforms } from '../kinematics/transform.ts';
import { MUSCLE_IDS } from '../paths/paths.ts';
import { jointLevers, type Lever } from './joint-levers.ts';
import { shareLoad } from './share-load.ts';
import type { Task } from './tasks.ts';

const GRAVITY = 9.81;

/** Tension that all muscles keep, share of their largest force: nobody stands with silent muscles, and the figure is not known. */
const LEAST_TENSION = { disc: { low: 0.005, high: 0.03 }, hip: { low: 0.002, high: 0.01 } } as const;

/** Where the hands hold, in the frame of the forearm, metres. */
const GRIP: Vec3 = [-0.01, -0.33, 0.04];

/** Force of the parts of the body at a joint, newtons. */
export interface JointLoad {
  readonly low: number;
  readonly high: number;
}

export interface TaskLoad {
  readonly task: Task;
  /** Compression of the disc L4/5. */
  readonly disc: JointLoad;
  /** Contact force of the right hip, the leg that carries the body; null while lying or sitting. */
  readonly hip: JointLoad | null;
}

/** Parts of the body above the disc L4/5. */
const ABOVE: ReadonlySet<SegmentId> = new Set(
  SEGMENT_IDS.filter((id) => /^(l4|l3|l2|l1|.*thorax|head)$|^(upper_arm|forearm)_/.test(id)),
);

/** The right leg: everything beyond the right hip. */
const LEG: ReadonlySet<SegmentId> = new Set(SEGMENT_IDS.filter((id) => /^(femur|patella|tibia|foot)_r$/.test(id)));

/**
 * Load of the lowest but one disc and of the right hip in a task, in balance at rest: gravity of the parts beyond the joint
 * against muscles that share the moment with the least squared activation.
 *
 * @returns two readings of the tension that everybody keeps
 * @departs no movement, no pressure in the belly, ligaments carry nothing. So ratios to standing come out too high by half and
 *          more (body.md, section 4); only their order is used.
 */
export function taskLoad(body: Body, task: Task): TaskLoad {
  const transforms = segmentTransforms(body, task.pose);
  const weights = weightsOf(body, transforms, task);
  const disc = discLoad(body, transforms, weights, task);
  return { task, disc, hip: task.lying || task.seated ? null : hipLoad(body, transforms, weights, task) };
}

interface Weight {
  readonly segment: SegmentId;
  readonly newtons: number;
  readonly at: Vec3;
}

function weightsOf(body: Body, transforms: Transforms, { handsKg = 0 }: Task): readonly Weight[] {
  const parts = segmentMasses(body).map(({ segment, kg, at }, i) => ({
    segment,
    newtons: kg * GRAVITY,
    at: pointInRoom(transforms, i, at),
  }));
  const hands = (['forearm_r', 'forearm_l'] as const).map((segment) => ({
    segment,
    newtons: (handsKg / 2) * GRAVITY,
    at: pointInRoom(transforms, SEGMENT_IDS.indexOf(segment), [
      GRIP[0],
      GRIP[1],
      segment === 'forearm_r' ? GRIP[2] : -GRIP[2],
    ]),
  }));
  return [...parts, ...hands];
}

function discLoad(body: Body, transforms: Transforms, weights: readonly Weight[], task: Task): JointLoad {
  const l4 = SEGMENT_IDS.indexOf('l4');
  const centre = pointInRoom(transforms, l4, [0, 0, 0]);
  const along = axis(transforms, l4, 1);
  const levers = jointLevers(body, transforms, ABOVE, centre);
  const above = weights.filter(({ segment }) => ABOVE.has(segment));
  return bothTensions(LEAST_TENSION.disc, (least) => {
    if (task.lying) return Math.max(0, -dot(muscleForce(levers, restingActivation(levers, least)), along));
    const activation = inBalance(levers, above, centre, least);
    const weight = above.reduce((sum, { newtons }) => sum + newtons, 0);
    return -dot(sum(muscleForce(levers, activation), [0, -weight, 0]), along);
  });
}

function hipLoad(body: Body, transforms: Transforms, weights: readonly Weight[], task: Task): JointLoad {
  const centre = pointInRoom(transforms, SEGMENT_IDS.indexOf('femur_r'), [0, 0, 0]);
  const levers = jointLevers(body, transforms, LEG, centre);
  const all = weights.reduce((sum, { newtons }) => sum + newtons, 0);
  const leg = weights.filter(({ segment }) => LEG.has(segment));
  const ground = groundOn(transforms, weights, task);
  const carried: Weight = { segment: 'foot_r', newtons: -(task.standsOn ? all : all / 2), at: ground };
  return bothTensions(LEAST_TENSION.hip, (least) => {
    const activation = inBalance(levers, [...leg, carried], centre, least);
    const outside = leg.reduce((sum, { newtons }) => sum - newtons, -carried.newtons);
    return norm(sum(muscleForce(levers, activation), [0, outside, 0]));
  });
}

/** Where the floor pushes on the right foot: under the mass of the body on one leg, else under the foot. */
function groundOn(transforms: Transforms, weights: readonly Weight[], { standsOn }: Task): Vec3 {
  const foot = pointInRoom(transforms, SEGMENT_IDS.indexOf('foot_r'), [0.05, -0.07, 0]);
  const total = weights.reduce((sum, { newtons }) => sum + newtons, 0);
  const mean = (k: 0 | 2): number => weights.reduce((sum, { newtons, at }) => sum + newtons * at[k], 0) / total;
  return standsOn ? [mean(0), foot[1], mean(2)] : [mean(0), foot[1], foot[2]];
}

/** The activations that hold the parts beyond a joint against gravity. */
function inBalance(levers: readonly Lever[], parts: readonly Weight[], centre: Vec3, least: number): Float64Array {
  const wanted = parts.reduce<Vec3>((total, { newtons, at }) => {
    const arm: Vec3 = [at[0] - centre[0], at[1] - centre[1], at[2] - centre[2]];
    return sum(total, scaled(cross(arm, [0, -newtons, 0]), -1));
  }, ZERO);
  const crossing = levers.map((lever, i) => ({ i, lever })).filter(({ lever }) => crosses(lever));
  const shares = shareLoad(
    crossing.map(({ i, lever }) => ({ maximum: strengthOf(i), moment: lever.moment })),
    wanted,
    least,
  );
  const activation = new Float64Array(levers.length);
  crossing.forEach(({ i }, k) => {
    activation[i] = shares[k] as number;
  });
  return activation;
}

const restingActivation = (levers: readonly Lever[], least: number): Float64Array =>
  Float64Array.from(levers, (lever) => (crosses(lever) ? least : 0));

const CROSSES_FROM = 1e-6;
const crosses = ({ force }: Lever): boolean => norm(force) > CROSSES_FROM;

const strengthOf = (muscle: number): number => FASCICLES[muscle % FASCICLES.length]?.force.maximum as number;

const muscleForce = (levers: readonly Lever[], activation: Float64Array): Vec3 =>
  MUSCLE_IDS.reduce<Vec3>((total, _, i) => {
    const newtons = strengthOf(i) * (activation[i] as number);
    return newtons === 0 ? total : sum(total, scaled((levers[i] as Lever).force, newtons));
  }, ZERO);

/** Both readings of the tension that everybody keeps, the smaller first. */
function bothTensions(least: { low: number; high: number }, force: (least: number) => number): JointLoad {
  const [a, b] = [force(least.low), force(least.high)];
  return { low: Math.min(a, b), high: Math.max(a, b) };
}

/** An axis of a segment in the room: a column of its matrix. */
function axis(transforms: Transforms, segment: number, column: 0 | 1 | 2): Vec3 {
  const o = segment * TRANSFORM_SIZE + column;
  return [transforms[o] as number, transforms[o + 3] as number, transforms[o + 6] as number];
}

const ZERO: Vec3 = [0, 0, 0];
const sum = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const scaled = (a: Vec3, by: number): Vec3 => [a[0] * by, a[1] * by, a[2] * by];
const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const norm = (a: Vec3): number => Math.hypot(...a);
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
