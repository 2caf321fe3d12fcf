import type { Term } from '@hipspine/knowledge/page';
import { type JSX, useState } from 'react';
import { Input, Label, Radio, RadioGroup, SearchField } from 'react-aria-components';
import { Link, useParams } from 'wouter';
import controls from '../theme/controls.module.css';
import type { Book } from './book.ts';
import styles from './learn.module.css';
import { upper, useLevel } from './level.ts';
import { LearnScreen, NoPage, useLearnWords, WithBook } from './with-book.tsx';

type Order = 'plain' | 'technical';

/** All words, from plain to technical and back; which comes first follows how the person likes to read. */
export default function Glossary(): JSX.Element {
  const { id } = useParams<{ id?: string }>();
  const words = useLearnWords();
  if (id === undefined)
    return (
      <LearnScreen title={words.glossary.title}>
        <WithBook>{(book) => <Words book={book} />}</WithBook>
      </LearnScreen>
    );
  return (
    <WithBook>
      {(book) => {
        const term = book.terms.find((one) => one.id === id);
        return term === undefined ? <NoPage /> : <OneWord term={term} />;
      }}
    </WithBook>
  );
}

const first = (term: Term, order: Order): string => upper(order === 'plain' ? term.plain : term.technical);
const second = (term: Term, order: Order): string => upper(order === 'plain' ? term.technical : term.plain);
const sortKey = (text: string): string => text.replace(/^(a|an|the) /i, '');

function Words({ book }: { readonly book: Book }): JSX.Element {
  const { glossary: say } = useLearnWords();
  const level = useLevel();
  const [order, setOrder] = useState<Order>(level === 'clinical' ? 'technical' : 'plain');
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const shown = book.terms
    .filter(({ plain, technical, meaning }) => `${plain} ${technical} ${meaning}`.toLowerCase().includes(wanted))
    .sort((a, b) => sortKey(first(a, order)).localeCompare(sortKey(first(b, order)), 'en'));
  return (
    <>
      <SearchField className={controls.field} value={typed} onChange={setTyped} maxLength={80}>
        <Label>{say.find}</Label>
        <Input className={controls.input} autoComplete="off" />
      </SearchField>
      <RadioGroup value={order} onChange={(value) => setOrder(value as Order)} orientation="horizontal">
        <Label>{say.order}</Label>
        <div className={controls.segments}>
          <Radio value="plain" className={controls.segment}>
            {say.plainFirst}
          </Radio>
          <Radio value="technical" className={controls.segment}>
            {say.technicalFirst}
          </Radio>
        </div>
      </RadioGroup>
      <p role="status" className={styles.quiet}>
        {say.count(shown.length)}
      </p>
      <dl className={styles.words} lang="en">
        {shown.map((term) => (
          <div key={term.id}>
            <dt>
              <Link href={`/learn/glossary/${term.id}`} className={styles.word}>
                {first(term, order)}
              </Link>
            </dt>
            <dd>
              <span className={styles.otherWord}>{second(term, order)}</span>
              {level === 'plain' || term.condition !== undefined ? null : <span> {term.meaning}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function OneWord({ term }: { readonly term: Term }): JSX.Element {
  const { glossary: say } = useLearnWords();
  const level = useLevel();
  const order: Order = level === 'clinical' ? 'technical' : 'plain';
  return (
    <LearnScreen title={first(term, order)} english>
      <p className={styles.other}>
        <span className={styles.who}>{order === 'plain' ? say.technical : say.plain}</span>{' '}
        <span lang="en">{second(term, order)}</span>
      </p>
      <p className={styles.large} lang="en">
        {term.meaning}
      </p>
      {term.condition === undefined ? null : (
        <p>
          <Link href={`/learn/condition/${term.condition}`} className={controls.quiet}>
            {say.openPage}
          </Link>
        </p>
      )}
    </LearnScreen>
  );
}
