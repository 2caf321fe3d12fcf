import { lightWords, nameReader, type Wording } from './name-words.ts';

/** Something with names. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** How well a name fits what was typed. */
export interface NameHit<T extends Named> {
  readonly entry: T;
  /** The name that fits best. */
  readonly name: string;
  /** Share of the words that meet, closed interval 0 to 1; 1: every word, in any order. */
  readonly score: number;
  /** Weight of the typed words that the name does not have. */
  readonly leftover: number;
  /** Weight of the words of the name that were not typed. */
  readonly missing: number;
}

interface Indexed<T extends Named> {
  readonly entry: T;
  readonly name: string;
  readonly words: readonly string[];
  readonly joined: string;
}

/** What a light word weighs against 1 for any other. */
const LIGHT = 0.3;

/** Shortest word in which one wrong letter is forgiven. */
const LONG_ENOUGH = 5;

/** A dose typed behind a name, such as 3x10, 30s or 12. */
const COUNT = /^(x|\d+(x\d*|s|sec|min)?)$/;

/** A word that meets only after a letter is mended weighs a little less, so that it never counts as exact. */
const MENDED = 0.95;

/**
 * An index over names: what was typed in, the best fit of each entry out, best first, same order for the same input.
 * Word order, case, hyphens, accents, plural and one slip in a long unknown word do not matter.
 *
 * @returns  entries that share at least one word that is not light
 */
export function nameIndex<T extends Named>(
  entries: readonly T[],
  wording: Wording,
): (typed: string) => readonly NameHit<T>[] {
  const read = nameReader(wording);
  const light = lightWords(wording);
  const weigh = (word: string): number => (light.has(word) ? LIGHT : 1);
  const all: readonly Indexed<T>[] = entries.flatMap((entry) =>
    entry.names
      .map((name) => ({ entry, name, words: [...new Set(read(name))] }))
      .filter(({ words }) => words.length > 0)
      .map((indexed) => ({ ...indexed, joined: indexed.words.join('') })),
  );
  const byWord = grouped(all, ({ words }) => words);
  const byJoined = grouped(all, ({ joined }) => [joined]);
  return (typed) => {
    const query = meant([...new Set(read(typed))], byWord);
    const same = new Set(byJoined.get(query.map(({ word }) => word).join('')) ?? []);
    const touched = new Set([
      ...same,
      ...query.flatMap(({ meets }) => meets.flatMap((word) => byWord.get(word) ?? [])),
    ]);
    const best = new Map<string, NameHit<T>>();
    for (const indexed of touched) {
      const { entry, name, words } = indexed;
      const fits = same.has(indexed) ? { score: 1, leftover: 0, missing: 0 } : fit(query, words, weigh);
      if (fits.score > (best.get(entry.id)?.score ?? 0)) best.set(entry.id, { entry, name, ...fits });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  };
}

function grouped<T>(list: readonly T[], keys: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list)
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}

/** A typed word and the known words it can stand for: itself, or when nobody knows it those one slip away. */
interface Meant {
  readonly word: string;
  readonly meets: readonly string[];
  readonly share: number;
}

function meant(query: readonly string[], known: ReadonlyMap<string, unknown>): readonly Meant[] {
  const said = query.filter((word) => known.has(word) || !COUNT.test(word));
  return said.map((word) =>
    known.has(word)
      ? { word, meets: [word], share: 1 }
      : { word, meets: [...known.keys()].filter((other) => oneSlip(word, other)), share: MENDED },
  );
}

/** Weighted share of words that meet (Dice), and the weight of the words that do not, on either side. */
function fit(
  query: readonly Meant[],
  words: readonly string[],
  weigh: (word: string) => number,
): Omit<NameHit<Named>, 'entry' | 'name'> {
  let met = 0;
  let leftover = 0;
  let meaning = false;
  for (const { word, meets, share } of query) {
    const meet = meets.find((other) => words.includes(other));
    if (meet === undefined) leftover += weigh(word);
    else {
      met += share * weigh(meet);
      if (weigh(meet) === 1) meaning = true;
    }
  }
  const missing = words.reduce(
    (sum, word) => (query.some(({ meets }) => meets.includes(word)) ? sum : sum + weigh(word)),
    0,
  );
  const all = [...query.map(({ word }) => word), ...words].reduce((sum, word) => sum + weigh(word), 0);
  return { score: meaning || leftover === 0 ? Math.min(1, (2 * met) / all) : 0, leftover, missing };
}

/** Do two long words differ by one letter: wrong, missing, too much, or two swapped? Each has five letters or more. */
export function oneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length < LONG_ENOUGH || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const wrong = short.slice(at + 1) === long.slice(at + 1);
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return wrong || swapped;
}
