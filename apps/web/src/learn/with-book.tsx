import { learnWords } from '@hipspine/messages';
import type { JSX, ReactNode } from 'react';
import { Link } from 'wouter';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useAreaWords } from '../words/use-area-words.ts';
import { useLanguage } from '../words/use-words.ts';
import { type Book, useBook } from './book.ts';
import styles from './learn.module.css';

export type LearnWords = (typeof learnWords)['en'];

export const useLearnWords = (): LearnWords => useAreaWords(learnWords);

/** Calls for the book and draws once it is there. */
export function WithBook({ children }: { readonly children: (book: Book) => ReactNode }): JSX.Element {
  const book = useBook();
  const words = useLearnWords();
  if (book === 'failed') return <p role="alert">{words.failed}</p>;
  if (book === undefined) return <p role="status">{words.loading}</p>;
  return <>{children(book)}</>;
}

/** A screen of the book below its first one: a way back, the title, and in another language an honest line. */
export function LearnScreen({
  title,
  english = false,
  wide = false,
  children,
}: {
  readonly title: string;
  /** The title is a text of the knowledge. */
  readonly english?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): JSX.Element {
  const words = useLearnWords();
  const language = useLanguage();
  return (
    <ScreenFrame title={title} wide={wide} lang={english ? 'en' : undefined}>
      <div className={styles.lead}>
        <Link href="/learn" className={styles.back} data-no-print>
          {words.back}
        </Link>
        {language === 'en' ? null : <p className={styles.quiet}>{words.inEnglish}</p>}
      </div>
      {children}
    </ScreenFrame>
  );
}

/** Shown when an address names nothing. */
export function NoPage(): JSX.Element {
  const words = useLearnWords();
  return (
    <LearnScreen title={words.title}>
      <p>{words.notFound}</p>
    </LearnScreen>
  );
}
