import type { JSX } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { sayNumber, useWords } from '../words/use-words.ts';
import styles from './pain-scale.module.css';

interface Span {
  /** Default: 0 to 10. */
  readonly low?: number;
  readonly high?: number;
  /** What the lowest and the highest number mean. */
  readonly ends: readonly [string, string];
}

/** A row of numbers to press, none pressed beforehand; untouched is no answer and never a zero. */
export function ScoreRow({
  label,
  low = 0,
  high = 10,
  ends,
  value,
  onChange,
}: Span & {
  readonly label: string;
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
      <ScoreEnds low={low} high={high} ends={ends} />
    </RadioGroup>
  );
}

/** What the numbers at the ends mean. */
export function ScoreEnds({ low = 0, high = 10, ends: [lowWords, highWords] }: Span): JSX.Element {
  const words = useWords();
  return (
    <div className={styles.ends}>
      <span>
        {sayNumber(words, low)} = {lowWords}
      </span>
      <span>
        {sayNumber(words, high)} = {highWords}
      </span>
    </div>
  );
}
