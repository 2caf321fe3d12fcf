import type { JSX, ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import styles from './result.module.css';

/** One line that unfolds what belongs to it. */
export function Folded({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }): JSX.Element {
  return (
    <Disclosure className={styles.folded}>
      <Button slot="trigger" className={styles.foldedKey}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5 3l6 5-6 5" />
        </svg>
        <span>{title}</span>
      </Button>
      <DisclosurePanel className={styles.unfolded}>{children}</DisclosurePanel>
    </Disclosure>
  );
}
