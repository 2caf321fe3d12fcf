import type { ClaimCard } from '@hipspine/knowledge/page';
import type { JSX } from 'react';
import styles from './learn.module.css';
import { SourceMark } from './source-mark.tsx';
import { useLearnWords } from './with-book.tsx';

/** Shape and colour of a verdict; the word beside it says the same. */
function Verdict({ position }: { readonly position: ClaimCard['position'] }): JSX.Element {
  const words = useLearnWords();
  const shape = {
    supported: 'M3 8.5l3.5 3.5L13 5',
    partly: 'M3 8h10',
    unsupported: 'M5.5 6a2.5 2.5 0 115 0c0 2-2.5 2-2.5 3.6M8 12.6v.4',
    contradicted: 'M4 4l8 8M12 4l-8 8',
  }[position];
  return (
    <strong className={styles.verdict} data-position={position}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={shape} />
      </svg>
      {words.claims.positions[position]}
    </strong>
  );
}

/** What an article says, what the studies say, and where that is from. */
export function ClaimLine({ claim }: { readonly claim: ClaimCard }): JSX.Element {
  const words = useLearnWords();
  return (
    <li className={styles.claim} id={claim.id}>
      <p className={styles.said}>
        <span className={styles.who}>{words.claims.article}</span>
        <q lang="en">{claim.claim}</q>
      </p>
      <p>
        <span className={styles.who}>{words.claims.studies}</span>
        <Verdict position={claim.position} /> <span lang="en">{claim.plain}</span>
      </p>
      <SourceMark ids={claim.sources} grade={claim.grade} />
    </li>
  );
}
