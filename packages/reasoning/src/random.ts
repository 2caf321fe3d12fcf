/** A stream of numbers in [0, 1). The same seed gives the same stream on every machine. */
export type Random = () => number;

/**
 * Small seeded generator with 32 bits of state; good enough for sampling, not for secrets.
 *
 * @param seed  any integer
 * @source Tommy Ettinger's mulberry32 (public domain), as commonly restated
 * @example
 * ```ts @import.meta.vitest
 * expect(seeded(7)()).toBe(seeded(7)())
 * expect(seeded(7)()).not.toBe(seeded(8)())
 * ```
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A standard normal deviate (Box and Muller 1958). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
