/** Whole number in [0, below). */
export type Dice = (below: number) => number;

/**
 * Seeded dice: the same seed gives the same throws on every machine, so that a crash found here can be found again.
 *
 * @source Marsaglia G. Xorshift RNGs, J Stat Softw 2003;8(14) (the 13-17-5 generator)
 */
export function dice(seed: number): Dice {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export function pick<T>(roll: Dice, entries: readonly T[]): T {
  const entry = entries[roll(entries.length)];
  if (entry === undefined) throw new Error('nothing to pick from');
  return entry;
}
