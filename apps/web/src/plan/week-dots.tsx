import type { JSX } from 'react';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayDay } from '../words/use-words.ts';
import { dayAfter } from './days.ts';
import styles from './plan.module.css';

/** A week as seven quiet dots: full for practised, a ring for practice to come, a point for rest. No streaks. */
export function WeekDots({
  from,
  planned,
  practised,
  today,
}: {
  /** First day of the week, yyyy-mm-dd. */
  readonly from: string;
  /** Days of practice, 1 to 7. */
  readonly planned: ReadonlySet<number>;
  readonly practised: ReadonlySet<string>;
  readonly today: string;
}): JSX.Element {
  const words = usePracticeWords();
  const { dayNames: say } = words.plan;
  return (
    <ol className={styles.week}>
      {[1, 2, 3, 4, 5, 6, 7].map((n) => {
        const day = dayAfter(from, n - 1);
        const state = practised.has(day) ? 'practised' : planned.has(n) ? 'planned' : 'rest';
        const said = say[state](sayDay(words, day, 'long'));
        return (
          <li key={day} className={styles.dayOfWeek} data-today={day === today || undefined}>
            <svg
              viewBox="0 0 24 24"
              width="24"
              height="24"
              role="img"
              aria-label={day === today ? say.now(said) : said}
            >
              {state === 'practised' ? <circle cx="12" cy="12" r="9" className={styles.full} /> : null}
              {state === 'planned' ? <circle cx="12" cy="12" r="8" className={styles.ring} /> : null}
              {state === 'rest' ? <circle cx="12" cy="12" r="2.5" className={styles.point} /> : null}
            </svg>
            <span aria-hidden="true">{sayDay(words, day, 'short')}</span>
          </li>
        );
      })}
    </ol>
  );
}
