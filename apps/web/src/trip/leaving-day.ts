import { dayAfter } from '../plan/days.ts';

/** A drive longer ago tells the next one nothing; one further ahead is a slip of the keys. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 730;

/** The first and the last day on which a drive may begin, yyyy-mm-dd. */
export const leavingDays = (today: string): { readonly first: string; readonly last: string } => ({
  first: dayAfter(today, -DAYS_BACK),
  last: dayAfter(today, DAYS_AHEAD),
});

/**
 * May a drive begin on the day that was typed? A year of two digits is one long past, one of five digits sorts before all others.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(isLeavingDay('2027-08-01', '2027-03-01')).toBe(true)
 * expect(isLeavingDay('0026-08-01', '2027-03-01')).toBe(false)
 * expect(isLeavingDay('12027-08-01', '2027-03-01')).toBe(false)
 * expect(isLeavingDay('202', '2027-03-01')).toBe(false)
 * ```
 */
export function isLeavingDay(typed: string, today: string): boolean {
  const { first, last } = leavingDays(today);
  return /^\d{4}-\d\d-\d\d$/.test(typed) && typed >= first && typed <= last;
}
