import { z } from 'zod';

const Pain = z.number().min(0).max(10);

/** One line of the log. What was not said is absent: never 0, never "no". */
export const LogEntrySchema = z.strictObject({
  type: z.enum(['session', 'pain', 'answer']),
  at: z.iso.datetime({ offset: true, local: true }).or(z.iso.date()),
  exercise: z.string().min(1).optional(),
  side: z.enum(['left', 'right', 'both']).optional(),
  painDuring: Pain.optional(),
  painNextMorning: Pain.optional(),
  effort: Pain.optional(),
  felt: z.string().min(1).optional().meta({ description: 'where it was felt: a zone' }),
  skipped: z.boolean().optional(),
  why: z.string().optional(),
  finding: z.string().min(1).optional().meta({ description: 'of an answer: which finding' }),
  value: z.union([z.boolean(), z.number(), z.string()]).optional(),
  span: z
    .enum(['now', 'day'])
    .optional()
    .meta({ description: 'of a diary entry: the pain of that moment (also when absent), or the worst of that day' }),
  farther: z
    .boolean()
    .optional()
    .meta({ description: 'of a session: by the next day the pain reached further down the leg than before it' }),
  acted: z.boolean().optional().meta({
    description: 'of a session: the plan was made knowing it, so it completes a row and changes nothing by itself',
  }),
});

export type LogEntry = z.infer<typeof LogEntrySchema>;
