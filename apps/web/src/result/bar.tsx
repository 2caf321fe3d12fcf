import type { JSX } from 'react';
import styles from './result.module.css';

/** A share as a length; a number or a word beside it says the same. */
export const Bar = ({
  share,
  against = false,
}: {
  readonly share: number;
  readonly against?: boolean;
}): JSX.Element => (
  <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect className={styles.barGround} width="100" height="10" />
    <rect className={against ? styles.barAgainst : styles.barFor} width={Math.max(1, share * 100)} height="10" />
  </svg>
);
