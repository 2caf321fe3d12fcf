import { setUpsWords } from '@hipspine/messages';
import type { JSX } from 'react';
import type { SetUpAsk } from '../figure/figure-calls.ts';
import { useAreaWords } from '../words/use-area-words.ts';
import { SetUpPicture } from './set-up-picture.tsx';
import styles from './set-ups.module.css';

/** What stands there before anything was told: a picture without a number, because nobody has one yet. */
export function Example({ setUp }: { readonly setUp: SetUpAsk }): JSX.Element {
  const say = useAreaWords(setUpsWords);
  return (
    <section className={styles.seen}>
      <SetUpPicture setUp={setUp} label="" alt="" />
      <p className={styles.large} role="status">
        {say.fillIn}
      </p>
    </section>
  );
}
