import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { FindingIsSchema } from './derivation.schema.ts';
import { Phrase, SourceIds, TreatmentGrade } from './grade.schema.ts';

/** Weeks from the start of the pathway, [from, to]; both 0: on the day itself. */
export const Weeks = z
  .tuple([z.number().min(0), z.number().max(520)])
  .refine(([from, to]) => from <= to, 'from before to');

/** Re-admits some exercises in one phase, once `when` is met. No other rule is lifted by it. */
const LiftedRule = z.strictObject({ rule: Id, for: z.array(Id).nonempty(), when: Phrase });

export const Phase = z.strictObject({
  id: Id,
  name: Phrase,
  weeks: Weeks,
  days_per_week: z.int().min(1).max(7),
  goals: z.array(Phrase).nonempty().optional(),
  core: z.array(Id).nonempty().meta({ description: 'exercises wanted; the plan rules still decide' }),
  optional: z.array(Id).nonempty().optional(),
  lifts_rules: z.array(LiftedRule).nonempty().optional(),
  habits: z.array(Id).nonempty().optional(),
  education: z.array(Phrase).nonempty().optional(),
  progress_when: z.array(Phrase).nonempty().optional(),
  step_back_when: z.array(Phrase).nonempty().optional(),
  note: Phrase.optional(),
});

/** Who is on the pathway: any condition, fact or finding that holds, or everybody. */
const Match = z
  .strictObject({
    conditions: z.array(Id).nonempty().optional(),
    facts: z.array(Id).nonempty().optional(),
    findings: z.array(FindingIsSchema).nonempty().optional(),
    always: z.literal(true).optional(),
  })
  .refine((match) => Object.keys(match).length > 0, 'conditions, facts, findings or always');

/** knowledge/pathways/<id>.yaml: what is wanted, week by week, for a cause, a movement class or a situation. */
export const Pathway = z.strictObject({
  id: Id,
  title: Phrase,
  kind: z.enum(['condition', 'movement-class', 'contributor', 'context']),
  match: Match,
  aim: Phrase,
  avoid: z.array(Phrase).nonempty().optional(),
  avoid_exercises: z.array(Id).nonempty().optional(),
  phases: z.array(Phase).nonempty(),
  expected_course: Phrase,
  reassess: z.array(Phrase).nonempty(),
  refer_when: z.array(Phrase).nonempty().meta({ description: 'with the urgency after a colon, as triage has it' }),
  measures: z.array(Id).nonempty().meta({ description: 'outcome measures' }),
  note: Phrase.optional(),
  grade: TreatmentGrade,
  sources: SourceIds,
  seeds: SourceIds.optional(),
  verified: z.boolean().meta({ description: 'true: an opened source other than a seed stands behind it' }),
});

export type Phase = z.infer<typeof Phase>;
export type Pathway = z.infer<typeof Pathway>;
