import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase, SourceIds, TreatmentGrade } from './grade.schema.ts';

/** A health claim of a seed article, in our own words, and where the evidence stands. */
export const Claim = z.strictObject({
  id: Id,
  topic: Id,
  claim: Phrase,
  position: z.enum(['supported', 'partly', 'unsupported', 'contradicted']).meta({
    description: 'unsupported: no adequate evidence. contradicted: evidence against.',
  }),
  grade: TreatmentGrade,
  plain: Phrase.meta({ description: 'the one line a patient can be shown' }),
  links: z.array(Id).nonempty().optional().meta({ description: 'exercises, habits, pathways, treatments or facts' }),
  sources: SourceIds,
  seed_files: z
    .array(z.string().regex(/^00[0-4]_[0-9a-f]+\.txt$/, 'the name of a seed file'))
    .nonempty()
    .meta({ description: 'where it is made; the first one names its file' }),
  verified: z.boolean(),
});

/** knowledge/claims/<seed>.yaml */
export const ClaimsFile = z.strictObject({ claims: z.array(Claim).nonempty() });

export type Claim = z.infer<typeof Claim>;
