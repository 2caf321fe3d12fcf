import type { JSX } from 'react';
import { Link } from 'wouter';
import { planNow } from '../plan/plan-now.ts';
import { TodayCard } from '../plan/today-card.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import styles from './today.module.css';

/** The practice of today, or the way to a plan once there is a result. */
export default function NextPractice(): JSX.Element | null {
  const { plan: say, session } = usePracticeWords();
  const { log } = useRecord();
  const now = planNow(log);
  if (now.kind === 'open') return <TodayCard plan={now.kept.plan} title={session.title} />;
  if (now.kind !== 'none') return null;
  return (
    <section className={styles.card}>
      <h2>{say.title}</h2>
      <p>{say.intro}</p>
      <p>
        <Link href="/plan" className={controls.button}>
          {say.askTitle}
        </Link>
      </p>
    </section>
  );
}
