import {
  type Body,
  type Pose,
  pointInRoom,
  SEGMENT_IDS,
  type SegmentId,
  segmentTransforms,
  TASKS,
  type Vec3,
} from '@hipspine/body';
import type { Prop } from '@hipspine/body/drawing';
import type { Stance } from './lab-calls.ts';
import { ARMS } from './standing.ts';

/** Feet that lie relaxed, degrees. */
const LYING_FEET = -40;
/** Sit bones and lowest palm under the joints they hang on, metres. */
const SEAT_BELOW = 0.13;
const PALM: Vec3 = [0, -0.36, 0];
const SOLE: Vec3 = [0.08, -0.1, 0];

/** A posture or task of the load comparison with what it needs in the room: a seat, a weight, a step. */
export function taskStance(body: Body, id: string): Stance {
  const task = TASKS.find((one) => one.id === id);
  if (task === undefined)
    throw new RangeError(`found the task ${id}, expected ${TASKS.map((one) => one.id).join(', ')}`);
  const pose = posed(id, task.pose);
  const at = (segment: SegmentId, point: Vec3): Vec3 =>
    pointInRoom(segmentTransforms(body, pose), SEGMENT_IDS.indexOf(segment), point);
  const props: Prop[] = [];
  if (task.seated === true)
    props.push(
      { kind: 'floor', y: at('foot_r', SOLE)[1] },
      { kind: 'seat', shape: 'box', middle: [0.02, -SEAT_BELOW - 0.03, 0], half: [0.22, 0.03, 0.24] },
    );
  if (task.handsKg !== undefined) {
    const [right, left] = [at('forearm_r', PALM), at('forearm_l', PALM)];
    const middle: Vec3 = [(right[0] + left[0]) / 2, (right[1] + left[1]) / 2, (right[2] + left[2]) / 2];
    const half = Math.max(0.08, Math.abs(right[2] - left[2]) / 2 - 0.03);
    props.push({ kind: 'weight', shape: 'box', middle, half: [0.11, 0.1, half] });
  }
  if (id === 'climbing-stairs') {
    const [x, y, z] = at('foot_r', SOLE);
    props.push({ kind: 'step', shape: 'box', middle: [x, y - 0.06, z], half: [0.17, 0.06, 0.24] });
  }
  return { pose, props, palms: [], toes: [] };
}

/** The loads are worked out on a standing spine; who lies is turned over to be looked at. */
function posed(id: string, pose: Pose): Pose {
  if (id === 'standing' || id === 'standing-on-one-leg') return { ...pose, ...ARMS, ...liftedLeg(id) };
  const feet = { ankle_dorsiflexion_r: LYING_FEET, ankle_dorsiflexion_l: LYING_FEET };
  if (id === 'lying-face-down') return { ...pose, ...ARMS, ...feet, pelvic_tilt: 90 };
  if (id === 'lying-on-the-side') return { ...pose, ...ARMS, ...feet, pelvis_obliquity: 90 };
  return pose;
}

const liftedLeg = (id: string): Partial<Pose> =>
  id === 'standing-on-one-leg' ? { hip_flexion_l: 35, knee_flexion_l: 70 } : {};
