import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase, SourceIds, TreatmentGrade } from './grade.schema.ts';
import { Reference } from './reference.schema.ts';

const times = z.int().min(1).max(24);

/** When to remind, if the person wants it. */
const Reminder = z.union(
  [
    z.strictObject({ every_minutes: z.int().min(10).max(480), active_hours: z.literal('work') }),
    z.strictObject({ every_minutes: z.int().min(10).max(480), active: z.literal('driving') }),
    z.strictObject({ times_per_week: times }),
    z.strictObject({ times_per_day: times }),
  ],
  'every_minutes with active_hours or active, or times_per_week, or times_per_day',
);

/** Something to do or set up in daily life. Medicine entries are education only: no doses. */
export const Habit = z.strictObject({
  id: Id,
  title: Phrase,
  category: Id.meta({ description: 'the name of its file' }),
  advice: Phrase,
  how: z.array(Phrase).nonempty(),
  why: Phrase,
  reminder: Reminder.optional(),
  tags: z.array(Id).nonempty().optional().meta({ description: 'mechanical tags, so that plan rules apply' }),
  helps: z.array(Reference).nonempty(),
  not_for: z.array(Reference).nonempty().optional(),
  evidence: Phrase,
  seed_contradiction: Phrase.optional().meta({ description: 'where a seed article says more than the evidence' }),
  grade: TreatmentGrade,
  sources: SourceIds,
  seeds: SourceIds.optional(),
  seed_inventory: z.array(Id).nonempty().optional(),
  verified: z.boolean(),
});

/** knowledge/habits/<category>.yaml */
export const HabitsFile = z.strictObject({ habits: z.array(Habit).nonempty() });

export type Habit = z.infer<typeof Habit>;
