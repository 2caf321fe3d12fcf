import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase } from './grade.schema.ts';

/** Where a statement of the treatment half comes from, and what of it was read. */
export const TreatmentSource = z.strictObject({
  id: Id,
  cite: z.string().min(5),
  locator: z.string().meta({ description: 'DOI, PMC number or address; empty when none is known' }),
  type: z.enum([
    'seed',
    'guideline',
    'consensus',
    'review',
    'rct',
    'cohort',
    'case-control',
    'cross-sectional',
    'case series',
    'case-report',
    'biomechanics',
    'emg',
    'anatomy',
    'reliability',
    'measurement',
    'protocol',
    'registry',
    'commentary',
    'expert',
    'licence',
    'label',
    'terminology',
    'reference',
    'model',
  ]),
  verified: z.boolean().meta({ description: 'true: opened, and the fact under `read` was seen there' }),
  read: Phrase,
  same_as: Id.optional().meta({ description: 'the source of this id among the diagnostic sources' }),
});

/** knowledge/sources/treatment.yaml */
export const TreatmentSourcesFile = z.strictObject({ sources: z.array(TreatmentSource).nonempty() });

export type TreatmentSource = z.infer<typeof TreatmentSource>;
