import type { FigureFile } from './figure.schema.ts';
import type { Pose } from './pose.schema.ts';

/** Metres: x forward, y left, z up. */
export type Vector = readonly [number, number, number];

/** Rows of a rotation matrix. */
type Rotation = readonly [Vector, Vector, Vector];

/** A body part in a pose: where its frame starts and how it is turned. */
interface Frame {
  readonly origin: Vector;
  readonly turn: Rotation;
}

const SIDES = [
  { side: 'l', sign: 1 },
  { side: 'r', sign: -1 },
] as const;

/**
 * Forward kinematics: where every named point of the figure is in a pose, by names such as `chest` and `heel_l`.
 *
 * @param pose  angles in degrees, signs as in exercises-conventions.yaml; a joint that is not named is at 0
 * @returns     metres from the point between the hips, the pelvis held in the air (placing it on the floor is for the
 *              caller, see `supportGaps`)
 */
export function bodyPoints(pose: Pose, figure: FigureFile): ReadonlyMap<string, Vector> {
  const frames = bodyFrames(pose, figure);
  const points = new Map<string, Vector>();
  for (const [name, { on, at }] of Object.entries(figure.middle_points_m)) {
    points.set(name, placed(frameOf(frames, on), at));
  }
  for (const { side, sign } of SIDES) {
    for (const [name, { on, at }] of Object.entries(figure.side_points_m)) {
      points.set(`${name}_${side}`, placed(frameOf(frames, MIDDLE.has(on) ? on : `${on}_${side}`), mirrored(at, sign)));
    }
  }
  return points;
}

const MIDDLE: ReadonlySet<string> = new Set(['pelvis', 'lumbar', 'thorax', 'head']);

/** Frames by part name; parts of the limbs end in `_l` or `_r`. */
function bodyFrames(pose: Pose, figure: FigureFile): ReadonlyMap<string, Frame> {
  const { joints_m: joint, bases } = figure;
  const base = bases[pose.base];
  const { tilt = 0, obliquity = 0, rotation = 0 } = pose.pelvis ?? {};
  const pelvis: Frame = {
    origin: [0, 0, 0],
    turn: product(
      base.axis === 'x' ? aboutX(base.degrees) : aboutY(base.degrees),
      aboutZ(rotation),
      aboutY(tilt),
      aboutX(obliquity),
    ),
  };
  const lumbar = child(pelvis, joint.lumbar.at, spineTurn(pose.lumbar));
  const thorax = child(lumbar, joint.thorax.at, spineTurn(pose.thoracic));
  const head = child(thorax, joint.head.at, spineTurn(pose.neck));
  const frames = new Map([
    ['pelvis', pelvis],
    ['lumbar', lumbar],
    ['thorax', thorax],
    ['head', head],
  ]);
  for (const { side, sign } of SIDES) {
    const thigh = child(pelvis, mirrored(joint.thigh.at, sign), ballTurn(pose[`hip_${side}`] ?? pose.hip, sign));
    const shank = child(thigh, mirrored(joint.shank.at, sign), aboutY(pose[`knee_${side}`] ?? pose.knee ?? 0));
    const foot = child(shank, mirrored(joint.foot.at, sign), aboutY(-(pose[`ankle_${side}`] ?? pose.ankle ?? 0)));
    const arm = child(
      thorax,
      mirrored(joint.upper_arm.at, sign),
      ballTurn(pose[`shoulder_${side}`] ?? pose.shoulder, sign),
    );
    const forearm = child(arm, mirrored(joint.forearm.at, sign), aboutY(-(pose[`elbow_${side}`] ?? pose.elbow ?? 0)));
    frames.set(`thigh_${side}`, thigh).set(`shank_${side}`, shank).set(`foot_${side}`, foot);
    frames.set(`upper_arm_${side}`, arm).set(`forearm_${side}`, forearm);
  }
  return frames;
}

/** How far a contact is from where it should rest once the figure is placed by its median contact. */
export interface SupportGap {
  /** Index in `contacts`. */
  readonly contact: number;
  readonly point: string;
  /** Metres; positive: too high. `undefined` when the figure has no such point. */
  readonly gap: number | undefined;
}

/** One gap for every point that the contacts of a pose name. */
export function supportGaps(pose: Pose, figure: FigureFile): readonly SupportGap[] {
  const points = bodyPoints(pose, figure);
  const rests = pose.contacts.flatMap((contact, i) => {
    const [name = '', support = '0'] = contact.split('@');
    return (figure.groups[name] ?? [name]).map((point) => ({
      contact: i,
      point,
      above: heightOf(points, point, Number(support)),
    }));
  });
  const placement = median(rests.flatMap(({ above }) => (above === undefined ? [] : [above])));
  return rests.map(({ contact, point, above }) => ({
    contact,
    point,
    gap: above === undefined ? undefined : above - placement,
  }));
}

function heightOf(points: ReadonlyMap<string, Vector>, point: string, support: number): number | undefined {
  const place = points.get(point);
  return place === undefined ? undefined : place[2] - support;
}

/** The middle value; the mean of the two middle ones when their number is even; 0 for none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}

function frameOf(frames: ReadonlyMap<string, Frame>, name: string): Frame {
  const frame = frames.get(name);
  if (frame === undefined) throw new Error(`the figure has no part ${name}`);
  return frame;
}

const child = (parent: Frame, at: Vector, turn: Rotation): Frame => ({
  origin: placed(parent, at),
  turn: product(parent.turn, turn),
});

const placed = ({ origin, turn }: Frame, at: Vector): Vector => [
  origin[0] + dot(turn[0], at),
  origin[1] + dot(turn[1], at),
  origin[2] + dot(turn[2], at),
];

const mirrored = ([x, y, z]: Vector, sign: 1 | -1): Vector => [x, sign * y, z];

/** Lumbar, thoracic, neck: turn, then side bend, then flexion. */
const spineTurn = ({ flex = 0, side = 0, rot = 0 }: NonNullable<Pose['lumbar']> = {}): Rotation =>
  product(aboutZ(rot), aboutX(-side), aboutY(flex));

/** Hip and shoulder: flexion, then abduction, then rotation; the last two mirrored on the right. */
const ballTurn = ({ flex = 0, abd = 0, rot = 0 }: NonNullable<Pose['hip']> = {}, sign: 1 | -1): Rotation =>
  product(aboutY(-flex), aboutX(sign * abd), aboutZ(sign * rot));

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function product(first: Rotation, ...rest: readonly Rotation[]): Rotation {
  return rest.reduce((left, right) => {
    const columns: Rotation = [
      [right[0][0], right[1][0], right[2][0]],
      [right[0][1], right[1][1], right[2][1]],
      [right[0][2], right[1][2], right[2][2]],
    ];
    const row = (r: Vector): Vector => [dot(r, columns[0]), dot(r, columns[1]), dot(r, columns[2])];
    return [row(left[0]), row(left[1]), row(left[2])];
  }, first);
}

function aboutX(degrees: number): Rotation {
  const [c, s] = cosSin(degrees);
  return [
    [1, 0, 0],
    [0, c, -s],
    [0, s, c],
  ];
}

function aboutY(degrees: number): Rotation {
  const [c, s] = cosSin(degrees);
  return [
    [c, 0, s],
    [0, 1, 0],
    [-s, 0, c],
  ];
}

function aboutZ(degrees: number): Rotation {
  const [c, s] = cosSin(degrees);
  return [
    [c, -s, 0],
    [s, c, 0],
    [0, 0, 1],
  ];
}

function cosSin(degrees: number): readonly [number, number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}
