import { COORDINATES, type CoordinateId } from '../description/coordinates.ts';
import { COLLISION_PAIRS } from './collision-pairs.ts';
import type { Contact, Touch } from './contacts.ts';
import { JOINT_IDS } from './joint-angles.ts';
import type { LeastSquares } from './least-squares.ts';
import { rodDistance } from './rod-distance.ts';
import { BALLS, type PlacedFigure, RODS, type Stance } from './stance.ts';
import { outsideHull } from './support-area.ts';
import { after, axisOf, back, turnBy } from './turn.ts';

/** A ball that stays where it is (metres in the room). */
export interface Pin {
  readonly ball: number;
  readonly x: number;
  readonly z: number;
  /** How far off counts as one. */
  readonly slack: number;
}

export const slackOf = (name: string): number => (FIRM.test(name) ? PINNED : PINNED_LOOSELY);

/** A box of the room that the body may not enter: its middle and half its size. */
export interface Box {
  readonly middle: readonly [number, number, number];
  readonly half: readonly [number, number, number];
}

/** What a figure is to be: as near to a stance as what it rests on allows. */
export interface FigureProblem {
  readonly near: Stance;
  /** How firmly it keeps the place and the angles of that stance. */
  readonly firmness: number;
  /** The same for the arms. */
  readonly armFirmness: number;
  readonly ranges: readonly (readonly [low: number, high: number])[];
  readonly contacts: readonly Contact[];
  readonly touches: readonly Touch[];
  readonly pins: readonly Pin[];
  readonly boxes: readonly Box[];
  /** Whether the centre of mass must be above what it rests on. */
  readonly balanced: boolean;
  /** Whether left and right do the same. */
  readonly symmetric: boolean;
}

/**
 * How freely each kind of joint leaves the typed angle: degrees that count as one unit. Hip and low back are what an exercise is
 * about and keep theirs; knee, ankle and arm give way so that the figure closes.
 */
const FREEDOM: readonly (readonly [pattern: RegExp, degrees: number])[] = [
  [/^(lumbar|lateral|axial)/, 3],
  [/^thoracic/, 5],
  [/^neck/, 9],
  [/^hip_flexion/, 3.5],
  [/^hip_adduction/, 3],
  [/^hip_rotation/, 6],
  [/^knee/, 9],
  [/^ankle/, 14],
  [/^subtalar/, 9],
  [/^shoulder_rotation/, 22],
  [/^shoulder/, 13],
  [/^elbow/, 16],
];

const JOINT_FREEDOM = JOINT_IDS.map((id) => FREEDOM.find(([pattern]) => pattern.test(id))?.[1] ?? 10);

/** Which unknowns are angles of the arms. */
const IS_ARM = [...Array<boolean>(6).fill(false), ...JOINT_IDS.map((id) => /^(shoulder|elbow)/.test(id))];

const PLACE_FREEDOM = 0.5;
const TURN_FREEDOM = (4.5 * Math.PI) / 180;

/** Unknowns that are equal on both sides of a symmetric figure, or (partner -1) zero: sideways place, turn, bend. */
const MIRRORED: readonly (readonly [unknown: number, partner: number])[] = [
  [2, -1],
  ...JOINT_IDS.flatMap((id, i): (readonly [number, number])[] => {
    if (id.endsWith('_r')) return [[6 + i, 6 + JOINT_IDS.indexOf(`${id.slice(0, -1)}l` as CoordinateId)]];
    return COORDINATES[id].turnsInMirror ? [[6 + i, -1]] : [];
  }),
];

const SAME = 30;

/** A residual of 1 is this far off, metres. */
const CONTACT = 0.001;
/** Feet, knees and hands stay to the millimetre; back, buttocks and resting arms roll and shift a little. */
const PINNED = 0.001;
const PINNED_LOOSELY = 0.02;
const FIRM = /^(heel|ball|foot|knee|palmheel|toe)/;
const TOUCH = 0.003;
const SUNK = 0.002;
const OFF_BALANCE = 0.008;

/** Flesh may be pressed flat by this much where it is not meant to rest. */
const FLOOR_GIVE = 0.002;

/** The centre of mass stays this far inside the edge of the support. */
const BALANCE_MARGIN = 0.01;

/** Parts that bend where the skeleton has no joint: toes over the ball of the foot, fingers over the heel of the hand. */
const bendsAway = (name: string, resting: ReadonlySet<string>): boolean => {
  const side = name.slice(-1);
  if (/^(toe|foot)_/.test(name)) return ['ball_in', 'toe', 'foot_top'].some((part) => resting.has(`${part}_${side}`));
  if (/^(palm|fingers|hand|palmheel)_/.test(name))
    return resting.has(`palmheel_${side}`) || resting.has(`palm_${side}`);
  return false;
};

/** Ball and rod ends that may not go below the floor: index of the point and radius. */
export function floorPoints(contacts: readonly Contact[]): readonly { point: number; radius: number; name: string }[] {
  const resting = new Set(contacts.map(({ name }) => name));
  const soft = new Set(['belly', 'chest']);
  return [
    ...BALLS.map(({ name, radius }, point) => ({ point, radius: soft.has(name) ? radius - 0.03 : radius, name })),
    ...RODS.flatMap(({ name, from, to, radius }) => [
      { point: from, radius: radius - 0.012, name },
      { point: to, radius: radius - 0.012, name },
    ]),
  ].filter(({ name }) => !resting.has(name) && !bendsAway(name, resting));
}

/** How far outside a box a point is; negative inside. */
export function outsideBox({ middle, half }: Box, x: number, y: number, z: number): number {
  const dx = Math.abs(x - middle[0]) - half[0];
  const dy = Math.abs(y - middle[1]) - half[1];
  const dz = Math.abs(z - middle[2]) - half[2];
  const out = Math.hypot(Math.max(dx, 0), Math.max(dy, 0), Math.max(dz, 0));
  return out + Math.min(Math.max(dx, dy, dz), 0);
}

/** The residuals of a figure problem; unknowns are place, turn and angles away from the near stance, in units of freedom. */
export function figureResiduals(problem: FigureProblem, figure: PlacedFigure): LeastSquares {
  const { near, firmness, armFirmness, contacts, touches, pins, boxes, balanced, symmetric } = problem;
  const n = 6 + JOINT_IDS.length;
  const floor = floorPoints(contacts);
  const mirrored = symmetric ? MIRRORED : [];
  const count =
    n +
    mirrored.length +
    contacts.length +
    touches.length +
    2 * pins.length +
    floor.length * (1 + boxes.length) +
    COLLISION_PAIRS.length +
    1;
  const angles = new Float64Array(JOINT_IDS.length);
  const hull = contacts.map(({ ball }) => ball);
  const p = figure.points;

  const residuals = (x: Float64Array, out: Float64Array): void => {
    putUnknowns(figure, near, x, angles);
    let k = 0;
    for (let i = 0; i < n; i++) out[k++] = x[i]! * (IS_ARM[i] ? armFirmness : firmness);
    for (const [a, b] of mirrored) out[k++] = (x[a]! - (b < 0 ? 0 : x[b]!)) * SAME;
    for (const { ball, height } of contacts) out[k++] = (p[3 * ball + 1]! - BALLS[ball]!.radius - height) / CONTACT;
    for (const { a, b } of touches) out[k++] = (ballGap(p, a, b) + 0.004) / TOUCH;
    for (const { ball, x: px, z: pz, slack } of pins) {
      out[k++] = (p[3 * ball]! - px) / slack;
      out[k++] = (p[3 * ball + 2]! - pz) / slack;
    }
    for (const { point, radius } of floor) {
      const o = 3 * point;
      out[k++] = Math.max(0, radius - FLOOR_GIVE - p[o + 1]!) / SUNK;
      for (const box of boxes)
        out[k++] = Math.max(0, radius - 0.01 - outsideBox(box, p[o]!, p[o + 1]!, p[o + 2]!)) / SUNK;
    }
    for (const { a, b, apart } of COLLISION_PAIRS) {
      const first = RODS[a]!;
      const second = RODS[b]!;
      out[k++] = areFar(p, first, second, apart)
        ? 0
        : Math.max(0, apart - rodDistance(p, 3 * first.from, 3 * first.to, 3 * second.from, 3 * second.to)) / SUNK;
    }
    const c = figure.centreOfMass;
    out[k] = balanced ? Math.max(0, outsideHull(p, hull, c[0]!, c[2]!) + BALANCE_MARGIN) / OFF_BALANCE : 0;
  };

  const { low, high } = bounds(problem, n);
  return { residuals, count, low, high };
}

/** Whether two rods are surely apart, by the balls around them; saves the exact distance of most pairs. */
function areFar(p: Float64Array, a: RodEnds, b: RodEnds, apart: number): boolean {
  const [a0, a1, b0, b1] = [3 * a.from, 3 * a.to, 3 * b.from, 3 * b.to];
  const dx = p[a0]! + p[a1]! - p[b0]! - p[b1]!;
  const dy = p[a0 + 1]! + p[a1 + 1]! - p[b0 + 1]! - p[b1 + 1]!;
  const dz = p[a0 + 2]! + p[a1 + 2]! - p[b0 + 2]! - p[b1 + 2]!;
  const reach = 2 * apart + a.length + b.length;
  return dx * dx + dy * dy + dz * dz > reach * reach;
}

interface RodEnds {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

export function ballGap(p: Float64Array, a: number, b: number): number {
  const distance = Math.hypot(p[3 * a]! - p[3 * b]!, p[3 * a + 1]! - p[3 * b + 1]!, p[3 * a + 2]! - p[3 * b + 2]!);
  return distance - BALLS[a]!.radius - BALLS[b]!.radius;
}

function putUnknowns(figure: PlacedFigure, near: Stance, x: Float64Array, angles: Float64Array): void {
  const [px, py, pz] = near.place;
  for (let i = 0; i < angles.length; i++) angles[i] = near.angles[i]! + x[6 + i]! * JOINT_FREEDOM[i]!;
  const turn = after(turnBy([x[3]! * TURN_FREEDOM, x[4]! * TURN_FREEDOM, x[5]! * TURN_FREEDOM]), near.turn);
  figure.put(px + x[0]! * PLACE_FREEDOM, py + x[1]! * PLACE_FREEDOM, pz + x[2]! * PLACE_FREEDOM, turn, angles);
}

/** The stance that unknowns stand for. */
export function stanceAt(near: Stance, x: Float64Array): Stance {
  const [px, py, pz] = near.place;
  return {
    place: [px + x[0]! * PLACE_FREEDOM, py + x[1]! * PLACE_FREEDOM, pz + x[2]! * PLACE_FREEDOM],
    turn: after(turnBy([x[3]! * TURN_FREEDOM, x[4]! * TURN_FREEDOM, x[5]! * TURN_FREEDOM]), near.turn),
    angles: near.angles.map((angle, i) => angle + x[6 + i]! * JOINT_FREEDOM[i]!),
  };
}

/** The unknowns that stand for a stance: the reverse of stanceAt. */
export function unknownsOf(near: Stance, stance: Stance): Float64Array {
  const axis = axisOf(after(stance.turn, back(near.turn)));
  return Float64Array.from([
    ...stance.place.map((value, k) => (value - near.place[k]!) / PLACE_FREEDOM),
    ...axis.map((value) => value / TURN_FREEDOM),
    ...[...stance.angles].map((angle, i) => (angle - near.angles[i]!) / JOINT_FREEDOM[i]!),
  ]);
}

function bounds({ near, ranges }: FigureProblem, n: number) {
  const low = new Float64Array(n).fill(-Infinity);
  const high = new Float64Array(n).fill(Infinity);
  ranges.forEach(([least, most], i) => {
    low[6 + i] = (least - near.angles[i]!) / JOINT_FREEDOM[i]!;
    high[6 + i] = (most - near.angles[i]!) / JOINT_FREEDOM[i]!;
  });
  return { low, high };
}
