import type { JSX, ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import styles from './learn.module.css';

/** A heading that unfolds what belongs to it. */
export function Folded({
  title,
  count,
  children,
  english = false,
  open = false,
}: {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
  readonly english?: boolean;
  readonly open?: boolean;
}): JSX.Element {
  return (
    <Disclosure className={styles.folded} defaultExpanded={open}>
      <Heading level={3} className={styles.foldedHeading}>
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
