import type { Problem } from '../problem.ts';
import { type Catalogue, fault, unknownIds } from './catalogue.ts';
import type { Equipment, PlaceId } from './equipment.schema.ts';
import type { Exercise } from './exercise.schema.ts';
import { meetNeeds } from './meet-needs.ts';
import type { Located } from './parts.ts';

/** Floor of its own, furniture, or water: what a person can lie or kneel on. */
const TO_LIE_ON = ['floor-space', 'bed', 'couch', 'pool'];
const TO_KNEEL_ON = ['floor-space', 'kneeling-room'];

/** The closed list of things and places, and that every exercise says what it needs and fits the places it names. */
export function checkEquipment(catalogue: Catalogue): readonly Problem[] {
  const { parts } = catalogue;
  return [
    ...checkList(catalogue),
    ...checkIdle(catalogue),
    ...parts.exercises.flatMap((part) => [
      ...checkKnown(catalogue, part),
      ...checkRoom(part),
      ...checkPlaces(catalogue, part),
    ]),
  ];
}

function checkList({ parts, equipment }: Catalogue): readonly Problem[] {
  const { equipment: list, places } = parts.equipment.value;
  const isKnown = (id: string): boolean => equipment.has(id);
  const twice = list.flatMap(({ id }, i) =>
    list.findIndex((item) => item.id === id) === i
      ? []
      : [fault(parts.equipment, `equipment[${i}].id`, id, 'every id once')],
  );
  const standIns = list.flatMap(({ instead = [] }, i) =>
    instead.flatMap(({ use }, j) => {
      const kind = equipment.get(use)?.kind;
      const ordinary = kind === 'household' || kind === 'fixture';
      return ordinary
        ? []
        : [fault(parts.equipment, `equipment[${i}].instead[${j}].use`, use, 'the id of something ordinary')];
    }),
  );
  return [
    ...twice,
    ...standIns,
    ...places.flatMap(({ offers }, i) =>
      unknownIds(parts.equipment, `places[${i}].offers`, offers, isKnown, 'an id of equipment.yaml'),
    ),
  ];
}

/** Something no exercise names and nothing replaces does not belong on the list. */
function checkIdle({ parts }: Catalogue): readonly Problem[] {
  const { equipment: list } = parts.equipment.value;
  const used = new Set([
    ...parts.exercises.flatMap(({ value }) => [...value.needs.flat(), ...(value.helps ?? [])]),
    ...list.flatMap(({ instead = [] }) => instead.map(({ use }) => use)),
  ]);
  return list.flatMap(({ id }, i) =>
    used.has(id) ? [] : [fault(parts.equipment, `equipment[${i}].id`, id, 'something an exercise names')],
  );
}

function checkKnown({ equipment }: Catalogue, part: Located<Exercise>): readonly Problem[] {
  const isKnown = (id: string): boolean => equipment.has(id);
  return [
    ...part.value.needs.flatMap((group, i) =>
      unknownIds(part, `needs[${i}]`, group, isKnown, 'an id of equipment.yaml'),
    ),
    ...unknownIds(part, 'helps', part.value.helps ?? [], isKnown, 'an id of equipment.yaml'),
  ];
}

/** A move on the floor needs floor, a kneeling one room to kneel, a lying one something to lie on. */
function checkRoom(part: Located<Exercise>): readonly Problem[] {
  const { position, tags, needs } = part.value;
  const needsOneOf = (ids: readonly string[]): boolean => needs.some((group) => group.some((id) => ids.includes(id)));
  const short = (expected: string): readonly Problem[] => [
    fault(part, 'needs', `${position.join(', ')} without a place for it`, expected),
  ];
  if (tags.includes('floor') && !needsOneOf(TO_KNEEL_ON)) return short('floor-space or kneeling-room');
  if (position.includes('kneeling') && !needsOneOf(TO_KNEEL_ON)) return short('floor-space or kneeling-room');
  if (position.length === 1 && position[0] === 'lying' && !needsOneOf(TO_LIE_ON)) return short(TO_LIE_ON.join(', '));
  return [];
}

/** Where an exercise says it can be done, it can be done: by what the place offers, or by gear that can be there. */
function checkPlaces({ parts, equipment }: Catalogue, part: Located<Exercise>): readonly Problem[] {
  return part.value.places.flatMap((id, i) => {
    const place = parts.equipment.value.places.find((known) => known.id === id);
    const there = new Set([...(place?.offers ?? []), ...bringable(id, equipment)]);
    const met = meetNeeds(part.value.needs, there, parts.equipment.value.equipment);
    if (met.ok) return [];
    const lacks = met.missing.map((group) => group.join(' or ')).join('; ');
    return [fault(part, `places[${i}]`, `${id}, which has no ${lacks}`, 'a place that offers what the move needs')];
  });
}

/** Gear a person can have in a place: any at home and in a gym, only what fits into a bag elsewhere. */
function bringable(place: PlaceId, equipment: ReadonlyMap<string, Equipment>): readonly string[] {
  return [...equipment.values()]
    .filter(({ kind, portable }) => {
      if (kind === 'facility') return place === 'gym';
      return kind === 'gear' && (place === 'home' || place === 'gym' || portable === true);
    })
    .map(({ id }) => id);
}
