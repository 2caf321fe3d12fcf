/** A number as it was typed, and between which numbers it makes sense. */
export interface Measure {
  readonly typed: string;
  readonly low: number;
  readonly high: number;
}

/**
 * What was typed as a number; undefined when it is none, or none that makes sense.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(measured({ typed: '45,5', low: 20, high: 90 })).toBe(45.5)
 * expect(measured({ typed: '455', low: 20, high: 90 })).toBeUndefined()
 * expect(measured({ typed: ' ', low: 0, high: 90 })).toBeUndefined()
 * ```
 */
export function measured({ typed, low, high }: Measure): number | undefined {
  const value = typed.trim() === '' ? Number.NaN : Number(typed.trim().replace(',', '.'));
  return value >= low && value <= high ? value : undefined;
}

/**
 * A value as it stands in a field to type.
 *
 * @param decimal  the sign that parts the tenths where the person lives
 * @example
 * ```ts @import.meta.vitest
 * expect(asTyped(1044.5, ',')).toBe('1044,5')
 * ```
 */
export const asTyped = (value: number | string, decimal: string): string =>
  typeof value === 'string' ? value : String(value).replace('.', decimal);
