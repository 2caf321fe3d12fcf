import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase, SourceIds, TreatmentGrade } from './grade.schema.ts';

const Share = z.number().gt(0).max(1);
const Ids = z.array(Id).nonempty();
const Degrees = z.number().min(0).max(180);
const Angle = z.strictObject({ joint: Id, motion: Id, degrees: Degrees });
const Actions = z.array(z.enum(['lengthen', 'strengthen', 'release', 'mobilise'])).nonempty();

/** Work on some tissues, in moves of some categories: what order and pairing rules speak about. */
const MoveGroup = z.strictObject({ id: Id, tissues: Ids, actions: Actions, categories: Ids });

const perRole = (value: z.ZodNumber) =>
  z.strictObject({
    leading: value,
    second: value,
    'movement-class': value,
    context: value,
    contributor: value,
    general: value,
  });

const Position = z
  .strictObject({
    id: Id,
    keyframe: z.strictObject({ exercise: Id, pose: z.string() }).optional(),
    angles: z.array(Angle).nonempty().optional(),
    geometry: Phrase.optional().meta({ description: 'how the angles follow, when no keyframe gives them' }),
    change: Id.meta({ description: 'in which direction to change it' }),
    past_midline: z.literal(true).optional().meta({ description: 'a thigh crosses the midline' }),
  })
  .refine(
    ({ keyframe, angles, geometry }) => (keyframe === undefined) === (angles !== undefined && geometry !== undefined),
    {
      error: 'a keyframe, or angles with their geometry',
    },
  );

/** knowledge/plan-model.yaml: how the planner counts time and load, what goes together, and what is worth how much. */
export const PlanModelFile = z.strictObject({
  sources: SourceIds,
  grade: TreatmentGrade,
  note: Phrase,
  time: z.strictObject({
    seconds_per_repeat: z.number().positive(),
    held_from_seconds: z.number().positive(),
    changeover_seconds: z.number().min(0),
    setup_seconds: z.number().min(0),
    note: Phrase,
  }),
  dose: z.strictObject({
    shares: z.array(Share).nonempty().meta({ description: 'of the start dose, falling' }),
    shares_when_irritable: z.array(Share).nonempty(),
    irritable_facts: Ids,
    rules_already_kept: Ids.meta({ description: 'rules whose change is in the dose that is given' }),
    fewest_repeats: z.int().min(1),
    fewest_minutes: z.number().positive(),
    note: Phrase,
  }),
  load: z.strictObject({
    new_items_at_most: z.int().min(1),
    new_items_source: SourceIds,
    irritable_minutes_share: Share,
    stretch_minutes_per_muscle_and_week: z.number().positive(),
    stretch_minutes_when: z.array(z.strictObject({ facts: Ids, minutes: z.number().positive() })),
    stretch_source: SourceIds,
    strength_categories: Ids,
    control_categories: Ids,
    strength_days_at_most: z.int().min(1).max(7),
    release_per_muscle_at_most: z.int().min(1),
    release_sessions_per_day: z.int().min(1),
    ease_positions_at_most: z.int().min(1),
    ease_positions_at_least: z.int().min(0),
    note: Phrase,
  }),
  session_order: Ids,
  groups: z.array(MoveGroup).nonempty(),
  before: z.array(z.strictObject({ id: Id, first: Id, second: Id, why: Phrase, sources: SourceIds })),
  swap_rules: Ids,
  pairs: z.array(z.strictObject({ id: Id, work: Id, needs: Id, why: Phrase, sources: SourceIds })),
  wants: z.strictObject({
    by_category: z.record(Id, Id),
    by_tag: z.array(z.strictObject({ tags: Ids, categories: Ids, want: Id })),
  }),
  direction_series: z.strictObject({
    wants: Ids,
    pathway_kind: Id,
    without_class: Ids,
    why: Phrase,
    sources: SourceIds,
    grade: TreatmentGrade,
  }),
  review_days: z.strictObject({ calm: z.int().min(1), build: z.int().min(1), keep: z.int().min(1) }),
  pain_for_ease_first: z.number().min(0).max(10),
  release_check: z.strictObject({
    after_seconds: z.int().min(5).max(120).meta({
      description: 'so long into a press or a roll the person is asked whether it eases, stays or gets worse',
    }),
    note: Phrase,
    sources: SourceIds,
    grade: TreatmentGrade,
  }),
  breath: z.strictObject({
    in_seconds: z.int().min(1).max(10),
    out_seconds: z.int().min(1).max(15),
    note: Phrase,
    sources: SourceIds,
    grade: TreatmentGrade,
  }),
  limits: z.strictObject({
    margin_degrees_when_approximate: Degrees,
    adduction_degrees_when_not_said: Degrees.meta({
      description: 'limit of a position past the midline, for a hip that has limits but none for crossing',
    }),
    tags: z.array(Angle.extend({ tag: Id })),
    unknown_after_hip_surgery: z.strictObject({
      within_weeks: z.int().positive(),
      categories: Ids,
      tags: Ids,
      why: Phrase,
      sources: SourceIds,
    }),
  }),
  surgery: z.array(
    z.strictObject({
      kind: Id,
      facts: z.array(z.strictObject({ fact: Id, weeks: z.int().positive().optional() })).nonempty(),
      approach: z.strictObject({ posterior: Id, anterior: Id, lateral: Id }).optional(),
      pathway: z.strictObject({ id: Id, weeks: z.int().positive() }).optional(),
    }),
  ),
  contexts: z.array(z.strictObject({ context: Id, pathway: Id, from_hours: z.number().positive().optional() })),
  trip: z.strictObject({
    stop_every_minutes: z.int().positive(),
    stop_every_minutes_when_sore: z.int().positive(),
    sore_from_pain: z.number().min(0).max(10),
    moves_at_a_stop: z.int().min(1),
    arrival: Id,
    arrival_instead: Ids,
    arrival_minutes: z.tuple([z.number(), z.number()]),
    kilometres_per_hour: z.number().positive(),
    walk_minutes: z.tuple([z.number(), z.number()]),
    packing: Ids,
    clutch_legs: z.literal('both'),
    automatic_legs: z.literal('right'),
    habits: Ids,
    sources: SourceIds,
  }),
  positions: z.array(Position),
  bicycle: z.strictObject({
    seat_tube_degrees: Degrees,
    ankle_above_pedal_mm: z.number().min(0).max(200),
    geometry: Phrase,
    knee_at_bottom_degrees: z.tuple([Degrees, Degrees]),
    usual_limit_degrees: Degrees,
    usual_limit_why: Phrase,
    sources: SourceIds,
  }),
  set_up: z.strictObject({
    thigh_share: Share.meta({ description: 'hip joint to knee joint, of the height of a body' }),
    shank_share: Share.meta({ description: 'knee joint to ankle' }),
    ankle_share: Share.meta({ description: 'ankle to floor' }),
    elbow_above_hip_share: Share.meta({ description: 'elbow over the hip joint, sitting upright, arms hanging' }),
    sole_mm: z.number().min(0),
    hip_above_seat_mm: z.number().min(0),
    cushion_left_share: Share.meta({ description: 'what is left of a cushion under a person' }),
    give: z
      .strictObject({
        measured_mm: z.number().min(0),
        seat_mm: z.number().min(0),
        share: Share,
        lean_degrees: Degrees,
      })
      .meta({ description: 'how far each may be off' }),
    usual_hip_bend_degrees: Degrees,
    desk_give_mm: z.number().min(0),
    weekly_rise_at_most: Share,
    note: Phrase,
    sources: SourceIds,
  }),
  scope: z.array(
    z.strictObject({ id: Id, ages_below: z.int(), effect: z.enum(['none', 'rest-only']), source: SourceIds }),
  ),
  words: z.record(Id, Phrase).meta({ description: 'what the planner says in its own name; {braces} are filled in' }),
  levels: z.strictObject({ above_reached: z.int().min(0) }),
  weights: z.strictObject({
    want: perRole(z.number().min(0)),
    optional_want_share: z.number().min(0).max(1),
    named_move: perRole(z.number().min(0)),
    optional_move_share: z.number().min(0).max(1),
    grade: z.strictObject({
      A: z.number(),
      B: z.number(),
      C: z.number(),
      D: z.number(),
      N: z.number(),
      X: z.number(),
    }),
    known_move: z.number(),
    each_move: z.number().max(0).meta({ description: 'so that no move is in without a reason' }),
    full_dose: z.number(),
    no_gear: z.number(),
    changed_move: z.number(),
    stretch_of_the_lax: z.number().max(0).meta({ description: 'for whom load.stretch_minutes_when names' }),
    control_of_the_lax: z.number().min(0),
    approximate: z.number(),
    minute: z.number().max(0),
  }),
});

export type PlanModelFile = z.infer<typeof PlanModelFile>;
