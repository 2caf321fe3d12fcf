import type { JSX } from 'react';
import { ScoreRow } from '../pain-map/score-row.tsx';
import { usePracticeWords } from '../words/use-practice-words.ts';

/** Effort, 0 to 10. */
export function EffortScale(scale: {
  readonly value: number | undefined;
  readonly onChange: (score: number) => void;
}): JSX.Element {
  const { session: say } = usePracticeWords();
  return <ScoreRow {...scale} label={say.effort} ends={[say.effortEasy, say.effortHard]} />;
}
