import type { NamesFile } from '../treatment/names.schema.ts';

/** Which words say the same, and which say little. */
export type Wording = Pick<NamesFile, 'same_words' | 'filler' | 'light'>;

/** Turns a name into the stems of its words: lower case, no accents, singular, same words made one, no filler. */
export type NameReader = (name: string) => readonly string[];

/**
 * A reader of names.
 *
 * @example
 * ```ts @import.meta.vitest
 * const read = nameReader({ same_words: [['1', 'one', 'single'], ['leg', 'legged']], filler: ['pose'], light: [] });
 * expect(read("Child's Pose")).toEqual(['child'])
 * expect(read('One-legged  Bridges')).toEqual(['1', 'leg', 'bridg'])
 * expect(read('Plié')).toEqual(['pli'])
 * ```
 */
export function nameReader({ same_words, filler }: Wording): NameReader {
  const phrases = same_words.flatMap((group) => {
    const [stands] = group.map(stems);
    return group.map((same) => ({ said: stems(same), means: stands ?? [] }));
  });
  const longestFirst = phrases.sort((a, b) => b.said.length - a.said.length);
  const empty = new Set(filler.flatMap(stems));
  return (name) => replaced(stems(name), longestFirst).filter((word) => !empty.has(word));
}

function stems(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(stem);
}

/** Singular, without -ing: `lunges` and `lunging` are `lung`, as is `lunge`, so that all three meet. */
function stem(word: string): string {
  const singular = word.length > 2 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const plain = singular.length > 5 && singular.endsWith('ing') ? singular.slice(0, -3) : singular;
  const single = /([bdgmnprt])\1$/.test(plain) && plain !== singular ? plain.slice(0, -1) : plain;
  return single.length > 3 && single.endsWith('e') ? single.slice(0, -1) : single;
}

interface Replacement {
  readonly said: readonly string[];
  readonly means: readonly string[];
}

function replaced(words: readonly string[], replacements: readonly Replacement[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = replacements.find(({ said }) => said.length > 0 && said.every((word, i) => words[at + i] === word));
    out.push(...(hit?.means ?? words.slice(at, at + 1)));
    at += hit?.said.length ?? 1;
  }
  return out;
}

/** Lower-case stems of the light words, to weigh a match. */
export const lightWords = ({ light }: Wording): ReadonlySet<string> => new Set(light.flatMap(stems));
