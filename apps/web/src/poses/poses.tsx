import { posesWords } from '@hipspine/messages';
import { type JSX, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { CheckUpFirst } from '../plan/check-up-first.tsx';
import type { Asking, PoseAnswer } from '../plan/planner-calls.ts';
import { planner } from '../plan/planner-client.ts';
import { useAsking } from '../plan/use-asking.ts';
import { useBook } from '../plan/use-book.ts';
import { draftOf, putDraft } from '../set-ups/drafts.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useOfRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { PoseList } from './pose-list.tsx';
import styles from './poses.module.css';

/** More lines than a class has. */
const MOST_LINES = 60;

/** A class pasted in: each pose kept, changed or left out, with the reason and a move in its place. */
export default function Poses(): JSX.Element {
  const say = useAreaWords(posesWords);
  const now = useAsking();
  if (now.kind !== 'ready') return <CheckUpFirst kind={now.kind} title={say.title} />;
  return <ReadyPoses asking={now.asking} />;
}

function ReadyPoses({ asking }: { readonly asking: Asking }): JSX.Element {
  const words = useWords();
  const say = useAreaWords(posesWords);
  const { book } = useBook();
  const person = useOfRecord((state) => state.person.id);
  const [text, setText] = useState(() => draftOf(person, 'poses') ?? '');
  const [answers, setAnswers] = useState<readonly PoseAnswer[]>();
  const [isEmpty, setEmpty] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const check = (typed: string): void => {
    // Commas part poses as well: lists are often pasted as one line.
    const all = typed.split(/\r?\n|[,;]/).filter((line) => line.trim() !== '');
    const lines = all.slice(0, MOST_LINES);
    setText(all.join('\n'));
    putDraft(person, 'poses', all.join('\n'));
    setEmpty(lines.length === 0);
    setFailed(false);
    if (lines.length > 0) planner.poses({ ...asking, lines }).then(setAnswers, () => setFailed(true));
  };
  const isLong = text.split('\n').length > MOST_LINES;
  return (
    <ScreenFrame title={say.title} wide focusKey={answers === undefined ? 'form' : 'answers'}>
      {hasFailed ? <p role="alert">{say.failed}</p> : null}
      {answers === undefined || book === undefined ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            check(text);
          }}
        >
          <p>{say.intro}</p>
          <TextField
            value={text}
            onChange={(typed) => {
              setText(typed);
              setEmpty(false);
            }}
            isInvalid={isEmpty}
            validationBehavior="aria"
            className={styles.form}
          >
            <Label>{say.list}</Label>
            <TextArea className={styles.list} rows={10} spellCheck="false" />
            <span className={controls.hint}>{say.example}</span>
            {isEmpty ? (
              <span className={controls.error} role="alert">
                {say.empty}
              </span>
            ) : null}
          </TextField>
          <p>
            <Button type="submit" className={controls.button}>
              {say.check}
            </Button>
          </p>
        </form>
      ) : (
        <>
          {isLong ? <p className={controls.notice}>{say.tooMany(sayNumber(words, MOST_LINES))}</p> : null}
          <PoseList
            answers={answers}
            book={book}
            onMean={(line, name) => {
              const lines = text.split('\n').map((said, i) => (i + 1 === line ? name : said));
              check(lines.join('\n'));
            }}
            onEdit={() => setAnswers(undefined)}
          />
        </>
      )}
    </ScreenFrame>
  );
}
