import { z } from 'zod';
import { Grade, Id, LeafSchema, OpenProbability, Review, When } from './common.schema.ts';

const Value = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('boolean') }),
  z
    .strictObject({ type: z.literal('number'), unit: z.string().min(1), min: z.number(), max: z.number() })
    .refine((value) => value.min < value.max, 'min below max'),
  z.strictObject({
    type: z.literal('choice'),
    options: z.array(z.strictObject({ value: z.string().min(1), label: z.string().min(1) })).min(2),
  }),
]);

/** How often an answer is given in the reference population, whatever the cause: the background rate. */
export const Baseline = z.strictObject({
  when: When.optional(),
  rate: OpenProbability,
  source: Id,
  grade: Grade,
  rationale: z.string().optional(),
  note: z.string().optional(),
});

const Code = z.strictObject({ system: z.url(), code: z.string().min(1), display: z.string().min(1) });

/** One thing that can be asked, tested or measured. */
export const Finding = z.strictObject({
  id: Id,
  label: z.string().min(2),
  kind: z.enum([
    'demographic',
    'symptom-location',
    'symptom-quality',
    'aggravating',
    'easing',
    'onset',
    'history',
    'red-flag-history',
    'self-test',
    'clinician-test',
    'imaging-lab',
  ]),
  value: Value,
  askable_by: z.enum(['self', 'clinician']),
  tier: z.enum(['core', 'extended']).meta({
    description: 'core: in the default interview. extended: only when a leading cause or a clinician needs it.',
  }),
  laterality: z.boolean().meta({ description: 'true: record left, right or both as well as the value' }),
  question: z.string().optional(),
  again: z.string().optional().meta({ description: 'The same question in other words, after a first "not sure"' }),
  clinician_prompt: z.string().optional(),
  help: z.string().optional(),
  ask_if: LeafSchema.optional(),
  safety: z.string().optional().meta({ description: 'When not to try a self-test, or when to stop' }),
  red_flag: z.boolean().optional(),
  codes: z.array(Code).optional(),
  baselines: z.array(Baseline).nonempty().optional(),
  review: Review.optional(),
});

/** A file in knowledge/findings/: findings that overlap in meaning or cause, and how far they may be multiplied. */
export const FindingGroupFile = z.strictObject({
  group: z.strictObject({
    id: Id,
    label: z.string().min(2),
    dependence: z.enum(['none', 'weak', 'moderate', 'strong']),
    note: z.string().optional(),
  }),
  findings: z.array(Finding).nonempty(),
});

export const AskAlso = z.strictObject({ finding: Id, when: LeafSchema });

export type Finding = z.infer<typeof Finding>;
export type Baseline = z.infer<typeof Baseline>;
export type FindingGroupFile = z.infer<typeof FindingGroupFile>;
