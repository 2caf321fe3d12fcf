import type { PageWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { FieldError, Input, Label, Radio, RadioGroup, Text, TextField } from 'react-aria-components';
import type { QuestionView } from '../engine/engine-calls.ts';
import controls from '../theme/controls.module.css';
import { sayNumber, useWords } from '../words/use-words.ts';
import { type Fault, NOT_SURE, UNTRIED } from './answers-of.ts';
import type { Draft } from './draft.ts';
import styles from './question-screen.module.css';

interface Props {
  readonly question: QuestionView;
  /** The only question of its screen: the heading says it already. */
  readonly alone: boolean;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly fault?: Fault | undefined;
  /** A test need not be tried. */
  readonly offersUntried?: boolean;
}

/** One question with its rows or its field. */
export function QuestionForm({ question, alone, draft, onChange, fault, offersUntried = false }: Props): JSX.Element {
  const { id, form } = question;
  const put = (value: string | boolean): void => onChange({ ...draft, [id]: value });
  return (
    <div id={`question ${id}`} className={styles.question}>
      {form.type === 'number' ? (
        <NumberField question={question} form={form} value={draft[id]} onChange={put} fault={fault} />
      ) : (
        <Rows
          question={question}
          alone={alone}
          value={draft[id]}
          onChange={put}
          fault={fault}
          offersUntried={offersUntried}
        />
      )}
      {question.sided && (question.isTest ? wasTried(draft[id]) : hurts(draft[id])) ? (
        <SideChoice
          isTest={question.isTest}
          value={draft[`${id} side`]}
          onChange={(side) => onChange({ ...draft, [`${id} side`]: side })}
        />
      ) : null}
    </div>
  );
}

/** Of a test the side matters whatever came of it. */
const wasTried = (said: string | boolean | undefined): boolean =>
  said !== undefined && said !== NOT_SURE && said !== UNTRIED;

/** A side is asked for where something was said to be there. */
const hurts = (said: string | boolean | undefined): boolean =>
  said === true || (typeof said === 'string' && said !== NOT_SURE && said !== 'no' && said !== 'none');

function Rows({
  question,
  alone,
  value,
  onChange,
  fault,
  offersUntried = false,
}: Omit<Props, 'draft' | 'onChange'> & {
  readonly value: string | boolean | undefined;
  readonly onChange: (value: string | boolean) => void;
}): JSX.Element {
  const words = useWords();
  const { text, help, caution, form, isTest, isEnglish } = question;
  const rows = rowsOf(question, words, isTest && offersUntried);
  return (
    <RadioGroup
      className={controls.rows}
      value={value === undefined ? null : String(value)}
      onChange={(chosen) =>
        onChange(form.type === 'boolean' && /^(true|false)$/.test(chosen) ? chosen === 'true' : chosen)
      }
      isInvalid={fault !== undefined}
      aria-label={alone ? text : undefined}
      lang={isEnglish ? 'en' : undefined}
    >
      {alone ? null : <Label className={styles.asked}>{text}</Label>}
      {help === undefined ? null : (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      {caution === undefined || isTest ? null : <p className={controls.notice}>{caution}</p>}
      {rows.map(({ value: row, label, isOwn }) => (
        <Radio key={row} value={row} className={controls.row}>
          <span className={controls.dot} aria-hidden="true" />
          <span lang={isOwn ? undefined : words.language}>{label}</span>
        </Radio>
      ))}
      {fault === undefined ? null : <FieldError className={controls.error}>{words.question.answerFirst}</FieldError>}
    </RadioGroup>
  );
}

interface Row {
  readonly value: string;
  readonly label: string;
  /** Words of the question itself, in its language; the others are words of the page. */
  readonly isOwn: boolean;
}

/** The rows of a question. @param offersUntried  a test: "I did not try it" takes the place of its own "not done" */
export function rowsOf(
  { form }: Pick<QuestionView, 'form'>,
  { question: say }: PageWords,
  offersUntried = false,
): readonly Row[] {
  const ours = (value: string, label: string): Row => ({ value, label, isOwn: false });
  const own =
    form.type === 'choice'
      ? form.options
          .filter(({ value }) => !(offersUntried && value === 'not-done'))
          .map((option) => ({ ...option, isOwn: true }))
      : [ours('true', say.yes), ours('false', say.no)];
  return [...own, ours(NOT_SURE, say.notSure), ...(offersUntried ? [ours(UNTRIED, say.untried)] : [])];
}

function NumberField({
  question: { label, text, help, isEnglish },
  form,
  value,
  onChange,
  fault,
}: {
  readonly question: QuestionView;
  readonly form: Extract<QuestionView['form'], { type: 'number' }>;
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
      <Label className={styles.asked} lang={isEnglish ? 'en' : undefined}>
        {text}
      </Label>
      <Text slot="description" className={styles.help}>
        {help === undefined ? '' : `${help} `}
        {say.number(...range, say.units[form.unit] ?? form.unit)}
      </Text>
      <Input className={controls.input} autoComplete="off" />
      {fault === undefined ? null : (
        <FieldError className={controls.error}>
          {fault.typed === undefined || fault.typed.trim() === ''
            ? say.answerFirst
            : say.notANumber(label, ...range, fault.typed.slice(0, 30))}
        </FieldError>
      )}
    </TextField>
  );
}

function SideChoice({
  isTest,
  value,
  onChange,
}: {
  readonly isTest: boolean;
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
      <Label>{isTest ? say.sideTried : say.side}</Label>
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
