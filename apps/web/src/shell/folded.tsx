import type { JSX, ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import controls from '../theme/controls.module.css';
import styles from './folded.module.css';

/** One line that unfolds what belongs to it. Paper shows both. */
export function Folded({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }): JSX.Element {
  return (
    <Disclosure className={styles.folded}>
      <Key>
        <span>{title}</span>
      </Key>
      <DisclosurePanel className={styles.unfolded}>{children}</DisclosurePanel>
    </Disclosure>
  );
}

/** A heading that unfolds what belongs to it, as one of a list of such. */
export function FoldedHeading({
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
    <Disclosure className={styles.row}>
      <Heading level={level} className={styles.heading}>
        <Key>
          <span lang={english ? 'en' : undefined}>{title}</span>
          {count === undefined ? null : <span className={styles.count}>{count}</span>}
        </Key>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}

/** A few words among others, of which more can be had. */
export function Disclosed({
  title,
  of,
  children,
}: {
  readonly title: string;
  /** Id of what it belongs to, where several on a screen are called the same. */
  readonly of?: string;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <Disclosure className={styles.disclosed}>
      <Button slot="trigger" className={controls.link} aria-describedby={of}>
        {title}
      </Button>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}

function Key({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <Button slot="trigger" className={styles.key}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5 3l6 5-6 5" />
      </svg>
      {children}
    </Button>
  );
}
