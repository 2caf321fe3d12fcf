import type { JSX } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from '../pain-map/pain-scale.module.css';
import { sayNumber, useWords } from '../words/use-words.ts';

/** A row of numbers to press, none pressed beforehand; untouched is no answer. */
export function ScoreRow({
  label,
  low,
  high,
  ends: [lowWords, highWords],
  value,
  onChange,
}: {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** What the lowest and the highest number mean. */
  readonly ends: readonly [string, string];
  readonly value: number | undefined;
  readonly onChange: (score: number) => void;
}): JSX.Element {
  const words = useWords();
  const scores = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  return (
    <RadioGroup
      className={styles.scale}
      value={value === undefined ? null : String(value)}
      onChange={(score) => onChange(Number(score))}
      orientation="horizontal"
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.scores}>
        {scores.map((score) => (
          <Radio key={score} value={String(score)} className={styles.score}>
            {sayNumber(words, score)}
          </Radio>
        ))}
      </div>
      <div className={styles.ends}>
        <span>
          {sayNumber(words, low)} = {lowWords}
        </span>
        <span>
          {sayNumber(words, high)} = {highWords}
        </span>
      </div>
    </RadioGroup>
  );
}
