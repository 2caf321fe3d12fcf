import { selfTestWords } from '@hipspine/messages';
import { type JSX, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { QuestionView } from '../engine/engine-calls.ts';
import { MoveLoop } from '../figure/move-loop.tsx';
import { useReducedMotion } from '../figure/use-reduced-motion.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import styles from './self-test.module.css';
import { SELF_TESTS, type TestFacts } from './self-tests.ts';

/** How to try a test without harm: start, figure, care, who must leave it. Loaded after the question it stands by. */
export default function SelfTest({
  question,
  side,
  isForOther,
}: {
  readonly question: QuestionView;
  /** The side being tried, once it was said. */
  readonly side: 'left' | 'right' | undefined;
  readonly isForOther: boolean;
}): JSX.Element {
  const say = useAreaWords(selfTestWords);
  const facts = SELF_TESTS[question.id];
  const lies = facts?.start === 'on-front' || facts?.start === 'on-back';
  return (
    <section className={styles.test} aria-label={say.title}>
      {facts?.exercise === undefined ? null : <Figure question={question} facts={facts} side={side} />}
      <div className={styles.words}>
        {facts === undefined ? null : <p>{say.start[facts.start]}</p>}
        <p>{say.slowly}</p>
        {question.caution === undefined ? null : (
          <p className={controls.notice} lang={question.isEnglish ? 'en' : undefined}>
            {question.caution}
          </p>
        )}
        <div>
          <h2 className={styles.doNot}>{say.doNot}</h2>
          <ul className={styles.list}>
            {[...say.doNotList, ...(lies ? [say.pregnant] : [])].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        {isForOther ? <p>{say.helper}</p> : null}
        <p className={controls.hint}>{say.notTried}</p>
      </div>
    </section>
  );
}

function Figure({
  question,
  facts: { exercise = '', isNearly, movesOther },
  side,
}: {
  readonly question: QuestionView;
  readonly facts: TestFacts;
  readonly side: 'left' | 'right' | undefined;
}): JSX.Element {
  const say = useAreaWords(selfTestWords);
  const [isHeld, setHeld] = useState(false);
  const isStill = useReducedMotion();
  const shown = side === undefined || movesOther === undefined ? side : side === 'left' ? 'right' : 'left';
  const move = {
    id: exercise,
    name: question.label,
    laterality: question.sided ? 'per-side' : 'bilateral',
    lengthens: [],
    works: [],
  } as const;
  return (
    <figure className={styles.figure}>
      <div className={styles.picture} lang="en">
        <MoveLoop move={move} side={shown} isRunning={!isHeld} />
      </div>
      {isNearly === undefined ? null : <figcaption className={controls.hint}>{say.nearly}</figcaption>}
      {isStill ? null : (
        <ToggleButton className={controls.link} isSelected={isHeld} onChange={setHeld}>
          {isHeld ? say.move : say.hold}
        </ToggleButton>
      )}
    </figure>
  );
}
