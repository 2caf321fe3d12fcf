import type { Exercise, FigureFile, TypedPose } from '@hipspine/knowledge/treatment';
import type { Body } from '../body.ts';
import { COORDINATES, type CoordinateId } from '../description/coordinates.ts';
import { type Contact, contactsOf, type Touch, touchesOf } from './contacts.ts';
import { type FigureProblem, figureResiduals, type Pin, slackOf, stanceAt, unknownsOf } from './figure-problem.ts';
import { JOINT_IDS } from './joint-angles.ts';
import { jointRanges } from './joint-range.ts';
import { leastSquares } from './least-squares.ts';
import { type RoomProp, roomProps } from './room-props.ts';
import { BALLS, PlacedFigure, type Stance } from './stance.ts';
import { turnBetween } from './turn.ts';
import { type Wanted, wantedOf } from './typed-pose.ts';

/** One picture of an exercise: a keyframe, or one of the steps on the way to the next keyframe. */
export interface Frame {
  /** Name of the keyframe; null on the way. */
  readonly key: string | null;
  /** Seconds are for the player; this counts keyframes: 1.4 is four tenths of the way from the second to the third. */
  readonly at: number;
  readonly stance: Stance;
  readonly contacts: readonly Contact[];
  /** Hands and feet that are lifted over to their next place; toes and fingers bend as if they rested. */
  readonly lifted: readonly Contact[];
  readonly touches: readonly Touch[];
  readonly symmetric: boolean;
  readonly props: readonly RoomProp[];
  /** Whether a foot that moves is lifted rather than slid. */
  readonly standing: boolean;
}

/** Steps between two keyframes. */
const BETWEEN = 4;

/** A contact that moves less than this between two keyframes is meant to stay where it is (metres). */
const STAYS = 0.08;

/** The same for a hand, whose typed angles add up over the whole arm. */
const HAND_STAYS = 0.22;

const stays = (name: string): number => (/^palm/.test(name) ? HAND_STAYS : STAYS);

interface Setting {
  readonly figure: PlacedFigure;
  readonly ranges: FigureProblem['ranges'];
}

export function solveExercise(body: Body, exercise: Exercise, knowledge: FigureFile): Frame[] {
  const setting = { figure: new PlacedFigure(body), ranges: jointRanges(knowledge.limits_deg) };
  const keys: Frame[] = [];
  for (const pose of exercise.poses)
    keys.push(solveKeyframe(setting, pose, knowledge, keys.at(-1), keys.length, exercise.category !== 'aerobic'));
  return keys.flatMap((key, i) => {
    const next = keys[i + 1];
    return next === undefined ? [key] : [key, ...solveBetween(setting, key, next)];
  });
}

function solveKeyframe(
  setting: Setting,
  pose: TypedPose,
  { groups }: FigureFile,
  before: Frame | undefined,
  at: number,
  isStill: boolean,
): Frame {
  const wanted = wantedOf(pose);
  const contacts = contactsOf(pose.contacts, groups);
  const touches = touchesOf(pose.touches ?? []);
  const standing = before?.props.filter(({ solid }) => solid) ?? [];
  const start = grounded(setting.figure, { place: [0, 0, 0], ...wanted }, contacts);
  const problem = {
    ranges: setting.ranges,
    firmness: 1,
    armFirmness: 1,
    contacts,
    touches,
    boxes: standing,
    balanced: pose.base === 'upright' && isStill && pose.held !== true,
    symmetric: isSymmetric(wanted, contacts, touches),
  };
  let { stance } = solve(setting, { ...problem, near: start, pins: [] });
  if (before !== undefined) {
    const common = commonContacts(contacts, before.contacts);
    const from = aligned(setting.figure, stance, before.stance, common);
    const pins = pinsOf(setting.figure, from, before.stance, common);
    const near = { ...start, place: [from.place[0], start.place[1], from.place[2]] as const };
    stance = pins.length > 0 ? solve(setting, { ...problem, near, pins }, from).stance : from;
  }
  put(setting.figure, stance);
  const props = withStanding(roomProps(pose, contacts, setting.figure), standing);
  const boxes = props.filter(({ solid }) => solid);
  if (boxes.some((prop) => !standing.includes(prop)))
    stance = solve(setting, { ...problem, boxes, near: { ...start, place: stance.place }, pins: [] }, stance).stance;
  return {
    key: pose.t,
    at,
    stance,
    contacts,
    lifted: [],
    touches,
    symmetric: problem.symmetric,
    props,
    standing: pose.base === 'upright' && !pose.contacts.some((c) => /^(sit_bones|ischium)/.test(c)),
  };
}

/** Height of the top of a thing. */
const topOf = ({ middle, half }: RoomProp): number => middle[1] + half[1];

/** A thing stays where it was put first; one of the same kind and another height takes its place. */
function withStanding(now: readonly RoomProp[], standing: readonly RoomProp[]): RoomProp[] {
  const kept = standing.filter((old) => {
    const same = now.filter(({ kind }) => kind === old.kind);
    return same.length === 0 || same.some((prop) => Math.abs(topOf(prop) - topOf(old)) < 1e-6);
  });
  const fresh = now.filter(({ kind }) => kept.every((old) => old.kind !== kind));
  return [...kept, ...fresh];
}

/** The figure lifted or lowered so that its middle contact rests. */
function grounded(figure: PlacedFigure, stance: Stance, contacts: readonly Contact[]): Stance {
  put(figure, stance);
  const gaps = contacts
    .map(({ ball, height }) => figure.points[3 * ball + 1]! - BALLS[ball]!.radius - height)
    .sort((a, b) => a - b);
  const [x, y, z] = stance.place;
  return { ...stance, place: [x, y - gaps[gaps.length >> 1]!, z] };
}

const put = (figure: PlacedFigure, { place: [x, y, z], turn, angles }: Stance): void =>
  figure.put(x, y, z, turn, angles);

/** Solves from a first guess (by default the near stance). */
function solve(
  setting: Setting,
  problem: FigureProblem,
  guess?: Stance,
): { readonly stance: Stance; readonly cost: number } {
  const least = figureResiduals(problem, setting.figure);
  const x = guess === undefined ? new Float64Array(6 + JOINT_IDS.length) : unknownsOf(problem.near, guess);
  const cost = leastSquares(least, x);
  return { stance: stanceAt(problem.near, x), cost };
}

const commonContacts = (now: readonly Contact[], before: readonly Contact[]): Contact[] =>
  now.filter(({ ball, height }) => before.some((other) => other.ball === ball && other.height === height));

/** Where the balls of contacts are, level. */
function groundPlaces(figure: PlacedFigure, stance: Stance, contacts: readonly Contact[]) {
  put(figure, stance);
  return contacts.map(({ ball }) => ({ x: figure.points[3 * ball]!, z: figure.points[3 * ball + 2]! }));
}

/**
 * The stance shifted along the floor so that contacts lie where they were, as nearly as they can. Where some have to move, it
 * is the working left side that steps and the right that stays.
 */
function aligned(figure: PlacedFigure, stance: Stance, before: Stance, common: readonly Contact[]): Stance {
  const all = shifted(figure, stance, before, common);
  if (common.length === 0 || farthestMove(figure, all, before, common) < STAYS) return all;
  const staying = common.filter(({ name }) => name.endsWith('_r'));
  return staying.length === 0 ? all : shifted(figure, stance, before, staying);
}

function shifted(figure: PlacedFigure, stance: Stance, before: Stance, common: readonly Contact[]): Stance {
  if (common.length === 0) return stance;
  const here = groundPlaces(figure, stance, common);
  const there = groundPlaces(figure, before, common);
  const shift = (axis: 'x' | 'z') => middle(there.map((place, i) => place[axis] - here[i]![axis]));
  const [x, y, z] = stance.place;
  return { ...stance, place: [x + shift('x'), y, z + shift('z')] };
}

function farthestMove(figure: PlacedFigure, stance: Stance, before: Stance, common: readonly Contact[]): number {
  const here = groundPlaces(figure, stance, common);
  const there = groundPlaces(figure, before, common);
  return Math.max(...here.map(({ x, z }, i) => Math.hypot(x - there[i]!.x, z - there[i]!.z)));
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** Contacts that stay: they are held where they were. */
function pinsOf(figure: PlacedFigure, stance: Stance, before: Stance, common: readonly Contact[]): Pin[] {
  const here = groundPlaces(figure, stance, common);
  const there = groundPlaces(figure, before, common);
  return common.flatMap(({ ball, name }, i) => {
    const [a, b] = [here[i]!, there[i]!];
    return Math.hypot(a.x - b.x, a.z - b.z) < stays(name) ? [{ ball, ...b, slack: slackOf(name) }] : [];
  });
}

/** How high a hand or a foot is lifted half way to its next place, metres. */
const LIFT = 0.05;

/** The way from one keyframe to the next, slow at both ends, resting on what both rest on. */
function solveBetween(setting: Setting, from: Frame, to: Frame): Frame[] {
  const common = commonContacts(to.contacts, from.contacts);
  const touches = to.touches.filter(({ a, b }) => from.touches.some((other) => other.a === a && other.b === b));
  const [start, end] = [from, to].map(({ stance }) => groundPlaces(setting.figure, stance, common));
  const steps = common.map(
    ({ name }, k) =>
      /^(ball|heel|palm|elbow|hand)/.test(name) &&
      Math.hypot(start![k]!.x - end![k]!.x, start![k]!.z - end![k]!.z) > STAYS &&
      (from.standing || !/^(ball|heel)/.test(name)),
  );
  const contacts = common.filter((_, k) => !steps[k]);
  const boxes = [...new Set([...from.props, ...to.props])].filter(({ solid }) => solid);
  const symmetric = from.symmetric && to.symmetric;
  let last = from.stance;
  return Array.from({ length: BETWEEN }, (_, i) => {
    const time = (i + 1) / (BETWEEN + 1);
    const part = time * time * (3 - 2 * time);
    const near = between(from.stance, to.stance, part);
    const guided = common.map((contact, k) => ({
      ...contact,
      height: contact.height + (steps[k] ? LIFT * 4 * part * (1 - part) : 0),
    }));
    const pins = common.map(({ ball, name }, k) => ({
      ball,
      x: start![k]!.x + part * (end![k]!.x - start![k]!.x),
      z: start![k]!.z + part * (end![k]!.z - start![k]!.z),
      slack: 4 * slackOf(name),
    }));
    const firm = { firmness: 2, armFirmness: 0.5, ranges: setting.ranges, balanced: false };
    const problem = { ...firm, near, contacts: guided, touches, pins, boxes, symmetric };
    const options = [solve(setting, problem), solve(setting, problem, last)];
    last = options.reduce((best, option) => (option.cost < best.cost ? option : best)).stance;
    return {
      key: null,
      at: from.at + time,
      stance: last,
      contacts,
      lifted: common.filter((_, k) => steps[k]),
      touches,
      symmetric,
      standing: from.standing,
      props: to.props,
    };
  });
}

const between = (from: Stance, to: Stance, part: number): Stance => ({
  place: [0, 1, 2].map((k) => from.place[k]! + part * (to.place[k]! - from.place[k]!)) as unknown as Stance['place'],
  turn: turnBetween(from.turn, to.turn, part),
  angles: from.angles.map((angle, i) => angle + part * (to.angles[i]! - angle)),
});

/** Whether left and right are asked for the same, the pelvis straight (it may roll forward or back). */
function isSymmetric({ turn, angles }: Wanted, contacts: readonly Contact[], touches: readonly Touch[]): boolean {
  const rests = contacts.map(({ name, height }) => `${name}@${height}`);
  const holds = touches.map(({ names }) => names.join(' '));
  const mirrored = (texts: readonly string[]) =>
    texts.every((text) => texts.includes(text.replace(/_([lr])\b/g, (_, side) => (side === 'l' ? '_r' : '_l'))));
  const level = Math.abs(turn[8]! - 1) < 1e-9;
  return (
    level &&
    mirrored(rests) &&
    mirrored(holds) &&
    JOINT_IDS.every((id, i) => {
      if (COORDINATES[id].turnsInMirror) return angles[i] === 0;
      return !id.endsWith('_r') || angles[i] === angles[JOINT_IDS.indexOf(`${id.slice(0, -1)}l` as CoordinateId)];
    })
  );
}
