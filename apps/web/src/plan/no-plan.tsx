import type { Plan } from '@hipspine/planning';
import { type JSX, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { engine } from '../engine/engine-client.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { useLanguage } from '../words/use-words.ts';
import { MoveCard } from './move-card.tsx';
import styles from './plan.module.css';
import type { PlanBook } from './planner-calls.ts';
import { Said } from './said.tsx';

/** No plan: what has to be settled first, and how to rest until then. No exercise is shown. */
export function NoPlan({
  plan,
  book,
  onChange,
  onGates,
}: {
  readonly plan: Plan;
  readonly book: PlanBook;
  readonly onChange: () => void;
  /** There when answers could open moves. */
  readonly onGates?: () => void;
}): JSX.Element | null {
  const { plan: say } = usePracticeWords();
  const { conflict } = plan;
  const questions = useQuestions(conflict?.stillToAsk ?? []);
  if (conflict === null) return null;
  const lead = {
    'settle-first': say.settle,
    scope: say.scope,
    infeasible: say.noPlanFits,
    'nothing-left': say.noPlanFits,
  };
  const canChange = conflict.kind === 'infeasible' || conflict.kind === 'nothing-left';
  return (
    <ScreenFrame title={say.notYet}>
      <p>{lead[conflict.kind]}</p>
      <ul className={styles.list}>
        {conflict.rules.map(({ rule, text }) => (
          <li key={rule}>
            <Said text={text} />
          </li>
        ))}
      </ul>
      {questions.length === 0 ? null : (
        <>
          <p>{say.stillToAsk}</p>
          <ul className={styles.list}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
      {canChange ? <p>{say.changeOne}</p> : null}
      <p className={controls.bar}>
        {onGates === undefined ? null : (
          <Button className={controls.button} onPress={onGates}>
            {say.gateTitle}
          </Button>
        )}
        {canChange ? (
          <Button className={onGates === undefined ? controls.button : controls.quiet} onPress={onChange}>
            {say.change}
          </Button>
        ) : (
          <Link href="/result" className={controls.button}>
            {say.resultFirst}
          </Link>
        )}
        {conflict.kind === 'settle-first' ? (
          <Link href="/check-up?new" className={controls.quiet}>
            {say.goAnswer}
          </Link>
        ) : null}
      </p>
      {plan.askSurgeon.length === 0 ? null : (
        <section className={styles.part}>
          <h2>{say.askSurgeon}</h2>
          <ul className={styles.list}>
            {plan.askSurgeon.map((text) => (
              <li key={text}>
                <Said text={text} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {plan.release.length === 0 ? null : (
        <section className={styles.part}>
          <h2>{say.ease}</h2>
          <p className={controls.hint}>{say.restOnly}</p>
          <ul className={styles.cards}>
            {plan.release.map((item) => (
              <MoveCard key={item.exercise} item={item} book={book} ladder={undefined} />
            ))}
          </ul>
        </section>
      )}
    </ScreenFrame>
  );
}

/** Open safety questions in the language of the person. */
function useQuestions(ids: readonly string[]): readonly string[] {
  const language = useLanguage();
  const [questions, setQuestions] = useState<readonly string[]>([]);
  const key = ids.join();
  useEffect(() => {
    engine.speak(language);
    Promise.all((key === '' ? [] : key.split(',')).map((id) => engine.ask('question', id))).then(
      (found) => setQuestions(found.flatMap((question) => (question === undefined ? [] : [question.text]))),
      () => setQuestions([]),
    );
  }, [key, language]);
  return questions;
}
