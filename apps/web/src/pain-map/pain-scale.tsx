import type { JSX } from 'react';
import { useWords } from '../words/use-words.ts';
import { ScoreRow } from './score-row.tsx';

/** How bad it is, 0 to 10. */
export function PainScale(scale: {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (score: number) => void;
}): JSX.Element {
  const { map } = useWords();
  return <ScoreRow {...scale} ends={[map.noPain, map.worstPain]} />;
}
