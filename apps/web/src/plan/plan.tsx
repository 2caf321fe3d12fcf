import { type JSX, useState } from 'react';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { CheckUpFirst } from './check-up-first.tsx';
import { FIRST_ASK } from './first-ask.ts';
import { canAsk, GateQuestions } from './gate-questions.tsx';
import { NoPlan } from './no-plan.tsx';
import { PlanForm } from './plan-form.tsx';
import { makeAndKeep } from './plan-maker.ts';
import { type PlanNow, planNow } from './plan-now.ts';
import { PlanView } from './plan-view.tsx';
import type { PlanAsk } from './planner-calls.ts';
import { useBook } from './use-book.ts';

/** The plan: asked for, shown, or what has to be settled first. */
export default function Plan(): JSX.Element {
  const { log } = useRecord();
  const now = planNow(log);
  if (now.kind === 'no-check-up' || now.kind === 'help-first') return <WithoutPlan kind={now.kind} />;
  return <WithCheckUp now={now} />;
}

function WithCheckUp({
  now,
}: {
  readonly now: Exclude<PlanNow, { readonly kind: 'no-check-up' | 'help-first' }>;
}): JSX.Element {
  const words = usePracticeWords();
  const { plan: say } = words;
  const { book, failed } = useBook();
  const [isAsking, setAsking] = useState(false);
  const [isGating, setGating] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const kept = now.kind === 'none' ? undefined : now.kept;
  const make = (wanted: PlanAsk, thenGates: boolean): void => {
    setMaking(true);
    setFailed(false);
    makeAndKeep(wanted)
      .then(
        (made) => {
          setAsking(false);
          // Where nothing is open but questions, they come one batch after the other until there is a plan.
          setGating(made !== undefined && canAsk(made.plan, wanted) && (thenGates || made.plan.conflict !== null));
        },
        () => setFailed(true),
      )
      .finally(() => setMaking(false));
  };
  if (failed || hasFailed)
    return (
      <ScreenFrame title={say.title}>
        <p role="alert">{say.failed}</p>
      </ScreenFrame>
    );
  if (isMaking || book === undefined)
    return (
      <ScreenFrame title={say.title}>
        <p role="status">{isMaking ? say.making : words.app.loading}</p>
      </ScreenFrame>
    );
  const ask = kept?.ask ?? FIRST_ASK;
  if (now.kind === 'none' || isAsking)
    return <PlanForm start={ask} gear={book.gear} onMake={(wanted) => make(wanted, true)} />;
  if (now.kind === 'stale')
    return (
      <ScreenFrame title={say.title}>
        <p className={controls.notice}>{say.oldAnswers}</p>
        <p className={controls.bar}>
          <button type="button" className={controls.button} onClick={() => make(ask, true)}>
            {say.remake}
          </button>
          <button type="button" className={controls.quiet} onClick={() => setAsking(true)}>
            {say.change}
          </button>
        </p>
      </ScreenFrame>
    );
  if (isGating)
    return (
      <GateQuestions
        plan={now.kept.plan}
        answered={ask.answers}
        assessment={now.assessment}
        onDone={(answers) => make({ ...ask, answers: { ...ask.answers, ...answers } }, false)}
        onSkip={() => setGating(false)}
      />
    );
  if (now.kind === 'closed') return <NoPlan plan={now.kept.plan} book={book} onChange={() => setAsking(true)} />;
  return (
    <PlanView
      kept={now.kept}
      book={book}
      onChange={() => setAsking(true)}
      onGates={() => setGating(true)}
      onWontDo={(wontDo) => make({ ...ask, wontDo }, false)}
    />
  );
}

function WithoutPlan({ kind }: { readonly kind: 'no-check-up' | 'help-first' }): JSX.Element {
  return <CheckUpFirst kind={kind} title={usePracticeWords().plan.title} />;
}
