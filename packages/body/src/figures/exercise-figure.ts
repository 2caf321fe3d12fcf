import { COORDINATE_IDS, COORDINATES, type CoordinateId, type Side } from '../description/coordinates.ts';
import { mirrorPose, otherSide } from '../pose/mirror-pose.ts';
import type { Pose } from '../pose/pose.ts';
import { JOINT_IDS } from './joint-angles.ts';
import type { RoomProp } from './room-props.ts';
import type { Frame } from './solve-exercise.ts';
import { pelvisAngles } from './turn.ts';

/** A place of the body on a level support. */
export interface FigureContact {
  /** A place of the body, such as `heel_r`. */
  readonly place: string;
  /** Metres above the floor. */
  readonly height: number;
}

/** One picture of a solved exercise. */
export interface FigureFrame {
  /** Name of the keyframe; null for a step on the way to the next one. */
  readonly key: string | null;
  /** Counts keyframes: 1.4 is four tenths of the time from the second to the third. */
  readonly at: number;
  /** Whole body, in the order of COORDINATE_IDS; degrees, and metres for the pelvis above a floor at 0. */
  readonly pose: Pose;
  readonly contacts: readonly FigureContact[];
  /** Hands and feet that are lifted over to their next place. */
  readonly lifted: readonly FigureContact[];
  /** Places of the body that hold or lie on each other. */
  readonly touches: readonly (readonly [string, string])[];
  /** Things in the room, to draw. */
  readonly props: readonly RoomProp[];
}

/** An exercise with the LEFT side working, solved: keyframes and the steps between them. */
export interface ExerciseFigure {
  readonly exercise: string;
  readonly frames: readonly FigureFrame[];
}

const rounded = (x: number, decimals: number): number => Number(x.toFixed(decimals)) + 0;

/** A solved exercise as it is kept: angles to 0.01 degrees, places to 0.1 mm. */
export const exerciseFigure = (exercise: string, frames: readonly Frame[]): ExerciseFigure => ({
  exercise,
  frames: frames.map(({ key, at, stance, contacts, lifted, touches, props }) => ({
    key,
    at: rounded(at, 2),
    pose: poseOfStance(stance),
    contacts: contacts.map(({ name, height }) => ({ place: name, height })),
    lifted: lifted.map(({ name, height }) => ({ place: name, height })),
    touches: touches.map(({ names }) => names),
    props: props.map((prop) => ({
      ...prop,
      middle: roundedPlace(prop.middle),
      half: roundedPlace(prop.half),
    })),
  })),
});

const roundedPlace = ([x, y, z]: RoomProp['middle']): RoomProp['middle'] => [
  rounded(x, 3),
  rounded(y, 3),
  rounded(z, 3),
];

function poseOfStance({ place, turn, angles }: Frame['stance']): Pose {
  const { rotation, tilt, obliquity } = pelvisAngles(turn);
  const given: Partial<Record<CoordinateId, number>> = {
    pelvis_x: place[0],
    pelvis_y: place[1],
    pelvis_z: place[2],
    pelvis_rotation: rotation,
    pelvic_tilt: tilt,
    pelvis_obliquity: obliquity,
    ...Object.fromEntries(JOINT_IDS.map((id, i) => [id, angles[i]])),
  };
  return Object.fromEntries(
    COORDINATE_IDS.map((id) => [id, rounded(given[id] ?? 0, COORDINATES[id].unit === 'm' ? 4 : 2)]),
  ) as Record<CoordinateId, number>;
}

/** The exercise with the RIGHT side working. */
export const mirrorFigure = ({ exercise, frames }: ExerciseFigure): ExerciseFigure => ({
  exercise,
  frames: frames.map((frame) => ({
    ...frame,
    pose: mirrorPose(frame.pose),
    contacts: frame.contacts.map(mirrorContact),
    lifted: frame.lifted.map(mirrorContact),
    touches: frame.touches.map(([a, b]) => [otherSide(a), otherSide(b)] as const),
    props: frame.props.map((prop) => ({ ...prop, middle: [prop.middle[0], prop.middle[1], -prop.middle[2]] as const })),
  })),
});

const mirrorContact = ({ place, height }: FigureContact): FigureContact => ({ place: otherSide(place), height });

/**
 * How far every joint goes over the whole exercise, steps between keyframes included.
 *
 * @param working  the side that works
 * @returns        least and most of every coordinate of a joint, degrees in the signs of the body
 */
export function peakAngles(
  figure: ExerciseFigure,
  working: Side,
): Readonly<Record<CoordinateId, readonly [number, number]>> {
  const { frames } = working === 'l' ? figure : mirrorFigure(figure);
  return Object.fromEntries(
    COORDINATE_IDS.map((id) => {
      const values = frames.map(({ pose }) => pose[id]);
      return [id, [Math.min(...values), Math.max(...values)]];
    }),
  ) as unknown as Readonly<Record<CoordinateId, readonly [number, number]>>;
}
