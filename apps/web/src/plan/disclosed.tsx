import type { JSX, ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import controls from '../theme/controls.module.css';
import styles from './plan.module.css';

/** Something that is one tap away. */
export function Disclosed({ title, children }: { readonly title: string; readonly children: ReactNode }): JSX.Element {
  return (
    <Disclosure className={styles.disclosed}>
      <Button slot="trigger" className={controls.link}>
        {title}
      </Button>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
