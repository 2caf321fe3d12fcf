import type { PageWords } from '@hipspine/messages';
import type { JSX, ReactNode } from 'react';
import controls from '../theme/controls.module.css';
import { SpokenWords, useWords } from '../words/use-words.ts';

export type ForWhom = 'me' | 'someone-else';

/** The same words to a helper: where it matters who is meant, they name the person in pain. */
export function wordsFor(words: PageWords, forWhom: ForWhom): PageWords {
  if (forWhom === 'me') return words;
  const { proxy } = words;
  return {
    ...words,
    map: { ...words.map, title: proxy.mapTitle, help: proxy.mapHelp, yourLeft: proxy.left, yourRight: proxy.right },
    question: { ...words.question, aboutYouTitle: proxy.aboutYouTitle, chooseOne: proxy.chooseOne },
  };
}

/** Speaks to whoever types. */
export function SpokenTo({
  forWhom,
  children,
}: {
  readonly forWhom: ForWhom;
  readonly children: ReactNode;
}): JSX.Element {
  return <SpokenWords value={wordsFor(useWords(), forWhom)}>{children}</SpokenWords>;
}

/** On every screen that a helper sees: who is meant. */
export function ProxyNote({ forWhom }: { readonly forWhom: ForWhom }): JSX.Element | null {
  const { proxy } = useWords();
  return forWhom === 'me' ? null : <p className={controls.aside}>{proxy.note}</p>;
}
