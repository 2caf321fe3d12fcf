/** Words by which a sign of a plan says that somebody has to be seen, or stop, soon. One too many is shown, never one too few. */
const SOON =
  /emergency|same day|today|tomorrow|\bnow\b|\bstop\b|\bcall\b|\bseen\b|doctor|midwife|maternity|surgeon|self-harm|imaging|within days|vascular check/i;

/** Does this sign of a plan have to stand in sight? */
export const saysHowSoon = (sign: string): boolean => SOON.test(sign);
