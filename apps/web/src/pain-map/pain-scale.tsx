import type { JSX } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useWords } from '../words/use-words.ts';
import styles from './pain-scale.module.css';

export const SCORES = Array.from({ length: 11 }, (_, score) => score);

/** Eleven buttons, 0 to 10, none pressed until somebody presses one; untouched is no answer and never a zero. */
export function PainScale({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (score: number) => void;
}): JSX.Element {
  return (
    <RadioGroup
      className={styles.scale}
      value={value === undefined ? null : String(value)}
      onChange={(score) => onChange(Number(score))}
      orientation="horizontal"
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.scores}>
        {SCORES.map((score) => (
          <Radio key={score} value={String(score)} className={styles.score}>
            {score}
          </Radio>
        ))}
      </div>
      <ScaleEnds />
    </RadioGroup>
  );
}

/** What 0 and 10 mean. */
export function ScaleEnds(): JSX.Element {
  const { map } = useWords();
  return (
    <div className={styles.ends}>
      <span>0 = {map.noPain}</span>
      <span>10 = {map.worstPain}</span>
    </div>
  );
}
