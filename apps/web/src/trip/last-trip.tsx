import { tripWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { Button } from 'react-aria-components';
import { AskedFirst } from '../shell/asked-first.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayCalendarDay, sayDate, sayNumber, useWords } from '../words/use-words.ts';
import { AfterTrip } from './after-trip.tsx';
import { firstOf, isOver, type KeptTrip } from './kept-trip.ts';
import styles from './trip.module.css';

/** The drive that was asked for last: what was told, how it went once it is over, and the way to take it back. */
export function LastTrip({
  trip,
  today,
  onShow,
  onRemove,
}: {
  readonly trip: KeptTrip;
  readonly today: string;
  /** The plan of a drive that is still to come. */
  readonly onShow: () => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const words = useWords();
  const say = useAreaWords(tripWords);
  const { log } = useRecord();
  const { hours, kilometres, days, leaves } = trip.body;
  const amount =
    hours === undefined ? say.kmLong(sayNumber(words, kilometres ?? 0)) : say.hoursLong(sayNumber(words, hours));
  const over = isOver(log, trip, today);
  return (
    <>
      <section className={styles.after}>
        <h2>{say.last}</h2>
        <p>{say.askedOn(sayDate(words, firstOf(log, trip).at))}</p>
        <p>
          {say.lastLine(amount, days, sayNumber(words, days))}
          {leaves === undefined ? null : ` ${say.leavesOn(sayCalendarDay(words, leaves))}`}
        </p>
        <div className={controls.bar}>
          {over ? null : (
            <Button className={controls.button} onPress={onShow}>
              {say.showPlan}
            </Button>
          )}
          <AskedFirst
            act={say.remove}
            question={say.removeAsk}
            yes={say.removeYes}
            no={say.removeNo}
            onYes={onRemove}
          />
        </div>
      </section>
      {over ? <AfterTrip trip={trip} /> : null}
    </>
  );
}
