import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Category } from './exercise.schema.ts';
import { Phrase, SourceIds, TreatmentGrade } from './grade.schema.ts';
import { Weeks } from './pathway.schema.ts';

/** Highest exercise level a plan may start with, 1 to 5. */
const Level = z.int().min(1).max(5);

const Pain = z.number().min(0).max(10);
const Share = z.number().gt(0).lt(1);

/** Where a move can be felt, and for which moves that is the wrong place. */
const Zone = z.strictObject({
  id: Id,
  wrong: z.literal(true).optional().meta({ description: 'for every move' }),
  unless_tissues: z.array(Id).nonempty().optional().meta({ description: 'but for moves that work these' }),
  wrong_for: z.array(Id).nonempty().optional().meta({ description: 'for moves of these groups of plan-model.yaml' }),
  wrong_in: z.array(Category).nonempty().optional().meta({
    description: 'in moves of these categories, whatever they work',
  }),
  stop: z.literal(true).optional().meta({ description: 'no easier version is tried' }),
});

/** Names of the rules by which a log changes a plan; each has its sentence in the file. */
const ADAPTATION_RULES = [
  'red-flag-stops',
  'flare',
  'flare-over',
  'wrong-place',
  'wrong-place-stops',
  'three-bad-responses',
  'two-bad-responses',
  'red-once',
  'amber-holds',
  'three-good-responses',
  'harder-version',
  'deload',
  'back-to-dose',
  'missed-a-week',
  'two-flat-weeks',
  'class-retest',
  'phase-forward',
  'phase-waits',
  'phase-back',
  'not-allowed-now',
  'made-again',
] as const;

const Adaptation = z.strictObject({
  green_up_to: Pain,
  amber_up_to: Pain,
  worse_by: Pain.meta({ description: 'points above the usual pain, next morning' }),
  usual_from_days: z.int().min(1),
  good_running: z.int().min(1),
  bad_running: z.int().min(1),
  review_after_bad_running: z.int().min(1),
  lower_to_share: Share,
  steps: z.strictObject({
    reps: z.int().min(1),
    hold_s: z.number().positive(),
    sets: z.int().min(1),
    minutes_share: Share,
    distance_m: z.number().positive(),
  }),
  deload: z.strictObject({ every_weeks: z.int().min(2), share: Share }),
  skip: z.strictObject({ after_days: z.int().min(1), share: Share }),
  flare: z.strictObject({ back_to_share: Share }),
  flat: z.strictObject({
    weeks: z.int().min(1),
    better_by: Pain,
    settled_up_to: Pain,
    review_within_days: z.int().min(1),
  }),
  retest: z.strictObject({
    after: z.int().min(1).meta({ description: 'answers against the movement class' }),
    series: z
      .strictObject({ extension: Id, flexion: Id, lateral: Id })
      .meta({ description: 'wants of plan-model.yaml' }),
  }),
  phase: z.strictObject({ good_sessions: z.int().min(1), back_when_share: Share }),
  note: Phrase,
  zones: z.array(Zone).nonempty(),
  rules: z
    .array(z.strictObject({ id: z.enum(ADAPTATION_RULES), says: Phrase }))
    .refine(
      (rules) => ADAPTATION_RULES.every((name) => rules.some(({ id }) => id === name)),
      'a sentence for each rule',
    ),
});

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
  adaptation: Adaptation.meta({ description: 'the numbers of pain_rules and progression, and the rules by name' }),
});

export type PathwaysFrameFile = z.infer<typeof PathwaysFrameFile>;
