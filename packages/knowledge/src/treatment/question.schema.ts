import { z } from 'zod';
import { Id, UrgencySchema } from '../authoring/common.schema.ts';
import { type FindingIs, FindingIsSchema } from './derivation.schema.ts';
import { Phrase, SourceIds, TreatmentGrade } from './grade.schema.ts';

/** What of a person's last check-up a part of an answer is for. Nothing unanswered is ever read as a no. */
export type PersonHas =
  | FindingIs
  /** Among the likely causes of the last result. */
  | { cause: string }
  /** The place the pain most probably comes from. */
  | { place: 'hip' | 'lumbar' | 'sacroiliac' }
  | { class: string }
  | { urgency: z.infer<typeof UrgencySchema>[] };

const PersonHasSchema: z.ZodType<PersonHas> = z.union(
  [
    FindingIsSchema,
    z.strictObject({ cause: Id }),
    z.strictObject({ place: z.enum(['hip', 'lumbar', 'sacroiliac']) }),
    z.strictObject({ class: Id }),
    z.strictObject({ urgency: z.array(UrgencySchema).nonempty() }),
  ],
  'exactly one of finding, cause, place, class, urgency',
);

/** A part of an answer for some people only. */
const ForYou = z.strictObject({
  when: PersonHasSchema,
  because: Phrase.optional().meta({
    description: 'ends "You told us that ..."; needed for a finding, and for nothing else',
  }),
  text: Phrase,
  grade: TreatmentGrade,
  sources: SourceIds,
});

/** A question people ask, and what we answer: first the answer, then why, then what it means for this person. */
export const Question = z.strictObject({
  id: Id,
  question: Phrase,
  said: z.array(Phrase).nonempty().meta({ description: 'other words people use for it; the search knows them' }),
  answer: Phrase.meta({ description: 'the whole answer in three or four short sentences' }),
  urgent: Phrase.optional().meta({ description: 'what would need help soon; stands before the reasons' }),
  reasons: z.array(Id).nonempty().meta({ description: 'claims and chain links that the answer rests on' }),
  for_you: z.array(ForYou).nonempty().optional(),
  doubt: Phrase.optional().meta({ description: 'what nobody knows' }),
  conditions: z.array(Id).nonempty().optional(),
  links: z.array(Id).nonempty().optional().meta({ description: 'exercises, habits, pathways or treatments' }),
  compare: z.tuple([Id, Id]).optional().meta({ description: 'two conditions to be seen side by side' }),
  grade: TreatmentGrade,
  sources: SourceIds,
  seed_inventory: z.array(Id).nonempty().optional(),
  verified: z.boolean(),
});

/** knowledge/questions/<topic>.yaml */
export const QuestionsFile = z.strictObject({ questions: z.array(Question).nonempty() });

export type Question = z.infer<typeof Question>;
