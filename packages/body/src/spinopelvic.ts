import { type Body, segmentTransforms } from './body.ts';
import { SEGMENT_IDS, type SegmentId } from './description/side.ts';
import { TRANSFORM_SIZE, type Transforms } from './kinematics/transform.ts';
import { expectedPelvicTilt, MEAN_INCIDENCE, REFERENCE_TILT, type Spinopelvic } from './pelvic-shape.ts';
import type { Pose } from './pose/pose.ts';

/**
 * The three pelvic parameters in a pose, each from the geometry on its own, in the sagittal plane of the pelvis.
 *
 * The sacral plate stands where L5 turns on the sacrum; its slope in standing is that of the person's pelvic incidence, or of
 * the mean of healthy adults.
 */
export function spinopelvic(body: Body, pose: Pose): Spinopelvic {
  const t = segmentTransforms(body, pose);
  const inPelvis = (x: number, y: number, z: number): Flat => {
    const o = SEGMENT_IDS.indexOf('pelvis') * TRANSFORM_SIZE;
    return { x: t[o]! * x + t[o + 3]! * y + t[o + 6]! * z, y: t[o + 1]! * x + t[o + 4]! * y + t[o + 7]! * z };
  };
  const [right, left, plate] = [origin(t, 'femur_r'), origin(t, 'femur_l'), origin(t, 'l5')];
  const up = inPelvis(0, 1, 0);
  const fromHips = inPelvis(
    plate[0] - (right[0] + left[0]) / 2,
    plate[1] - (right[1] + left[1]) / 2,
    plate[2] - (right[2] + left[2]) / 2,
  );
  const forward = inPelvis(...alongPlate(body, t));
  const perpendicular = { x: -forward.y, y: forward.x };
  return {
    pelvicIncidence: angle(perpendicular, fromHips),
    pelvicTilt: angle(up, fromHips),
    sacralSlope: angle(perpendicular, up),
  };
}

interface Flat {
  readonly x: number;
  readonly y: number;
}

/** From a to b, anticlockwise seen from the right side of the body, degrees in (-180, 180]. */
const angle = (a: Flat, b: Flat): number => (Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y) * 180) / Math.PI;

const origin = (t: Transforms, segment: SegmentId): readonly [number, number, number] => {
  const o = SEGMENT_IDS.indexOf(segment) * TRANSFORM_SIZE;
  return [t[o + 9]!, t[o + 10]!, t[o + 11]!];
};

/** The direction along the sacral plate to the front, in the room. */
function alongPlate({ scaling: { pelvicIncidence, age } }: Body, t: Transforms): [number, number, number] {
  const tilt = pelvicIncidence === undefined ? REFERENCE_TILT : expectedPelvicTilt(pelvicIncidence, age);
  const slope = (((pelvicIncidence ?? MEAN_INCIDENCE) - tilt) * Math.PI) / 180;
  const [x, y] = [Math.cos(slope), -Math.sin(slope)];
  const o = SEGMENT_IDS.indexOf('sacrum') * TRANSFORM_SIZE;
  return [t[o]! * x + t[o + 1]! * y, t[o + 3]! * x + t[o + 4]! * y, t[o + 6]! * x + t[o + 7]! * y];
}
