import { progressWords } from '@hipspine/messages';
import { entriesOf } from '@hipspine/record';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { LastPractices } from './last-practices.tsx';
import { Matters } from './matters.tsx';
import { MeasureList } from './measure-list.tsx';
import { MorningAfter } from './morning-after.tsx';
import { PainCourse } from './pain-course.tsx';
import { PainTap } from './pain-tap.tsx';
import { PractisedWeeks } from './practised-weeks.tsx';
import styles from './progress.module.css';
import { ReachPart } from './reach-part.tsx';
import { SessionEffects } from './session-effect.tsx';

/** The diary: one tap for the pain, the morning after a practice, and how it went so far. */
export default function Progress(): JSX.Element {
  const { progress: old } = usePracticeWords();
  const say = useAreaWords(progressWords);
  const { log } = useRecord();
  const checks = entriesOf(log, 'assessment').length;
  return (
    <ScreenFrame title={old.title}>
      <div className={`${styles.matters} ${controls.oneFirst}`}>
        <MorningAfter />
        <Matters />
      </div>
      <PainTap />
      <PainCourse />
      <ReachPart />
      <SessionEffects />
      <PractisedWeeks />
      <MeasureList />
      <LastPractices />
      {checks === 0 ? null : (
        <section className={styles.part}>
          <p>{old.checkAgainHint}</p>
          <p className={controls.bar}>
            <Link href="/progress/re-check" className={controls.quiet}>
              {checks > 1 ? `${old.checkAgain} · ${say.again.changed}` : old.checkAgain}
            </Link>
            {entriesOf(log, 'plan').length === 0 ? null : (
              <Link href="/progress/plans" className={controls.quiet}>
                {say.versions.link}
              </Link>
            )}
          </p>
        </section>
      )}
    </ScreenFrame>
  );
}
