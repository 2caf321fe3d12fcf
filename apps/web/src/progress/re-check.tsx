import { progressWords } from '@hipspine/messages';
import { type EntryOf, entriesOf } from '@hipspine/record';
import { type JSX, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import type { AnswerLine } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import { knownFrom } from '../result/use-last-result.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayDate, useLanguage, useWords } from '../words/use-words.ts';
import { type AnswerChange, answerChanges } from './answer-changes.ts';
import styles from './progress.module.css';

/** What does not change from one check-up to the next: asked once. Everything else, all of safety, is asked again. */
const LASTING = ['age-years', 'sex-at-birth'];

/** The check-up again, warning signs first; and what changed since the time before. */
export default function ReCheck(): JSX.Element {
  const { again: say } = useAreaWords(progressWords);
  const { today } = useWords();
  const { log } = useRecord();
  const [, navigate] = useLocation();
  const [before, now] = entriesOf(log, 'assessment').slice(-2);
  const last = now ?? before;
  if (last === undefined)
    return (
      <ScreenFrame title={say.title}>
        <p>{say.none}</p>
        <p>
          <Link href="/check-up" className={controls.button}>
            {today.begin}
          </Link>
        </p>
      </ScreenFrame>
    );
  const begin = async (): Promise<void> => {
    const begun = entriesOf(log, 'check-up').find(({ id }) => id === last.body.checkUp);
    const forWhom = begun?.body.forWhom ?? 'me';
    const volunteered = Object.fromEntries(
      Object.entries(last.body.findings).filter(([finding]) => LASTING.includes(finding)),
    );
    await record.add('check-up', { forWhom, volunteered }, { author: forWhom === 'me' ? 'self' : 'helper' });
    navigate('/check-up');
  };
  return (
    <ScreenFrame title={say.title}>
      <div className={styles.part}>
        <p>{say.safetyFirst}</p>
        <p>{say.kept}</p>
        <p>
          <Button className={controls.button} onPress={() => void begin()}>
            {say.start}
          </Button>
        </p>
      </div>
      {before === undefined || now === undefined ? null : <Changed before={before} now={now} />}
    </ScreenFrame>
  );
}

function Changed({
  before,
  now,
}: {
  readonly before: EntryOf<'assessment'>;
  readonly now: EntryOf<'assessment'>;
}): JSX.Element {
  const words = useWords();
  const { again: say } = useAreaWords(progressWords);
  const language = useLanguage();
  const [lines, setLines] = useState<readonly [readonly AnswerLine[], readonly AnswerLine[]]>();
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: entries never change; their ids stand for them
  useEffect(() => {
    engine.speak(language);
    Promise.all([engine.ask('answers', knownFrom(before)), engine.ask('answers', knownFrom(now))]).then(setLines, () =>
      setFailed(true),
    );
  }, [before.id, now.id, language]);
  const isSame = before.body.result.urgency === now.body.result.urgency;
  return (
    <section className={styles.part}>
      <h2>{say.changed}</h2>
      <p className={controls.hint}>{say.between(sayDate(words, before.at), sayDate(words, now.at))}</p>
      <h3>{say.todo}</h3>
      <p>{isSame ? say.todoSame : say.todoOther}</p>
      {failed ? <p role="alert">{words.problems.engine}</p> : null}
      {lines === undefined ? null : <ChangedAnswers changes={answerChanges(lines[0], lines[1])} />}
      <p>
        <Link href="/result" className={controls.quiet}>
          {say.result}
        </Link>
      </p>
    </section>
  );
}

function ChangedAnswers({ changes }: { readonly changes: readonly AnswerChange[] }): JSX.Element {
  const { again: say } = useAreaWords(progressWords);
  if (changes.length === 0) return <p>{say.same}</p>;
  return (
    <>
      {(['new', 'other', 'gone'] as const).map((kind) => {
        const mine = changes.filter((change) => change.kind === kind);
        return mine.length === 0 ? null : (
          <div key={kind}>
            <h3>{say[kind]}</h3>
            <ul className={styles.list}>
              {mine.map((change) => (
                <li key={change.id}>
                  {change.kind === 'other' ? say.wasIs(change.label, change.before, change.now) : change.words}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
