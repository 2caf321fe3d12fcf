import { z } from 'zod';
import { Phrase } from './grade.schema.ts';

/** Degrees; 0 is upright anatomical standing. Signs stand in exercises-conventions.yaml, limits in figure.yaml. */
const Degrees = z.number().min(-180).max(180);

const Pelvis = z.strictObject({
  tilt: Degrees.optional().meta({ description: '+ anterior, from the base' }),
  obliquity: Degrees.optional().meta({ description: '+ left side up' }),
  rotation: Degrees.optional().meta({ description: '+ turned left' }),
});

const Spine = z.strictObject({
  flex: Degrees.optional().meta({ description: '+ flexion, from the segment below' }),
  side: Degrees.optional().meta({ description: '+ bend to the left' }),
  rot: Degrees.optional().meta({ description: '+ turned left' }),
});

const Ball = z.strictObject({
  flex: Degrees.optional().meta({ description: '+ flexion (shoulder: forward and up)' }),
  abd: Degrees.optional().meta({ description: '+ abduction, - adduction' }),
  rot: Degrees.optional().meta({ description: '+ external, - internal' }),
});

/** A body point on the floor, or with `@` and metres on a support of that height. */
const Contact = z
  .string()
  .regex(/^[a-z]+(_[a-z]+)*(@\d+(\.\d+)?)?$/, 'a body point, or a body point @ height in metres');

/** Two body points that meet. */
const Touch = z.string().regex(/^[a-z]+(_[a-z]+)* [a-z]+(_[a-z]+)*$/, 'two body points with a space between');

/**
 * A keyframe of an exercise, the LEFT side working. Joints that are not named are at 0; a plain key sets both sides,
 * `_l` and `_r` set one.
 */
export const Pose = z.strictObject({
  t: z.string().min(1).meta({ description: 'name of the keyframe, in order of time' }),
  cue: Phrase.optional(),
  hold_s: z.number().positive().optional().meta({ description: 'seconds' }),
  props: z.array(Phrase).nonempty().optional(),
  approximate: z.literal(true).optional().meta({
    description: 'soft supports or body contact: draw it, do not measure from it',
  }),
  held: z.literal(true).optional().meta({
    description: 'a hand holds something fixed: the figure need not balance on what it stands on',
  }),
  corrected: Phrase.optional().meta({ description: 'what was changed after the figure was solved and looked at' }),
  base: z.enum(['upright', 'supine', 'prone', 'side_left', 'side_right']),
  contacts: z.array(Contact).nonempty(),
  touches: z.array(Touch).nonempty().optional().meta({
    description: 'places of the body that hold or lie on each other: `palm_l shin_l`',
  }),
  pelvis: Pelvis.optional(),
  lumbar: Spine.optional(),
  thoracic: Spine.optional(),
  neck: Spine.optional(),
  hip: Ball.optional(),
  hip_l: Ball.optional(),
  hip_r: Ball.optional(),
  knee: Degrees.optional().meta({ description: '+ flexion' }),
  knee_l: Degrees.optional(),
  knee_r: Degrees.optional(),
  ankle: Degrees.optional().meta({ description: '+ dorsiflexion, - plantarflexion' }),
  ankle_l: Degrees.optional(),
  ankle_r: Degrees.optional(),
  shoulder: Ball.optional(),
  shoulder_l: Ball.optional(),
  shoulder_r: Ball.optional(),
  elbow: Degrees.optional().meta({ description: '+ flexion' }),
  elbow_l: Degrees.optional(),
  elbow_r: Degrees.optional(),
});

export type Pose = z.infer<typeof Pose>;
