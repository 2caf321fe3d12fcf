import type { AnswerTable, ConditionCard, Sign } from '@hipspine/knowledge/page';
import { type JSX, type ReactNode, useId } from 'react';
import { Link, useSearchParams } from 'wouter';
import controls from '../theme/controls.module.css';
import type { Book } from './book.ts';
import styles from './learn.module.css';
import { type Level, nameAt, useLevel } from './level.ts';
import { PlaceFigure } from './place-figure.tsx';
import { SourceMark } from './source-mark.tsx';
import { onlyWith, type Telling } from './tells-apart.ts';
import { LearnScreen, type LearnWords, useLearnWords, WithBook } from './with-book.tsx';

/** What is shown when the address names no two. */
const FIRST = 'hip-osteoarthritis';
const SECOND = 'greater-trochanteric-pain-syndrome';

/** Two conditions side by side; one below the other on a phone. */
export default function Compare(): JSX.Element {
  const words = useLearnWords();
  return (
    <LearnScreen title={words.compare.title} wide>
      <WithBook>{(book) => <Two book={book} />}</WithBook>
    </LearnScreen>
  );
}

function Two({ book }: { readonly book: Book }): JSX.Element {
  const { compare: say, ...words } = useLearnWords();
  const level = useLevel();
  const [parameters, setParameters] = useSearchParams();
  const a = book.condition.get(parameters.get('a') ?? '') ?? book.condition.get(FIRST);
  const other = a?.id === SECOND ? FIRST : SECOND;
  const b = book.condition.get(parameters.get('b') ?? '') ?? book.condition.get(other);
  if (a === undefined || b === undefined) return <p>{words.notFound}</p>;
  const choose = (next: { readonly a: string; readonly b: string }): void =>
    setParameters({ ...next }, { replace: true });
  return (
    <>
      <div className={styles.choice}>
        <Choice
          label={say.first}
          value={a.id}
          book={book}
          level={level}
          onChange={(id) => choose({ a: id, b: b.id })}
        />
        <Choice
          label={say.second}
          value={b.id}
          book={book}
          level={level}
          onChange={(id) => choose({ a: a.id, b: id })}
        />
      </div>
      {a.id === b.id ? (
        <p role="status">{say.same}</p>
      ) : (
        <>
          <Apart a={a} b={b} level={level} table={book.table} />
          <p>{say.sentence}</p>
          <Rows a={a} b={b} level={level} />
        </>
      )}
    </>
  );
}

function Choice({
  label,
  value,
  book,
  level,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly book: Book;
  readonly level: Level;
  readonly onChange: (id: string) => void;
}): JSX.Element {
  const id = useId();
  const sorted = [...book.conditions].sort((x, y) => nameAt(x, level).localeCompare(nameAt(y, level), 'en'));
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={controls.input}
        value={value}
        lang="en"
        onChange={({ target }) => onChange(target.value)}
      >
        {sorted.map((card) => (
          <option key={card.id} value={card.id}>
            {nameAt(card, level)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** From strong evidence to our own estimate. */
const rank = (grade: string): number => ['high', 'moderate', 'low', 'expert'].indexOf(grade);

interface Pair {
  readonly a: ConditionCard;
  readonly b: ConditionCard;
  readonly level: Level;
}

/** What one has that the other has not: the answer first. */
function Apart({ a, b, level, table }: Pair & { readonly table: AnswerTable }): JSX.Element {
  const { compare: say } = useLearnWords();
  const [mine, theirs] = onlyWith(table, a.id, b.id);
  return (
    <section className={styles.answer}>
      <h2>{say.tells}</h2>
      {mine.length + theirs.length === 0 ? <p>{say.noTell}</p> : null}
      <div className={styles.two}>
        <Only title={say.onlyFirst(nameAt(a, level))} tellings={mine} />
        <Only title={say.onlyFirst(nameAt(b, level))} tellings={theirs} />
      </div>
    </section>
  );
}

function Only({ title, tellings }: { readonly title: string; readonly tellings: readonly Telling[] }): JSX.Element {
  const { compare: say, condition } = useLearnWords();
  const origins = tellings.flatMap((telling) => telling.origins);
  const sources = [...new Set(origins.map(({ source }) => source))];
  const weakest = origins.reduce<string>((worst, { grade }) => (rank(grade) > rank(worst) ? grade : worst), 'high');
  const grade = weakest === 'expert' ? undefined : weakest;
  return (
    <div>
      <h3 lang="en">{title}</h3>
      {tellings.length === 0 ? (
        <p>{say.nothing}</p>
      ) : (
        <>
          <ul className={styles.signs}>
            {tellings.map(({ finding, label, mine, theirs }) => (
              <li key={finding}>
                <span lang="en">{label}</span>
                <span className={styles.people}>{say.against(condition.inHundred(String(mine)), String(theirs))}</span>
              </li>
            ))}
          </ul>
          <SourceMark ids={sources} grade={grade} />
        </>
      )}
    </div>
  );
}

function Rows({ a, b, level }: Pair): JSX.Element {
  const words = useLearnWords();
  const say = words.compare;
  const rows: readonly (readonly [string, (card: ConditionCard) => ReactNode])[] = [
    [say.urgency, (card) => words.urgency[card.urgency]],
    [say.place, (card) => <Places card={card} words={words} />],
    [say.feel, (card) => <Few signs={card.signs} words={words} />],
    [say.time, (card) => <Few signs={card.time} words={words} />],
    [say.who, (card) => <span lang="en">{`${card.typical.age}; ${card.typical.sex}`}</span>],
    [say.causes, (card) => <Few signs={card.risks} words={words} />],
    [say.care, (card) => <CareNames card={card} words={words} />],
    [say.recovery, (card) => <Course card={card} words={words} />],
    [say.sources, (card) => <SourceMark ids={card.sources} />],
  ];
  return (
    <div>
      <div className={styles.heads}>
        {[a, b].map((card) => (
          <h2 key={card.id}>
            <Link href={`/learn/condition/${card.id}`} lang="en">
              {nameAt(card, level)}
            </Link>
          </h2>
        ))}
      </div>
      {rows.map(([title, cell]) => (
        <section key={title} className={styles.comparedRow}>
          <h3>{title}</h3>
          <div className={styles.two}>
            {[a, b].map((card) => (
              <div key={card.id}>
                <p className={styles.cellName} lang="en">
                  {nameAt(card, level)}
                </p>
                <div>{cell(card)}</div>
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

interface Cell {
  readonly card: ConditionCard;
  readonly words: LearnWords;
}

function Places({ card, words }: Cell): JSX.Element {
  if (card.places === undefined) return <p>{words.compare.nothing}</p>;
  return (
    <div className={styles.placed}>
      <PlaceFigure places={card.places} />
      <ul className={styles.list} lang="en">
        {card.places.sites.map(({ site, name }) => (
          <li key={site}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

/** So many lines of a list can be compared. */
const FEW = 5;

function Few({ signs, words }: { readonly signs: readonly Sign[]; readonly words: LearnWords }): JSX.Element {
  if (signs.length === 0) return <p>{words.compare.nothing}</p>;
  return (
    <ul className={styles.list} lang="en">
      {signs.slice(0, FEW).map(({ finding, label }) => (
        <li key={`${finding} ${label}`}>{label}</li>
      ))}
    </ul>
  );
}

function CareNames({ card, words }: Cell): JSX.Element {
  const names = card.care.filter(({ step }) => step === 'first').map(({ name }) => name);
  if (card.must_not_miss) return <p>{words.condition.seenFirst}</p>;
  const [course] = card.courses;
  if (names.length === 0)
    return <p lang={course === undefined ? undefined : 'en'}>{course?.aim ?? words.condition.noFirst}</p>;
  return (
    <ul className={styles.list} lang="en">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function Course({ card, words }: Cell): JSX.Element {
  const [course] = card.courses;
  if (course === undefined) return <p>{words.condition.noCourse}</p>;
  return (
    <>
      <p lang="en">{course.expected}</p>
      <SourceMark ids={course.sources} grade={course.grade} />
    </>
  );
}
