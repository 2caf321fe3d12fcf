import type { ConditionCard } from '@hipspine/knowledge/page';
import type { JSX } from 'react';
import { Link } from 'wouter';
import styles from './learn.module.css';
import { nameAt, useLevel } from './level.ts';

/** Conditions by the name the person likes to read, each a way to its page. */
export function ConditionLinks({ cards }: { readonly cards: readonly ConditionCard[] }): JSX.Element {
  const level = useLevel();
  return (
    <ul className={styles.plainRows}>
      {cards.map((card) => (
        <li key={card.id}>
          <Link href={`/learn/condition/${card.id}`} className={styles.rowLink} lang="en">
            {nameAt(card, level)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
