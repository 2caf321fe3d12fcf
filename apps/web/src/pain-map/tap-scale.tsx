import { type JSX, useId } from 'react';
import { Button, Group } from 'react-aria-components';
import { useWords } from '../words/use-words.ts';
import styles from './pain-scale.module.css';
import { ScoreEnds } from './score-row.tsx';

const SCORES = Array.from({ length: 11 }, (_, score) => score);

/**
 * Eleven buttons, 0 to 10, each of which keeps its number at once. Not a group of radio buttons: there the arrow keys would
 * keep every number on the way to the one that is meant.
 */
export function TapScale({
  label,
  kept,
  onTap,
}: {
  readonly label: string;
  /** The number kept last, if it is still to be seen. */
  readonly kept?: number | undefined;
  readonly onTap: (score: number) => void;
}): JSX.Element {
  const { map } = useWords();
  const id = useId();
  return (
    <Group className={styles.scale} aria-labelledby={id}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      <div className={styles.scores}>
        {SCORES.map((score) => (
          <Button
            key={score}
            className={styles.score}
            aria-pressed={kept === undefined ? undefined : kept === score}
            data-selected={kept === score || undefined}
            onPress={() => onTap(score)}
          >
            {score}
          </Button>
        ))}
      </div>
      <ScoreEnds ends={[map.noPain, map.worstPain]} />
    </Group>
  );
}
