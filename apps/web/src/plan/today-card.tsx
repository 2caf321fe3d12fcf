import type { Plan } from '@hipspine/planning';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import { dayOf, planDay, practisedDays } from './days.ts';
import styles from './plan.module.css';

/** What is to be done today, and the way to it. */
export function TodayCard({
  plan,
  title,
}: {
  readonly plan: Plan;
  /** Where the screen itself is called today. */
  readonly title?: string;
}): JSX.Element {
  const words = usePracticeWords();
  const { plan: say } = words;
  const { log } = useRecord();
  const today = dayOf(new Date());
  const { day } = planDay(plan.made, today);
  const due = [...plan.items, ...plan.release.filter(({ counts }) => counts)].filter(({ days }) => days.includes(day));
  const minutes = due.reduce((sum, item) => sum + item.minutesPerDay, 0);
  const isDone = practisedDays(log).has(today);
  return (
    <section className={styles.today}>
      <h2>{title ?? say.today}</h2>
      <p className={styles.large}>
        {due.length === 0 ? say.todayRest : say.todayMoves(due.length, sayNumber(words, Math.round(minutes)))}
      </p>
      {isDone ? <p>{say.doneToday}</p> : null}
      <p>
        <Link href="/session" className={isDone || due.length === 0 ? controls.quiet : controls.button}>
          {isDone ? say.again : due.length === 0 ? say.anyway : say.start}
        </Link>
      </p>
    </section>
  );
}
