import { setUpsWords } from '@hipspine/messages';
import type { JSX } from 'react';
import type { PlanBook } from '../plan/planner-calls.ts';
import { Disclosed } from '../shell/folded.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import styles from './set-ups.module.css';

/** Where the advice comes from: each habit with how to do it, its grade and its sources, one tap away. */
export function HabitSources({
  habits,
  more = [],
  note,
  book,
}: {
  readonly habits: readonly string[];
  /** Further sources. */
  readonly more?: readonly string[];
  /** What else is to be known, in the language of the page. */
  readonly note?: string;
  readonly book: PlanBook;
}): JSX.Element {
  const say = useAreaWords(setUpsWords);
  const { plan } = usePracticeWords();
  const told = habits.flatMap((id) => book.habits[id] ?? []);
  const ids = [...new Set([...told.flatMap(({ sources }) => sources), ...more])];
  const cited = ids.flatMap((id) => book.sources[id]?.cite ?? []);
  return (
    <Disclosed title={say.why}>
      <div className={styles.sources}>
        {told.map(({ title, why, evidence, how, grade }) => (
          <div key={title}>
            <h3 lang="en">{title}</h3>
            <ul lang="en">
              {how.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p lang="en">{why}</p>
            <p className={controls.hint}>
              {plan.grade(grade, plan.gradeWords[grade])} <span lang="en">{evidence}</span>
            </p>
          </div>
        ))}
        {note === undefined ? null : <p>{note}</p>}
        <p>{say.sources}</p>
        <ul lang="en">
          {cited.map((cite) => (
            <li key={cite}>{cite}</li>
          ))}
        </ul>
      </div>
    </Disclosed>
  );
}
