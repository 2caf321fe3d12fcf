const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * A day in words.
 *
 * @param day  yyyy-mm-dd
 * @example
 * ```ts @import.meta.vitest
 * expect(dayInWords('2026-12-08')).toBe('Tuesday 8 December 2026')
 * ```
 */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${weekday(day)} ${date} ${MONTHS[month - 1]} ${year}`;
}

/** Such as "Tuesday". */
export const weekday = (day: string): string => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] as string;
