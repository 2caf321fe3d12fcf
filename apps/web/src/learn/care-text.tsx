import type { CareItem } from '@hipspine/knowledge/page';
import type { JSX } from 'react';
import styles from './learn.module.css';
import { SourceMark } from './source-mark.tsx';
import { useLearnWords } from './with-book.tsx';

/** A treatment in three lines: what it is, what it does, what it can do wrong. */
export function CareText({ item }: { readonly item: CareItem }): JSX.Element {
  const words = useLearnWords();
  const forInformation = item.group === 'medicine' || item.group === 'injection' || item.group === 'surgery';
  return (
    <div className={styles.careItem} id={item.id}>
      <p>
        <strong lang="en">{item.name}</strong>
        <span lang="en">: {item.effect}</span>
      </p>
      <p className={styles.quiet}>
        {words.condition.harms}: <span lang="en">{item.harms.join('; ')}</span>
      </p>
      {forInformation ? <p className={styles.quiet}>{words.condition.information}</p> : null}
      <SourceMark ids={item.sources} grade={item.grade} contested={item.contested === true} />
    </div>
  );
}
