import { usesUrl } from 'virtual:hipspine-knowledge';
import type { SourceCard, SourceUses } from '@hipspine/knowledge/page';
import { sourceWords } from '@hipspine/messages';
import { type JSX, useEffect, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { Link, useParams } from 'wouter';
import { fetchOnce } from '../engine/fetch-once.ts';
import { FoldedHeading } from '../shell/folded.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import styles from './learn.module.css';
import { type SourceCards, useSourceCards } from './source-cards.ts';
import { sourceLink } from './source-link.ts';
import { LearnScreen, NoPage, useLearnWords } from './with-book.tsx';

const loadUses = fetchOnce<SourceUses>(usesUrl);

/** All sources, or one of them with everything that rests on it. */
export default function Source(): JSX.Element {
  const { id } = useParams<{ id?: string }>();
  const words = useLearnWords();
  const cards = useSourceCards(true);
  if (cards === 'failed') return <p role="alert">{words.failed}</p>;
  if (cards === undefined) return <p role="status">{words.loading}</p>;
  if (id === undefined) return <All cards={cards} />;
  const card = cards[id];
  return card === undefined ? <NoPage /> : <One id={id} card={card} />;
}

function All({ cards }: { readonly cards: SourceCards }): JSX.Element {
  const { source: say } = useLearnWords();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const shown = Object.entries(cards)
    .filter(([id, { cite }]) => `${id} ${cite}`.toLowerCase().includes(wanted))
    .sort(([, a], [, b]) => a.cite.localeCompare(b.cite, 'en'));
  return (
    <LearnScreen title={say.listTitle}>
      <SearchField className={controls.field} value={typed} onChange={setTyped} maxLength={80}>
        <Label>{say.find}</Label>
        <Input className={controls.input} autoComplete="off" />
      </SearchField>
      <p role="status" className={styles.quiet}>
        {say.count(shown.length)}
      </p>
      <ul className={styles.plainRows} lang="en">
        {shown.map(([id, { cite }]) => (
          <li key={id}>
            <Link href={`/learn/source/${id}`} className={styles.rowLink}>
              {cite}
            </Link>
          </li>
        ))}
      </ul>
    </LearnScreen>
  );
}

function One({ id, card }: { readonly id: string; readonly card: SourceCard }): JSX.Element {
  const { source: say } = useLearnWords();
  const mark = useAreaWords(sourceWords);
  const seed = card.type === 'seed';
  const address = seed ? undefined : sourceLink(card.locator);
  const honest = seed ? mark.seed : card.type === 'model' ? mark.model : card.opened ? say.opened : mark.notOpened;
  return (
    <LearnScreen title={say.title}>
      <p className={styles.large} lang="en">
        {card.cite}
      </p>
      <dl className={styles.facts}>
        {card.type === '' || seed ? null : (
          <div>
            <dt>{say.kind}</dt>
            <dd lang="en">{card.type}</dd>
          </div>
        )}
        {card.read === undefined || seed ? null : (
          <div>
            <dt>{say.took}</dt>
            <dd lang="en">{card.read}</dd>
          </div>
        )}
        {address === undefined ? null : (
          <div>
            <dt>{say.where}</dt>
            <dd>
              <a href={address} rel="noreferrer" className={styles.address}>
                {address.replace(/^https?:\/\//, '')}
              </a>
              <span className={styles.quiet}> {say.leave}</span>
            </dd>
          </div>
        )}
      </dl>
      <p>{honest}</p>
      <Rests id={id} />
    </LearnScreen>
  );
}

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  condition: (id) => `/learn/condition/${id}`,
  question: (id) => `/learn/questions/${id}`,
  claim: (id) => `/learn/claims#${id}`,
  treatment: (id) => `/learn/care#${id}`,
};

function Rests({ id }: { readonly id: string }): JSX.Element {
  const { source: say, ...words } = useLearnWords();
  const [uses, setUses] = useState<SourceUses | 'failed'>();
  useEffect(() => {
    loadUses().then(setUses, () => setUses('failed'));
  }, []);
  if (uses === 'failed') return <p role="alert">{words.failed}</p>;
  if (uses === undefined) return <p role="status">{words.loading}</p>;
  const mine = uses[id] ?? [];
  return (
    <section className={styles.part}>
      <h2>{say.rests}</h2>
      {mine.length === 0 ? <p>{say.nothing}</p> : null}
      <div className={styles.folds}>
        {Object.entries(say.kinds).map(([kind, title]) => {
          const entries = mine.filter((use) => use.kind === kind);
          const page = PAGES[kind];
          return entries.length === 0 ? null : (
            <FoldedHeading key={kind} title={title} count={entries.length}>
              <div className={styles.inFold}>
                <ul className={page === undefined ? styles.list : styles.plainRows} lang="en">
                  {entries.map((use) => (
                    <li key={use.id}>
                      {page === undefined ? (
                        use.name
                      ) : (
                        <Link href={page(use.id)} className={styles.rowLink}>
                          {use.name}
                        </Link>
                      )}
                    </li>
                  ))}
                </ul>
              </div>
            </FoldedHeading>
          );
        })}
      </div>
    </section>
  );
}
