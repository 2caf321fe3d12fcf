import { type EntryOf, entriesOf, type Log, localDay } from '@hipspine/record';
import { type JSX, useState } from 'react';
import { TapScale } from '../pain-map/tap-scale.tsx';
import { dayAfter, dayOf } from '../plan/days.ts';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import styles from './progress.module.css';

/** The last practice of yesterday, when nobody has said yet how the morning after was. */
function practiceOfYesterday(log: Log, today: string): EntryOf<'session'> | undefined {
  const yesterday = dayAfter(today, -1);
  const last = entriesOf(log, 'session')
    .filter((entry) => localDay({ at: entry.body.started, offset: entry.offset }) === yesterday)
    .at(-1);
  return last?.body.painNextMorning === undefined ? last : undefined;
}

/** Asked once, on the day after a practice: how the next morning is tells whether the amount was right. */
export function MorningAfter(): JSX.Element | null {
  const words = usePracticeWords();
  const { progress: say } = words;
  const { log } = useRecord();
  const [isThanked, setThanked] = useState(false);
  const practice = practiceOfYesterday(log, dayOf(new Date()));
  if (isThanked)
    return (
      <p className={controls.hint} role="status">
        {say.morningThanks}
      </p>
    );
  if (practice === undefined) return null;
  const { painBefore } = practice.body;
  const keep = (painNextMorning: number): void => {
    void record.add('session', { ...practice.body, painNextMorning }, { corrects: practice.id });
    setThanked(true);
  };
  return (
    <section className={styles.asked}>
      <h2>{say.morning}</h2>
      <TapScale label={say.morningQuestion} onTap={keep} />
      {painBefore === undefined ? null : (
        <p className={controls.hint}>{say.morningBefore(sayNumber(words, painBefore))}</p>
      )}
    </section>
  );
}
