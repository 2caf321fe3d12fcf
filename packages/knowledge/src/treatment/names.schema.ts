import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase } from './grade.schema.ts';

/** Short words such as `i` and `2` count, so this is not a `Phrase`. */
const Word = z.string().min(1);

/** knowledge/names.yaml: how people name moves. */
export const NamesFile = z.strictObject({
  same_words: z.array(z.array(Word).min(2)).meta({ description: 'the first stands for all' }),
  filler: z.array(Word).meta({ description: 'words without meaning in a name' }),
  light: z.array(Word).meta({ description: 'words with little meaning in a name' }),
  umbrellas: z
    .array(z.strictObject({ say: Phrase, one_of: z.array(Id).min(2), seed_inventory: Id.optional() }))
    .meta({ description: 'names that fit several moves' }),
  must_find: z
    .array(z.strictObject({ say: Phrase, is: Id, seed_inventory: Id.optional() }))
    .meta({ description: 'names that must be found; checked' }),
});

/** A move people name that the library does not hold. */
const KnownMove = z.strictObject({
  id: Id,
  name: Phrase,
  aliases: z.array(Phrase).nonempty().optional(),
  offered: z.enum(['never', 'outside']).meta({
    description: 'never: no plan offers it. outside: the library has no entry; the rules judge it by its tags',
  }),
  why: Phrase.meta({ description: 'for the person: why no plan holds it' }),
  tags: z.array(Id).nonempty().meta({ description: 'what it does mechanically (plan-rules/tags.yaml)' }),
  instead: z.array(Id).nonempty().meta({ description: 'exercises that do the same work more gently' }),
  seed: Id.optional(),
});

/** knowledge/known-moves.yaml */
export const KnownMovesFile = z.strictObject({ source: Id, moves: z.array(KnownMove).nonempty() });

export type NamesFile = z.infer<typeof NamesFile>;
export type KnownMovesFile = z.infer<typeof KnownMovesFile>;
