import { progressWords } from '@hipspine/messages';
import { type JSX, type ReactNode, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { Link } from 'wouter';
import { signsAddress } from '../shell/signs-address.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import styles from './progress.module.css';

/** Warning signs first: with a new one there is the way to the safety questions and nothing else; what follows waits for a no. */
export function AfterSigns({ children }: { readonly children: ReactNode }): JSX.Element {
  const { session, language } = usePracticeWords();
  const { signs: say } = useAreaWords(progressWords);
  const [said, setSaid] = useState<'none' | 'some'>();
  return (
    <>
      <RadioGroup
        className={controls.rows}
        aria-label={say.ask}
        value={said ?? null}
        onChange={(value) => setSaid(value as 'none' | 'some')}
      >
        <h2>{say.ask}</h2>
        <ul className={styles.list}>
          {session.signs.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        {(['none', 'some'] as const).map((value) => (
          <Radio key={value} value={value} className={controls.row}>
            <span className={controls.dot} aria-hidden="true" />
            {say[value]}
          </Radio>
        ))}
      </RadioGroup>
      {said === 'some' ? (
        <div className={controls.notice} role="alert">
          <p>
            <strong>{session.stopHere}</strong> {session.stopWhy}
          </p>
          <p className={controls.bar}>
            <a className={controls.button} href={signsAddress(language)}>
              {session.toSafety}
            </a>
            <Link href="/check-up?new" className={controls.quiet}>
              {session.toCheckUp}
            </Link>
          </p>
        </div>
      ) : null}
      {said === 'none' ? children : null}
    </>
  );
}
