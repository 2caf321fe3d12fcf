/** A day as it is written everywhere: yyyy-mm-dd. */
export type Day = string;

const MS_OF_DAY = 86_400_000;

const asNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS_OF_DAY);

/**
 * The day some days later.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(daysAfter('2027-02-27', 2)).toBe('2027-03-01')
 * ```
 */
export const daysAfter = (day: Day, days: number): Day =>
  new Date((asNumber(day) + days) * MS_OF_DAY).toISOString().slice(0, 10);

/**
 * Whole and part weeks from one day to another; negative when the second is earlier.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(weeksBetween('2027-01-01', '2027-01-22')).toBe(3)
 * ```
 */
export const weeksBetween = (from: Day, to: Day): number => (asNumber(to) - asNumber(from)) / 7;
