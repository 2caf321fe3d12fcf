import { upperFirst } from '@hipspine/messages';
import { type JSX, useEffect, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Said } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import styles from './question-screen.module.css';

/** Four places filling and emptying with the answers. Only after the warning signs, and only when somebody opens it. */
export function SoFar({ said }: { readonly said: Said }): JSX.Element {
  const { question: say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure isExpanded={open} onExpandedChange={setOpen}>
      <Button slot="trigger" className={controls.link}>
        {say.soFar}
      </Button>
      <DisclosurePanel>{open ? <Places said={said} /> : null}</DisclosurePanel>
    </Disclosure>
  );
}

function Places({ said }: { readonly said: Said }): JSX.Element {
  const { question: say, report } = useWords();
  const [shares, setShares] = useState<readonly { readonly place: string; readonly share: number }[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is compared by its content
  useEffect(() => {
    engine.ask('soFar', said).then(setShares, () => setShares([]));
  }, [JSON.stringify(said)]);
  return (
    <div className={styles.places}>
      <p className={controls.hint}>{say.soFarHint}</p>
      {shares.map(({ place, share }) => (
        <div key={place} className={styles.share}>
          <span>{upperFirst(report.place[place as keyof typeof report.place])}</span>
          <svg className={styles.meter} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="10" rx="2" fill="var(--line)" />
            <rect className={styles.fill} width={Math.max(1, share * 100)} height="10" rx="2" />
          </svg>
        </div>
      ))}
    </div>
  );
}
