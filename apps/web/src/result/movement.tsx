import { resultWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { SourceMark } from '../learn/source-mark.tsx';
import { Folded } from '../shell/folded.tsx';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import styles from './result.module.css';
import { type Level, type Part, ToldItems } from './sections.tsx';

/** Which direction of movement eases: the class, how sure it is, and the answers behind it. */
export function Movement({ page, level }: Part & { readonly level: Level }): JSX.Element | null {
  const words = useWords();
  const { movement: say } = useAreaWords(resultWords);
  const { class: named, reasons, sure, shares, source, grade } = page.movement;
  // With nothing said about movements there is nothing to say.
  if (named === 'unknown' && reasons.length === 0) return null;
  const towards = reasons.filter((reason) => reason.towards === named);
  const elsewhere = reasons.filter((reason) => reason.towards !== named);
  const isNamed = sure !== undefined;
  const origin = (
    <>
      <p className={styles.small}>{say.help}</p>
      <SourceMark ids={[source]} grade={grade} />
    </>
  );
  const answers = (
    <>
      <div className={styles.columns}>
        {isNamed && towards.length > 0 ? (
          <div>
            <h3>{say.reasons}</h3>
            <ToldItems items={towards.map((reason) => reason.words)} />
          </div>
        ) : null}
        {elsewhere.length > 0 ? (
          <div>
            <h3>{isNamed ? say.others : words.result.yourAnswers}</h3>
            <ToldItems items={elsewhere.map((reason) => reason.words)} />
          </div>
        ) : null}
      </div>
      {origin}
    </>
  );
  return (
    <section className={styles.part}>
      <h2>{say.title}</h2>
      <p className={styles.strong}>{say.class[named] ?? named}</p>
      {isNamed ? <p>{say.sure(sure.people)}</p> : null}
      {level === 'standard' ? <Folded title={say.why}>{answers}</Folded> : null}
      {level === 'clinical' ? answers : null}
      {level === 'clinical' ? (
        <p className={styles.small}>
          {say.name[named] ?? named}.{' '}
          {shares
            .map(
              ({ direction, share }) =>
                `${say.name[direction] ?? direction} ${sayNumber(words, Number(share.toFixed(2)))}`,
            )
            .join('; ')}
        </p>
      ) : null}
      {level === 'plain' ? origin : null}
    </section>
  );
}
