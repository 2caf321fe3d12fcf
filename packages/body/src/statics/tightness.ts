import { FASCICLES, type MuscleId } from '../description/muscles.ts';
import { fasciclesNamed } from '../names/fascicle-names.ts';

/** What a muscle has lost of its slack length, millimetres; more is not believed of anybody. */
export const MOST_LOST = 20;

/** Lost slack length of fascicles, millimetres, 0 to MOST_LOST. Fascicles that are left out have lost nothing. */
export type Tightness = Readonly<Partial<Record<MuscleId, number>>>;

export type TightnessReading =
  | { readonly ok: true; readonly tightness: Tightness }
  | { readonly ok: false; readonly problems: readonly TightnessProblem[] };

interface TightnessProblem {
  /** The part of the text that cannot be used. */
  readonly at: string;
  readonly found: string;
  readonly expected: string;
}

/**
 * Reads `psoas_r=5,iliacus_r=5`: a muscle or fascicle, and the lost slack length in millimetres. A muscle stands for all
 * its fascicles; without a side it means both.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(readTightness('iliacus_mid_l=3')).toEqual({ ok: true, tightness: { iliacus_mid_l: 3 } })
 * expect(readTightness('glute_l=3')).toMatchObject({ ok: false, problems: [{ found: 'glute_l' }] })
 * ```
 */
export function readTightness(text: string): TightnessReading {
  const problems: TightnessProblem[] = [];
  const lost = new Map<MuscleId, number>();
  for (const part of text.split(',').map((entry) => entry.trim())) {
    const [name = '', millimetres = '', ...rest] = part.split('=').map((word) => word.trim());
    const ids = fasciclesNamed(name);
    if (ids.length === 0) {
      problems.push({ at: part, found: name, expected: EXPECTED });
    } else if (rest.length > 0 || !/^\d+(\.\d+)?$/.test(millimetres) || Number(millimetres) > MOST_LOST) {
      const found = millimetres === '' ? 'no number' : [millimetres, ...rest].join('=');
      problems.push({ at: part, found, expected: `millimetres of lost length, 0 to ${MOST_LOST}` });
    } else if (ids.some((id) => lost.has(id))) {
      problems.push({ at: part, found: `${name} a second time`, expected: 'each muscle once' });
    } else {
      for (const id of ids) lost.set(id, Number(millimetres));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, tightness: Object.fromEntries(lost) };
}

const EXPECTED = `a muscle or fascicle, with _r or _l for one side: ${[...new Set(FASCICLES.map(({ muscle }) => muscle))].join(', ')}`;
