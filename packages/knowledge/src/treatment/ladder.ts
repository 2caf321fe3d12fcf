import type { Exercise } from './exercise.schema.ts';

/** Which exercises are next on the way up and down. */
export interface Ladder {
  readonly easier: (id: string) => readonly string[];
  readonly harder: (id: string) => readonly string[];
}

type Rung = Pick<Exercise, 'id' | 'regressions' | 'progressions'>;

/**
 * Easier and harder versions, whichever of two exercises names the other: its own list first, in its order.
 *
 * @example
 * ```ts @import.meta.vitest
 * const { easier, harder } = ladderOf([{ id: 'sphinx', progressions: ['cobra'] }, { id: 'cobra' }]);
 * expect(easier('cobra')).toEqual(['sphinx'])
 * expect(harder('sphinx')).toEqual(['cobra'])
 * expect(harder('cobra')).toEqual([])
 * ```
 */
export function ladderOf(exercises: readonly Rung[]): Ladder {
  const along = (own: 'regressions' | 'progressions', others: typeof own): ReadonlyMap<string, readonly string[]> =>
    new Map(
      exercises.map((rung) => {
        const named = exercises.filter((other) => other[others]?.includes(rung.id)).map(({ id }) => id);
        return [rung.id, [...new Set([...(rung[own] ?? []), ...named])]];
      }),
    );
  const down = along('regressions', 'progressions');
  const up = along('progressions', 'regressions');
  return { easier: (id) => down.get(id) ?? [], harder: (id) => up.get(id) ?? [] };
}
