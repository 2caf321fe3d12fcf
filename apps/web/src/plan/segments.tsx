import type { JSX } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import controls from '../theme/controls.module.css';
import styles from './plan.module.css';

/** One of a few, side by side. */
export function Segments<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}): JSX.Element {
  return (
    <RadioGroup
      className={styles.field}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen as T)}
      orientation="horizontal"
    >
      <Label className={styles.label}>{label}</Label>
      <div className={controls.segments}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={controls.segment}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** One of some, each a row. */
export function Rows<T extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}): JSX.Element {
  return (
    <RadioGroup className={controls.rows} value={value ?? null} onChange={(chosen) => onChange(chosen as T)}>
      <Label className={styles.label}>{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className={controls.row}>
          <span className={controls.dot} aria-hidden="true" />
          <span>
            {option.label}
            {option.hint === undefined ? null : <span className={styles.hintLine}>{option.hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
