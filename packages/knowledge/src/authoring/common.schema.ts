import { z } from 'zod';
import { URGENCIES } from '../urgency.ts';

/** Lower-case words joined by hyphens; ids are stable and never reused. */
export const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case words joined by hyphens');

export const Grade = z.enum(['high', 'moderate', 'low', 'expert']).meta({
  description: 'Trust in the number. expert = clinical estimate with a stated reason, to be replaced by data.',
});

export const UrgencySchema = z.enum(URGENCIES);

/** A probability that can move: 0 and 1 are not allowed, evidence could never change them. */
export const OpenProbability = z.number().gt(0).lt(1);

export const Ratio = z.number().gt(0);

/** Which answers count. On a yes-no finding an omitted `when` means `{eq: true}`. */
export const When = z
  .strictObject({
    eq: z.union([z.boolean(), z.string(), z.number()]).optional(),
    in: z.array(z.string()).nonempty().optional(),
    gt: z.number().optional(),
    gte: z.number().optional(),
    lt: z.number().optional(),
    lte: z.number().optional(),
  })
  .refine((when) => Object.keys(when).length > 0, 'at least one of eq, in, gt, gte, lt, lte');

export type When = z.infer<typeof When>;

/** Who looked at an entry, and when. Absent means nobody but its author. */
export const Review = z.strictObject({
  state: z.enum(['draft', 'reviewed', 'approved']),
  who: z.string().min(2),
  when: z.iso.date(),
});

export type Leaf = {
  finding: string;
  when?: When | undefined;
  /** Only in a gate: a second condition that must hold as well. */
  and?: Leaf | undefined;
  note?: string | undefined;
  odds_ratio?: number | undefined;
};

export type Logic =
  | Leaf
  | { any: Logic[]; note?: string | undefined }
  | { all: Logic[]; note?: string | undefined }
  | { at_least: number; of: Logic[]; note?: string | undefined }
  | { rule: string; note?: string | undefined }
  | { default: true };

export const LeafSchema: z.ZodType<Leaf> = z.lazy(() =>
  z.strictObject({
    finding: Id,
    when: When.optional(),
    and: LeafSchema.optional(),
    note: z.string().optional(),
    odds_ratio: Ratio.optional(),
  }),
);

/** Three-valued logic over findings: any, all, at_least n of, a published cluster by id, or always true. */
export const LogicSchema: z.ZodType<Logic> = z.lazy(() =>
  z.union([
    LeafSchema,
    z.strictObject({ any: z.array(LogicSchema).nonempty(), note: z.string().optional() }),
    z.strictObject({ all: z.array(LogicSchema).nonempty(), note: z.string().optional() }),
    z.strictObject({ at_least: z.int().positive(), of: z.array(LogicSchema).nonempty(), note: z.string().optional() }),
    z.strictObject({ rule: Id, note: z.string().optional() }),
    z.strictObject({ default: z.literal(true) }),
  ]),
);
