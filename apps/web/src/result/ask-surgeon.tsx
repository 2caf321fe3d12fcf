import { resultWords } from '@hipspine/messages';
import type { EntryOf } from '@hipspine/record';
import type { JSX } from 'react';
import { useAreaWords } from '../words/use-area-words.ts';
import { operationsOf } from './operation.ts';
import styles from './result.module.css';

/** What to ask the surgical team; empty when no operation of the past year was told. */
export function useSurgeonQuestions({ body }: EntryOf<'assessment'>): readonly string[] {
  const { surgeon: say } = useAreaWords(resultWords);
  const parts = [...operationsOf(body)];
  return parts.length === 0 ? [] : [...new Set([...say.always, ...parts.flatMap((part) => say.about[part])])];
}

/** The questions for the surgical team, ready to be read out on the phone or printed. */
export function AskSurgeon({ entry }: { readonly entry: EntryOf<'assessment'> }): JSX.Element | null {
  const { surgeon: say } = useAreaWords(resultWords);
  const questions = useSurgeonQuestions(entry);
  if (questions.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{say.title}</h2>
      <p>{say.hint}</p>
      <ul className={styles.items}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  );
}
