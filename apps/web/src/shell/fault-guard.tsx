import { pageEnglish } from '@hipspine/messages';
import { Component, type ReactNode } from 'react';
import controls from '../theme/controls.module.css';

/** Shown in place of a screen that failed, such as a file of an older version that is gone. Answers are on the device. */
export class FaultGuard extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    // Whatever failed, these words do not depend on it: they are in English, which is always there.
    const { problems } = pageEnglish;
    return (
      <div className={controls.notice} role="alert">
        <p>{problems.screen}</p>
        <a className={controls.link} href={location.pathname}>
          {problems.reload}
        </a>
      </div>
    );
  }
}
