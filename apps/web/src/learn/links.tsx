import type { ConditionCard } from '@hipspine/knowledge/page';
import type { JSX } from 'react';
import { Link } from 'wouter';
import type { Book } from './book.ts';
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

/** Questions, each a way to its answer. */
export function QuestionLinks({ questions }: { readonly questions: Book['questions'] }): JSX.Element {
  return (
    <ul className={styles.plainRows}>
      {questions.map(({ id, question }) => (
        <li key={id}>
          <Link href={`/learn/questions/${id}`} className={styles.rowLink} lang="en">
            {question}
          </Link>
        </li>
      ))}
    </ul>
  );
}
