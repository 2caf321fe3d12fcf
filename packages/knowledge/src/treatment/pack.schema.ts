import { z } from 'zod';

const Pack = z.strictObject({
  schema: z.string().regex(/^[a-z-]+\/\d+$/, 'a name, a slash and a number'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'major.minor.patch'),
});

/**
 * knowledge/treatment-pack.yaml: versions of the treatment half.
 * patch = wording, minor = new or narrowed claims, major = triage or contraindication logic.
 */
export const TreatmentPackFile = z.strictObject({
  packs: z.strictObject({
    exercises: Pack,
    'plan-rules': Pack,
    pathways: Pack,
    habits: Pack,
    treatments: Pack,
    sources: Pack,
    claims: Pack,
    questions: Pack,
    outcomes: Pack,
  }),
});

export type TreatmentPackFile = z.infer<typeof TreatmentPackFile>;
