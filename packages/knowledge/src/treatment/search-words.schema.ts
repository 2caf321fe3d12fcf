import { z } from 'zod';
import { Id } from '../authoring/common.schema.ts';
import { Phrase } from './grade.schema.ts';

/** knowledge/search-words.yaml: how people say things when they search, and what they may type in an emergency. */
export const SearchWordsFile = z.strictObject({
  same_words: z.array(z.array(Phrase).min(2)).nonempty().meta({ description: 'the first stands for all of them' }),
  filler: z.array(z.string().min(1)),
  warnings: z
    .array(
      z.strictObject({
        finding: Id,
        urgency: z.enum(['emergency-now', 'same-day']),
        say: z.array(Phrase).nonempty().meta({ description: 'meets when all its words were typed, in any order' }),
      }),
    )
    .nonempty(),
});

export type SearchWordsFile = z.infer<typeof SearchWordsFile>;
