import { findMovement, type MovementFound, movementsOf } from '../lookup/find-movement.ts';
import { type NameReader, nameReader } from '../lookup/name-words.ts';
import type { Problem } from '../problem.ts';
import { type Catalogue, fault, unknownIds } from './catalogue.ts';

/** Every name finds its move, every name that must be found is, and what is not offered says what to do instead. */
export function checkNames(catalogue: Catalogue): readonly Problem[] {
  return [...checkEveryName(catalogue), ...checkSaid(catalogue), ...checkKnownMoves(catalogue)];
}

/** A name that stands for two moves belongs under the umbrellas of names.yaml, not under aliases. */
function checkEveryName({ parts }: Catalogue): readonly Problem[] {
  const read = nameReader(parts.names.value);
  const partOf = new Map(parts.exercises.map((part) => [part.value.id, part]));
  const umbrellas = parts.names.value.umbrellas.map(({ say: said, one_of }) => ({ said: wordsOf(read, said), one_of }));
  const owner = new Map<string, string>();
  return movementsOf(parts).flatMap(({ id, names }) =>
    names.flatMap((name) => {
      const words = wordsOf(read, name);
      const asked = umbrellas.find(({ said }) => said === words);
      const other = asked === undefined ? owner.get(words) : undefined;
      owner.set(words, owner.get(words) ?? id);
      const fits = words !== '' && (other ?? id) === id && (asked?.one_of.includes(id) ?? true);
      if (fits) return [];
      const found = words === '' ? 'no word with a meaning' : `also ${other ?? asked?.one_of.join(', ')}`;
      return [
        fault(partOf.get(id) ?? parts.knownMoves, 'aliases', `${name}: ${found}`, `a name of ${id} and no other`),
      ];
    }),
  );
}

/** Words of a name whatever their order. */
const wordsOf = (read: NameReader, name: string): string => [...new Set(read(name))].sort().join(' ');

function checkSaid({ parts, exercise }: Catalogue): readonly Problem[] {
  const { names } = parts;
  const known = new Set(movementsOf(parts).map(({ id }) => id));
  const isMove = (id: string): boolean => known.has(id);
  return [
    ...names.value.umbrellas.flatMap(({ one_of }, i) =>
      unknownIds(names, `umbrellas[${i}].one_of`, one_of, isMove, 'the id of an exercise or known move'),
    ),
    ...names.value.must_find.flatMap(({ say: said, is }, i) => {
      const found = findMovement(parts, said);
      return isOnly(found, is) ? [] : [fault(names, `must_find[${i}]`, `${said} finds ${say(found)}`, is)];
    }),
    ...parts.knownMoves.value.moves.flatMap(({ id }, i) =>
      exercise.has(id) ? [fault(parts.knownMoves, `moves[${i}].id`, id, 'an id no exercise has')] : [],
    ),
  ];
}

function checkKnownMoves({ parts, exercise }: Catalogue): readonly Problem[] {
  const { knownMoves, tags } = parts;
  return knownMoves.value.moves.flatMap((move, i) => [
    ...unknownIds(
      knownMoves,
      `moves[${i}].tags`,
      move.tags,
      (tag) => Object.hasOwn(tags.value, tag),
      'a tag of plan-rules/tags.yaml',
    ),
    ...unknownIds(knownMoves, `moves[${i}].instead`, move.instead, (id) => exercise.has(id), 'the id of an exercise'),
  ]);
}

const isOnly = (found: MovementFound, id: string): boolean => found.kind === 'found' && found.movement.id === id;

function say(found: MovementFound): string {
  if (found.kind === 'found') return found.movement.id;
  if (found.kind === 'ambiguous') return `one of ${found.candidates.map(({ id }) => id).join(', ')}`;
  return 'nothing';
}
