import type { Gold } from '../case.ts';
import { acceptedOf } from './diagnosis.ts';
import type { Prediction } from './prediction.ts';

export interface ProbabilityScore {
  /** Squared distance between belief and truth over all causes, [0, 2]. */
  readonly brier: number;
  /** The same with all accepted causes merged into one. */
  readonly brierAccepted: number;
  /** Squared distance of the first cause's probability from right (1) or wrong (0); null without an answer. */
  readonly brierFirst: number | null;
  /** -ln of the probability of the true main cause, which counts as at least 1e-4. */
  readonly logScore: number;
  /** Probability of the first cause; null without an answer. */
  readonly confidence: number | null;
}

const LEAST = 1e-4;

/** What somebody who says nothing is charged. */
const NO_ANSWER: ProbabilityScore = {
  brier: 1,
  brierAccepted: 1,
  brierFirst: null,
  logScore: -Math.log(LEAST),
  confidence: null,
};

/**
 * How good the probabilities are.
 *
 * @param firstIsAccepted  1 when the first cause counts as right in the lenient score
 * @returns undefined when the true cause has no id, or the answer ranks without probabilities
 * @source Brier GW. Monthly Weather Review 1950;78:1 (the score over all classes)
 */
export function scoreProbabilities(
  gold: Gold,
  ranked: Prediction['ranked'],
  firstIsAccepted: number,
): ProbabilityScore | undefined {
  if (!gold.in_vocabulary) return undefined;
  if (ranked.length === 0) return NO_ANSWER;
  if (ranked.every(({ probability }) => probability === null)) return undefined;
  const believed = new Map(ranked.map(({ condition, probability }) => [condition, probability ?? 0]));
  const accepted = acceptedOf(gold);
  const ofGold = believed.get(gold.primary) ?? 0;
  const first = ranked[0]?.probability ?? 0;
  return {
    brier: brier(believed, gold.primary),
    brierAccepted: brierMerged(believed, accepted),
    brierFirst: (first - firstIsAccepted) ** 2,
    logScore: -Math.log(Math.max(LEAST, ofGold)),
    confidence: first,
  };
}

function brier(believed: ReadonlyMap<string, number>, primary: string): number {
  let sum = 0;
  for (const [condition, p] of believed) sum += (p - (condition === primary ? 1 : 0)) ** 2;
  return believed.has(primary) ? sum : sum + 1;
}

function brierMerged(believed: ReadonlyMap<string, number>, accepted: ReadonlySet<string>): number {
  const together = Math.min(
    1,
    [...accepted].reduce((sum, condition) => sum + (believed.get(condition) ?? 0), 0),
  );
  let sum = (1 - together) ** 2;
  for (const [condition, p] of believed) if (!accepted.has(condition)) sum += p ** 2;
  return sum;
}
