import { type JSX, lazy, Suspense, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import styles from './question-screen.module.css';

/** Only whoever asks for a source waits for it. */
const SourceMark = lazy(async () => ({ default: (await import('../learn/source-mark.tsx')).SourceMark }));

/** Why a question is asked, and where that comes from one tap further. */
export function Why({ text, sources }: { readonly text: string; readonly sources: readonly string[] }): JSX.Element {
  const { question: say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure isExpanded={isOpen} onExpandedChange={setOpen}>
      <Button slot="trigger" className={controls.link}>
        {say.why}
      </Button>
      <DisclosurePanel className={styles.why}>
        <p className={controls.hint}>{text}</p>
        {isOpen ? (
          <Suspense fallback={null}>
            <SourceMark ids={sources} />
          </Suspense>
        ) : null}
      </DisclosurePanel>
    </Disclosure>
  );
}
