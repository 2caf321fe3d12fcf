import { breaksWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { dayOf } from '../plan/days.ts';
import { planNow } from '../plan/plan-now.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import styles from './breaks.module.css';
import { NextBreak } from './next-break.tsx';
import { breakChoice, breaksOn } from './settings.ts';

/** The break timer on the first screen. */
export default function BreakCard(): JSX.Element | null {
  const say = useAreaWords(breaksWords);
  const { log } = useRecord();
  const choice = breakChoice(log);
  if (planNow(log).kind === 'help-first') return null;
  const { taken } = breaksOn(log, dayOf(new Date()));
  return (
    <section className={styles.card}>
      <h2>{say.card}</h2>
      {choice?.on === true ? (
        <>
          <NextBreak choice={choice} />
          <p className={controls.hint}>{say.taken(taken)}</p>
        </>
      ) : (
        <p>{say.cardOff}</p>
      )}
      <p>
        <Link href="/breaks" className={controls.quiet}>
          {choice?.on === true ? say.settings : say.open}
        </Link>
      </p>
    </section>
  );
}
