import { z } from 'zod';
import { Grade, Id, LeafSchema, LogicSchema, OpenProbability, Ratio, Review, UrgencySchema } from './common.schema.ts';
import { AskAlso } from './finding.schema.ts';

/** A file in knowledge/red-flags/: one triage rule. */
export const RedFlagFile = z.strictObject({
  id: Id,
  urgency: UrgencySchema,
  suspects: z.array(Id),
  when: LogicSchema,
  requires: LogicSchema.optional().meta({ description: 'Blocks the rule only when it is false, never when unknown' }),
  exclude_if: LogicSchema.optional().meta({ description: 'Silences the rule only when it is true' }),
  advice: z.string().min(10),
  rationale: z.string().min(5),
  value: z
    .strictObject({
      note: z.string().optional(),
      sens: OpenProbability.optional(),
      spec: OpenProbability.optional(),
      lr_pos: Ratio.optional(),
    })
    .optional(),
  source: Id,
  grade: Grade,
  verified: z.boolean(),
  basis: z.string().optional(),
  note: z.string().optional(),
  review: Review.optional(),
});

const score = {
  sens: OpenProbability.optional(),
  spec: OpenProbability.optional(),
  lr: Ratio.optional(),
  lr_pos: Ratio.optional(),
  lr_neg: Ratio.optional(),
  probability: OpenProbability.optional(),
  group: z.string().optional(),
  note: z.string().optional(),
  and_not: LeafSchema.optional(),
};

const Scoring = z.union([
  z.strictObject({ at_least: z.int(), ...score }),
  z.strictObject({ at_most: z.int(), ...score }),
  z.strictObject({ exactly: z.int(), ...score }),
  z.strictObject({ points_at_least: z.number(), ...score }),
  z.strictObject({ value_at_least: z.number(), ...score }),
  z.strictObject({ value_at_most: z.number(), ...score }),
  z.strictObject({ satisfied: z.boolean(), ...score }),
]);

/** A file in knowledge/clusters/: a published group of findings that is scored as one variable. */
export const ClusterFile = z.strictObject({
  id: Id,
  title: z.string(),
  target: z.union([
    z.strictObject({ condition: Id, against: Id.optional() }),
    z.strictObject({ class: z.string(), against: z.string() }),
    z.strictObject({ prognosis: z.string() }),
  ]),
  replaces_groups: z.array(Id),
  askable_by: z.enum(['self', 'clinician']),
  requires: z.array(LogicSchema).optional(),
  logic: z.string().optional(),
  items: z.array(LogicSchema).optional(),
  any_of: z.array(LogicSchema).optional(),
  weighted: z
    .array(z.looseObject({ points: z.number() }))
    .optional()
    .meta({ description: 'leaf or logic node with points' }),
  scoring: z.array(Scoring).nonempty(),
  source: Id,
  supporting_sources: z.array(Id).optional(),
  grade: Grade,
  verified: z.boolean(),
  notes: z.string().optional(),
  basis: z.string().optional(),
  review: Review.optional(),
});

/** knowledge/triage-logic.yaml */
export const TriageLogicFile = z.strictObject({
  truth: z.string(),
  fires: z.string(),
  open: z.string(),
  urgency: z.string(),
  state: z.record(z.string(), z.string()),
  derive: z.strictObject({ note: z.string(), from: Id, sets: z.record(z.string(), z.array(Id)) }),
  not_sure: z.strictObject({
    rule: z.string(),
    levels: z.record(z.string(), UrgencySchema),
    plan: z.string(),
  }),
  plan_lock: z.string(),
  site_unknown_note: z.string(),
  ask_also: z.array(z.union([AskAlso, z.strictObject({ finding: Id, when: LogicSchema })])),
});

/** knowledge/contradictions.yaml: answers that cannot both be right, and what to say. */
export const ContradictionsFile = z.strictObject({
  contradictions: z.array(
    z.strictObject({ id: Id, when: LogicSchema, at: z.array(Id).nonempty(), message: z.string().min(10) }),
  ),
});

/** knowledge/movement-class.yaml */
export const MovementClassFile = z.strictObject({
  id: Id,
  title: z.string(),
  note: z.string(),
  source: Id,
  grade: Grade,
  verified: z.boolean(),
  classes: z.array(
    z.strictObject({
      id: Id,
      prior: OpenProbability,
      features: z.array(z.strictObject({ finding: Id, when: z.looseObject({}).optional(), weight: z.number() })),
    }),
  ),
  scale: z.number().positive(),
  name_at: OpenProbability,
  decision: z.string(),
});

/** knowledge/chain-links.yaml */
export const ChainLinksFile = z.strictObject({
  parts: z
    .array(z.strictObject({ id: Id, name: z.string().min(2).meta({ description: 'As it reads inside a sentence' }) }))
    .optional()
    .meta({ description: 'Parts of the body that a link may start or end at, beside findings and conditions' }),
  links: z.array(
    z.strictObject({
      id: Id,
      from: Id.meta({ description: 'A part, finding or condition; the link says what it does to the other end' }),
      to: Id,
      strength: z.enum(['supported', 'plausible', 'unsupported']),
      grade: Grade,
      source: Id,
      verified: z.boolean(),
      statement: z.string().min(20),
    }),
  ),
});

/** knowledge/sources/*.yaml */
export const SourcesFile = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: Id,
      cite: z.string().min(5),
      design: z.string().optional(),
      setting: z.string().optional(),
      n: z.string().optional(),
      opened: z.boolean(),
      read: z.string().optional(),
      url: z.string().optional(),
    }),
  ),
});

export type RedFlagFile = z.infer<typeof RedFlagFile>;
export type ClusterFile = z.infer<typeof ClusterFile>;
export type TriageLogicFile = z.infer<typeof TriageLogicFile>;
export type MovementClassFile = z.infer<typeof MovementClassFile>;
export type ChainLinksFile = z.infer<typeof ChainLinksFile>;
export type ContradictionsFile = z.infer<typeof ContradictionsFile>;
export type SourcesFile = z.infer<typeof SourcesFile>;
