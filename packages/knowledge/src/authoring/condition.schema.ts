import { z } from 'zod';
import { Grade, Id, LeafSchema, OpenProbability, Ratio, Review, UrgencySchema, When } from './common.schema.ts';

const AgeFactors = z.strictObject({
  teen: z.number().min(0),
  young: z.number().min(0),
  middle: z.number().min(0),
  older: z.number().min(0),
  oldest: z.number().min(0),
});

/** Percent of the reference population for whom this is the leading cause, before age, sex and gates. */
const Prior = z
  .strictObject({
    base_percent: z.number().gt(0).lt(100),
    low: z.number().gt(0),
    high: z.number().lt(100),
    age: AgeFactors.meta({ description: 'factor per age band (model.yaml)' }),
    sex: z.strictObject({ female: z.number().min(0), male: z.number().min(0) }),
    source: Id,
    grade: Grade,
    verified: z.boolean(),
    note: z.string().optional(),
    basis: z.string().optional(),
  })
  .refine((prior) => prior.low <= prior.base_percent && prior.base_percent <= prior.high, 'low <= base <= high');

/** Inside this population the prior is `percent`, and the findings that define it are not counted a second time. */
const Gate = z.strictObject({
  inside: LeafSchema,
  percent: z.number().gt(0).lt(100),
  low: z.number().gt(0),
  high: z.number().lt(100),
  note: z.string().optional(),
});

/** Shares (percent) of people with this as leading cause by the site they name first. See docs/decisions. */
const PresentsAt = z.strictObject({
  sites: z.record(z.string(), z.number().gt(0)),
  source: Id,
  grade: Grade,
  note: z.string().optional(),
});

/** What another source found for the same answer and cause. The engine does not use it; the story of the number shows it. */
const Elsewhere = z
  .strictObject({
    source: Id,
    sens: OpenProbability.optional(),
    spec: OpenProbability.optional(),
    lr_pos: Ratio.optional(),
    odds_ratio: Ratio.optional(),
    read: z.boolean().meta({ description: 'true: the number was read in this source or its abstract' }),
    note: z.string().min(5).meta({ description: 'In whom, and why it differs or is not used' }),
  })
  .refine(
    ({ sens, lr_pos, odds_ratio }) => sens !== undefined || lr_pos !== undefined || odds_ratio !== undefined,
    'a number: sens, lr_pos or odds_ratio',
  );

const cell = {
  finding: Id,
  when: When.optional(),
  sens: OpenProbability.meta({ description: 'P(this answer | this is the leading cause), when asked' }),
  expected: OpenProbability.optional().meta({
    description:
      'P(this answer) from the age and sex of these people alone; the ratio is taken against it, because age and sex are already in the prior',
  }),
  source: Id,
  grade: Grade,
  engine: z.enum(['prior-only', 'link']).optional().meta({
    description: 'prior-only: already inside the prior. link: shown as a contributor, not ranked.',
  }),
  rationale: z.string().optional(),
  note: z.string().optional(),
  basis: z.string().optional().meta({ description: 'What was read, and where' }),
  elsewhere: z.array(Elsewhere).nonempty().optional().meta({
    description: 'Values of other sources for the same cell, where sources disagree',
  }),
  review: Review.optional(),
};

/** An expert estimate: one probability and the reason for it. Its ratio follows from the baseline. */
const ExpertEvidence = z.strictObject({ ...cell, grade: z.literal('expert'), rationale: z.string().min(5) });

/** A published accuracy figure; `*_used` are the bounds the engine may not leave, after grade and setting. */
const PublishedEvidence = z.strictObject({
  ...cell,
  grade: z.enum(['high', 'moderate', 'low']),
  spec: OpenProbability,
  lr_pos: Ratio,
  lr_neg: Ratio,
  lr_pos_used: Ratio,
  lr_neg_used: Ratio,
  verified: z.boolean(),
  derived: z.array(z.enum(['sens', 'spec', 'lr_pos', 'lr_neg'])).optional(),
});

export const Evidence = z.discriminatedUnion('grade', [ExpertEvidence, PublishedEvidence]);

/** A file in knowledge/conditions/: one cause, how common it is, and what speaks for and against it. */
export const ConditionFile = z.strictObject({
  id: Id,
  label: z.string().min(2),
  plain_name: z.string().min(2),
  aliases: z.array(z.string()).optional(),
  type: z.enum(['disease', 'umbrella', 'contributor']),
  source_class: z.enum(['hip', 'lumbar', 'sacroiliac', 'other']),
  region: z.enum([
    'lumbar',
    'sacroiliac',
    'hip-intra-articular',
    'hip-extra-articular',
    'neural',
    'visceral',
    'systemic',
    'widespread',
  ]),
  urgency: UrgencySchema.meta({ description: 'Default action IF this is the leading explanation' }),
  must_not_miss: z.boolean(),
  harm: z.number().min(0).max(100).optional().meta({
    description: 'Harm of missing it for two weeks, 0 to 100; drives the "not ruled out" list',
  }),
  codes: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  typical: z.strictObject({ age: z.string(), sex: z.string() }),
  named_by_seeds: z.array(z.string()).optional(),
  gist: z
    .string()
    .min(20)
    .meta({ description: 'What it is, for somebody who is frightened: plain, two or three short sentences' }),
  summary: z.string().min(20),
  parent: Id.optional(),
  members: z.array(Id).optional(),
  population: LeafSchema.optional().meta({ description: 'Hard gate: considered in these people only' }),
  why_not_ruled_out: z.string().optional().meta({ description: 'One plain sentence for the "not ruled out" list' }),
  prior: Prior.optional(),
  gates: z.array(Gate).optional(),
  presents_at: PresentsAt.optional(),
  evidence: z.array(Evidence).optional(),
  further_sources: z.array(Id).optional().meta({ description: 'Read for the summary or the notes' }),
  review: Review.optional(),
});

export type Evidence = z.infer<typeof Evidence>;
export type ConditionFile = z.infer<typeof ConditionFile>;
