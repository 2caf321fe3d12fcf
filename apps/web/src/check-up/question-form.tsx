import type { PageWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { FieldError, Input, Label, Radio, RadioGroup, Text, TextField } from 'react-aria-components';
import type { AnswerForm, QuestionView } from '../engine/engine-calls.ts';
import controls from '../theme/controls.module.css';
import { sayNumber, useWords } from '../words/use-words.ts';
import { type Fault, NOT_SURE } from './answers-of.ts';
import type { Draft } from './draft.ts';
import styles from './question-screen.module.css';

interface Props {
  readonly question: QuestionView;
  /** The only question of its screen: the heading says it already. */
  readonly alone: boolean;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly fault?: Fault | undefined;
}

/** One question with its rows or its field. */
export function QuestionForm({ question, alone, draft, onChange, fault }: Props): JSX.Element {
  const { id, form } = question;
  const put = (value: string | boolean): void => onChange({ ...draft, [id]: value });
  return (
    <div id={`question ${id}`} className={styles.question}>
      {form.type === 'number' ? (
        <NumberField question={question} form={form} value={draft[id]} onChange={put} fault={fault} />
      ) : (
        <Rows question={question} alone={alone} value={draft[id]} onChange={put} fault={fault} />
      )}
      {question.sided && hurts(draft[id]) ? (
        <SideChoice value={draft[`${id} side`]} onChange={(side) => onChange({ ...draft, [`${id} side`]: side })} />
      ) : null}
    </div>
  );
}

/** A side is asked for where something was said to be there. */
const hurts = (said: string | boolean | undefined): boolean =>
  said === true || (typeof said === 'string' && said !== NOT_SURE && said !== 'no' && said !== 'none');

function Rows({
  question: { text, help, caution, form },
  alone,
  value,
  onChange,
  fault,
}: Omit<Props, 'draft' | 'onChange'> & {
  readonly value: string | boolean | undefined;
  readonly onChange: (value: string | boolean) => void;
}): JSX.Element {
  const words = useWords();
  const rows = rowsOf(form, words);
  return (
    <RadioGroup
      className={controls.rows}
      value={value === undefined ? null : String(value)}
      onChange={(chosen) => onChange(form.type === 'boolean' && chosen !== NOT_SURE ? chosen === 'true' : chosen)}
      isInvalid={fault !== undefined}
      aria-label={alone ? text : undefined}
    >
      {alone ? null : <Label className={styles.asked}>{text}</Label>}
      {help === undefined ? null : (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      {caution === undefined ? null : <p className={controls.notice}>{caution}</p>}
      {rows.map(({ value: row, label }) => (
        <Radio key={row} value={row} className={controls.row}>
          <span className={controls.dot} aria-hidden="true" />
          {label}
        </Radio>
      ))}
      {fault === undefined ? null : <FieldError className={controls.error}>{words.question.answerFirst}</FieldError>}
    </RadioGroup>
  );
}

function rowsOf(
  form: AnswerForm,
  { question: say }: PageWords,
): readonly { readonly value: string; readonly label: string }[] {
  const own =
    form.type === 'choice'
      ? form.options
      : [
          { value: 'true', label: say.yes },
          { value: 'false', label: say.no },
        ];
  return [...own, { value: NOT_SURE, label: say.notSure }];
}

function NumberField({
  question: { text, help },
  form,
  value,
  onChange,
  fault,
}: {
  readonly question: QuestionView;
  readonly form: Extract<AnswerForm, { type: 'number' }>;
  readonly value: string | boolean | undefined;
  readonly onChange: (value: string) => void;
  readonly fault?: Fault | undefined;
}): JSX.Element {
  const words = useWords();
  const { question: say } = words;
  const range = [sayNumber(words, form.min), sayNumber(words, form.max)] as const;
  return (
    <TextField
      className={controls.field}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      isInvalid={fault !== undefined}
      inputMode="decimal"
    >
      <Label className={styles.asked}>{text}</Label>
      <Text slot="description" className={styles.help}>
        {help === undefined ? '' : `${help} `}
        {say.number(...range, say.units[form.unit] ?? form.unit)}
      </Text>
      <Input className={controls.input} autoComplete="off" />
      {fault === undefined ? null : (
        <FieldError className={controls.error}>
          {fault.typed === undefined || fault.typed.trim() === ''
            ? say.answerFirst
            : say.notANumber(...range, fault.typed.slice(0, 30))}
        </FieldError>
      )}
    </TextField>
  );
}

function SideChoice({
  value,
  onChange,
}: {
  readonly value: string | boolean | undefined;
  readonly onChange: (side: string) => void;
}): JSX.Element {
  const { map, question: say } = useWords();
  const sides = [
    ['left', map.yourLeft],
    ['right', map.yourRight],
    ['both', say.both],
  ] as const;
  return (
    <RadioGroup value={typeof value === 'string' ? value : null} onChange={onChange} orientation="horizontal">
      <Label>{say.side}</Label>
      <div className={controls.segments}>
        {sides.map(([side, label]) => (
          <Radio key={side} value={side} className={controls.segment}>
            {label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
