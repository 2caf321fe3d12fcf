import { setUpsWords } from '@hipspine/messages';
import type { Estimate } from '@hipspine/planning';
import { againstLimit } from '@hipspine/planning';
import type { JSX } from 'react';
import { Link } from 'wouter';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import type { HipLimit } from './hip-limit.ts';
import styles from './set-ups.module.css';

/** How far the hip bends, how sure that is, and where it stands to the limit; without a limit, to what is usual. */
export function BendLine({
  bend,
  limit,
  sentence,
  usual,
}: {
  readonly bend: Estimate;
  readonly limit: HipLimit;
  readonly sentence: string;
  /** What is said where no limit holds. */
  readonly usual: string;
}): JSX.Element {
  const words = useWords();
  const say = useAreaWords(setUpsWords);
  const number = (n: number): string => sayNumber(words, n);
  const { most } = limit;
  const against = most === undefined ? undefined : againstLimit(bend, most);
  const told = { inside: say.limitInside, 'too-near': say.limitNear, beyond: say.limitBeyond };
  return (
    <div className={styles.bend} role="status">
      <p className={styles.large}>{sentence}</p>
      {against === undefined || most === undefined ? (
        <p>{usual}</p>
      ) : (
        <p className={against === 'inside' ? styles.inside : styles.beyond}>{told[against](number(most))}</p>
      )}
      {limit.isUnknown ? (
        <p className={styles.beyond}>
          {say.limitUnknown} <Link href="/plan/limits">{say.askLimits}</Link>
        </p>
      ) : null}
      <p className={controls.hint}>
        {say.give(number(Math.ceil(bend.give)))} {say.counted(number(180 - Math.round(bend.degrees)))}
      </p>
    </div>
  );
}
