import { z } from 'zod';

const Text = z.string().min(1);
const Ids = z.array(Text);

/** What is done at one practice. Counted moves have `reps`, timed ones `minutes`; both are start doses of knowledge/. */
const DoseSchema = z.strictObject({
  sets: z.int().min(1).max(10),
  reps: z.int().min(1).max(50).meta({ description: 'repeats of a set; 1 for a timed move' }),
  holdSeconds: z.number().min(0).max(1800).meta({ description: 'seconds of each repeat; 0: no hold' }),
  perWeek: z.int().min(1).max(7).meta({ description: 'days a week' }),
  restSeconds: z.number().min(0).max(600),
  repsPerSet: z.array(z.int().min(1).max(50)).nonempty().optional().meta({ description: 'falling sets, as 6, 4, 2' }),
  minutes: z.number().positive().max(120).optional().meta({ description: 'of a timed move, as walking' }),
  distanceMetres: z.number().positive().optional(),
  sessionsPerDay: z.int().min(1).max(12).meta({ description: 'times on a day of practice' }),
  effort: Text.optional(),
});

/** Why something is in the plan. */
const BecauseSchema = z.strictObject({
  kind: z.enum(['target', 'pathway', 'context', 'pair', 'ease', 'kept']),
  id: Text.meta({ description: 'tissue:action of a target; id of a pathway, rule or exercise' }),
  pathway: Text.optional(),
  phase: Text.optional(),
  condition: Text.optional(),
  grade: z.enum(['A', 'B', 'C', 'D', 'N', 'X']).optional(),
  sources: Ids,
});

/** A change with which the move is done, and the rule that asks for it. */
const Change = z.strictObject({ rule: Text, text: Text });

const side = z.enum(['left', 'right', 'both']);

const PlanItemSchema = z.strictObject({
  exercise: Text,
  side: side.meta({ description: 'both: one after the other when perSide, else at once' }),
  perSide: z.boolean(),
  order: z.int().min(1).meta({ description: 'place in the session, from 1' }),
  dose: DoseSchema,
  minutesPerDay: z.number().min(0).meta({ description: 'time on a day it is done, all sides and sessions, minutes' }),
  days: z
    .array(z.int().min(1).max(7))
    .nonempty()
    .meta({ description: 'days of the plan week, 1 to 7, from its start' }),
  changes: z.array(Change),
  uses: Ids.meta({ description: 'room and things it is done with, ids of equipment.yaml' }),
  standIns: z.array(z.strictObject({ for: Text, use: Text, how: Text, care: Text })),
  isNew: z.boolean().meta({ description: 'not in the plan before' }),
  returnsTo: DoseSchema.optional().meta({ description: 'the dose before an easy week or a pause, to go back to' }),
  because: z.array(BecauseSchema).nonempty(),
  source: Ids.nonempty().meta({ description: 'sources of the move itself' }),
});

/** Pressing and rolling, and positions of ease. `counts`: its time is part of the minutes of a day. */
const ReleaseItemSchema = PlanItemSchema.extend({ kind: z.enum(['release', 'ease']), counts: z.boolean() });

const ExcludedSchema = z.strictObject({
  exercise: Text,
  rule: Text.meta({ description: 'a plan rule, or one of the planner: equipment, place, level, limit:…, wont-do …' }),
  because: Text.meta({ description: 'one plain sentence' }),
  also: Ids.meta({ description: 'further rules that would put it out' }),
  facts: Ids.meta({ description: 'facts about the person on which it rests' }),
  effect: z.enum(['exclude', 'clinician-ok']),
  unsettled: z.boolean().meta({ description: 'true: the question is open; the answer may let the move in' }),
});

const HabitItemSchema = z.strictObject({
  habit: Text,
  because: z.array(BecauseSchema).nonempty(),
  grade: z.enum(['A', 'B', 'C', 'D', 'N', 'X']),
  source: Ids.nonempty(),
  leadSide: side.optional().meta({ description: 'which leg the advice names, for driving' }),
});

/** A position of daily life checked against the limits: seats, car, bicycle, rest. */
const PositionCheckSchema = z.strictObject({
  position: Text,
  joint: Text,
  motion: Text,
  degrees: z.number(),
  maxDegrees: z.number(),
  allowed: z.boolean(),
  change: Text.optional().meta({ description: 'in which direction to change it' }),
  source: Ids.nonempty(),
});

const ConflictSchema = z.strictObject({
  kind: z.enum(['settle-first', 'scope', 'infeasible', 'nothing-left']),
  rules: z
    .array(z.strictObject({ rule: Text, text: Text }))
    .nonempty()
    .meta({ description: 'a smallest set: leave any one out and it can be done' }),
  stillToAsk: Ids,
});

export const PHASES = ['calm', 'build', 'keep'] as const;

export const PlanSchema = z.strictObject({
  id: Text.optional(),
  format: z.literal(1).meta({ description: 'version of this shape' }),
  version: Text,
  knowledge: Text,
  made: z.iso.date(),
  started: z.iso.date().meta({ description: 'day on which the first plan of this course began' }),
  phase: z.enum(PHASES),
  why: Text,
  pathways: z.array(
    z.strictObject({
      pathway: Text,
      phase: Text,
      role: z.enum(['leading', 'second', 'movement-class', 'context', 'contributor', 'general']),
      because: Text,
      grade: z.enum(['A', 'B', 'C', 'D', 'N', 'X']),
      source: Ids.nonempty(),
    }),
  ),
  items: z.array(PlanItemSchema),
  habits: z.array(HabitItemSchema),
  release: z.array(ReleaseItemSchema),
  excluded: z.array(ExcludedSchema),
  targets: z.array(
    z.strictObject({
      target: Text,
      pathway: Text,
      firstLine: z.boolean(),
      served: z.boolean(),
      by: Ids,
      notServed: Text.optional().meta({ description: 'why: the rule or the shortage' }),
    }),
  ),
  positions: z.array(PositionCheckSchema),
  trip: z
    .strictObject({
      stopEveryMinutes: z.int().positive(),
      stops: z.int().min(0),
      atStops: Ids,
      onArrival: z.strictObject({ exercise: Text, minutes: z.tuple([z.number(), z.number()]) }).nullable(),
      legs: z.enum(['both', 'right']),
    })
    .nullable(),
  askFirst: z
    .array(z.strictObject({ fact: Text, question: Text, finding: Text.optional(), waiting: z.int().min(0) }))
    .meta({
      description: 'questions that are open, and how many moves wait for each',
    }),
  askSurgeon: Ids.meta({ description: 'what to ask the surgical team, in words' }),
  showTo: Ids.meta({ description: 'who should see the plan first: midwife, surgeon …' }),
  review: z.strictObject({ when: z.iso.date(), triggers: Ids.nonempty() }),
  limits: z.array(z.strictObject({ text: Text, until: z.iso.date().nullable() })),
  budget: z.strictObject({ minutes: z.number(), days: z.int(), busiestDayMinutes: z.number() }),
  proof: z
    .strictObject({
      solver: Text,
      gap: z.number().min(0).meta({ description: 'proven distance from the best plan, share of the objective' }),
      objective: z.number(),
      nodes: z.int().min(0),
    })
    .nullable()
    .meta({ description: 'null when nothing had to be solved' }),
  conflict: ConflictSchema.nullable(),
  warnings: Ids,
});

export type Dose = z.infer<typeof DoseSchema>;
export type Because = z.infer<typeof BecauseSchema>;
export type PlanItem = z.infer<typeof PlanItemSchema>;
export type ReleaseItem = z.infer<typeof ReleaseItemSchema>;
export type Excluded = z.infer<typeof ExcludedSchema>;
export type HabitItem = z.infer<typeof HabitItemSchema>;
export type PositionCheck = z.infer<typeof PositionCheckSchema>;
export type Conflict = z.infer<typeof ConflictSchema>;
export type PlanPhase = (typeof PHASES)[number];
export type Plan = z.infer<typeof PlanSchema>;
