import { z } from 'zod';
import { Id, OpenProbability } from '../authoring/common.schema.ts';
import { DerivationSchema, FindingIsSchema } from './derivation.schema.ts';
import { Phrase, SourceIds, TreatmentGrade } from './grade.schema.ts';

const Effect = z.enum(['exclude', 'clinician-ok', 'modify']);

/** knowledge/plan-rules/frame.yaml */
export const PlanFrameFile = z.strictObject({
  effects: z.strictObject({ exclude: Phrase, 'clinician-ok': Phrase, modify: Phrase }),
  condition_threshold: OpenProbability.meta({
    description: 'a fact that rests on a condition holds from this probability on, closed interval',
  }),
  condition_threshold_note: Phrase,
});

/** knowledge/plan-rules/tags.yaml: what an exercise does mechanically. */
export const TagsFile = z.strictObject({ tags: z.record(Id, Phrase) });

/** Something about a person that changes what may be offered. It is derived, or asked once, or both. */
export const Fact = z
  .strictObject({
    id: Id,
    label: Phrase,
    derive: DerivationSchema.optional(),
    ask: Phrase.optional().meta({ description: 'one plain question; yes means that the fact holds' }),
    note: Phrase.optional(),
  })
  .refine(({ derive, ask }) => derive !== undefined || ask !== undefined, 'derive, or ask, or both');

/** Any of these facts with any of these tags: what then. The strongest effect wins. */
export const Rule = z
  .strictObject({
    id: Id,
    when_facts_any: z.array(Id).nonempty(),
    when_tags_any: z.union([z.tuple([z.literal('*')]), z.array(Id).nonempty()], "tags, or only '*' for every exercise"),
    unless_tags: z.array(Id).nonempty().optional(),
    effect: Effect,
    why: Phrase.meta({ description: 'for the person, one or two plain sentences' }),
    modify: Phrase.optional().meta({ description: 'for the person: what to do instead, or how to change it' }),
    grade: TreatmentGrade,
    sources: SourceIds,
  })
  .refine(
    ({ effect, modify }) => effect !== 'modify' || modify !== undefined,
    'modify: the change, for the effect modify',
  );

/** knowledge/plan-rules/groups/<id>.yaml: facts of one kind and the rules that mainly rest on them. */
export const RuleGroupFile = z.strictObject({ id: Id, title: Phrase, facts: z.array(Fact), rules: z.array(Rule) });

/** knowledge/plan-rules/unknown-answers.yaml: what an unsettled fact counts as. */
export const UnknownAnswersFile = z.strictObject({
  policy: Phrase,
  blocks: z
    .array(
      z
        .strictObject({
          facts: z.array(Id).nonempty(),
          only_if: Phrase.optional(),
          unless: z.array(FindingIsSchema).nonempty().optional().meta({
            description: 'only_if as logic: does not block once one of these is answered so',
          }),
          once: z.array(FindingIsSchema).nonempty().optional().meta({
            description:
              'only_if as logic: blocks only once one of these is answered so, or somebody asked for the fact is not sure; for everybody else it is absent',
          }),
        })
        .refine(
          ({ only_if, unless, once }) => (only_if === undefined) === (unless === undefined && once === undefined),
          'only_if together with unless or once',
        ),
    )
    .nonempty()
    .meta({ description: 'count as present for exclude and clinician-ok while unsettled' }),
  ignores: z.array(Id).nonempty().meta({ description: 'count as absent while unsettled' }),
  note: Phrase,
});

/** A general rule of the seed articles: used (keep), used in a corrected form (change), or not used (refuse). */
export const PracticeRule = z.strictObject({
  id: Id,
  stance: z.enum(['keep', 'change', 'refuse']),
  text: Phrase.meta({ description: 'for the person' }),
  grade: TreatmentGrade,
  seed_inventory: z.array(Id).nonempty(),
});

/** knowledge/plan-rules/practice-rules.yaml */
export const PracticeRulesFile = z.strictObject({ practice_rules: z.array(PracticeRule).nonempty() });

/** What the safety audit states about a person with one fact and no other. */
export const Statement = z
  .strictObject({
    fact: Id,
    never: z.array(Id).nonempty().optional().meta({ description: 'exercises that are excluded' }),
    ask: z.array(Id).nonempty().optional().meta({ description: "exercises that need at least a clinician's word" }),
    open: z.array(Id).nonempty().optional().meta({ description: 'exercises that are neither' }),
  })
  .refine(
    ({ never, ask, open }) => never !== undefined || ask !== undefined || open !== undefined,
    'never, ask or open',
  );

/** knowledge/plan-rules/statements.yaml */
export const StatementsFile = z.strictObject({
  statements: z.array(Statement).nonempty(),
  first_phase_under: z
    .array(z.strictObject({ pathway: Id, facts: z.array(Id).nonempty() }))
    .meta({ description: 'the first phase must keep something to do while these facts hold' }),
});

export type PlanFrameFile = z.infer<typeof PlanFrameFile>;
export type TagsFile = z.infer<typeof TagsFile>;
export type Fact = z.infer<typeof Fact>;
export type Rule = z.infer<typeof Rule>;
export type RuleGroupFile = z.infer<typeof RuleGroupFile>;
export type UnknownAnswersFile = z.infer<typeof UnknownAnswersFile>;
export type PracticeRule = z.infer<typeof PracticeRule>;
export type Statement = z.infer<typeof Statement>;
export type StatementsFile = z.infer<typeof StatementsFile>;
