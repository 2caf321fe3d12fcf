import { type JSX, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useWords } from '../words/use-words.ts';
import styles from './shell.module.css';

/**
 * What every screen stands in: its heading, which takes the focus when the screen opens so that a screen reader says where
 * one is, and a column of readable width.
 */
export function ScreenFrame({
  title,
  children,
  focusKey = title,
  wide = false,
  lang,
  hideInPrint = false,
}: {
  readonly title: string;
  /** Of the title, where that is not the language of the page. */
  readonly lang?: string | undefined;
  readonly children: ReactNode;
  /** The focus goes to the heading again when this changes. */
  readonly focusKey?: string;
  readonly wide?: boolean;
  /** Leave the heading out on paper, where the pages have their own. */
  readonly hideInPrint?: boolean;
}): JSX.Element {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} - ${words.app.name}`;
  }, [title, words]);
  // Before it is painted: a screen that is seen and then scrolled away moves under the finger.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen, not a new render, moves the focus
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [focusKey]);
  return (
    <div className={wide ? styles.wide : styles.column}>
      <h1 ref={heading} tabIndex={-1} lang={lang} data-no-print={hideInPrint || undefined}>
        {title}
      </h1>
      {children}
    </div>
  );
}
