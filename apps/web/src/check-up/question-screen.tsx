import type { PageWords } from '@hipspine/messages';
import type { Reply } from '@hipspine/reasoning';
import { type JSX, lazy, Suspense, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { Link } from 'wouter';
import type { QuestionView, Said, ScreenView } from '../engine/engine-calls.ts';
import { BodyFigure } from '../pain-map/body-figure.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { answersOf, type Fault, marksOf } from './answers-of.ts';
import { type Draft, dropDraft, useDraft } from './draft.ts';
import { MarkList } from './mark-list.tsx';
import { AT, answersUpTo, endsNow, shownOf } from './one-by-one.ts';
import { pointingOf } from './pointing.ts';
import { QuestionForm, rowsOf } from './question-form.tsx';
import styles from './question-screen.module.css';
import { ReadAloud } from './read-aloud.tsx';
import { SoFar } from './so-far.tsx';
import { type ForWhom, ProxyNote } from './spoken-for.tsx';
import { useSimple } from './use-simple.ts';
import { Why } from './why.tsx';

/** Figures of movements: never before the question they belong to. */
const SelfTest = lazy(() => import('./self-test.tsx'));

interface Props {
  readonly screen: ScreenView;
  readonly draftKey: string;
  readonly said: Said;
  readonly forWhom: ForWhom;
  readonly onReply: (reply: Reply) => void;
  readonly onBack: () => void;
}

/** One screen of the check-up: one question with big rows, or a group of warning signs to mark. */
export function QuestionScreen({ screen, draftKey, said, forWhom, onReply, onBack }: Props): JSX.Element {
  const words = useWords();
  const { question: say } = words;
  const isSimple = useSimple();
  const [draft, setDraft] = useDraft(draftKey, draftOf(screen.questions));
  const [faults, setFaults] = useState<readonly Fault[]>();
  const [looking, setLooking] = useState(false);
  const oneByOne = isSimple && screen.questions.length > 1;
  const at = shownOf(draft, screen.questions.length);
  const questions = oneByOne ? screen.questions.slice(at, at + 1) : screen.questions;
  const grouped = screen.kind === 'safety' && !oneByOne ? questions.filter(({ form }) => form.type === 'boolean') : [];
  const marks = grouped.length > 1 ? grouped : [];
  const rest = questions.filter((question) => !marks.includes(question));
  const isAlone = questions.length === 1;
  const [first] = questions;
  const isHeading = isAlone && (oneByOne || ['question', 'plan', 'urgency', 'safety'].includes(screen.kind));
  const title = isHeading ? (first?.text ?? '') : groupTitle(screen, words);

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
      goTo(found[0]?.id);
      return;
    }
    if (oneByOne && at + 1 < screen.questions.length) void step();
    else {
      const answers = oneByOne ? answersUpTo(screen.questions, draft, at) : { ...marked, ...read.answers };
      send({ type: 'answer', answers, laterality: sidesOf(screen.questions, draft) });
    }
  };
  /** The next question of this screen, unless the answers so far end the check-up at once. */
  const step = async (): Promise<void> => {
    const answers = answersUpTo(screen.questions, draft, at);
    const reply: Reply = { type: 'answer', answers, laterality: sidesOf(screen.questions, draft) };
    setLooking(true);
    const ends = screen.kind !== 'about-you' && (await endsNow(said, reply));
    setLooking(false);
    if (ends) send(reply);
    else setDraft({ ...draft, [AT]: String(at + 1) });
  };
  const back = (): void => {
    if (oneByOne && at > 0) setDraft({ ...draft, [AT]: String(at - 1) });
    else onBack();
  };
  const skip = (): void =>
    send({ type: 'answer', answers: Object.fromEntries(screen.questions.map(({ id }) => [id, 'skip'])) });

  const others = (
    <>
      <Why text={screen.why} sources={screen.sources} />
      <Button className={controls.link} onPress={skip} isDisabled={looking}>
        {screen.questions.length > 1 ? say.skipAll : say.skip}
      </Button>
      {screen.kind === 'question' || screen.kind === 'plan' ? (
        <>
          <SoFar said={said} />
          <Button className={controls.link} onPress={() => send({ type: 'stop' })} isDisabled={looking}>
            {say.stop}
          </Button>
        </>
      ) : null}
    </>
  );
  return (
    <ScreenFrame title={title} lang={isHeading && first?.isEnglish ? 'en' : undefined} focusKey={`${draftKey} ${at}`}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Progress screen={screen} />
          {oneByOne ? <p className={controls.hint}>{say.oneOf(at + 1, screen.questions.length)}</p> : null}
        </div>
        {isAlone && first !== undefined && !first.isTest ? <Points question={first} /> : null}
      </div>
      <ProxyNote forWhom={forWhom} />
      {screen.message === undefined ? null : (
        <p className={controls.notice} lang={words.language === 'en' ? undefined : 'en'}>
          {screen.message}
        </p>
      )}
      {isAlone && first?.isTest === true ? (
        <Suspense fallback={null}>
          <SelfTest question={first} side={sideTried(draft, first.id)} isForOther={forWhom !== 'me'} />
        </Suspense>
      ) : null}
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
          alone={isHeading}
          offersUntried
          draft={draft}
          onChange={setDraft}
          fault={faults?.find(({ id }) => id === question.id)}
        />
      ))}
      <div className={styles.keys}>
        <Button className={controls.button} onPress={next} isDisabled={looking}>
          {words.app.next}
        </Button>
        <Button className={controls.quiet} onPress={back} isDisabled={looking}>
          {words.app.back}
        </Button>
        <Link href="/" className={controls.quiet} title={say.pauseHint}>
          {say.pause}
        </Link>
      </div>
      {isSimple ? (
        <>
          <div className={controls.bar}>
            <ReadAloud lines={linesOf(title, questions, words)} />
          </div>
          <Disclosure>
            <Button slot="trigger" className={controls.link}>
              {say.more}
            </Button>
            <DisclosurePanel className={styles.others}>{others}</DisclosurePanel>
          </Disclosure>
        </>
      ) : (
        <div className={styles.others}>
          {others}
          <div className={controls.bar}>
            <ReadAloud lines={linesOf(title, questions, words)} />
          </div>
        </div>
      )}
    </ScreenFrame>
  );
}

/** What a screen of several questions is called. */
const groupTitle = ({ kind }: ScreenView, { question: say }: PageWords): string =>
  ({
    safety: say.safetyTitle,
    'about-you': say.aboutYouTitle,
    again: say.againTitle,
    contradiction: say.contradictionTitle,
    urgency: say.urgencyTitle,
    plan: say.urgencyTitle,
    question: say.urgencyTitle,
  })[kind];

/** The first question without an answer: into sight, and the focus with it, so that its fault is heard. */
function goTo(id: string | undefined): void {
  const place = document.getElementById(`question ${id}`);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
}

/** What is read aloud of a screen. */
const linesOf = (title: string, questions: readonly QuestionView[], words: PageWords): readonly string[] => [
  title,
  ...questions.flatMap(({ text, help, caution, form, isTest }) => [
    ...(text === title ? [] : [text]),
    ...(help === undefined ? [] : [help]),
    ...(caution === undefined ? [] : [caution]),
    ...(form.type === 'number' || questions.length > 1
      ? []
      : rowsOf({ form }, words, isTest).map(({ label }) => label)),
  ]),
];

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

const sideTried = (draft: Draft, id: string): 'left' | 'right' | undefined => {
  const side = draft[`${id} side`];
  return side === 'left' || side === 'right' ? side : undefined;
};

/** The body beside the question, lit where the question points. The words say it too, so it is for the eye only. */
function Points({ question }: { readonly question: QuestionView }): JSX.Element | null {
  const pointing = pointingOf(question);
  if (pointing === undefined) return null;
  return (
    <div className={styles.points}>
      <BodyFigure view={pointing.view} marks={NO_MARKS} lit={pointing.places} isClose={pointing.isClose} />
    </div>
  );
}

const NO_MARKS = new Map<never, undefined>();

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
