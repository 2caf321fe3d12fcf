import type { JSX, ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import controls from '../theme/controls.module.css';
import styles from './plan.module.css';

/** Something that is one tap away. */
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
