import { FLAT } from 'virtual:hipspine-measures';
import { progressWords } from '@hipspine/messages';
import { type JSX, useMemo } from 'react';
import { Link } from 'wouter';
import { dayOf } from '../plan/days.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayCalendarDay, sayNumber, useWords } from '../words/use-words.ts';
import { NextPlanCard } from './matters.tsx';
import { AfterSigns } from './new-signs.tsx';
import { useNextPlan } from './next-plan.ts';
import styles from './progress.module.css';
import { rulesLog } from './rules-log.ts';
import { weeklyMeans } from './weekly-means.ts';

/** Weeks without change, or moves that went badly: what the diary says, and what can be done about it. */
export default function StallScreen(): JSX.Element {
  const words = useWords();
  const { stall: say } = useAreaWords(progressWords);
  const { log } = useRecord();
  const next = useNextPlan();
  const today = dayOf(new Date());
  const weeks = useMemo(() => weeklyMeans(rulesLog(log, today), today, FLAT.weeks + 1), [log, today]);
  const isFlat = next.state === 'ready' && next.adapted.changes.some(({ rule }) => rule === 'two-flat-weeks');
  return (
    <ScreenFrame title={say.title}>
      <div className={styles.part}>
        {isFlat ? (
          <>
            <h2>{say.weeks}</h2>
            <ul className={styles.list}>
              {weeks.map(({ from, mean }) => (
                <li key={from}>
                  {mean === undefined
                    ? say.weekUnsaid(sayCalendarDay(words, from))
                    : say.week(sayCalendarDay(words, from), sayNumber(words, mean))}
                </li>
              ))}
            </ul>
            <p className={controls.hint}>{say.rule}</p>
          </>
        ) : null}
        <AfterSigns>
          <h2>{say.choices}</h2>
          <NextPlanCard next={next} />
          <Choices />
        </AfterSigns>
      </div>
    </ScreenFrame>
  );
}

function Choices(): JSX.Element {
  const { stall: say } = useAreaWords(progressWords);
  return (
    <ul className={styles.choices}>
      {(
        [
          ['/plan', say.changePlan, say.changePlanHint],
          ['/progress/re-check', say.checkAgain, say.checkAgainHint],
          ['/result/doctor', say.show, say.showHint],
        ] as const
      ).map(([href, name, hint]) => (
        <li key={href}>
          <Link href={href} className={controls.row}>
            <span>
              <strong>{name}</strong>
              <span className={styles.hintLine}>{hint}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
