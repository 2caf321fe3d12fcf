import { setUpsWords } from '@hipspine/messages';
import type { JSX, ReactNode } from 'react';
import { Link } from 'wouter';
import { CheckUpFirst } from '../plan/check-up-first.tsx';
import type { PlanBook } from '../plan/planner-calls.ts';
import { type AskingNow, useAsking } from '../plan/use-asking.ts';
import { useBook } from '../plan/use-book.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';

/** What every set-up stands in. Where help comes first there is no set-up. */
export function SetUpFrame({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (book: PlanBook, now: AskingNow) => ReactNode;
}): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(setUpsWords);
  const now = useAsking();
  const { book, failed } = useBook();
  if (now.kind === 'help-first') return <CheckUpFirst kind="help-first" title={title} />;
  return (
    <ScreenFrame title={title} wide>
      {failed ? <p role="alert">{words.plan.failed}</p> : null}
      {book === undefined && !failed ? <p role="status">{words.app.loading}</p> : null}
      {book === undefined ? null : children(book, now)}
      <p className={controls.bar} data-no-print>
        <Link href="/plan/set-ups" className={controls.quiet}>
          {say.back}
        </Link>
      </p>
    </ScreenFrame>
  );
}
