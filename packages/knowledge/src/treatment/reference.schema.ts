import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase, TreatmentGrade } from './grade.schema.ts';

/** What something is for, or not for: a condition, a fact about a person (plan-rules/groups) or a pathway. */
export const Reference = z.union(
  [z.strictObject({ condition: Id }), z.strictObject({ fact: Id }), z.strictObject({ pathway: Id })],
  'exactly one of condition, fact, pathway',
);

const support = {
  grade: TreatmentGrade.meta({ description: 'How well this use is supported; X: must not be used for it' }),
  note: Phrase.optional(),
};

/** A use of an exercise, with how well that use is supported. */
export const Indication = z.union(
  [
    z.strictObject({ condition: Id, ...support }),
    z.strictObject({ fact: Id, ...support }),
    z.strictObject({ pathway: Id, ...support }),
  ],
  'exactly one of condition, fact, pathway, with a grade',
);

export type Reference = z.infer<typeof Reference>;
export type Indication = z.infer<typeof Indication>;
