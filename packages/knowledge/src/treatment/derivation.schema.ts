import { z } from 'zod';
import { Id, When } from '../authoring/common.schema.ts';

/** One answer. On a yes-no finding an omitted `when` means yes. */
export interface FindingIs {
  finding: string;
  when?: When | undefined;
}

/** From what a fact about a person follows. */
export type Derivation =
  | FindingIs
  | { condition: string }
  | { classification: string; class: string }
  | { triage: 'not-cleared' }
  | { any: Derivation[] }
  | { all: Derivation[] };

export const FindingIsSchema: z.ZodType<FindingIs> = z.strictObject({ finding: Id, when: When.optional() });

/**
 * `condition` holds when it is confirmed, or at or above `condition_threshold` (plan-rules/frame.yaml).
 * `triage: not-cleared` holds until every warning sign has been answered or checked.
 */
export const DerivationSchema: z.ZodType<Derivation> = z.lazy(() =>
  z.union(
    [
      FindingIsSchema,
      z.strictObject({ condition: Id }),
      z.strictObject({ classification: Id, class: Id }),
      z.strictObject({ triage: z.literal('not-cleared') }),
      z.strictObject({ any: z.array(DerivationSchema).nonempty() }),
      z.strictObject({ all: z.array(DerivationSchema).nonempty() }),
    ],
    'one of finding, condition, classification with class, triage, any, all',
  ),
);
