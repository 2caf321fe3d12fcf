import { pageEnglish } from '@hipspine/messages';
import { Component, type ReactNode } from 'react';
import controls from '../theme/controls.module.css';

const TRIED = 'hipspine-loaded-again';

/** After this long a file that is gone is a new trouble and not the same one. */
const SAME_TROUBLE_MS = 60_000;

/**
 * Shown in place of a screen that failed. A file that cannot be had is most often one of an older version that another tab has
 * replaced: then the page is loaded again, once, which brings the new version. Answers are on the device, drafts in the tab.
 */
export class FaultGuard extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    if (isMissingFile(error) && navigator.onLine && mayTryAgain()) location.reload();
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

/** Browsers say it in different words; all of them name the import or the style sheet. */
const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && /import|module script|preload css/i.test(error.message);

function mayTryAgain(): boolean {
  try {
    const last = Number(sessionStorage.getItem(TRIED) ?? 0);
    sessionStorage.setItem(TRIED, String(Date.now()));
    return Date.now() - last > SAME_TROUBLE_MS;
  } catch {
    return false; // nothing remembers whether it was tried: no loop
  }
}
