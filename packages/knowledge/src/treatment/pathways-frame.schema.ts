import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase, SourceIds, TreatmentGrade } from './grade.schema.ts';
import { Weeks } from './pathway.schema.ts';

/** Highest exercise level a plan may start with, 1 to 5. */
const Level = z.int().min(1).max(5);

/** knowledge/pathways-frame.yaml: pain rules, progression and session limits that all pathways share. */
export const PathwaysFrameFile = z.strictObject({
  grades_in: z.literal('exercises-conventions.yaml'),
  pain_rules: z.strictObject({
    scale: Phrase.meta({ description: '0 to 10' }),
    green: Phrase,
    amber: Phrase,
    red: Phrase,
    tendon_note: Phrase,
    direction_note: Phrase,
    sources: SourceIds,
    grade: TreatmentGrade,
    verified: z.boolean(),
  }),
  progression: z.array(z.strictObject({ id: Id, rule: Phrase })).nonempty(),
  session: z
    .strictObject({
      max_exercises: z.int().min(1).max(20),
      min_exercises: z.int().min(1),
      target_minutes: z.number().positive().max(120),
      order: z.array(Phrase).nonempty(),
      strength_days: Phrase,
      one_new_item_per_session: z.boolean(),
      start_level_max: z.strictObject({
        default: Level,
        lower_to_1: z.array(Id).nonempty().meta({ description: 'facts that lower the start level to 1' }),
        stay_at_2_until_supervised: z.array(Id).nonempty(),
        note: Phrase,
      }),
      same_muscle_release_at_most: Phrase,
    })
    .refine(({ min_exercises, max_exercises }) => min_exercises <= max_exercises, 'min_exercises <= max_exercises'),
  conventions: z.strictObject({ note: Phrase, sources: SourceIds, grade: TreatmentGrade }),
  phase_frame: z.strictObject({
    calm: Weeks,
    build: Weeks,
    keep: Weeks,
    note: Phrase,
    sources: SourceIds,
    conflict: Phrase,
  }),
  always_refer_when: z.array(Phrase).nonempty(),
});

export type PathwaysFrameFile = z.infer<typeof PathwaysFrameFile>;
