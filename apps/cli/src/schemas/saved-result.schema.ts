import { URGENCIES } from '@hipspine/knowledge';
import type { Replayable } from '@hipspine/reasoning';
import { z } from 'zod';

const Factors = z.array(z.looseObject({ finding: z.string(), factor: z.number().positive() })).optional();
const Share = z.number().min(0).max(1);

/** A result saved earlier: the part that is compared, so that results of other versions can be read as well. */
export const SavedResultSchema = z.looseObject({
  id: z.string().optional(),
  version: z.string(),
  knowledge: z.string().meta({ description: 'Hash of the knowledge it was made from' }),
  setting: z.string(),
  urgency: z.enum(URGENCIES),
  triage: z.looseObject({
    state: z.enum(['send-now', 'not-cleared', 'cleared']),
    reasons: z.array(z.looseObject({ rule: z.string() })),
  }),
  place: z.looseObject({ hip: Share, lumbar: Share, sacroiliac: Share, other: Share }),
  ranked: z.array(z.looseObject({ condition: z.string(), probability: Share, for: Factors, against: Factors })),
});

export type SavedResult = z.infer<typeof SavedResultSchema>;

true satisfies SavedResult extends Replayable ? true : never;
