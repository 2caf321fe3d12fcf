import type { JSX } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from '../pain-map/pain-scale.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';

const SCORES = Array.from({ length: 11 }, (_, score) => score);

/** Effort, 0 to 10, none pressed until somebody presses one. */
export function EffortScale({
  value,
  onChange,
}: {
  readonly value: number | undefined;
  readonly onChange: (score: number) => void;
}): JSX.Element {
  const { session: say } = usePracticeWords();
  return (
    <RadioGroup
      className={styles.scale}
      value={value === undefined ? null : String(value)}
      onChange={(score) => onChange(Number(score))}
      orientation="horizontal"
    >
      <Label className={styles.label}>{say.effort}</Label>
      <div className={styles.scores}>
        {SCORES.map((score) => (
          <Radio key={score} value={String(score)} className={styles.score}>
            {score}
          </Radio>
        ))}
      </div>
      <div className={styles.ends}>
        <span>0 = {say.effortEasy}</span>
        <span>10 = {say.effortHard}</span>
      </div>
    </RadioGroup>
  );
}
