import { entriesOf } from '@hipspine/record';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { LastPractices } from './last-practices.tsx';
import { MorningAfter } from './morning-after.tsx';
import { PainCourse } from './pain-course.tsx';
import { PainTap } from './pain-tap.tsx';
import { PractisedWeeks } from './practised-weeks.tsx';
import styles from './progress.module.css';

/** The diary: one tap for the pain, the morning after a practice, and how it went so far. */
export default function Progress(): JSX.Element {
  const { progress: say } = useWords();
  const { log } = useRecord();
  return (
    <ScreenFrame title={say.title}>
      <MorningAfter />
      <PainTap />
      <PainCourse />
      <PractisedWeeks />
      <LastPractices />
      {entriesOf(log, 'assessment').length === 0 ? null : (
        <section className={styles.part}>
          <p>{say.checkAgainHint}</p>
          <p>
            <Link href="/check-up?new" className={controls.quiet}>
              {say.checkAgain}
            </Link>
          </p>
        </section>
      )}
    </ScreenFrame>
  );
}
