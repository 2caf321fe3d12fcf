/**
 * Answers that would call for emergency help at once, by finding id; the words are those of knowledge/. The same for
 * everybody, whatever was answered: a safety net is for what comes later.
 *
 * That each of them, new in somebody with back pain, is an emergency to the rules is checked in apps/cli.
 */
export const SAFETY_NET: readonly string[] = [
  'saddle-numbness',
  'bladder-retention-new',
  'bladder-incontinence-new',
  'bowel-incontinence-new',
  'sudden-severe-back-abdominal-pain',
  'chest-pain-breathless',
];

/** Answers that would have to be seen the same day. */
export const SAFETY_NET_TODAY: readonly string[] = [
  'leg-weakness-progressive',
  'cannot-bear-weight',
  'fever-chills',
  'severe-pain-unable-cope',
];
