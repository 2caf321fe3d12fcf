import { FASCICLES, type MuscleId } from '../description/muscles.ts';
import { MUSCLE_IDS } from '../paths/paths.ts';

/** What a muscle has lost of its slack length, millimetres; more is not believed of anybody. */
export const MOST_LOST = 20;

/** Lost slack length of fascicles, millimetres, 0 to MOST_LOST. Fascicles that are left out have lost nothing. */
export type Tightness = Readonly<Partial<Record<MuscleId, number>>>;

export type TightnessReading =
  | { readonly ok: true; readonly tightness: Tightness }
  | { readonly ok: false; readonly problems: readonly TightnessProblem[] };

export interface TightnessProblem {
  /** The part of the text that cannot be used. */
  readonly at: string;
  readonly found: string;
  readonly expected: string;
}

const MUSCLES: ReadonlySet<string> = new Set(FASCICLES.map(({ muscle }) => muscle));

/**
 * Reads `psoas_r=5,iliacus_r=5`: a muscle or fascicle, its side, and the lost slack length in millimetres. A muscle stands
 * for all its fascicles.
 *
 * @example
 * ```ts @import.meta.vitest
 * expect(readTightness('iliacus_mid_l=3')).toEqual({ ok: true, tightness: { iliacus_mid_l: 3 } })
 * expect(readTightness('iliacus=3')).toMatchObject({ ok: false, problems: [{ found: 'iliacus' }] })
 * ```
 */
export function readTightness(text: string): TightnessReading {
  const problems: TightnessProblem[] = [];
  const lost = new Map<MuscleId, number>();
  for (const part of text.split(',').map((entry) => entry.trim())) {
    const [name = '', millimetres = '', ...rest] = part.split('=').map((word) => word.trim());
    const ids = fasciclesOf(name);
    if (ids.length === 0) {
      problems.push({ at: part, found: name, expected: nameExpected(name) });
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

/** The fascicles a name with a side stands for: `psoas_r` for eleven, `iliacus_mid_r` for itself. */
function fasciclesOf(name: string): readonly MuscleId[] {
  return MUSCLE_IDS.filter(
    (id, i) => id === name || `${FASCICLES[i % FASCICLES.length]?.muscle}_${id.at(-1)}` === name,
  );
}

function nameExpected(name: string): string {
  if (MUSCLES.has(name) || MUSCLE_IDS.some((id) => id.slice(0, -2) === name)) return `a side: ${name}_r or ${name}_l`;
  return `a muscle and its side, such as ${[...MUSCLES].map((muscle) => `${muscle}_r`).join(', ')}`;
}
