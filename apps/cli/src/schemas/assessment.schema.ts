import { URGENCIES } from '@hipspine/knowledge';
import { type Assessment, PLACES } from '@hipspine/reasoning';
import { z } from 'zod';
import type { ErrorLine } from '../assess.command.ts';

const UrgencyLevel = z.enum(URGENCIES);
const PlaceName = z.enum(PLACES);
const Share = z.number().min(0).max(1);
const Grade = z.enum(['high', 'moderate', 'low', 'expert']);
const Answer = z.union([z.boolean(), z.number(), z.string()]);

const Reason = z.strictObject({
  finding: z.string().meta({ description: 'Finding id, or the id of a published cluster' }),
  factor: z.number().positive().meta({ description: 'Above 1 speaks for the cause, below 1 against it' }),
  sources: z.array(z.string()).min(1),
  grade: Grade,
  cluster: z.literal(true).optional(),
});

const Triage = z.strictObject({
  state: z.enum(['send-now', 'not-cleared', 'cleared']),
  reasons: z.array(
    z.strictObject({
      rule: z.string(),
      urgency: UrgencyLevel,
      certain: z.boolean().meta({ description: 'false: it fires only if a "not sure" is a yes' }),
      findings: z.array(z.string()),
      text: z.string(),
      why: z.string(),
      sources: z.array(z.string()).min(1),
      grade: Grade,
    }),
  ),
  stillToAsk: z.array(z.string()).meta({ description: 'Safety questions without a yes or no' }),
});

const Warning = z.strictObject({
  kind: z.enum([
    'unknown-finding',
    'wrong-type',
    'out-of-range',
    'duplicate-key',
    'contradiction',
    'invalid-utf8',
    'unknown-field',
  ]),
  at: z.string(),
  message: z.string(),
});

/** The result of `assess`, one object for each case. */
export const AssessmentSchema = z.strictObject({
  id: z.string().optional(),
  version: z.string(),
  knowledge: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  setting: z.string(),
  urgency: UrgencyLevel,
  urgencyFromRules: UrgencyLevel,
  triage: Triage,
  rankedFor: z.enum(['everyone', 'clinician']),
  place: z.strictObject({
    hip: Share,
    lumbar: Share,
    sacroiliac: Share,
    other: Share,
    together: z.array(z.strictObject({ places: z.array(PlaceName), probability: Share })),
  }),
  ranked: z.array(
    z.strictObject({
      condition: z.string(),
      probability: Share,
      interval: z.tuple([Share, Share]).optional().meta({ description: 'With --intervals: 90 percent credible' }),
      for: z.array(Reason).optional(),
      against: z.array(Reason).optional(),
    }),
  ),
  notRuledOut: z.array(z.strictObject({ condition: z.string(), probability: Share, why: z.string() })).max(4),
  movementClass: z.strictObject({
    class: z.enum(['extension', 'flexion', 'lateral', 'mixed', 'none', 'unknown']),
    reasons: z.array(z.strictObject({ finding: z.string(), towards: z.string(), weight: z.number() })),
  }),
  contributors: z.array(
    z.strictObject({
      id: z.string(),
      strength: z.enum(['supported', 'plausible', 'unsupported']),
      grade: Grade,
      path: z.array(z.string()),
      statement: z.string(),
      source: z.string(),
    }),
  ),
  wouldChange: z.array(
    z.strictObject({
      finding: z.string(),
      value: Answer,
      changes: z.enum(['urgency', 'place', 'first-cause', 'plan']),
      to: z.string(),
    }),
  ),
  cannotTell: z.array(z.strictObject({ between: z.tuple([z.string(), z.string()]), test: z.string() })),
  warnings: z.array(Warning),
});

/** The line in the place of a case that cannot be used. */
export const ErrorLineSchema = z.strictObject({
  id: z.string().nullable(),
  error: z.strictObject({
    problems: z.array(z.strictObject({ path: z.string(), found: z.string(), expected: z.string() })).min(1),
  }),
  urgency: UrgencyLevel.optional().meta({ description: 'Of the part that could be read, when a rule fires there' }),
  triage: Triage.optional(),
});

// A result that its schema does not know stops compiling here, and so does a schema that promises more.
type Schema<S extends z.ZodType, T> = T extends DeepReadonly<z.infer<S>> ? true : never;
type DeepReadonly<T> = T extends readonly unknown[] | object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
true satisfies Schema<typeof AssessmentSchema, Assessment>;
true satisfies Schema<typeof ErrorLineSchema, ErrorLine>;
