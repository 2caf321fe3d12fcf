import type { Result } from './assessment.ts';

/**
 * The reasons behind the urgency shown: rules of that urgency that fired, or else the most urgent ones that only a "not
 * sure" keeps from firing. None when the ranking raised the urgency above what the rules say.
 */
export const deciding = ({ urgency, urgencyFromRules, triage }: Result): Result['triage']['reasons'] => {
  const certain = triage.reasons.filter((reason) => reason.certain && reason.urgency === urgency);
  if (certain.length > 0) return certain;
  if (urgency !== urgencyFromRules) return [];
  const possible = triage.reasons.filter((reason) => !reason.certain);
  return possible.filter((reason) => reason.urgency === possible[0]?.urgency);
};
