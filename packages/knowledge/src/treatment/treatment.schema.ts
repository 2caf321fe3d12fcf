import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase, SourceIds, TreatmentGrade } from './grade.schema.ts';
import { Reference } from './reference.schema.ts';

/** knowledge/treatments/<id>.yaml: a treatment others give, with guideline positions. Education, never a prescription. */
export const Treatment = z.strictObject({
  id: Id,
  name: Phrase,
  group: z.enum([
    'rehab',
    'hands-on',
    'self-care',
    'mind',
    'medicine',
    'injection',
    'surgery',
    'device',
    'lifestyle',
    'alternative',
  ]),
  what: Phrase,
  for: z.array(Reference).nonempty().meta({ description: 'what it is used for, whether or not it works' }),
  effect: Phrase,
  harms: z.array(Phrase).nonempty(),
  who_should_not: z.array(Phrase).nonempty().optional(),
  guideline_positions: z
    .array(z.strictObject({ source: Id, stance: z.enum(['for', 'consider', 'against', 'no-position']), says: Phrase }))
    .nonempty()
    .optional(),
  verdict: Phrase,
  note: Phrase.optional(),
  grade: TreatmentGrade,
  sources: SourceIds,
  named_by_seeds: SourceIds.optional(),
  verified: z.boolean(),
});

export type Treatment = z.infer<typeof Treatment>;
