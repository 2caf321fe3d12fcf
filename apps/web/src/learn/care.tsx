import type { CareItem } from '@hipspine/knowledge/page';
import type { JSX } from 'react';
import { CareText } from './care-text.tsx';
import { useHashTarget } from './claims.tsx';
import styles from './learn.module.css';
import { LearnScreen, useLearnWords, WithBook } from './with-book.tsx';

/** Care that others give, group by group, with effect, harm and grade. */
export default function Care(): JSX.Element {
  const { care: say } = useLearnWords();
  return (
    <LearnScreen title={say.title}>
      <p>{say.intro}</p>
      <WithBook>{(book) => <Groups treatments={book.treatments} />}</WithBook>
    </LearnScreen>
  );
}

function Groups({ treatments }: { readonly treatments: readonly CareItem[] }): JSX.Element {
  const { care: say } = useLearnWords();
  useHashTarget();
  const groups = Object.keys(say.groups) as readonly CareItem['group'][];
  return (
    <>
      {groups.map((group) => (
        <section key={group} className={styles.part}>
          <h2>{say.groups[group]}</h2>
          {treatments
            .filter((item) => item.group === group)
            .map((item) => (
              <CareText key={item.id} item={item} />
            ))}
        </section>
      ))}
    </>
  );
}
