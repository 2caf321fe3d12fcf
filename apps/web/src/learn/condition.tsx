import type { ConditionCard, Sign } from '@hipspine/knowledge/page';
import type { JSX } from 'react';
import { Link, useParams } from 'wouter';
import { FoldedHeading } from '../shell/folded.tsx';
import { signsAddress } from '../shell/signs-address.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { sayNumber, useLanguage, useWords } from '../words/use-words.ts';
import { readerOf } from './answer-for.ts';
import type { Book } from './book.ts';
import { CareLadder } from './care-ladder.tsx';
import { ClaimLine } from './claim-line.tsx';
import styles from './learn.module.css';
import { nameAt, upper, useLevel } from './level.ts';
import { QuestionLinks } from './links.tsx';
import { PlaceFigure } from './place-figure.tsx';
import { SourceMark } from './source-mark.tsx';
import { takeAways } from './take-aways.ts';
import { LearnScreen, NoPage, useLearnWords, WithBook } from './with-book.tsx';

/** One condition in the shape that all have: in short, what it is, how it connects, who gets it, how it feels, when, care, course. */
export default function Condition(): JSX.Element {
  const { id = '' } = useParams<{ id: string }>();
  return (
    <WithBook>
      {(book) => {
        const card = book.condition.get(id);
        return card === undefined ? <NoPage /> : <Page book={book} card={card} />;
      }}
    </WithBook>
  );
}

interface Part {
  readonly book: Book;
  readonly card: ConditionCard;
}

function Page({ book, card }: Part): JSX.Element {
  const words = useLearnWords();
  const level = useLevel();
  const say = words.condition;
  const names = [...new Set([level === 'clinical' ? upper(card.plain_name) : card.label, ...card.aliases])];
  return (
    <LearnScreen title={nameAt(card, level)} english>
      <p className={styles.other}>
        <span className={styles.who}>{level === 'clinical' ? say.plainly : say.doctorsSay}</span>{' '}
        <span lang="en">{names[0]}</span>
      </p>
      <InShort card={card} />
      <Yours card={card} />
      <section className={styles.part}>
        <h2>{say.what}</h2>
        <div className={styles.where}>
          {card.places === undefined ? null : <PlaceFigure places={card.places} />}
          <div className={styles.text}>
            <p lang="en">{level === 'plain' ? card.gist : card.summary}</p>
            <SourceMark ids={card.sources} />
            {level === 'plain' || card.inThousand === undefined ? null : <Common common={card.inThousand} />}
            {level === 'plain' || names.length < 2 ? null : (
              <p className={styles.quiet}>
                {say.alsoCalled}: <span lang="en">{names.slice(1).join(', ')}</span>
              </p>
            )}
          </div>
        </div>
      </section>
      <When card={card} />
      <CareLadder card={card} />
      <Recovery card={card} />
      <Feel card={card} />
      <Causes card={card} />
      <Connection card={card} />
      {level === 'clinical' ? <Tests card={card} /> : null}
      <Claims book={book} card={card} />
      <Further book={book} card={card} />
    </LearnScreen>
  );
}

/** What to do, before what it is. */
function InShort({ card }: { readonly card: ConditionCard }): JSX.Element {
  const words = useLearnWords();
  const language = useLanguage();
  const points = takeAways(card, words);
  return (
    <section className={styles.told} data-urgency={card.urgency}>
      <h2>{words.condition.short}</h2>
      <ol className={styles.points}>
        {points.map(({ text, english }) => (
          <li key={text} lang={english ? 'en' : undefined}>
            {text}
          </li>
        ))}
      </ol>
      {card.must_not_miss ? (
        <a className={controls.quiet} href={signsAddress(language)}>
          {words.condition.signs}
        </a>
      ) : null}
    </section>
  );
}

/** Says so when the last result names it, to the person whose result it is. */
function Yours({ card }: { readonly card: ConditionCard }): JSX.Element | null {
  const words = useLearnWords();
  const { log } = useRecord();
  if (readerOf(log)?.ranking?.causes.includes(card.id) !== true) return null;
  return (
    <p className={styles.yours}>
      {words.condition.yours} <Link href="/result">{words.condition.seeResult}</Link>
    </p>
  );
}

function Common({ common }: { readonly common: NonNullable<ConditionCard['inThousand']> }): JSX.Element {
  const words = useLearnWords();
  const page = useWords();
  return (
    <div>
      <p>{words.condition.common(sayNumber(page, common.low), sayNumber(page, common.high))}</p>
      <SourceMark ids={common.sources} grade={common.grade} />
    </div>
  );
}

function Connection({ card }: { readonly card: ConditionCard }): JSX.Element {
  const words = useLearnWords();
  return (
    <section className={styles.part}>
      <h2>{words.condition.connection}</h2>
      {card.links.length === 0 ? <p>{words.condition.noLink}</p> : null}
      {card.links.map(({ id, statement, strength, sources, grade }) => (
        <div key={id}>
          <p>
            <strong>{words.question.linkStrength[strength as 'supported']}.</strong> <span lang="en">{statement}</span>
          </p>
          <SourceMark ids={sources} grade={grade} />
        </div>
      ))}
    </section>
  );
}

/** Facts with one source mark for all that share grade and sources, so that a list stays a list. */
function Signs({ signs }: { readonly signs: readonly Sign[] }): JSX.Element {
  const words = useLearnWords();
  const groups = new Map<string, Sign[]>();
  for (const sign of signs) {
    const key = JSON.stringify([sign.sources, sign.grade, sign.contested === true]);
    groups.set(key, [...(groups.get(key) ?? []), sign]);
  }
  return (
    <>
      {[...groups].map(([key, same]) => (
        <div key={key}>
          <ul className={styles.signs}>
            {same.map(({ finding, label, inHundred }) => (
              <li key={`${finding} ${label}`}>
                <span lang="en">{label}</span>
                <span className={styles.people}>{words.condition.inHundred(String(inHundred))}</span>
              </li>
            ))}
          </ul>
          {same[0] === undefined ? null : (
            <SourceMark ids={same[0].sources} grade={same[0].grade} contested={same[0].contested === true} />
          )}
        </div>
      ))}
    </>
  );
}

function Causes({ card }: { readonly card: ConditionCard }): JSX.Element {
  const words = useLearnWords();
  const say = words.condition;
  return (
    <section className={styles.part}>
      <h2>{say.causes}</h2>
      <dl className={styles.facts}>
        <div>
          <dt>{say.typicalAge}</dt>
          <dd lang="en">{card.typical.age}</dd>
        </div>
        <div>
          <dt>{say.typicalSex}</dt>
          <dd lang="en">{card.typical.sex}</dd>
        </div>
      </dl>
      {card.risks.length === 0 ? <p>{say.noRisk}</p> : <Signs signs={card.risks} />}
    </section>
  );
}

function Feel({ card }: { readonly card: ConditionCard }): JSX.Element {
  const words = useLearnWords();
  const say = words.condition;
  return (
    <section className={styles.part}>
      <h2>{say.feel}</h2>
      {card.signs.length === 0 ? <p>{say.noSigns}</p> : <Signs signs={card.signs} />}
      {card.places === undefined ? null : (
        <div>
          <h3>{say.places}</h3>
          <ul className={styles.signs}>
            {card.places.sites.map(({ site, name, inHundred }) => (
              <li key={site}>
                <span lang="en">{name}</span>
                <span className={styles.people}>{say.inHundred(String(inHundred))}</span>
              </li>
            ))}
          </ul>
          <SourceMark ids={card.places.sources} grade={card.places.grade} />
        </div>
      )}
      {card.time.length === 0 ? null : (
        <div>
          <h3>{say.course}</h3>
          <Signs signs={card.time} />
        </div>
      )}
    </section>
  );
}

/** Each level of urgency with the rules that ask for it. */
function When({ card }: { readonly card: ConditionCard }): JSX.Element {
  const words = useLearnWords();
  const language = useLanguage();
  const say = words.condition;
  const levels = [
    ['emergency-now', say.alarmNow],
    ['same-day', say.alarmToday],
    ['within-days-GP', say.alarmSoon],
    ['routine', say.alarmLater],
  ] as const;
  return (
    <section className={styles.part}>
      <h2>{say.when}</h2>
      <p className={styles.strong}>{words.urgency[card.urgency]}</p>
      {levels.map(([urgency, title]) => {
        const rules = card.alarms.filter((alarm) => alarm.urgency === urgency);
        return rules.length === 0 ? null : (
          <div key={urgency}>
            <h3>{title}</h3>
            <ul className={styles.list}>
              {[...new Map(rules.map((rule) => [rule.advice, rule])).values()].map(({ advice, sources, grade }) => (
                <li key={advice}>
                  <span lang="en">{advice}</span>
                  <SourceMark ids={sources} grade={grade} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {card.courses.map((course) => (
        <div key={course.id}>
          <h3>{say.refer}</h3>
          <ul className={styles.list} lang="en">
            {course.refer.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <SourceMark ids={course.sources} grade={course.grade} />
        </div>
      ))}
      <p>
        <a href={signsAddress(language)}>{say.signs}</a>
      </p>
    </section>
  );
}

function Recovery({ card }: { readonly card: ConditionCard }): JSX.Element {
  const words = useLearnWords();
  return (
    <section className={styles.part}>
      <h2>{words.condition.recovery}</h2>
      {card.courses.length === 0 ? <p>{words.condition.noCourse}</p> : null}
      {card.courses.map((course) => (
        <div key={course.id}>
          <p lang="en">{course.expected}</p>
          {course.lessons.length === 0 ? null : (
            <>
              <h3>{words.condition.lessons}</h3>
              <ul className={styles.list} lang="en">
                {course.lessons.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </>
          )}
          <SourceMark ids={course.sources} grade={course.grade} />
        </div>
      ))}
    </section>
  );
}

function Tests({ card }: { readonly card: ConditionCard }): JSX.Element | null {
  const words = useLearnWords();
  const page = useWords();
  if (card.tests.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{words.condition.tests}</h2>
      {card.tests.map((test) => (
        <div key={`${test.label} ${test.lrPos}`}>
          <p>
            <strong lang="en">{test.label}.</strong>{' '}
            {words.condition.testRatio(sayNumber(page, test.lrPos), sayNumber(page, test.lrNeg))}
          </p>
          <SourceMark ids={test.sources} grade={test.grade} contested={test.contested === true} />
        </div>
      ))}
    </section>
  );
}

function Claims({ book, card }: Part): JSX.Element | null {
  const words = useLearnWords();
  if (card.claims.length === 0) return null;
  return (
    <section className={styles.part}>
      <FoldedHeading title={words.condition.claims} count={card.claims.length}>
        <ul className={styles.claims}>
          {card.claims.map((id) => {
            const claim = book.claim.get(id);
            return claim === undefined ? null : <ClaimLine key={id} claim={claim} />;
          })}
        </ul>
      </FoldedHeading>
    </section>
  );
}

function Further({ book, card }: Part): JSX.Element {
  const words = useLearnWords();
  const say = words.condition;
  const questions = book.questions.filter(({ conditions = [] }) => conditions.includes(card.id));
  return (
    <section className={styles.part}>
      {questions.length === 0 ? null : (
        <>
          <h2>{say.questions}</h2>
          <QuestionLinks questions={questions} />
        </>
      )}
      <div className={controls.bar} data-no-print>
        <Link href={`/learn/compare?a=${card.id}`} className={controls.quiet}>
          {say.compareWith}
        </Link>
      </div>
      <p className={styles.quiet}>
        {card.reviewed === undefined ? say.notReviewed : say.reviewed(card.reviewed.who, card.reviewed.when)}
      </p>
    </section>
  );
}
