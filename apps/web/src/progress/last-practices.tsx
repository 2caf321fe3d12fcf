import { type EntryOf, entriesOf } from '@hipspine/record';
import type { JSX } from 'react';
import type { PlanBook } from '../plan/planner-calls.ts';
import { useBook } from '../plan/use-book.ts';
import { doneItems } from '../session/done-items.ts';
import type { DoneItem } from '../session/practice.ts';
import { useRecord } from '../store/use-record.ts';
import { type PracticeWords, usePracticeWords } from '../words/use-practice-words.ts';
import { sayDate, sayNumber } from '../words/use-words.ts';
import styles from './progress.module.css';

const MOST = 3;

/** What was done in the last practices, move by move, as the record has it. */
export function LastPractices(): JSX.Element | null {
  const { log } = useRecord();
  const sessions = entriesOf(log, 'session')
    .filter((session) => doneItems(session).length > 0)
    .slice(-MOST);
  // The names of moves are only fetched when there is a move to name.
  return sessions.length === 0 ? null : <Practices sessions={sessions} />;
}

function Practices({ sessions }: { readonly sessions: readonly EntryOf<'session'>[] }): JSX.Element | null {
  const words = usePracticeWords();
  const { book } = useBook();
  if (book === undefined) return null;
  return (
    <section className={styles.part}>
      <h2>{words.progress.last}</h2>
      {[...sessions].reverse().map((session) => (
        <div key={session.id}>
          <h3>{sayDate(words, session.body.started)}</h3>
          <ul className={styles.list}>
            {doneItems(session).map((item, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a practice have no other name than their place
              <li key={i}>{itemWords(words, book, item)}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function itemWords(words: PracticeWords, { moves }: PlanBook, item: DoneItem): string {
  const { progress: say, session } = words;
  const name = moves[item.exercise]?.name ?? item.exercise;
  const side = session[item.side].toLocaleLowerCase(words.language);
  const done = say.seconds(item.seconds.map((n) => sayNumber(words, n)).join(', '));
  const how = item.skipped
    ? say.skipped
    : item.stopped
      ? say.stopped(item.felt ?? '')
      : item.seconds.length === 0
        ? say.skipped
        : done;
  return say.item(name, side, how);
}
