import type { Reply } from '@hipspine/reasoning';
import { type JSX, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { QuestionView, Said, ScreenView } from '../engine/engine-calls.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { answersOf, type Fault, marksOf } from './answers-of.ts';
import { type Draft, dropDraft, useDraft } from './draft.ts';
import { MarkList } from './mark-list.tsx';
import { QuestionForm } from './question-form.tsx';
import styles from './question-screen.module.css';
import { SoFar } from './so-far.tsx';

interface Props {
  readonly screen: ScreenView;
  readonly draftKey: string;
  readonly said: Said;
  readonly onReply: (reply: Reply) => void;
  readonly onBack: () => void;
}

/** One screen of the check-up: one question with big rows, or a group of warning signs to mark. */
export function QuestionScreen({ screen, draftKey, said, onReply, onBack }: Props): JSX.Element {
  const words = useWords();
  const { question: say } = words;
  const [draft, setDraft] = useDraft(draftKey, draftOf(screen.questions));
  const [faults, setFaults] = useState<readonly Fault[]>();
  const grouped = screen.kind === 'safety' ? screen.questions.filter(({ form }) => form.type === 'boolean') : [];
  const marks = grouped.length > 1 ? grouped : [];
  const rest = screen.questions.filter((question) => !marks.includes(question));
  const title = titleOf(screen, words);

  const send = (reply: Reply): void => {
    dropDraft(draftKey);
    onReply(reply);
  };
  const next = (): void => {
    const marked = marks.length === 0 ? {} : marksOf(marks, draft);
    const read = answersOf(rest, draft);
    const missing = marked === undefined ? marks.map(({ id }) => ({ id, typed: undefined })) : [];
    const found = [...missing.slice(0, 1), ...read.faults];
    setFaults(found);
    if (found.length > 0) {
      document.getElementById(`question ${found[0]?.id}`)?.scrollIntoView({ block: 'center' });
      return;
    }
    send({ type: 'answer', answers: { ...marked, ...read.answers }, laterality: sidesOf(rest, draft) });
  };
  const skip = (): void =>
    send({ type: 'answer', answers: Object.fromEntries(screen.questions.map(({ id }) => [id, 'skip'])) });

  return (
    <ScreenFrame title={title} focusKey={draftKey}>
      <Progress screen={screen} />
      {screen.message === undefined ? null : <p className={controls.notice}>{screen.message}</p>}
      {marks.length === 0 ? null : (
        <MarkList
          questions={marks}
          draft={draft}
          onChange={setDraft}
          fault={faults?.some(({ id }) => id === marks[0]?.id) === true}
        />
      )}
      {rest.map((question) => (
        <QuestionForm
          key={question.id}
          question={question}
          alone={screen.questions.length === 1}
          draft={draft}
          onChange={setDraft}
          fault={faults?.find(({ id }) => id === question.id)}
        />
      ))}
      <Why text={screen.why} />
      <div className={styles.keys}>
        <Button className={controls.button} onPress={next}>
          {words.app.next}
        </Button>
        <Button className={controls.quiet} onPress={onBack}>
          {words.app.back}
        </Button>
        <Button className={controls.link} onPress={skip}>
          {screen.questions.length > 1 ? say.skipAll : say.skip}
        </Button>
      </div>
      {screen.kind === 'question' ? (
        <>
          <SoFar said={said} />
          <Button className={controls.link} onPress={() => send({ type: 'stop' })}>
            {say.stop}
          </Button>
        </>
      ) : null}
    </ScreenFrame>
  );
}

/** A single question is its own heading. */
function titleOf({ kind, questions }: ScreenView, { question: say }: ReturnType<typeof useWords>): string {
  if (kind === 'safety') return say.safetyTitle;
  if (kind === 'about-you') return say.aboutYouTitle;
  if (kind === 'again') return say.againTitle;
  if (kind === 'contradiction') return say.contradictionTitle;
  return questions[0]?.text ?? '';
}

/** What was said before to these questions, when somebody comes back to them. */
function draftOf(questions: readonly QuestionView[]): Draft {
  const said = questions.flatMap(({ id, answer }) =>
    answer === undefined ? [] : [[id, typeof answer === 'number' ? String(answer) : answer] as const],
  );
  return Object.fromEntries(said);
}

const sidesOf = (questions: readonly QuestionView[], draft: Draft): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    questions.flatMap(({ id }) => {
      const side = draft[`${id} side`];
      return side === undefined ? [] : [[id, side] as const];
    }),
  );

function Progress({ screen }: { readonly screen: ScreenView }): JSX.Element {
  const { question: say } = useWords();
  const share = screen.step / (screen.step + Math.max(1, screen.aboutLeft));
  return (
    <div className={styles.progress}>
      <svg className={styles.line} viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="2" className={styles.track} />
        <rect width={Math.max(3, share * 100)} height="2" className={styles.done} />
      </svg>
      <p className={controls.hint}>{say.aboutLeft(screen.aboutLeft)}</p>
    </div>
  );
}

function Why({ text }: { readonly text: string }): JSX.Element {
  const { question: say } = useWords();
  return (
    <Disclosure>
      <Button slot="trigger" className={controls.link}>
        {say.why}
      </Button>
      <DisclosurePanel>
        <p className={controls.hint}>{text}</p>
      </DisclosurePanel>
    </Disclosure>
  );
}
