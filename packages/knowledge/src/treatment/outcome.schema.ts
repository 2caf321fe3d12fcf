import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase, SourceIds } from './grade.schema.ts';
import { Reference } from './reference.schema.ts';

const Loinc = z.strictObject({
  code: z.string().regex(/^\d{1,5}-\d$/, 'a LOINC code'),
  display: Phrase,
  verified: z.boolean().meta({ description: 'true: seen in a public value set or implementation guide' }),
});

const Ends = z.tuple([z.number(), z.number()]).refine(([low, high]) => low <= high, 'lowest before highest');

const whole = z.boolean().optional().meta({ description: 'absent or true: whole numbers only' });

/** Points of one item by its answer, [from, to, points], closed. */
const Recode = z.strictObject({
  item: z.int().positive(),
  bands: z.array(z.tuple([z.number(), z.number(), z.number()])).nonempty(),
});

/** How a scale gets its score. Every rule leaves a scale without a score when too little is answered; nothing is 0 for missing. */
const ScaleRule = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('items'),
      combine: z.enum(['sum', 'mean']).meta({ description: 'of the answered items; a sum needs all of them' }),
      items: z
        .array(z.int().positive())
        .nonempty()
        .meta({ description: 'numbers of the items, in the form of the owner' }),
      answer: Ends.optional().meta({ description: 'lowest and highest answer of every item' }),
      answers: z.array(Ends).nonempty().optional().meta({ description: 'the same for each item, when they differ' }),
      whole,
      reverse: z.array(z.int().positive()).nonempty().optional().meta({ description: 'items that are turned round' }),
      recode: z.array(Recode).nonempty().optional(),
      min_answered: z.int().positive(),
      factor: z.number().optional().meta({ description: 'score = offset + factor x combined; absent: 1' }),
      offset: z.number().optional().meta({ description: 'absent: 0' }),
    })
    .refine(({ answer, answers }) => (answer === undefined) !== (answers === undefined), 'answer, or answers')
    .refine(({ items, answers }) => answers === undefined || answers.length === items.length, 'one range for each item')
    .refine(({ items, min_answered }) => min_answered <= items.length, 'not more answers than items')
    .refine(
      ({ combine, items, min_answered }) => combine === 'mean' || min_answered === items.length,
      'min_answered: all items, for a sum',
    ),
  z.strictObject({ kind: z.literal('entered'), answer: Ends, whole }).meta({ description: 'one number is the score' }),
  z
    .strictObject({ kind: z.literal('share'), of: z.tuple([Phrase, Phrase]) })
    .meta({ description: '100 x the first count / the second; no score when the second is 0' }),
  z
    .strictObject({ kind: z.literal('mean-of-scales'), scales: z.array(Id).nonempty(), min_scored: z.int().positive() })
    .meta({ description: 'mean of scales that stand above' }),
  z
    .strictObject({ kind: z.literal('imported'), why: Phrase })
    .meta({ description: 'scored by its owner; only the result is taken' }),
]);

const Scale = z.strictObject({ id: Id, range: Ends, rule: ScaleRule });

/** The smallest change that matters, in points of the main scale. */
const Change = z
  .strictObject({
    mcid: Ends.nullable().meta({ description: 'lowest and highest figure found; null: none is known' }),
    percent: z.number().positive().max(100).optional().meta({ description: 'or this share of the first score' }),
    small: z.number().positive().optional(),
    medium: z.number().positive().optional(),
    large: z.number().positive().optional(),
    mdc: z.number().positive().nullable().meta({ description: 'smallest change beyond measurement error' }),
    from_start: z.literal(true).optional().meta({ description: 'the score is itself a change' }),
    sources: SourceIds.optional(),
    provisional: z.boolean().optional().meta({ description: 'true: not read at its source' }),
    why: Phrase.optional(),
  })
  .refine(({ mcid, why }) => mcid !== null || why !== undefined, 'why there is none')
  .refine(
    ({ mcid, sources, provisional }) => mcid === null || (sources !== undefined && provisional !== undefined),
    'sources and provisional, with a figure',
  )
  .refine(
    ({ sources = [], provisional }) => provisional !== false || sources.some((id) => id !== 'expert'),
    'provisional: true, on opinion alone',
  );

/** The first band that fits is meant. */
const Band = z
  .strictObject({ scale: Id, at_most: z.number().optional(), at_least: z.number().optional(), name: Phrase })
  .refine(({ at_most, at_least }) => (at_most === undefined) !== (at_least === undefined), 'at_most, or at_least');

/** When it is asked: weeks of the plan, 0 is the start. */
const AskedWhen = z
  .strictObject({
    weeks: z.array(z.int().min(0).max(104)).nonempty().optional(),
    every_days: z.int().min(1).max(28).optional(),
    before_surgery: z.literal(true).optional(),
  })
  .refine(({ weeks, every_days }) => weeks !== undefined || every_days !== undefined, 'weeks, or every_days');

/** knowledge/outcomes/<id>.yaml: a measure, how it is scored, what change counts, and what may ship. */
export const Outcome = z
  .strictObject({
    id: Id,
    name: Phrase,
    measures: Phrase,
    use_for: z.array(Reference).nonempty(),
    items: z.union([z.int().positive(), Phrase]),
    scoring: Phrase,
    range: Phrase.meta({ description: 'lowest and highest score' }),
    better_when: z.enum(['higher', 'lower']),
    mcid: Phrase.meta({ description: 'smallest change that matters to people, in points of the range' }),
    mdc: Phrase.meta({ description: 'smallest change beyond measurement error' }),
    cut_points: Phrase.optional(),
    recall: Phrase,
    cadence: Phrase,
    scales: z.array(Scale).nonempty().meta({ description: 'how it is scored, so that no measure is a special case' }),
    main_scale: Id.optional().meta({ description: 'the one number; absent: there is none' }),
    missing: Phrase.optional(),
    change: Change,
    bands: z.array(Band).nonempty().optional().meta({ description: 'the first that fits' }),
    when: AskedWhen,
    loinc: z.array(Loinc),
    licence: Phrase,
    ship: z.enum(['full', 'full-after-check', 'clinic-import']).meta({
      description: 'full: wording ships. full-after-check: once terms are recorded. clinic-import: only the scoring.',
    }),
    ship_reason: Phrase,
    note: Phrase.optional(),
    sources: SourceIds,
    verified: z.strictObject({ figures: z.boolean(), licence: z.boolean(), codes: z.boolean().optional() }),
  })
  .refine(
    ({ loinc, verified }) => loinc.length > 0 === (verified.codes !== undefined),
    'verified.codes with loinc codes, and only then',
  );

/** knowledge/outcomes-schedule.yaml: when which measure is asked. */
export const OutcomesScheduleFile = z.strictObject({
  baseline: z.array(Phrase).nonempty(),
  daily: z.array(Phrase).nonempty(),
  week_2: z.array(Phrase).nonempty(),
  week_6: z.array(Phrase).nonempty(),
  week_12: z.array(Phrase).nonempty(),
  week_26_and_52: z.array(Phrase).nonempty(),
  responder: Phrase,
  burden: Phrase,
});

export type Outcome = z.infer<typeof Outcome>;
export type Scale = z.infer<typeof Scale>;
export type OutcomesScheduleFile = z.infer<typeof OutcomesScheduleFile>;
