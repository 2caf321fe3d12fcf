import { z } from 'zod';
import { Id, LogicSchema, OpenProbability, UrgencySchema } from './common.schema.ts';

const ByGrade = z.strictObject({
  high: z.number().positive(),
  moderate: z.number().positive(),
  low: z.number().positive(),
  expert: z.number().positive(),
});

/** A question that something told, or a cause that has become likely, makes matter. */
const FollowUp = z
  .strictObject({
    ask: z.array(Id).min(1).max(8),
    kind: z.enum(['urgency', 'plan']).meta({ description: 'what hangs on it: how urgent it is, or what is done' }),
    when: LogicSchema.optional().meta({ description: 'for urgency also once somebody is not sure of it' }),
    or_left_out: z.literal(true).optional().meta({ description: 'for urgency also once somebody left it out' }),
    unless: LogicSchema.optional().meta({
      description: 'only while this is not known; alone: asked of everybody of whom it is not known',
    }),
    likely: z
      .strictObject({ causes: z.array(Id).nonempty(), at: OpenProbability })
      .optional()
      .meta({
        description: 'or once these are together believed so much to be the main cause',
      }),
    why: z.string().min(10),
  })
  .refine(
    ({ when, unless, likely }) => unless !== undefined || when !== undefined || likely !== undefined,
    'unless, when or likely',
  )
  .refine(
    ({ kind, when, or_left_out: orLeftOut }) => orLeftOut === undefined || (kind === 'urgency' && when !== undefined),
    'or_left_out together with when, and for urgency',
  );

/** knowledge/model.yaml: how the facts are combined. No clinical facts. */
export const ModelFile = z.strictObject({
  version: z.string(),
  reference_population: z.string(),
  age_bands: z.strictObject({
    teen: z.tuple([z.number(), z.number()]),
    young: z.tuple([z.number(), z.number()]),
    middle: z.tuple([z.number(), z.number()]),
    older: z.tuple([z.number(), z.number()]),
    oldest: z.tuple([z.number(), z.number()]),
  }),
  population: z.strictObject({
    age_shares: z.strictObject({
      teen: OpenProbability,
      young: OpenProbability,
      middle: OpenProbability,
      older: OpenProbability,
      oldest: OpenProbability,
    }),
    female: OpenProbability,
    oldest: z.int(),
  }),
  leak_percent: z.number().gt(0).lt(100),
  settings: z.array(
    z.strictObject({
      id: Id,
      factors: z.array(
        z.strictObject({
          apply_to: z.strictObject({
            urgency: z.array(UrgencySchema).optional(),
            source_class: z.array(z.string()).optional(),
            ids: z.array(Id).optional(),
          }),
          except: z.array(Id).optional(),
          factor: z.number().positive(),
          note: z.string().optional(),
        }),
      ),
    }),
  ),
  dependence: z.strictObject({
    shrink: z.strictObject({
      none: z.number().min(0).max(1),
      weak: z.number().min(0).max(1),
      moderate: z.number().min(0).max(1),
      strong: z.number().min(0).max(1),
    }),
    tempering: z.number().positive().max(1.5),
    lr_cap: ByGrade,
    lr_floor: ByGrade,
  }),
  uncertainty: z.strictObject({ log_sd: ByGrade }),
  two_causes: z.strictObject({
    weight: z.number().min(0).max(1),
    same_place: z.number().min(0).max(1),
    exclusive: z.array(z.array(Id).min(2)),
  }),
  presenting_site: z.strictObject({
    share_floor_percent: z.number().positive(),
    classes: z.record(Id, z.strictObject({ options: z.array(z.string()), findings: z.array(Id) })),
  }),
  urgency_from_ranking: z.strictObject({ at: OpenProbability, at_must_not_miss: OpenProbability }),
  not_ruled_out: z.strictObject({ most: z.int().min(1).max(4), least: z.number().positive() }),
  display: z.strictObject({
    bands: z.array(z.strictObject({ max: z.number(), words: z.string() })),
    never_above: OpenProbability,
  }),
  interview: z.strictObject({
    safety_screens: z.array(z.array(Id).min(1).max(8)),
    most_singles: z.int().positive(),
    most_singles_seen_today: z.int().positive(),
    most_answers_seen_today: z.int().positive(),
    least_singles: z.int().min(0),
    least_worth: z.number().positive(),
    settled: z.strictObject({ place: OpenProbability, cause: OpenProbability }),
    usual_singles: z.int().positive(),
    stake: z.partialRecord(UrgencySchema, z.number().min(0)),
    least_reach: z.number().positive(),
    most_urgent_screens: z.int().min(0),
    follow_ups: z.array(FollowUp),
  }),
});

export type ModelFile = z.infer<typeof ModelFile>;
