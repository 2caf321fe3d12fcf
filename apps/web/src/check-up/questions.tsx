import type { Reply } from '@hipspine/reasoning';
import type { CheckUp } from '@hipspine/record';
import { type JSX, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useLocation } from 'wouter';
import { engine } from '../engine/engine-client.ts';
import { record } from '../store/record.ts';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { QuestionScreen } from './question-screen.tsx';
import { saidOf } from './said-of.ts';
import { useStep } from './use-step.ts';

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
      await record.add('assessment', { checkUp: checkUp.id, result, ...known }, { author: checkUp.begun.author });
      navigate('/result', { replace: true });
    };
    keep().catch(() => {
      ending.current = false;
    });
  }, [ended]);

  const tell = (reply: Reply): Promise<unknown> =>
    record.add('answer', { checkUp: checkUp.id, reply }, { author: checkUp.begun.author });
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
  const step = now.state === 'ready' ? now.step : now.last;
  if (step === undefined || step.at === 'end') return <p role="status">{app.loading}</p>;
  return (
    <QuestionScreen
      key={`${step.screen.step} ${step.screen.questions.map(({ id }) => id).join()}`}
      screen={step.screen}
      draftKey={`hipspine-draft ${checkUp.id} ${step.screen.step}`}
      busy={now.state === 'waiting'}
      said={said}
      forWhom={checkUp.begun.body.forWhom}
      onReply={(reply) => void tell(reply)}
      onBack={() => (step.screen.canGoBack ? void tell({ type: 'back' }) : toMap())}
    />
  );
}
