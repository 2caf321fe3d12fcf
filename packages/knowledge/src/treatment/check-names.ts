import { findMovement, type MovementFound, movementsOf } from '../lookup/find-movement.ts';
import type { Problem } from '../problem.ts';
import { type Catalogue, fault, unknownIds } from './catalogue.ts';

/** Every name finds its move, every name that must be found is, and what is not offered says what to do instead. */
export function checkNames(catalogue: Catalogue): readonly Problem[] {
  return [...checkEveryName(catalogue), ...checkSaid(catalogue), ...checkKnownMoves(catalogue)];
}

/** A name that stands for two moves belongs under the umbrellas of names.yaml, not under aliases. */
function checkEveryName({ parts }: Catalogue): readonly Problem[] {
  const underUmbrella = new Set(parts.names.value.umbrellas.flatMap(({ one_of }) => one_of));
  const fileOf = new Map(parts.exercises.map((part) => [part.value.id, part]));
  return movementsOf(parts).flatMap(({ id, names }) =>
    names.flatMap((name) => {
      const found = findMovement(parts, name);
      if (isOnly(found, id) || (underUmbrella.has(id) && asks(found, id))) return [];
      const part = fileOf.get(id) ?? parts.knownMoves;
      return [fault(part, 'aliases', `${name} (${id}) finds ${say(found)}`, `a name that finds ${id} and no other`)];
    }),
  );
}

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

const asks = (found: MovementFound, id: string): boolean =>
  found.kind === 'ambiguous' && found.candidates.some((candidate) => candidate.id === id);

function say(found: MovementFound): string {
  if (found.kind === 'found') return found.movement.id;
  if (found.kind === 'ambiguous') return `one of ${found.candidates.map(({ id }) => id).join(', ')}`;
  return 'nothing';
}
