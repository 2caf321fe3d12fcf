import type { JSX } from 'react';
import type { EventKind } from './events.ts';
import styles from './progress.module.css';

/** The sign of something that happened; each has a form of its own. */
export function EventMark({ kind }: { readonly kind: EventKind }): JSX.Element {
  switch (kind) {
    case 'plan':
      return <path d="M-4 9 V-8 L7 -3 L-4 2" className={styles.markFull} />;
    case 'change':
      return <path d="M-4 9 V-8 L7 -3 L-4 2" className={styles.markOpen} />;
    case 'check-up':
      return <circle r="6" className={styles.markOpen} />;
    case 'flare':
      return <path d="M0 -8 L8 7 H-8 Z" className={styles.markFlare} />;
    case 'pause':
      return <path d="M-4 -7 V7 M4 -7 V7" className={styles.markBars} />;
  }
}
