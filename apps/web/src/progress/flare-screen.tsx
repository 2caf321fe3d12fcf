import { progressWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { planNow } from '../plan/plan-now.ts';
import { useBook } from '../plan/use-book.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { useWords } from '../words/use-words.ts';
import { NextPlanCard } from './matters.tsx';
import { AfterSigns } from './new-signs.tsx';
import { useNextPlan } from './next-plan.ts';
import styles from './progress.module.css';

/** A bad spell: warning signs first, then what to do today. */
export default function FlareScreen(): JSX.Element {
  const { flare: say } = useAreaWords(progressWords);
  const next = useNextPlan();
  return (
    <ScreenFrame title={say.title}>
      <div className={styles.part}>
        <AfterSigns>
          <h2>{say.todo}</h2>
          <ol className={styles.steps}>
            {say.steps.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
          <WaysToRest />
          <NextPlanCard next={next} />
          <p>{say.means}</p>
          <p className={controls.notice}>{say.seen}</p>
          <p>
            <Link href="/progress/re-check" className={controls.quiet}>
              {say.again}
            </Link>
          </p>
          <p className={controls.hint}>{say.source}</p>
        </AfterSigns>
      </div>
    </ScreenFrame>
  );
}

function WaysToRest(): JSX.Element | null {
  const { language } = useWords();
  const { flare: say } = useAreaWords(progressWords);
  const { log } = useRecord();
  const { book } = useBook();
  const now = planNow(log);
  const rest = now.kind === 'open' ? now.kept.plan.release.filter(({ kind }) => kind === 'ease') : [];
  if (book === undefined || rest.length === 0) return null;
  return (
    <>
      <h2>{say.rest}</h2>
      <ul className={styles.list} lang={language === 'en' ? undefined : 'en'}>
        {rest.map(({ exercise }) => (
          <li key={exercise}>{book.moves[exercise]?.name ?? exercise}</li>
        ))}
      </ul>
    </>
  );
}
