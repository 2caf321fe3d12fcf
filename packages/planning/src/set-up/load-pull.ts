const GRAVITY = 9.81;

/**
 * How hard a load in the hands pulls the trunk forward: its weight times its distance from the low back.
 *
 * @returns newton metres, of the load alone; what muscles and discs carry is more and is not worked out here
 * @example
 * ```ts @import.meta.vitest
 * expect(loadPull(20, 500) / loadPull(20, 250)).toBe(2)
 * ```
 */
export const loadPull = (kilograms: number, distanceMm: number): number => (kilograms * GRAVITY * distanceMm) / 1000;
