import type { Verdict } from '@hipspine/body';
import { labWords } from '@hipspine/messages';
import type { JSX } from 'react';
import { useAreaWords } from '../words/use-area-words.ts';
import styles from './claim-mark.module.css';

/** Shape beside the word, so that colour is not needed. */
const SIGNS: Readonly<Record<Verdict | 'unsaid', string>> = {
  supported: 'M3 8.5l3.2 3.2L13 4.8',
  hardly: 'M2 8c2-3 4 3 6 0s4-3 6 0',
  contradicted: 'M4 4l8 8M12 4l-8 8',
  'not in the model': 'M3 8h10',
  unsaid: 'M8 3v10M3 8h10',
};

/** How text and model stand to each other. */
export function ClaimMark({ verdict }: { readonly verdict: Verdict | 'unsaid' }): JSX.Element {
  const { claim } = useAreaWords(labWords);
  return (
    <span className={styles.claim} data-verdict={verdict}>
      <svg
        aria-hidden="true"
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d={SIGNS[verdict]} />
      </svg>
      {claim[verdict]}
    </span>
  );
}
