import type { JSX, ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import styles from './learn.module.css';

/** A heading that unfolds what belongs to it. */
export function Folded({
  title,
  count,
  children,
  english = false,
  level = 3,
}: {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
  readonly english?: boolean;
  /** Of its heading. */
  readonly level?: 3 | 4;
}): JSX.Element {
  return (
    <Disclosure className={styles.folded}>
      <Heading level={level} className={styles.foldedHeading}>
        <Button slot="trigger" className={styles.foldedKey}>
          <svg className={styles.chevron} viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5 3l6 5-6 5" />
          </svg>
          <span lang={english ? 'en' : undefined}>{title}</span>
          {count === undefined ? null : <span className={styles.count}>{count}</span>}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
