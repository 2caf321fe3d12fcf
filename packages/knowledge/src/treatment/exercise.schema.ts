import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { PlaceId } from './equipment.schema.ts';
import { Phrase, SourceIds } from './grade.schema.ts';
import { Pose } from './pose.schema.ts';
import { Indication } from './reference.schema.ts';

/** Longest step, in words: it is read aloud while the person moves. */
const LONGEST_STEP = 18;

const Step = Phrase.refine((text) => text.split(/\s+/).length <= LONGEST_STEP, `at most ${LONGEST_STEP} words`);

/** Start dose. Counted exercises have `reps` or `reps_per_set`, timed ones `minutes`. */
const Dose = z
  .strictObject({
    sets: z.int().min(1).max(10),
    reps: z.int().min(1).max(50).optional(),
    reps_per_set: z.array(z.int().min(1).max(50)).nonempty().optional().meta({ description: 'falling sets, as 6-4-2' }),
    hold_s: z.number().min(0).max(1800).optional().meta({ description: 'seconds; 0: no hold' }),
    rest_s: z.number().min(0).max(600).optional().meta({ description: 'seconds between repeats or sets' }),
    minutes: z.number().positive().max(120).optional(),
    target_minutes: z.number().positive().max(120).optional(),
    distance_m: z.number().positive().optional().meta({ description: 'metres per repeat' }),
    sessions_per_day: z.int().min(1).max(12).optional().meta({ description: 'absent: 1' }),
    days_per_week: z.int().min(1).max(7),
    effort: Phrase.optional(),
    intensity: Phrase.optional(),
  })
  .refine(
    ({ reps, reps_per_set, minutes }) => [reps, reps_per_set, minutes].filter((x) => x !== undefined).length === 1,
    'exactly one of reps, reps_per_set, minutes',
  )
  .refine(({ sets, reps_per_set }) => reps_per_set === undefined || reps_per_set.length === sets, 'one count per set')
  .refine(
    ({ minutes, target_minutes }) => (target_minutes ?? minutes ?? 0) >= (minutes ?? 0),
    'a target not below the start',
  );

const Span = z
  .tuple([z.number().min(0), z.number().positive()])
  .refine(([low, high]) => low <= high, 'lowest before highest');

/**
 * How far a dose may move, [lowest, highest], closed; what is not named is not limited here. The highest is never passed;
 * a flare or the first days may go below the lowest.
 */
const DoseLimits = z
  .strictObject({
    sets: Span.optional(),
    reps: Span.optional(),
    hold_s: Span.optional().meta({ description: 'seconds' }),
    minutes: Span.optional(),
    distance_m: Span.optional().meta({ description: 'metres per repeat' }),
    sessions_per_day: Span.optional(),
    days_per_week: Span.optional(),
  })
  .refine((limits) => Object.keys(limits).length > 0, 'at least one limit');

/** What kind of move it is. */
export const Category = z.enum([
  'stretch',
  'mobility',
  'strength',
  'motor-control',
  'release',
  'position-of-ease',
  'aerobic',
  'nerve',
  'relaxation',
  'balance',
]);

/** knowledge/exercises/<id>.yaml: one move, how it is done, for whom, for whom not, and its keyframes. */
export const Exercise = z.strictObject({
  id: Id,
  name: Phrase,
  aliases: z.array(Phrase).nonempty().optional(),
  category: Category,
  level: z.int().min(1).max(5).meta({ description: '1 easiest, 5 hardest; no plan starts above start_level_max' }),
  laterality: z.enum(['per-side', 'bilateral', 'alternating']),
  position: z.array(z.enum(['lying', 'seated', 'kneeling', 'standing'])).nonempty(),
  needs: z.array(z.array(Id).nonempty()).nonempty().meta({
    description: 'ids of equipment.yaml, room included; every group is needed, of a group any one will do',
  }),
  helps: z.array(Id).nonempty().optional().meta({ description: 'ids of equipment.yaml; pleasant, not needed' }),
  places: z.array(PlaceId).nonempty().meta({ description: 'where it fits' }),
  start: Phrase,
  steps: z.array(Step).min(3).max(8),
  mistakes: z.array(Phrase).nonempty(),
  feel: z.array(Phrase).nonempty(),
  should_not_feel: z.array(Phrase).nonempty(),
  targets: z
    .array(z.strictObject({ tissue: Id, action: z.enum(['lengthen', 'strengthen', 'release', 'mobilise']) }))
    .meta({ description: 'empty for moves of the mind' }),
  model_check: z.strictObject({ text: Phrase, source: Id }).optional().meta({
    description: 'length change of the target in the body model (mm, indicative)',
  }),
  first_use: z.literal('clinician-taught').optional(),
  dose: Dose,
  dose_range: Phrase.meta({ description: 'how far the dose may move, in words' }),
  dose_limits: DoseLimits.meta({ description: 'the numbers of dose_range; the start dose lies inside, checked' }),
  dose_sources: SourceIds,
  regressions: z.array(Id).nonempty().optional().meta({ description: 'easier versions: never a higher level' }),
  progressions: z.array(Id).nonempty().optional().meta({ description: 'harder versions: never a lower level' }),
  indications: z.array(Indication).nonempty('at least one indication'),
  note: Phrase.optional(),
  sources: SourceIds.meta({ description: 'for the way it is done' }),
  source_note: Phrase.optional().meta({ description: 'why it rests on expert alone; needed then, checked' }),
  seed_inventory: z.array(Id).nonempty().optional().meta({ description: 'entries of the seed inventory it answers' }),
  sources_verified: z.enum(['all', 'some', 'none']).meta({
    description: 'how many sources other than seeds and "expert" were opened; derived, checked',
  }),
  tags: z.array(Id).nonempty().meta({ description: 'what it does mechanically (plan-rules/tags.yaml)' }),
  rules: z.array(Id).meta({ description: 'rules that touch it; derived from the tags, checked' }),
  not_for: z.array(Id).meta({ description: 'facts that exclude it; derived, checked' }),
  ask_clinician: z.array(Id).meta({ description: 'facts that need a clinician first; derived, checked' }),
  adapt_for: z.array(Id).meta({ description: 'facts that change how it is done; derived, checked' }),
  poses: z.array(Pose).min(2).max(6),
});

export type Exercise = z.infer<typeof Exercise>;
