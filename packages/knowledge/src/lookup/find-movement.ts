import type { TreatmentParts } from '../treatment/parts.ts';
import { type Named, type NameHit, nameIndex } from './name-index.ts';
import { lightWords, nameReader } from './name-words.ts';

/** A move people can name: of the library, or known and not offered. */
export interface Movement {
  readonly id: string;
  readonly name: string;
  /** library: an exercise. outside: known, no entry; judge it by its tags. never: no plan offers it. */
  readonly offered: 'library' | 'outside' | 'never';
}

/** The parts of the treatment half that hold names of moves; a page brings no more. */
export type NamedParts = Pick<TreatmentParts, 'exercises' | 'knownMoves' | 'names'>;

/** What a typed name turned out to be. */
export type MovementFound =
  | {
      readonly kind: 'found';
      readonly movement: Movement;
      /** The name it was found by. */
      readonly by: string;
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Movement[] }
  | { readonly kind: 'not-known' };

/** How far the next move must be behind. */
const AHEAD = 0.1;
/** Least share of words to be worth asking about, and how far behind the best. */
const WORTH_ASKING = 0.4;
const NEAR = 0.3;
/** What may differ, typed or named: one light word, since any other can change the move ("plank", "side plank"). */
const MAY_DIFFER = 0.3;
const CANDIDATES = 6;

type MovementHit = NameHit<Movement & Named>;

/**
 * A finder of moves by any name, built once.
 *
 * It never guesses: a name that has words the move does not, or that fits two moves, is asked about; a word nobody knows
 * is said to be unknown. A wrong pose taken for a right one would be a safety fault.
 */
export function movementFinder(treatment: NamedParts): (text: string) => MovementFound {
  const { names } = treatment;
  const movements = movementsOf(treatment);
  const byId = new Map(movements.map((movement) => [movement.id, plain(movement)]));
  const read = nameReader(names.value);
  const light = lightWords(names.value);
  const key = (text: string): string => {
    const words = read(text);
    const telling = words.filter((word) => !light.has(word));
    return [...(telling.length > 0 ? telling : words)].sort().join(' ');
  };
  const umbrellas = new Map(names.value.umbrellas.map(({ say, one_of }) => [key(say), one_of]));
  const search = nameIndex(movements, names.value);
  const findPlain = (text: string): MovementFound => {
    const umbrella = umbrellas.get(key(text));
    if (umbrella !== undefined) {
      return { kind: 'ambiguous', candidates: umbrella.flatMap((id) => byId.get(id) ?? []) };
    }
    return decide(search(text));
  };
  return (text) => {
    const whole = findPlain(text);
    const [, outside, inside] = /^([^(]*\S)\s*\(([^)]+)\)\s*$/.exec(text) ?? [];
    if (whole.kind === 'found' || outside === undefined || inside === undefined) return whole;
    return agreed(findPlain(outside), findPlain(inside), whole);
  };
}

/** `Boat (Navasana)`: two names for one move, or a name with a remark. Two moves are asked about. */
function agreed(outside: MovementFound, inside: MovementFound, whole: MovementFound): MovementFound {
  if (outside.kind !== 'found') return whole;
  if (inside.kind === 'not-known') return outside;
  const named = inside.kind === 'found' ? [inside.movement] : inside.candidates;
  if (named.some(({ id }) => id === outside.movement.id)) return outside;
  return { kind: 'ambiguous', candidates: [outside.movement, ...named].slice(0, CANDIDATES) };
}

const finders = new WeakMap<NamedParts, (text: string) => MovementFound>();

/**
 * Which move a person means by a name; see `movementFinder`. The index is built at the first call and kept with the facts.
 *
 * @param text  a name, or an id, as somebody types it
 */
export function findMovement(treatment: NamedParts, text: string): MovementFound {
  const finder = finders.get(treatment) ?? movementFinder(treatment);
  finders.set(treatment, finder);
  return finder(text);
}

function decide(hits: readonly MovementHit[]): MovementFound {
  const [best, next] = hits;
  if (best === undefined || best.score < WORTH_ASKING) return { kind: 'not-known' };
  const alone = next === undefined || best.score - next.score >= AHEAD || (best.score === 1 && next.score < 1);
  if (alone && best.leftover + best.missing <= MAY_DIFFER)
    return { kind: 'found', movement: plain(best.entry), by: best.name };
  const near = hits.filter(({ score }) => score >= Math.max(WORTH_ASKING, best.score - NEAR));
  return { kind: 'ambiguous', candidates: near.slice(0, CANDIDATES).map(({ entry }) => plain(entry)) };
}

/** All moves with all their names; the id counts as a name. */
export function movementsOf({
  exercises,
  knownMoves,
}: Pick<NamedParts, 'exercises' | 'knownMoves'>): readonly (Movement & Named)[] {
  const named = ({ id, name, aliases = [] }: { id: string; name: string; aliases?: string[] | undefined }) => ({
    id,
    name,
    names: [name, ...aliases, id],
  });
  return [
    ...exercises.map(({ value }) => ({ ...named(value), offered: 'library' as const })),
    ...knownMoves.value.moves.map((move) => ({ ...named(move), offered: move.offered })),
  ];
}

const plain = ({ id, name, offered }: Movement): Movement => ({ id, name, offered });
