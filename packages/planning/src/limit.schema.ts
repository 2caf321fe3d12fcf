import { z } from 'zod';

/** Directions in which a joint can be limited. Signs of the keyframes are turned into these in `peak-angles.ts`. */
const MOTIONS = {
  hip: ['flexion', 'extension', 'abduction', 'adduction', 'internal-rotation', 'external-rotation'],
  knee: ['flexion'],
  lumbar: ['flexion', 'extension', 'side-bend', 'rotation'],
} as const;

const motions = [...new Set(Object.values(MOTIONS).flat())] as [string, ...string[]];

/**
 * One limit of a surgeon or another clinician: how far a joint may be moved in one direction, and until when.
 * `maxDegrees` is counted from upright standing (hip flexion 90 is a right angle in sitting); 0 closes the direction.
 */
export const LimitSchema = z
  .strictObject({
    joint: z.enum(['hip', 'knee', 'lumbar']),
    side: z.enum(['left', 'right', 'both']).meta({ description: 'the back has no side: both' }),
    motion: z.enum(motions),
    maxDegrees: z.number().min(0).max(180).meta({ description: 'degrees from upright standing, 0 to 180' }),
    until: z.iso.date().nullable().meta({ description: 'last day on which it holds; null: until it is lifted' }),
    setBy: z.string().trim().min(2).max(100),
  })
  .refine(({ joint, motion }) => (MOTIONS[joint] as readonly string[]).includes(motion), {
    error: ({ input }) => {
      const joint = (input as { joint?: keyof typeof MOTIONS } | undefined)?.joint;
      return `a motion of that joint: ${(joint === undefined ? motions : MOTIONS[joint]).join(', ')}`;
    },
    path: ['motion'],
  })
  .refine(({ joint, side }) => joint !== 'lumbar' || side === 'both', {
    error: 'both: the back has no side',
    path: ['side'],
  });

export const LimitsSchema = z.array(LimitSchema).max(100);

export type Limit = z.infer<typeof LimitSchema>;
