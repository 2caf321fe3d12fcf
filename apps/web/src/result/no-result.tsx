import type { JSX } from 'react';
import { Link } from 'wouter';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';

/** Before the first check-up: that there is no result, and the way to one. */
export function NoResult({ title }: { readonly title: string }): JSX.Element {
  const { result, today } = useWords();
  return (
    <ScreenFrame title={title}>
      <p>{result.none}</p>
      <p>
        <Link href="/check-up" className={controls.button}>
          {today.begin}
        </Link>
      </p>
    </ScreenFrame>
  );
}
