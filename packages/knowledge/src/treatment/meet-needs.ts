import type { Equipment } from './equipment.schema.ts';

/** Something used in place of what an exercise names. */
export interface StandIn {
  /** The id of what the exercise names. */
  readonly for: string;
  /** The id of what is used. */
  readonly use: string;
  readonly how: string;
  readonly care: string;
}

export type NeedsMet =
  | { readonly ok: true; readonly uses: readonly string[]; readonly standIns: readonly StandIn[] }
  | { readonly ok: false; readonly missing: readonly (readonly string[])[] };

/**
 * Can an exercise be done with what is there?
 *
 * @param needs      every group is needed; of a group any one will do, the first best
 * @param available  ids of what is there: what the place offers without what the person lacks, and the person's gear
 * @param equipment  the closed list, for what can stand in
 * @returns          what is used, real things before stand-ins; or the groups of which nothing is there
 * @example
 * ```ts @import.meta.vitest
 * const strap: Equipment = { id: 'strap', kind: 'gear', name: 'Strap', what: 'A strap.',
 *   instead: [{ use: 'towel', how: 'A towel round the foot.', care: 'It may be short.' }] };
 * const lying = [['floor-space', 'bed'], ['strap']];
 * expect(meetNeeds(lying, new Set(['bed', 'towel']), [strap])).toMatchObject({ ok: true, uses: ['bed', 'towel'] });
 * expect(meetNeeds(lying, new Set(['towel']), [strap])).toEqual({ ok: false, missing: [['floor-space', 'bed']] });
 * ```
 */
export function meetNeeds(
  needs: readonly (readonly string[])[],
  available: ReadonlySet<string>,
  equipment: readonly Equipment[],
): NeedsMet {
  const uses: string[] = [];
  const standIns: StandIn[] = [];
  const missing: (readonly string[])[] = [];
  for (const group of needs) {
    const real = group.find((id) => available.has(id));
    const standIn = real === undefined ? standInFor(group, available, equipment) : undefined;
    if (real !== undefined) uses.push(real);
    else if (standIn === undefined) missing.push(group);
    else {
      uses.push(standIn.use);
      standIns.push(standIn);
    }
  }
  return missing.length > 0 ? { ok: false, missing } : { ok: true, uses, standIns };
}

function standInFor(
  group: readonly string[],
  available: ReadonlySet<string>,
  equipment: readonly Equipment[],
): StandIn | undefined {
  for (const id of group) {
    const instead = equipment.find((item) => item.id === id)?.instead ?? [];
    const found = instead.find(({ use }) => available.has(use));
    if (found !== undefined) return { for: id, ...found };
  }
  return undefined;
}
