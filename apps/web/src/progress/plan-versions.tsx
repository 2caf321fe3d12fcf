import { progressWords } from '@hipspine/messages';
import type { PlanChange } from '@hipspine/planning';
import { entriesOf } from '@hipspine/record';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { keptPlan } from '../plan/plan-now.ts';
import { useBook } from '../plan/use-book.ts';
import { Disclosed } from '../shell/folded.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayDate } from '../words/use-words.ts';
import { alters, ChangeList, MoveName, sayDose } from './change-list.tsx';
import { isLeaving } from './next-plan.ts';
import styles from './progress.module.css';

/** Every plan there was, the newest first: when, by whom, why, and what was in it. Nothing is written over. */
export default function PlanVersions(): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(progressWords);
  const { log } = useRecord();
  const { book, failed } = useBook();
  const plans = [...entriesOf(log, 'plan')].reverse();
  const left = entriesOf(log, 'plan-edit').filter(({ body }) => isLeaving(body.edit));
  if (plans.length === 0)
    return (
      <ScreenFrame title={say.versions.title}>
        <p>{say.versions.none}</p>
        <p>
          <Link href="/plan" className={controls.button}>
            {say.versions.begin}
          </Link>
        </p>
      </ScreenFrame>
    );
  if (book === undefined)
    return (
      <ScreenFrame title={say.versions.title}>
        <p role={failed ? 'alert' : 'status'}>{failed ? words.plan.failed : words.app.loading}</p>
      </ScreenFrame>
    );
  return (
    <ScreenFrame title={say.versions.title}>
      <ol className={styles.versions} reversed>
        {plans.map((entry, i) => {
          const kept = keptPlan(entry);
          const changes = (entry.body.changes ?? []) as unknown as readonly PlanChange[];
          const byRules = entry.body.changes !== undefined;
          const known: Readonly<Record<string, string>> = { self: say.versions.self, helper: say.versions.helper };
          const author = known[entry.author] ?? entry.author;
          return (
            <li key={entry.id} className={styles.version}>
              <h2>
                {sayDate(words, entry.at)}
                {i === 0 ? <span className={styles.badge}>{say.versions.inUse}</span> : null}
              </h2>
              <p className={controls.hint}>
                {byRules ? say.versions.byRules : say.versions.byYou} {say.versions.by(author)}
              </p>
              {changes.some(alters) ? <ChangeList changes={changes.filter(alters)} log={[]} book={book} /> : null}
              {left.some(({ body }) => body.plan === entry.id) ? (
                <p className={controls.hint}>{say.versions.stayed}</p>
              ) : null}
              {kept === undefined ? null : (
                <Disclosed title={say.versions.moves}>
                  <ul className={styles.list}>
                    {kept.plan.items.map((item) => (
                      <li key={item.exercise}>
                        <MoveName id={item.exercise} book={book} />: {sayDose(words, item)}
                      </li>
                    ))}
                  </ul>
                </Disclosed>
              )}
            </li>
          );
        })}
      </ol>
    </ScreenFrame>
  );
}
