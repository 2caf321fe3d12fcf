import type { ClaimCard } from '@hipspine/knowledge/page';
import { type JSX, useEffect, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import controls from '../theme/controls.module.css';
import type { Book } from './book.ts';
import { ClaimLine } from './claim-line.tsx';
import styles from './learn.module.css';
import { LearnScreen, useLearnWords, WithBook } from './with-book.tsx';

const POSITIONS = ['supported', 'partly', 'unsupported', 'contradicted'] as const;
type Shown = 'all' | ClaimCard['position'];

/** Every claim of the articles with where the evidence stands. */
export default function Claims(): JSX.Element {
  const words = useLearnWords();
  return (
    <LearnScreen title={words.claims.title}>
      <WithBook>{(book) => <List book={book} />}</WithBook>
    </LearnScreen>
  );
}

function List({ book }: { readonly book: Book }): JSX.Element {
  const { claims: say } = useLearnWords();
  const [shown, setShown] = useState<Shown>('all');
  useHashTarget();
  const claims = book.claims.filter(({ position }) => shown === 'all' || position === shown);
  return (
    <>
      <p>{say.intro}</p>
      <RadioGroup value={shown} onChange={(value) => setShown(value as Shown)} orientation="horizontal">
        <Label>{say.filter}</Label>
        <div className={controls.segments}>
          {(['all', ...POSITIONS] as const).map((name) => (
            <Radio key={name} value={name} className={controls.segment}>
              {name === 'all' ? say.all : say.positions[name]}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <p role="status" className={styles.quiet}>
        {say.count(claims.length)}
      </p>
      <ul className={styles.claims}>
        {claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} />
        ))}
      </ul>
    </>
  );
}

/** Goes to what the address names after `#` once it is drawn. */
export function useHashTarget(): void {
  useEffect(() => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    target?.setAttribute('tabindex', '-1');
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }, []);
}
