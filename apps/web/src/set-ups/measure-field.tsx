import { setUpsWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { type Measure, measured } from './measured.ts';

/** A measure to type, which says at once what does not fit. */
export function MeasureField({
  label,
  hint,
  measure,
  isNeeded = true,
  onType,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly measure: Measure;
  /** False: it may stay empty. */
  readonly isNeeded?: boolean;
  readonly onType: (typed: string) => void;
}): JSX.Element {
  const words = useWords();
  const say = useAreaWords(setUpsWords);
  const { typed, low, high } = measure;
  const isWrong = measured(measure) === undefined && (isNeeded || typed.trim() !== '');
  return (
    <TextField
      className={controls.field}
      value={typed}
      onChange={onType}
      isInvalid={isWrong}
      inputMode="decimal"
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <Input className={controls.input} />
      {hint === undefined ? null : <span className={controls.hint}>{hint}</span>}
      <FieldError className={controls.error}>
        {isWrong ? say.needs(sayNumber(words, low), sayNumber(words, high), typed) : ''}
      </FieldError>
    </TextField>
  );
}
