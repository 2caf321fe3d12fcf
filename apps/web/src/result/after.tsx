import { REVIEW_DAYS } from 'virtual:hipspine-knowledge';
import { resultWords } from '@hipspine/messages';
import type { EntryOf } from '@hipspine/record';
import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { Icon } from '../shell/icon.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayCalendarDay, sayDate, useWords } from '../words/use-words.ts';
import { holdsUntil } from './holds-until.ts';
import styles from './result.module.css';

interface Made {
  readonly entry: EntryOf<'assessment'>;
}

/** Told first when a result is older than it holds. */
export function Expired({ entry }: Made): JSX.Element | null {
  const words = useWords();
  const { holds: say } = useAreaWords(resultWords);
  const until = holdsUntil(entry, REVIEW_DAYS);
  if (until.getTime() > Date.now()) return null;
  return (
    <div className={controls.notice} data-no-print>
      <p>{say.over(sayCalendarDay(words, until.toISOString()))}</p>
      <Link href="/check-up?new" className={controls.link}>
        {words.result.checkAgain}
      </Link>
    </div>
  );
}

/** What to do with the result. @param hasPlan  nothing has to be looked at before anybody exercises */
export function NextSteps({ hasPlan }: { readonly hasPlan: boolean }): JSX.Element {
  const { result } = useWords();
  const { next: say } = useAreaWords(resultWords);
  return (
    <section className={styles.part} data-no-print>
      <h2>{say.title}</h2>
      <p>{hasPlan ? say.planHint : say.noPlan}</p>
      <div className={`${controls.bar} ${styles.ways}`}>
        {hasPlan ? (
          <Link href="/plan" className={controls.button}>
            {say.plan}
          </Link>
        ) : null}
        <Link href="/check-up?new" className={controls.quiet}>
          {result.checkAgain}
        </Link>
        <Link href="/result/doctor" className={hasPlan ? controls.quiet : controls.button}>
          {result.doctorPage}
        </Link>
        <Button className={controls.quiet} onPress={() => window.print()}>
          <Icon name="print" /> {say.print}
        </Button>
      </div>
    </section>
  );
}

/** Until when it holds, and what it is not. */
export function Holds({ entry }: Made): JSX.Element {
  const words = useWords();
  const { holds: say } = useAreaWords(resultWords);
  return (
    <section className={`${styles.part} ${styles.columns}`}>
      <div className={styles.text}>
        <h2>{say.title}</h2>
        <p>
          {say.until(sayCalendarDay(words, holdsUntil(entry, REVIEW_DAYS).toISOString()))} {say.sooner} {say.noDelay}
        </p>
      </div>
      <div className={styles.text}>
        <h2>{say.isNot}</h2>
        <p>
          {say.notExam} {say.notSafe}
        </p>
        <p className={styles.small}>
          {words.result.guide} {words.result.made(sayDate(words, entry.at))}
        </p>
      </div>
    </section>
  );
}
