import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase, SourceIds } from './grade.schema.ts';
import { Reference } from './reference.schema.ts';

const Loinc = z.strictObject({
  code: z.string().regex(/^\d{1,5}-\d$/, 'a LOINC code'),
  display: Phrase,
  verified: z.boolean().meta({ description: 'true: seen in a public value set or implementation guide' }),
});

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
export type OutcomesScheduleFile = z.infer<typeof OutcomesScheduleFile>;
