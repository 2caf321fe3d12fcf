import { sourceWords } from '@hipspine/messages';
import { type JSX, useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { Link } from 'wouter';
import { useAreaWords } from '../words/use-area-words.ts';
import { useSourceCards } from './source-cards.ts';
import { sourceLink } from './source-link.ts';
import styles from './source-mark.module.css';

type Words = (typeof sourceWords)['en'];

/** A grade in words, as far as we have words for it. */
export const gradeWords = (words: Words, grade: string): string =>
  (words.grades as Readonly<Record<string, string>>)[grade] ?? grade;

/**
 * Where a fact comes from, one tap away: a small key that unfolds every source in place, with how well it carries.
 * Stands on its own line below the fact. The sources are fetched at the first tap and not before.
 */
export function SourceMark({
  ids,
  grade,
  contested = false,
}: {
  /** Ids of sources; `expert` stands for our own estimate. */
  readonly ids: readonly string[];
  /** A to D, N, X, or high, moderate, low, expert. */
  readonly grade?: string | undefined;
  readonly contested?: boolean;
}): JSX.Element {
  const words = useAreaWords(sourceWords);
  const [open, setOpen] = useState(false);
  const only = ids.length === 0 || (ids.length === 1 && ids[0] === 'expert');
  const name = only
    ? words.noStudy
    : grade === undefined
      ? words.markPlain(ids.length)
      : words.mark(ids.length, gradeWords(words, grade));
  return (
    <Disclosure className={styles.mark} isExpanded={open} onExpandedChange={setOpen}>
      <Button slot="trigger" className={styles.key}>
        <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 2h7l3 3v9H3zM10 2v3h3M5.5 8h5M5.5 11h5" />
        </svg>
        <span>{name}</span>
        {contested ? <strong className={styles.contested}>{words.contested}</strong> : null}
      </Button>
      <DisclosurePanel className={styles.panel}>{open ? <Sources ids={ids} /> : null}</DisclosurePanel>
    </Disclosure>
  );
}

function Sources({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  const words = useAreaWords(sourceWords);
  const cards = useSourceCards(true);
  if (cards === 'failed') return <p role="alert">{words.failed}</p>;
  if (cards === undefined) return <p role="status">{words.loading}</p>;
  const known = ids.filter((id) => cards[id] !== undefined && id !== 'expert');
  return (
    <ul className={styles.list}>
      {known.map((id) => {
        const { cite, type, opened, read, locator } = cards[id] ?? { cite: id, type: '', opened: false, locator: '' };
        const address = type === 'seed' ? undefined : sourceLink(locator);
        const honest =
          type === 'seed' ? words.seed : type === 'model' ? words.model : opened ? undefined : words.notOpened;
        return (
          <li key={id}>
            <p lang="en">{cite}</p>
            {honest === undefined ? null : <p className={styles.quiet}>{honest}</p>}
            {type === 'seed' || read === undefined ? null : (
              <p className={styles.quiet} lang="en">
                {read}
              </p>
            )}
            {address === undefined ? null : (
              <a className={styles.link} href={address} rel="noreferrer" lang="en">
                {address.replace(/^https?:\/\//, '')}
              </a>
            )}
            <Link className={styles.link} href={`/learn/source/${id}`}>
              {words.more}
            </Link>
          </li>
        );
      })}
      {known.length < Math.max(1, ids.length) ? (
        <li>
          <p>{words.ours}</p>
        </li>
      ) : null}
    </ul>
  );
}
