import { type PageWords, practiceWords } from '@hipspine/messages';
import { useMemo } from 'react';
import { useAreaWords } from './use-area-words.ts';
import { useWords } from './use-words.ts';

/** The words of the page with those of plan, guided practice and diary, which come with the screens that say them. */
export type PracticeWords = PageWords & (typeof practiceWords)['en'];

export function usePracticeWords(): PracticeWords {
  const page = useWords();
  const practice = useAreaWords(practiceWords);
  return useMemo(() => ({ ...page, ...practice }), [page, practice]);
}
