import type { TypedPose } from '@hipspine/knowledge/treatment';
import type { CoordinateId, Side } from '../description/coordinates.ts';
import { JOINT_IDS, type JointAngles, jointIndex } from './joint-angles.ts';
import { after, pelvisTurn, type Turn, turnAbout } from './turn.ts';

/** What an exercise asks of the joints, in the signs of the body. */
export interface Wanted {
  readonly turn: Turn;
  /** Degrees. */
  readonly angles: JointAngles;
}

const BASES: Readonly<Record<TypedPose['base'], Turn>> = {
  upright: turnAbout('x', 0),
  supine: turnAbout('z', 90),
  prone: turnAbout('z', -90),
  side_left: turnAbout('x', -90),
  side_right: turnAbout('x', 90),
};

/**
 * The typed angles of a pose in the coordinates of the body. Signs and order of the typed ones stand in
 * exercises-conventions.yaml: side bend, abduction and rotation change their sign.
 */
export function wantedOf(pose: TypedPose): Wanted {
  const angles = new Float64Array(JOINT_IDS.length);
  const set = (id: CoordinateId, value: number | undefined, sign = 1): void => {
    if (value !== undefined) angles[jointIndex(id)] = sign * value;
  };
  set('lumbar_flexion', pose.lumbar?.flex);
  set('lateral_bend', pose.lumbar?.side, -1);
  set('axial_rotation', pose.lumbar?.rot);
  for (const part of ['thoracic', 'neck'] as const) {
    set(`${part}_flexion`, pose[part]?.flex);
    set(`${part}_bend`, pose[part]?.side, -1);
    set(`${part}_rotation`, pose[part]?.rot);
  }
  for (const side of ['l', 'r'] as const satisfies readonly Side[]) {
    const hip = pose[`hip_${side}`] ?? pose.hip;
    set(`hip_flexion_${side}`, hip?.flex);
    set(`hip_adduction_${side}`, hip?.abd, -1);
    set(`hip_rotation_${side}`, hip?.rot, -1);
    set(`knee_flexion_${side}`, pose[`knee_${side}`] ?? pose.knee);
    set(`ankle_dorsiflexion_${side}`, pose[`ankle_${side}`] ?? pose.ankle);
    const shoulder = pose[`shoulder_${side}`] ?? pose.shoulder;
    set(`shoulder_flexion_${side}`, shoulder?.flex);
    set(`shoulder_abduction_${side}`, shoulder?.abd);
    set(`shoulder_rotation_${side}`, shoulder?.rot, -1);
    set(`elbow_flexion_${side}`, pose[`elbow_${side}`] ?? pose.elbow);
  }
  const { rotation = 0, tilt = 0, obliquity = 0 } = pose.pelvis ?? {};
  return { turn: after(BASES[pose.base], pelvisTurn(rotation, tilt, obliquity)), angles };
}
