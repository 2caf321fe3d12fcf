import { type EntryOf, entriesOf, unfinishedCheckUp } from '@hipspine/record';
import { type JSX, lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { BodyFigure } from '../pain-map/body-figure.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { sayDate, useWords } from '../words/use-words.ts';
import styles from './today.module.css';

/** Loaded once there is a check-up, so that nobody waits for it on the way to the first one. */
const NextPractice = lazy(() => import('./next-practice.tsx'));
const BreakCard = lazy(() => import('../breaks/break-card.tsx'));
const TodayMatters = lazy(() => import('../progress/today-matters.tsx'));

/** With these the result comes before everything else, and nobody is asked to practise. */
const URGENT: ReadonlySet<string> = new Set(['emergency-now', 'same-day']);

/** What matters now: begin, go on, or look at the last result. */
export default function Today(): JSX.Element {
  const { today } = useWords();
  const { log } = useRecord();
  const unfinished = unfinishedCheckUp(log);
  const last = entriesOf(log, 'assessment').at(-1);
  const isUrgent = last !== undefined && URGENT.has(last.body.result.urgency);
  const practice = isUrgent ? null : <NextPractice />;
  return (
    <ScreenFrame title={last === undefined && unfinished === undefined ? today.greeting : today.title} wide>
      <div className={styles.room}>
        <div className={`${styles.words} ${controls.oneFirst}`}>
          {isUrgent ? <LastResult last={last} /> : null}
          {unfinished === undefined ? null : <GoOn />}
          {last === undefined ? null : (
            // All at once, so that nothing moves under a finger.
            <Suspense fallback={null}>
              <TodayMatters>{practice}</TodayMatters>
              {isUrgent ? null : <LastResult last={last} />}
              <BreakCard />
            </Suspense>
          )}
          {last === undefined && unfinished === undefined ? <Welcome /> : null}
        </div>
        <div className={styles.picture}>
          <BodyFigure view="back" marks={new Map()} />
        </div>
      </div>
    </ScreenFrame>
  );
}

function Welcome(): JSX.Element {
  const { today } = useWords();
  return (
    <>
      <p className={styles.lead}>{today.what}</p>
      <p>
        <Link href="/check-up" className={controls.button}>
          {today.begin}
        </Link>
      </p>
      <p className={controls.hint}>{today.minutes}</p>
      <ul className={styles.facts}>
        <li>{today.isNot}</li>
        <li>{today.private}</li>
      </ul>
    </>
  );
}

function GoOn(): JSX.Element {
  const { today } = useWords();
  return (
    <section className={styles.card}>
      <p>{today.goOnHint}</p>
      <p className={controls.bar}>
        <Link href="/check-up" className={controls.button}>
          {today.goOn}
        </Link>
        <Link href="/check-up?new" className={controls.quiet}>
          {today.startOver}
        </Link>
      </p>
    </section>
  );
}

function LastResult({ last: { at, body } }: { readonly last: EntryOf<'assessment'> }): JSX.Element {
  const words = useWords();
  const { today, result } = words;
  const { urgency } = body.result;
  return (
    <section className={styles.card}>
      <h2>{URGENT.has(urgency) ? words.report.toDo[urgency] : today.lastResult}</h2>
      <p className={controls.hint}>{result.made(sayDate(words, at))}</p>
      <p className={controls.bar}>
        <Link href="/result" className={controls.button}>
          {today.seeResult}
        </Link>
        <Link href="/check-up?new" className={controls.quiet}>
          {result.checkAgain}
        </Link>
      </p>
    </section>
  );
}
