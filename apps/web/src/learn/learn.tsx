import { type TypedWarning, warningReader } from '@hipspine/knowledge/lookup';
import type { ConditionCard } from '@hipspine/knowledge/page';
import { muscleName } from '@hipspine/messages';
import { type JSX, useMemo } from 'react';
import { Button, Input, Label, SearchField, Text } from 'react-aria-components';
import { Link, useSearchParams } from 'wouter';
import { WithFacts } from '../result/fact-words.tsx';
import { FoldedHeading } from '../shell/folded.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { signsAddress } from '../shell/signs-address.ts';
import controls from '../theme/controls.module.css';
import { useLanguage } from '../words/use-words.ts';
import type { Book } from './book.ts';
import styles from './learn.module.css';
import { upper } from './level.ts';
import { ConditionLinks, QuestionLinks } from './links.tsx';
import type { Hit, HitKind } from './search-index.ts';
import { useSearch } from './use-search.ts';
import { useLearnWords, WithBook } from './with-book.tsx';

/** Search first; then places, what brings it on, muscles, questions and everything else that can be read. */
export default function Learn(): JSX.Element {
  const words = useLearnWords();
  const language = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const typed = parameters.get('q') ?? '';
  const type = (text: string): void => setParameters(text === '' ? {} : { q: text }, { replace: true });
  return (
    <ScreenFrame title={words.title} wide>
      {language === 'en' ? null : <p className={styles.quiet}>{words.inEnglish}</p>}
      <SearchField className={styles.search} value={typed} onChange={type} maxLength={200}>
        <Label className={styles.searchLabel}>{words.search.label}</Label>
        <div className={styles.searchBox}>
          <Input className={`${controls.input} ${styles.searchInput}`} autoComplete="off" />
          {typed === '' ? null : (
            <Button className={styles.clear} aria-label={words.search.clear}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M4 4l8 8M12 4l-8 8" />
              </svg>
            </Button>
          )}
        </div>
        <Text slot="description" className={controls.hint}>
          <WithFacts text={words.search.hint} facts={[words.search.hint.replace(/^.*: /, '')]} />
        </Text>
      </SearchField>
      <WithBook>
        {(book) => (
          <>
            <TypedWarnings book={book} typed={typed} />
            {typed.trim() === '' ? null : <Hits typed={typed} />}
            <Browse book={book} />
          </>
        )}
      </WithBook>
    </ScreenFrame>
  );
}

/** What to do first, when the typed words may be a warning sign. */
function TypedWarnings({ book, typed }: { readonly book: Book; readonly typed: string }): JSX.Element {
  const words = useLearnWords();
  const language = useLanguage();
  const inText = useMemo(() => warningReader(book.searchWords), [book]);
  const found: readonly TypedWarning[] = inText(typed);
  const now = found.some(({ urgency }) => urgency === 'emergency-now');
  return (
    <div role="alert">
      {found.length === 0 ? null : (
        <section className={styles.told} data-urgency={now ? 'emergency-now' : 'same-day'}>
          <h2>{words.warning.title}</h2>
          <p className={styles.strong}>{now ? words.warning.now : words.warning.today}</p>
          <ul className={styles.list}>
            {found.map(({ finding }) => (
              <li key={finding} lang="en">
                {book.findings[finding]?.label}
              </li>
            ))}
          </ul>
          <div className={controls.bar}>
            <a className={controls.button} href={signsAddress(language)}>
              {words.warning.signs}
            </a>
            <Link className={controls.quiet} href="/check-up?new">
              {words.warning.check}
            </Link>
          </div>
          <p>{words.warning.goOn}</p>
        </section>
      )}
    </div>
  );
}

const PAGES: Readonly<Record<HitKind, (id: string) => string>> = {
  condition: (id) => `/learn/condition/${id}`,
  question: (id) => `/learn/questions/${id}`,
  claim: (id) => `/learn/claims#${id}`,
  treatment: (id) => `/learn/care#${id}`,
  term: (id) => `/learn/glossary/${id}`,
};

function Hits({ typed }: { readonly typed: string }): JSX.Element {
  const words = useLearnWords();
  const hits = useSearch(typed);
  return (
    <section className={styles.hits} aria-label={words.search.label}>
      <p role="status" className={styles.quiet}>
        {hits === undefined
          ? words.search.searching
          : hits === 'failed'
            ? words.failed
            : hits.length === 0
              ? words.search.none
              : words.search.results(hits.length)}
      </p>
      {hits === undefined || hits === 'failed' ? null : (
        <ol className={styles.rows}>
          {hits.map((hit) => (
            <li key={`${hit.kind} ${hit.id}`}>
              <HitRow hit={hit} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function HitRow({ hit: { kind, id, title, other } }: { readonly hit: Hit }): JSX.Element {
  const words = useLearnWords();
  return (
    <Link href={PAGES[kind](id)} className={styles.hit}>
      <span className={styles.kind}>{words.search.kinds[kind]}</span>
      <span className={styles.hitTitle} lang="en">
        {upper(title)}
      </span>
      {other === undefined || other.toLowerCase() === title.toLowerCase() ? null : (
        <span className={styles.quiet} lang="en">
          {other}
        </span>
      )}
    </Link>
  );
}

function Browse({ book }: { readonly book: Book }): JSX.Element {
  const { browse: say } = useLearnWords();
  const topics = Object.keys(say.topics) as readonly (keyof typeof say.topics)[];
  const regions = Object.keys(say.regionNames) as readonly ConditionCard['region'][];
  const more = [
    ['/learn/compare', say.compare],
    ['/learn/claims', say.claims],
    ['/learn/care', say.care],
    ['/learn/glossary', say.glossary],
    ['/learn/source', say.sources],
  ] as const;
  return (
    <div className={styles.browse}>
      <section className={styles.part}>
        <h2>{say.questions}</h2>
        <div className={styles.folds}>
          {topics.map((topic) => {
            const questions = book.questions.filter((question) => question.topic === topic);
            return (
              <FoldedHeading key={topic} title={say.topics[topic]} count={questions.length}>
                <div className={styles.inFold}>
                  <QuestionLinks questions={questions} />
                </div>
              </FoldedHeading>
            );
          })}
        </div>
      </section>
      <section className={styles.part}>
        <h2>{say.regions}</h2>
        <div className={styles.folds}>
          {regions.map((region) => {
            const there = book.conditions.filter((card) => card.region === region);
            return (
              <FoldedHeading key={region} title={say.regionNames[region]} count={there.length}>
                <div className={styles.inFold}>
                  <ConditionLinks cards={there} />
                </div>
              </FoldedHeading>
            );
          })}
        </div>
      </section>
      <section className={styles.part}>
        <h2>{say.other}</h2>
        <div className={styles.folds}>
          <FoldedHeading title={say.activities} count={book.activities.length}>
            <p className={styles.inFold}>{say.activitiesHint}</p>
            <div className={styles.inFold}>
              {book.activities.map(({ id, label, conditions }) => (
                <FoldedHeading key={id} title={label} level={4} english>
                  <div className={styles.inFold}>
                    <ConditionLinks cards={conditions.flatMap((one) => book.condition.get(one) ?? [])} />
                  </div>
                </FoldedHeading>
              ))}
            </div>
          </FoldedHeading>
          <FoldedHeading title={say.muscles} count={book.muscles.length}>
            <p className={styles.inFold}>{say.musclesHint}</p>
            <div className={styles.inFold}>
              {book.muscles.map(({ id, lengthened, worked }) => (
                <FoldedHeading key={id} title={muscleName(id.replaceAll('-', ' '))} level={4} english>
                  <div className={styles.inFold}>
                    <Moves title={say.longer} names={lengthened} />
                    <Moves title={say.work} names={worked} />
                  </div>
                </FoldedHeading>
              ))}
            </div>
          </FoldedHeading>
        </div>
      </section>
      <section className={styles.part}>
        <h2>{say.more}</h2>
        <ul className={styles.plainRows}>
          {more.map(([href, name]) => (
            <li key={href}>
              <Link href={href} className={styles.rowLink}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Moves({ title, names }: { readonly title: string; readonly names: readonly string[] }): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <>
      <p className={styles.small}>{title}</p>
      <ul className={styles.list} lang="en">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
