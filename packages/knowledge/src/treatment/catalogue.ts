import type { Problem } from '../problem.ts';
import type { Equipment } from './equipment.schema.ts';
import type { Exercise } from './exercise.schema.ts';
import type { Habit } from './habit.schema.ts';
import type { KnownIds } from './known-ids.ts';
import type { Outcome } from './outcome.schema.ts';
import type { Located, TreatmentParts } from './parts.ts';
import type { Pathway } from './pathway.schema.ts';
import type { Fact, Rule } from './plan-rules.schema.ts';
import type { TreatmentSource } from './source.schema.ts';
import type { Treatment } from './treatment.schema.ts';

/** The parts by id, with what they may point to: what every check needs. */
export interface Catalogue {
  readonly parts: TreatmentParts;
  readonly ids: KnownIds;
  readonly equipment: ReadonlyMap<string, Equipment>;
  readonly exercise: ReadonlyMap<string, Exercise>;
  readonly fact: ReadonlyMap<string, Fact>;
  readonly rule: ReadonlyMap<string, Rule>;
  readonly pathway: ReadonlyMap<string, Pathway>;
  readonly habit: ReadonlyMap<string, Habit>;
  readonly treatment: ReadonlyMap<string, Treatment>;
  readonly outcome: ReadonlyMap<string, Outcome>;
  readonly source: ReadonlyMap<string, TreatmentSource>;
  /** Facts that follow from a condition alone, by condition. */
  readonly factsOfCondition: ReadonlyMap<string, readonly string[]>;
}

export function catalogueOf(parts: TreatmentParts, ids: KnownIds): Catalogue {
  return {
    parts,
    ids,
    equipment: new Map(parts.equipment.value.equipment.map((item) => [item.id, item])),
    exercise: byId(parts.exercises),
    fact: byId(parts.facts),
    rule: byId(parts.rules),
    pathway: byId(parts.pathways),
    habit: byId(parts.habits),
    treatment: byId(parts.treatments),
    outcome: byId(parts.outcomes),
    source: byId(parts.sources),
    factsOfCondition: factsOfCondition(parts.facts),
  };
}

const byId = <T extends { readonly id: string }>(parts: readonly Located<T>[]): ReadonlyMap<string, T> =>
  new Map(parts.map(({ value }) => [value.id, value]));

function factsOfCondition(facts: readonly Located<Fact>[]): ReadonlyMap<string, readonly string[]> {
  const implied = new Map<string, string[]>();
  for (const { value } of facts) {
    if (value.derive === undefined || !('any' in value.derive)) continue;
    for (const ground of value.derive.any) {
      if ('condition' in ground) implied.set(ground.condition, [...(implied.get(ground.condition) ?? []), value.id]);
    }
  }
  return implied;
}

/** A fault at a place inside a part: `within` is the path from the part, such as `phases[1].core[0]`. */
export function fault(part: Located<unknown>, within: string, found: string, expected: string): Problem {
  const path = part.path === '' || within === '' ? part.path + within : `${part.path}.${within}`;
  return { file: part.file, path, found, expected };
}

/** A fault for every id of a list that `known` does not hold. */
export function unknownIds(
  part: Located<unknown>,
  within: string,
  ids: readonly string[],
  known: (id: string) => boolean,
  expected: string,
): readonly Problem[] {
  return ids.flatMap((id, i) => (known(id) ? [] : [fault(part, `${within}[${i}]`, id, expected)]));
}
