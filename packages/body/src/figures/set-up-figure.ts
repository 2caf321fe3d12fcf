import { type Body, segmentTransforms } from '../body.ts';
import { COORDINATES, type CoordinateId } from '../description/coordinates.ts';
import type { Vec3 } from '../description/frame.ts';
import { SEGMENT_IDS, type SegmentId } from '../description/side.ts';
import { pointInRoom, type Transforms } from '../kinematics/transform.ts';
import { type Pose, poseOf } from '../pose/pose.ts';
import type { RoomProp } from './room-props.ts';

/** A line of furniture, bicycle or car behind the figure, metres. */
interface FurnitureLine {
  readonly through: readonly Vec3[];
  readonly width: number;
  readonly soft?: true;
}

/**
 * A person in a chair, a car or on a bicycle, with the bend of the right hip to be drawn in. Angles are those asked for; sizes
 * are the body's own, and the furniture fits itself to it.
 */
export interface SetUpFigure {
  readonly pose: Pose;
  readonly props: readonly RoomProp[];
  readonly strokes: readonly FurnitureLine[];
  /** Hip joint, the way the thigh hangs in standing, and the thigh. */
  readonly bend: { readonly at: Vec3; readonly from: Vec3; readonly to: Vec3 };
}

const RADIANS = Math.PI / 180;

/** From the hip joint down to what it sits on, and from the ankle down to the sole, metres. */
const HIP_TO_SEAT = 0.09;
const ANKLE_TO_SOLE = 0.083;

/** Where hands hold, in the frame of the forearm. */
const GRIP: Vec3 = [0, -0.33, 0.02];

type Angles = Partial<Record<CoordinateId, number>>;

/** An angle that the body can have; what is asked for beyond that is drawn at its end. */
function within(angles: Angles): Angles {
  return Object.fromEntries(
    Object.entries(angles).map(([id, value]) => {
      const [low, high] = COORDINATES[id as CoordinateId].range;
      return [id, Math.min(high, Math.max(low, value as number))];
    }),
  );
}

const both = (
  name: 'hip_flexion' | 'knee_flexion' | 'elbow_flexion' | 'shoulder_flexion',
  degrees: number,
): Angles => ({
  [`${name}_r`]: degrees,
  [`${name}_l`]: degrees,
});

class Placed {
  readonly pose: Pose;
  readonly #transforms: Transforms;

  constructor(body: Body, angles: Angles) {
    this.pose = poseOf(within(angles));
    this.#transforms = segmentTransforms(body, this.pose);
  }

  /** Where a place of a segment is; its joint without one. */
  at(segment: SegmentId, place: Vec3 = [0, 0, 0]): Vec3 {
    return pointInRoom(this.#transforms, SEGMENT_IDS.indexOf(segment), place);
  }
}

const plus = ([x, y, z]: Vec3, dx: number, dy: number, dz = 0): Vec3 => [x + dx, y + dy, z + dz];
const mean = (a: Vec3, b: Vec3): Vec3 => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
const flat = ([x, y]: Vec3): Vec3 => [x, y, 0];

/** @param tilt  of the trunk, forward is positive, degrees; @param thigh  over level, degrees */
const bendOf = (hip: Vec3, tilt: number, thigh: number): SetUpFigure['bend'] => ({
  at: hip,
  from: plus(hip, -Math.sin(tilt * RADIANS), -Math.cos(tilt * RADIANS)),
  to: plus(hip, Math.cos(thigh * RADIANS), Math.sin(thigh * RADIANS)),
});

/** A backrest: from behind the seat upwards, as the trunk leans. */
const backrest = (from: Vec3, lean: number, length: number, width: number): FurnitureLine => ({
  through: [from, plus(from, -length * Math.sin(lean * RADIANS), length * Math.cos(lean * RADIANS))],
  width,
  soft: true,
});

/** How far the back of the pelvis lies behind the hip joint, and where a backrest begins under it, metres. */
const BEHIND = 0.125;
const UNDER = 0.03;

/** Where a backrest begins: behind the pelvis, at a right angle to the trunk. */
const behind = (hip: Vec3, lean: number, width: number): Vec3 => {
  const [c, s] = [Math.cos(lean * RADIANS), Math.sin(lean * RADIANS)];
  const far = BEHIND + width / 2;
  return flat(plus(hip, -far * c + UNDER * s, -far * s - UNDER * c));
};

/**
 * Somebody on a chair with the feet flat on the floor.
 *
 * @param rise   of the thighs over level, degrees
 * @param lean   of the trunk backwards, degrees; below 0 it leans forward
 * @param desk   top of a desk over the elbows, metres; undefined: none
 */
export function chairFigure(body: Body, rise: number, lean: number, desk?: number): SetUpFigure {
  const atDesk = desk !== undefined;
  const upright = Math.max(0, -lean);
  const angles: Angles = {
    pelvic_tilt: -lean,
    neck_flexion: lean > 0 ? lean * 0.6 : lean * 0.5,
    ...both('hip_flexion', 90 + rise - lean),
    ...both('knee_flexion', 90 + rise),
    ...both('shoulder_flexion', (atDesk ? 14 : 18) + upright * 1.2),
    ...both('elbow_flexion', atDesk ? 76 + lean * 0.6 : 62),
  };
  const first = new Placed(body, angles);
  const floor = first.at('foot_r')[1] - ANKLE_TO_SOLE;
  const placed = new Placed(body, { ...angles, pelvis_y: -floor });
  const hip = placed.at('femur_r');
  const seat = hip[1] - HIP_TO_SEAT;
  const hand = placed.at('forearm_r', GRIP);
  const elbow = placed.at('forearm_r');
  return {
    pose: placed.pose,
    props: [
      {
        kind: 'seat',
        shape: 'box',
        solid: true,
        middle: [hip[0] + 0.05, seat - 0.025, 0],
        half: [0.235, 0.025, 0.22],
      },
    ],
    strokes: [
      backrest(behind(hip, Math.max(lean, 4), 0.045), Math.max(lean, 4), 0.42, 0.045),
      ...(atDesk
        ? [
            {
              through: [
                flat([hand[0] - 0.14, elbow[1] + desk - 0.035, 0]),
                flat([hand[0] + 0.42, elbow[1] + desk - 0.035, 0]),
              ],
              width: 0.03,
              soft: true as const,
            },
            {
              through: [flat([hand[0] + 0.34, elbow[1] + desk - 0.05, 0]), flat([hand[0] + 0.34, 0, 0])],
              width: 0.018,
            },
          ]
        : []),
    ],
    bend: bendOf(hip, -lean, rise),
  };
}

/** Bend of the knee that reaches a pedal without locking, degrees. */
const PEDAL_KNEE = 62;
const FOOT_UP = 8;

/** Somebody at the wheel. The same angles as `chairFigure`; the lower legs reach forward to the pedals. */
export function carFigure(body: Body, rise: number, lean: number): SetUpFigure {
  const angles: Angles = {
    pelvic_tilt: -lean,
    neck_flexion: lean * 0.7,
    ...both('hip_flexion', 90 + rise - lean),
    ...both('knee_flexion', PEDAL_KNEE + rise),
    ankle_dorsiflexion_r: FOOT_UP,
    ankle_dorsiflexion_l: FOOT_UP,
    ...both('shoulder_flexion', 52 - lean * 0.6),
    ...both('elbow_flexion', 42),
  };
  const first = new Placed(body, angles);
  const heel = first.at('foot_r', [-0.05, -0.075, 0]);
  const placed = new Placed(body, { ...angles, pelvis_y: -heel[1] + 0.02 });
  const hip = placed.at('femur_r');
  const seat = hip[1] - HIP_TO_SEAT;
  const hand = placed.at('forearm_r', GRIP);
  const sole = placed.at('foot_r', [0.11, -0.075, 0]);
  const tilt = Math.max(-4, Math.min(rise, 18)) * RADIANS;
  const wheel = 22 * RADIANS;
  const along = (far: number, lift = 0): Vec3 => [
    hip[0] + far * Math.cos(tilt),
    seat - 0.06 + far * Math.sin(tilt) + lift,
    0,
  ];
  const back = behind(hip, lean, 0.11);
  const headrest = plus(back, 0.05 - 0.72 * Math.sin(lean * RADIANS), 0.72 * Math.cos(lean * RADIANS));
  return {
    pose: placed.pose,
    props: [],
    strokes: [
      { through: [along(-0.16), along(0.3)], width: 0.11, soft: true },
      backrest(back, lean, 0.56, 0.11),
      {
        through: [headrest, plus(headrest, -0.1 * Math.sin(lean * RADIANS), 0.1 * Math.cos(lean * RADIANS))],
        width: 0.075,
        soft: true,
      },
      {
        through: [
          plus(flat(hand), -0.17 * Math.sin(wheel), -0.17 * Math.cos(wheel)),
          plus(flat(hand), 0.12 * Math.sin(wheel), 0.12 * Math.cos(wheel)),
        ],
        width: 0.022,
      },
      { through: [flat(hand), plus(flat(hand), 0.34, -0.12)], width: 0.016 },
      { through: [plus(flat(sole), -0.05, -0.02), plus(flat(sole), 0.09, 0.1)], width: 0.014 },
    ],
    bend: bendOf(hip, -lean, rise),
  };
}

/** Angles of one turn of the crank, degrees: thighs over level, bends of the knees, the trunk from the ground. */
export interface BicycleLimbs {
  readonly trunk: number;
  /** The leg at the top. */
  readonly near: { readonly thigh: number; readonly knee: number };
  readonly far: { readonly thigh: number; readonly knee: number };
}

const WHEEL = 0.335;
const DROP = 0.07;
const SPOKES = 40;

const circle = ([x, y]: Vec3, radius: number): readonly Vec3[] =>
  Array.from({ length: SPOKES + 1 }, (_, i): Vec3 => {
    const angle = (2 * Math.PI * i) / SPOKES;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle), 0];
  });

/** Somebody on a bicycle, the right foot where the hip bends most. */
export function bicycleFigure(body: Body, { trunk, near, far }: BicycleLimbs): SetUpFigure {
  const tilt = 90 - trunk;
  const angles: Angles = {
    pelvic_tilt: tilt,
    neck_flexion: -tilt * 0.55,
    thoracic_flexion: 6,
    hip_flexion_r: 90 + near.thigh + tilt,
    hip_flexion_l: 90 + far.thigh + tilt,
    knee_flexion_r: near.knee,
    knee_flexion_l: far.knee,
    ankle_dorsiflexion_r: 4,
    ankle_dorsiflexion_l: -14,
    ...both('shoulder_flexion', tilt + 38 + tilt * 0.12),
    ...both('elbow_flexion', 16),
  };
  const first = new Placed(body, angles);
  const pedal = (placed: Placed, side: 'r' | 'l'): Vec3 => flat(placed.at(`foot_${side}`, [0.1, -0.085, 0]));
  const axleOf = (placed: Placed): Vec3 => mean(pedal(placed, 'r'), pedal(placed, 'l'));
  const placed = new Placed(body, { ...angles, pelvis_y: WHEEL - DROP - axleOf(first)[1] });
  const axle = axleOf(placed);
  const hip = placed.at('femur_r');
  const saddle: Vec3 = [hip[0] - 0.02, hip[1] - HIP_TO_SEAT - 0.025, 0];
  const hands = flat(placed.at('forearm_r', GRIP));
  const rear: Vec3 = [axle[0] - 0.44, WHEEL, 0];
  const front: Vec3 = [Math.max(axle[0] + 0.58, hands[0] + 0.08), WHEEL, 0];
  const head: Vec3 = [front[0] - 0.17, Math.min(hands[1] - 0.06, saddle[1] + 0.02), 0];
  const fork: Vec3 = [front[0] - 0.12, WHEEL + 0.34, 0];
  const lug = plus(mean(saddle, axle), (saddle[0] - axle[0]) * 0.24, (saddle[1] - axle[1]) * 0.24);
  const thin = 0.012;
  return {
    pose: placed.pose,
    props: [],
    strokes: [
      { through: circle(rear, WHEEL), width: 0.02 },
      { through: circle(front, WHEEL), width: 0.02 },
      { through: circle(axle, 0.09), width: 0.008 },
      { through: [rear, axle, lug, rear], width: thin },
      { through: [saddle, axle, fork], width: 0.018 },
      { through: [lug, head, fork, front], width: 0.018 },
      { through: [head, hands], width: 0.016 },
      { through: [plus(saddle, -0.09, 0.02), plus(saddle, 0.17, 0.005)], width: 0.035, soft: true },
      { through: [pedal(placed, 'l'), pedal(placed, 'r')], width: 0.016 },
      { through: [plus(pedal(placed, 'r'), -0.05, 0), plus(pedal(placed, 'r'), 0.05, 0)], width: 0.02 },
      { through: [plus(pedal(placed, 'l'), -0.05, 0), plus(pedal(placed, 'l'), 0.05, 0)], width: 0.02 },
    ],
    bend: bendOf(hip, tilt, near.thigh),
  };
}
