/**
 * How soon to be seen, least urgent first. `emergency-now`: emergency department or ambulance now; `same-day`: a
 * clinician today; `within-days-GP`: within a few days, at most two weeks; `routine`: a planned appointment;
 * `self-care`: self-management with advice on when to come back.
 */
export const URGENCIES = ['self-care', 'routine', 'within-days-GP', 'same-day', 'emergency-now'] as const;

export type Urgency = (typeof URGENCIES)[number];

/** Position in `URGENCIES`, 0 (self-care) to 4 (emergency-now). */
export const urgencyRank = (urgency: Urgency): number => URGENCIES.indexOf(urgency);

/**
 * The more urgent of two.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(moreUrgent('routine', 'same-day')).toBe('same-day')
 * ```
 */
export const moreUrgent = (a: Urgency, b: Urgency): Urgency => (urgencyRank(a) >= urgencyRank(b) ? a : b);

/** Urgency at a rank, clamped to the scale. */
export const urgencyAt = (rank: number): Urgency =>
  URGENCIES[Math.min(URGENCIES.length - 1, Math.max(0, rank))] ?? 'emergency-now';
