import type { Body } from '../body.ts';
import { segmentMasses } from '../body-mass.ts';
import { COORDINATE_IDS, SIDES } from '../description/coordinates.ts';
import { mirrorPoint, type Vec3 } from '../description/frame.ts';
import { SEGMENT_IDS, segmentOn } from '../description/side.ts';
import { placeSegments } from '../kinematics/segment-transforms.ts';
import { TRANSFORM_SIZE } from '../kinematics/transform.ts';
import { type Ball, MIDDLE_BALLS, MIDDLE_RODS, type Rod, SIDE_BALLS, SIDE_RODS } from './flesh.ts';
import { JOINT_COORDINATES, type JointAngles } from './joint-angles.ts';
import type { Turn } from './turn.ts';

/** A figure in the room: where its pelvis is (metres, the floor at y = 0), how it is turned, and all its joints. */
export interface Stance {
  readonly place: Vec3;
  readonly turn: Turn;
  readonly angles: JointAngles;
}

interface Point {
  readonly segment: number;
  readonly at: Vec3;
}

interface NamedBall extends Point {
  readonly name: string;
  readonly radius: number;
}

interface NamedRod {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly radius: number;
  readonly length: number;
}

const onSide = ({ on, at }: { on: Ball['on']; at: Vec3 }, side: 'r' | 'l'): Point => ({
  segment: SEGMENT_IDS.indexOf(segmentOn(on, side)),
  at: side === 'l' ? mirrorPoint(at) : at,
});

function bothSides<T>(middle: Readonly<Record<string, T>>, limbs: Readonly<Record<string, T>>) {
  return [
    ...Object.entries(middle).map(([name, part]) => ({ name, part, side: 'r' as const })),
    ...SIDES.flatMap((side) => Object.entries(limbs).map(([name, part]) => ({ name: `${name}_${side}`, part, side }))),
  ];
}

/** All named balls, middle ones first. */
export const BALLS: readonly NamedBall[] = bothSides<Ball>(MIDDLE_BALLS, SIDE_BALLS).map(({ name, part, side }) => ({
  name,
  ...onSide(part, side),
  radius: part.radius,
}));

const POINTS: Point[] = [...BALLS];

/** All named rods; `from` and `to` are indices of points. */
export const RODS: readonly NamedRod[] = bothSides<Rod>(MIDDLE_RODS, SIDE_RODS).map(({ name, part, side }) => {
  const from = POINTS.push(onSide({ on: part.on, at: part.from }, side)) - 1;
  const to = POINTS.push(onSide({ on: part.on, at: part.to }, side)) - 1;
  const length = Math.hypot(...[0, 1, 2].map((k) => part.from[k]! - part.to[k]!));
  return { name, from, to, radius: part.radius, length };
});

const BALL_INDEX = new Map(BALLS.map(({ name }, i) => [name, i]));
const ROD_INDEX = new Map(RODS.map(({ name }, i) => [name, i]));

/** Index of a ball (also of its centre among the points), or undefined. */
export const ballIndex = (name: string): number | undefined => BALL_INDEX.get(name);

export const rodIndex = (name: string): number | undefined => ROD_INDEX.get(name);

const RADIANS = Math.PI / 180;

/** Where the points and the centre of mass of a figure are; memory is used again for every stance. */
export class PlacedFigure {
  /** Three numbers a point: the balls in the order of BALLS, then the ends of the rods. */
  readonly points = new Float64Array(POINTS.length * 3);
  readonly centreOfMass = new Float64Array(3);
  readonly #body: Body;
  readonly #coordinates = new Float64Array(COORDINATE_IDS.length);
  readonly #transforms = new Float64Array(SEGMENT_IDS.length * TRANSFORM_SIZE);
  readonly #masses: readonly { readonly point: Point; readonly share: number }[];

  constructor(body: Body) {
    this.#body = body;
    const masses = segmentMasses(body);
    const total = masses.reduce((sum, { kg }) => sum + kg, 0);
    this.#masses = masses.flatMap(({ kg, at }, segment) =>
      kg > 0 ? [{ point: { segment, at }, share: kg / total }] : [],
    );
  }

  /** @param angles  of JOINT_IDS, degrees */
  put(px: number, py: number, pz: number, turn: Turn, angles: Float64Array): void {
    for (let i = 0; i < angles.length; i++) this.#coordinates[JOINT_COORDINATES[i]!] = angles[i]! * RADIANS;
    placeSegments(this.#body.skeleton, this.#coordinates, this.#transforms);
    for (let i = 0; i < POINTS.length; i++) this.#put(POINTS[i]!, px, py, pz, turn, this.points, 3 * i);
    const c = this.centreOfMass;
    const one = new Float64Array(3);
    c.fill(0);
    for (const { point, share } of this.#masses) {
      this.#put(point, px, py, pz, turn, one, 0);
      for (let k = 0; k < 3; k++) c[k] = c[k]! + share * one[k]!;
    }
  }

  #put({ segment, at }: Point, px: number, py: number, pz: number, turn: Turn, out: Float64Array, o: number): void {
    const t = this.#transforms;
    const s = segment * TRANSFORM_SIZE;
    const [x, y, z] = at;
    const a = t[s]! * x + t[s + 1]! * y + t[s + 2]! * z + t[s + 9]!;
    const b = t[s + 3]! * x + t[s + 4]! * y + t[s + 5]! * z + t[s + 10]!;
    const c = t[s + 6]! * x + t[s + 7]! * y + t[s + 8]! * z + t[s + 11]!;
    out[o] = turn[0]! * a + turn[1]! * b + turn[2]! * c + px;
    out[o + 1] = turn[3]! * a + turn[4]! * b + turn[5]! * c + py;
    out[o + 2] = turn[6]! * a + turn[7]! * b + turn[8]! * c + pz;
  }
}
