import { MEASURES } from 'virtual:hipspine-measures';
import { progressWords } from '@hipspine/messages';
import { entriesOf } from '@hipspine/record';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { dayOf } from '../plan/days.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayCalendarDay, sayNumber, useWords } from '../words/use-words.ts';
import { answersTo, measured, measuresFor, turnOf } from './measures.ts';
import styles from './progress.module.css';

/** The measures of this person: the last score of each, and when it is asked again. */
export function MeasureList(): JSX.Element | null {
  const words = useWords();
  const { measures: say, notSaid } = useAreaWords(progressWords);
  const { log } = useRecord();
  if (entriesOf(log, 'assessment').length === 0) return null;
  const today = dayOf(new Date());
  return (
    <section className={styles.part}>
      <h2>{say.title}</h2>
      <p className={controls.hint}>{say.hint}</p>
      <ul className={styles.choices}>
        {measuresFor(MEASURES, log).map((measure) => {
          const last = measured(answersTo(log, measure.id)).at(-1);
          const turn = turnOf(measure, log, today);
          const score = last?.score === undefined ? notSaid : sayNumber(words, Math.round(last.score * 10) / 10);
          return (
            <li key={measure.id}>
              <Link href={`/progress/measure/${measure.id}`} className={controls.row}>
                <span>
                  <strong>{say.names[measure.id]}</strong>
                  <span className={styles.hintLine}>
                    {last === undefined ? say.never : say.last(score, sayCalendarDay(words, last.day))}
                    {turn === undefined || turn.isDue ? null : `, ${say.nextOn(sayCalendarDay(words, turn.on))}`}
                  </span>
                </span>
                {turn?.isDue === true ? <span className={styles.badge}>{say.due}</span> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
