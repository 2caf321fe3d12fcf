import type { Treatment } from '../treatment/index.ts';

/** A step of care: what one begins with, what can be added, what comes last, and what guidelines advise against. */
export type CareStep = 'first' | 'second' | 'last' | 'against';

/** What people do themselves or learn: care begins with these. */
const BEGIN_WITH: ReadonlySet<Treatment['group']> = new Set(['rehab', 'self-care', 'mind', 'lifestyle']);

/**
 * On which step of the ladder a treatment stands, from its group and what guidelines say of it.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(careStep({ group: 'rehab', grade: 'A' })).toBe('first')
 * expect(careStep({ group: 'medicine', grade: 'B' })).toBe('second')
 * expect(careStep({ group: 'surgery', grade: 'B' })).toBe('last')
 * const against = { source: 'nice-ng59', stance: 'against', says: 'Do not offer' } as const;
 * expect(careStep({ group: 'device', grade: 'C', guideline_positions: [against] })).toBe('against')
 * const consider = { source: 'acp-2017', stance: 'consider', says: 'An option' } as const;
 * expect(careStep({ group: 'hands-on', grade: 'C', guideline_positions: [against, consider] })).toBe('second')
 * ```
 */
export function careStep({
  group,
  grade,
  guideline_positions = [],
}: Pick<Treatment, 'group' | 'grade'> & {
  readonly guideline_positions?: readonly { readonly stance: string }[] | undefined;
}): CareStep {
  const stances = new Set(guideline_positions.map(({ stance }) => stance));
  if (grade === 'X' || (stances.has('against') && !stances.has('for') && !stances.has('consider'))) return 'against';
  if (BEGIN_WITH.has(group)) return 'first';
  return group === 'surgery' ? 'last' : 'second';
}

/** Do guidelines disagree about it? */
export const isContested = ({ guideline_positions = [] }: Pick<Treatment, 'guideline_positions'>): boolean =>
  guideline_positions.some(({ stance }) => stance === 'against') &&
  guideline_positions.some(({ stance }) => stance === 'for' || stance === 'consider');
