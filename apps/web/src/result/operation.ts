import type { EntryOf } from '@hipspine/record';

/** Which part was operated on: what there is to ask the team depends on it. */
export type Operated = 'leg' | 'hip' | 'spine' | 'belly';

const BEGAN_AFTER: Readonly<Record<string, Operated>> = {
  hip: 'hip',
  'knee-ankle-foot': 'leg',
  spine: 'spine',
  'abdomen-pelvis': 'belly',
};

/** Pain that has lasted longer than this began after an operation of another year. */
const A_YEAR_IN_WEEKS = 52;

/** Operations of the past year that somebody told of. What was not told is not there: nothing is asked about it. */
export function operationsOf({ findings }: Pick<EntryOf<'assessment'>['body'], 'findings'>): ReadonlySet<Operated> {
  const parts = new Set<Operated>();
  const began = BEGAN_AFTER[String(findings['onset-after-surgery'])];
  const weeks = findings['pain-duration-weeks'];
  const isOld = typeof weeks === 'number' && weeks > A_YEAR_IN_WEEKS;
  const isLeg = began === 'hip' || began === 'leg';
  // About a leg it was asked by itself whether that was in the past year, and that answer counts.
  const leg = findings['recent-lower-limb-surgery'];
  if (began !== undefined && (isLeg && leg !== undefined ? leg === true : !isOld)) parts.add(began);
  if (leg === true && !parts.has('hip')) parts.add('leg');
  if (findings['hip-replacement'] === 'under-1-year') parts.add('hip').delete('leg');
  if (findings['recent-spinal-procedure'] === true) parts.add('spine');
  return parts;
}
