import type { JSX } from 'react';
import { Link } from 'wouter';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';

/** Where something needs a check-up, or where help comes before everything. */
export function CheckUpFirst({
  kind,
  title,
}: {
  readonly kind: 'no-check-up' | 'help-first';
  readonly title: string;
}): JSX.Element {
  const { plan, today } = usePracticeWords();
  return (
    <ScreenFrame title={kind === 'help-first' ? plan.notYet : title}>
      {kind === 'help-first' ? null : <p>{plan.needCheckUp}</p>}
      <p>
        <Link href={kind === 'help-first' ? '/result' : '/check-up'} className={controls.button}>
          {kind === 'help-first' ? plan.resultFirst : today.begin}
        </Link>
      </p>
    </ScreenFrame>
  );
}
