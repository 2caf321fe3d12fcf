import type { Reply } from '@hipspine/reasoning';
import type { CheckUp } from '@hipspine/record';
import { type JSX, memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useLocation } from 'wouter';
import { engine } from '../engine/engine-client.ts';
import { record } from '../store/record.ts';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { QuestionScreen } from './question-screen.tsx';
import { saidOf } from './said-of.ts';
import { useStep } from './use-step.ts';

/** Drawn once for each screen: while the next one is worked out, nothing on it changes. */
const Screen = memo(QuestionScreen);

/** Milliseconds after the first warning signs are on the screen: before anybody has read them. */
const SOON = 500;

/** What tells an emergency is here before the answer that makes one, should the line break in between. */
const readyToTell = async (): Promise<void> => {
  await Promise.allSettled([engine.ask('readyToTell', undefined), import('../result/result.tsx')]);
};

/** Question after question until the engine has no more; then the result is kept and shown. */
export function Questions({ checkUp, toMap }: { readonly checkUp: CheckUp; readonly toMap: () => void }): JSX.Element {
  const { app, problems } = useWords();
  const said = saidOf(checkUp);
  const now = useStep(said);
  const [, navigate] = useLocation();
  const ending = useRef(false);
  const ended = now.state === 'ready' && now.step.at === 'end';

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once, when the last answer was given
  useEffect(() => {
    if (!ended || ending.current) return;
    ending.current = true;
    const keep = async (): Promise<void> => {
      const { result, known } = await engine.ask('finish', said);
      // Shown while it is written: with the check-up ended, this screen would ask who the next one is for.
      void record.add('assessment', { checkUp: checkUp.id, result, ...known }, { author: checkUp.begun.author });
      navigate('/result', { replace: true });
    };
    keep().catch(() => {
      ending.current = false;
    });
  }, [ended]);

  const isPastFirst = now.state === 'ready' && now.step.at === 'screen' && now.step.screen.kind !== 'about-you';
  useEffect(() => {
    if (!isPastFirst) return;
    const waiting = setTimeout(() => void readyToTell(), SOON);
    return () => clearTimeout(waiting);
  }, [isPastFirst]);

  // A second press while the engine thinks would answer a screen that nobody has seen.
  const isWaiting = useRef(true);
  isWaiting.current = now.state !== 'ready';
  const { id } = checkUp;
  const { author } = checkUp.begun;
  const tell = useCallback(
    (reply: Reply): void => {
      if (isWaiting.current) return;
      isWaiting.current = true;
      void record.add('answer', { checkUp: id, reply }, { author });
    },
    [id, author],
  );
  const step = now.state === 'ready' ? now.step : now.state === 'waiting' ? now.last : undefined;
  const canGoBack = step?.at === 'screen' && step.screen.canGoBack;
  const back = useCallback(() => (canGoBack ? tell({ type: 'back' }) : toMap()), [canGoBack, tell, toMap]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said up to the screen that is shown
  const saidForStep = useMemo(() => said, [step]);
  if (now.state === 'failed') {
    return (
      <div className={controls.notice} role="alert">
        <p>{problems.engine}</p>
        <Button className={controls.link} onPress={now.retry}>
          {problems.retry}
        </Button>
      </div>
    );
  }
  if (step === undefined || step.at === 'end') return <p role="status">{app.loading}</p>;
  return (
    <Screen
      key={`${step.screen.step} ${step.screen.questions.map(({ id }) => id).join()}`}
      screen={step.screen}
      draftKey={`hipspine-draft ${checkUp.id} ${step.screen.step}`}
      said={saidForStep}
      onReply={tell}
      onBack={back}
      forWhom={checkUp.begun.body.forWhom}
    />
  );
}
