import { resultWords } from '@hipspine/messages';
import { type JSX, useId } from 'react';
import { Button } from 'react-aria-components';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { useWords } from '../words/use-words.ts';
import { Fact, Told, WithFacts } from './fact-words.tsx';
import styles from './result.module.css';
import type { Part } from './sections.tsx';

interface Asks {
  /** Opens a question, to be answered on the spot. */
  readonly onAnswer: (finding: string) => void;
}

/**
 * Which causes the answers do not tell apart, and the single answer or examination that would do most.
 *
 * @param isSettled  no safety question is open; as long as one is, those stand further up
 */
export function Doubt({ page, isSettled, onAnswer }: Part & Asks & { readonly isSettled: boolean }): JSX.Element {
  const { doubt: say } = useAreaWords(resultWords);
  const asked = new Set(page.doubts.map(({ question }) => question?.id));
  // One question at a time: the others stand where an answer is changed.
  const isAsking = page.doubts.some(({ question }) => question !== undefined);
  const next = isSettled && !isAsking ? page.next.questions.filter(({ id }) => !asked.has(id)) : [];
  return (
    <section className={styles.part}>
      <h2>{say.title}</h2>
      {page.doubts.length === 0 ? <p>{say.clear}</p> : null}
      {page.doubts.map(({ first, second, question, test }) => (
        <div key={`${first} ${second}`} className={styles.doubt}>
          <p>
            <WithFacts text={say.pair(first, second)} facts={[first, second]} />
          </p>
          {question === undefined ? null : (
            <div>
              <p>{say.question}</p>
              <Ask {...question} onAnswer={onAnswer} />
            </div>
          )}
          {test === undefined ? null : (
            <p>
              {say.test}{' '}
              <strong>
                <Fact>{test}</Fact>
              </strong>
            </p>
          )}
          {question === undefined && test === undefined ? <p>{say.nothing}</p> : null}
        </div>
      ))}
      {next.length === 0 ? null : <NextQuestions sentence={page.next.sentence} questions={next} onAnswer={onAnswer} />}
    </section>
  );
}

/** Safety questions still open, or the answer that would change most. */
export function NextQuestions({
  sentence,
  questions,
  onAnswer,
}: Asks & {
  readonly sentence: string;
  readonly questions: readonly { readonly id: string; readonly text: string }[];
}): JSX.Element {
  const { result } = useWords();
  return (
    <div className={styles.doubt}>
      <h3>{result.nextAnswer}</h3>
      <p>{sentence}</p>
      {questions.map((question) => (
        <Ask key={question.id} {...question} onAnswer={onAnswer} />
      ))}
    </div>
  );
}

function Ask({ id, text, onAnswer }: Asks & { readonly id: string; readonly text: string }): JSX.Element {
  const { doubt: say } = useAreaWords(resultWords);
  const name = useId();
  return (
    <div className={styles.ask}>
      <p id={name} className={styles.asked}>
        <Told>{text}</Told>
      </p>
      <Button className={controls.quiet} aria-describedby={name} data-no-print onPress={() => onAnswer(id)}>
        {say.answerIt}
      </Button>
    </div>
  );
}
