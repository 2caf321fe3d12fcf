/** An angle that was worked out from lengths which are not exactly known. */
export interface Estimate {
  readonly degrees: number;
  /** It may be off by so much either way, degrees. */
  readonly give: number;
}

/** Where an estimate stands to a limit. What may lie beyond it is not inside. */
export type AgainstLimit = 'inside' | 'too-near' | 'beyond';

/**
 * @example
 * ```ts @import.meta.vitest
 * expect(againstLimit({ degrees: 82, give: 6 }, 90)).toBe('inside')
 * expect(againstLimit({ degrees: 88, give: 6 }, 90)).toBe('too-near')
 * expect(againstLimit({ degrees: 99, give: 6 }, 90)).toBe('beyond')
 * ```
 */
export const againstLimit = ({ degrees, give }: Estimate, most: number): AgainstLimit =>
  degrees + give <= most ? 'inside' : degrees - give > most ? 'beyond' : 'too-near';

/**
 * A value with how far it may be off: the changes that each uncertain figure alone makes, added as independent errors are.
 *
 * @param value  what is worked out; undefined where there is no such thing
 * @param give   how far each figure may be off, in its own unit
 * @returns      undefined when there is no value at the figures themselves
 */
export function estimated<Figures extends object>(
  value: (figures: Figures) => number | undefined,
  figures: Figures,
  give: Partial<Record<keyof Figures, number>>,
): Estimate | undefined {
  const degrees = value(figures);
  if (degrees === undefined) return undefined;
  const names = Object.keys(give) as (keyof Figures)[];
  const squares = names.map((name) => {
    const off = give[name] ?? 0;
    const changes = [off, -off].map((by) => {
      const moved = value({ ...figures, [name]: (figures[name] as number) + by });
      return moved === undefined ? 0 : Math.abs(moved - degrees);
    });
    return Math.max(...changes) ** 2;
  });
  return { degrees, give: Math.sqrt(squares.reduce((sum, square) => sum + square, 0)) };
}
