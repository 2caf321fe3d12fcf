import { labSceneWords, labWords } from '@hipspine/messages';
import { type JSX, useEffect, useRef } from 'react';
import { useDark } from '../theme/use-dark.ts';
import { useAreaWords } from '../words/use-area-words.ts';
import styles from './colour-key.module.css';

/** Millimetres at which the colour of a muscle is full. */
const FULL = 40;

/** What the colours of the muscles mean. The numbers stand in the words, too. */
export function ColourKey(): JSX.Element {
  const say = useAreaWords(labWords);
  const { legend: words } = useAreaWords(labSceneWords);
  const theme = useDark() ? 'dark' : 'light';
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let current = true;
    import('../body-scene/legend.ts').then(
      ({ legend }) => {
        if (current) place.current?.replaceChildren(legend(theme, FULL, words));
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [theme, words]);
  return (
    <figure className={styles.key}>
      <div ref={place} />
      <figcaption>{say.legend}</figcaption>
    </figure>
  );
}
