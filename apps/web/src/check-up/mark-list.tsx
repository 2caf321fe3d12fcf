import type { JSX } from 'react';
import { Checkbox, ToggleButton } from 'react-aria-components';
import type { QuestionView } from '../engine/engine-calls.ts';
import { Icon } from '../shell/icon.tsx';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { NONE, NOT_SURE } from './answers-of.ts';
import type { Draft } from './draft.ts';
import styles from './question-screen.module.css';

/** A group of warning signs: mark what is true, say where one is not sure, or that it is none of these. */
export function MarkList({
  questions,
  draft,
  onChange,
  fault,
}: {
  readonly questions: readonly QuestionView[];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly fault: boolean;
}): JSX.Element {
  const { question: say } = useWords();
  const put = (id: string, value: boolean | string): void => onChange({ ...draft, [id]: value, [NONE]: false });
  const none = (chosen: boolean): void =>
    onChange({ ...draft, ...Object.fromEntries(questions.map(({ id }) => [id, false])), [NONE]: chosen });
  const some = questions.some(({ id }) => draft[id] === true || draft[id] === NOT_SURE);
  return (
    <fieldset className={controls.rows}>
      <legend className={styles.hidden}>{say.chooseOne}</legend>
      {questions.map(({ id, text, help, isEnglish }) => (
        <div key={id} id={`question ${id}`} className={styles.sign}>
          <Checkbox className={controls.row} isSelected={draft[id] === true} onChange={(on) => put(id, on)}>
            <Box on={draft[id] === true} />
            <span className={styles.text} lang={isEnglish ? 'en' : undefined}>
              {text}
              {help === undefined ? null : <span className={styles.help}>{help}</span>}
            </span>
          </Checkbox>
          <ToggleButton
            className={styles.unsure}
            isSelected={draft[id] === NOT_SURE}
            onChange={(on) => put(id, on ? NOT_SURE : false)}
            aria-label={`${say.notSure}: ${text}`}
          >
            {say.notSure}
          </ToggleButton>
        </div>
      ))}
      <Checkbox className={controls.row} isSelected={draft[NONE] === true} onChange={none}>
        <Box on={draft[NONE] === true} />
        <strong>{say.none}</strong>
      </Checkbox>
      {some ? <p className={controls.hint}>{say.othersAreNo}</p> : null}
      {fault ? (
        <p className={controls.error} role="alert">
          {say.chooseOne}
        </p>
      ) : null}
    </fieldset>
  );
}

const Box = ({ on }: { readonly on: boolean }): JSX.Element => (
  <span className={controls.box} aria-hidden="true">
    {on ? <Icon name="tick" size={18} /> : null}
  </span>
);
