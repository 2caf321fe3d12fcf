import { z } from 'zod';
import { AssessmentSchema } from './assessment.schema.ts';

const Answer = z.union([z.boolean(), z.number(), z.string()]);
const Sides = z.record(z.string(), z.enum(['left', 'right', 'both']));

/** We ask: one screen. */
export const AskSchema = z.looseObject({
  type: z.literal('ask'),
  questions: z
    .array(
      z.looseObject({
        finding: z.string(),
        kind: z.enum(['boolean', 'number', 'choice']),
        text: z.string(),
        help: z.string().optional(),
        why: z.string(),
        options: z.array(z.looseObject({ value: z.string(), label: z.string() })).optional(),
        unit: z.string().optional(),
        min: z.number().optional(),
        max: z.number().optional(),
      }),
    )
    .min(1),
  aboutLeft: z.int().min(0),
});

/** The first line read may be this; without it the interview asks. */
export const StartSchema = z.looseObject({
  type: z.literal('start'),
  age: z.number().optional(),
  sex: z.string().optional(),
  findings: z.record(z.string(), Answer).optional(),
  laterality: Sides.optional(),
});

/** "skip" is not answered; "not-sure" is asked once more in other words; `false` is a denial. */
export const AnswerSchema = z.looseObject({
  type: z.literal('answer'),
  answers: z.record(z.string(), z.union([Answer, z.literal('not-sure'), z.literal('skip')])),
  laterality: Sides.optional(),
});

export const BackSchema = z.looseObject({ type: z.literal('back') });
export const StopSchema = z.looseObject({ type: z.literal('stop') });

/** The result, after the last screen or a stop. */
export const ResultSchema = AssessmentSchema.extend({
  type: z.literal('result'),
  asked: z.int().min(0).meta({ description: 'Screens shown' }),
  items: z.int().min(0).meta({ description: 'Single questions on them' }),
});
