import type { Question as QuestionFact } from '@hipspine/knowledge/treatment';
import type { JSX, ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import { WithFacts } from '../result/fact-words.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { sayCalendarDay, useWords } from '../words/use-words.ts';
import { type PartForYou, partsFor, type Reader, readerOf, seenFirst } from './answer-for.ts';
import type { Book } from './book.ts';
import { ClaimLine } from './claim-line.tsx';
import styles from './learn.module.css';
import { ConditionLinks } from './links.tsx';
import { SourceMark } from './source-mark.tsx';
import { LearnScreen, NoPage, useLearnWords, WithBook } from './with-book.tsx';

/** A question with its short answer, what would need help, what it means for this person, and why we say so. */
export default function Question(): JSX.Element {
  const { id = '' } = useParams<{ id: string }>();
  return (
    <WithBook>
      {(book) => {
        const question = book.questions.find((one) => one.id === id);
        return question === undefined ? <NoPage /> : <Page book={book} question={question} />;
      }}
    </WithBook>
  );
}

interface Part {
  readonly book: Book;
  readonly question: QuestionFact;
}

function Page({ book, question }: Part): JSX.Element {
  const words = useLearnWords();
  const { log } = useRecord();
  const reader = readerOf(log);
  const say = words.question;
  return (
    <LearnScreen title={question.question} english>
      {reader !== undefined && seenFirst(reader) ? (
        <p className={styles.told} data-urgency="same-day">
          {say.seenFirst} <Link href="/result">{words.condition.seeResult}</Link>
        </p>
      ) : null}
      <section className={styles.answer} aria-label={say.answer}>
        <p className={styles.large} lang="en">
          {question.answer}
        </p>
        <SourceMark ids={question.sources} grade={question.grade} />
      </section>
      {question.urgent === undefined ? null : (
        <section className={styles.told} data-urgency="same-day">
          <h2>{say.urgent}</h2>
          <p lang="en">{question.urgent}</p>
        </section>
      )}
      <ForYou book={book} question={question} reader={reader} />
      {question.compare === undefined ? null : (
        <p>
          <Link
            href={`/learn/compare?a=${question.compare[0]}&b=${question.compare[1]}`}
            className={controls.quiet}
            data-no-print
          >
            {say.compare}
          </Link>
        </p>
      )}
      <Reasons book={book} question={question} />
      {question.doubt === undefined ? null : (
        <section className={styles.part}>
          <h2>{say.doubt}</h2>
          <p lang="en">{question.doubt}</p>
        </section>
      )}
      {question.conditions === undefined ? null : (
        <section className={styles.part}>
          <h2>{say.read}</h2>
          <ConditionLinks cards={question.conditions.flatMap((id) => book.condition.get(id) ?? [])} />
        </section>
      )}
    </LearnScreen>
  );
}

/** The parts that the person's own last check-up chooses, each with what it was chosen by. */
function ForYou({ book, question, reader }: Part & { readonly reader: Reader | undefined }): JSX.Element | null {
  const words = useLearnWords();
  const page = useWords();
  const say = words.question;
  if (question.for_you === undefined) return null;
  if (reader === undefined)
    return (
      <section className={styles.forYou}>
        <h2>{say.forYou}</h2>
        <p>{say.noCheckUp}</p>
        <p>
          <Link href="/check-up">{say.doCheckUp}</Link>
        </p>
      </section>
    );
  const parts = partsFor(question, reader);
  return (
    <section className={styles.forYou}>
      <h2>{say.forYou}</h2>
      <p className={styles.quiet}>{say.fromCheckUp(sayCalendarDay(page, reader.at))}</p>
      {reader.ranking === undefined ? <p>{say.whyNot}</p> : null}
      {parts.length === 0 ? <p>{say.nothingForYou}</p> : null}
      {parts.map((part) => (
        <div key={JSON.stringify(part.when)}>
          <p className={styles.because}>
            <Because book={book} part={part} />
          </p>
          <p className={styles.strong} lang="en">
            {part.text}
          </p>
          <SourceMark ids={part.sources} grade={part.grade} />
        </div>
      ))}
    </section>
  );
}

function Because({ book, part }: { readonly book: Book; readonly part: PartForYou }): ReactNode {
  const { question: say } = useLearnWords();
  if (part.because !== undefined) return <WithFacts text={say.youTold(part.because)} facts={[part.because]} />;
  if ('cause' in part.when) {
    const name = book.condition.get(part.when.cause)?.plain_name ?? part.when.cause;
    return <WithFacts text={say.causeFits(name)} facts={[name]} />;
  }
  return { place: say.placeFits, class: say.classFits, urgency: say.urgencyFits, finding: '', cause: '' }[part.by];
}

function Reasons({ book, question }: Part): JSX.Element {
  const words = useLearnWords();
  const links = question.reasons.flatMap((id) => book.links.filter((link) => link.id === id));
  const claims = question.reasons.flatMap((id) => book.claim.get(id) ?? []);
  return (
    <section className={styles.part}>
      <h2>{words.question.reasons}</h2>
      <ul className={styles.claims}>
        {links.map(({ id, statement, strength, sources, grade }) => (
          <li key={id} className={styles.claim}>
            <p>
              <strong>{words.question.linkStrength[strength as 'supported']}.</strong>{' '}
              <span lang="en">{statement}</span>
            </p>
            <SourceMark ids={sources} grade={grade} />
          </li>
        ))}
        {claims.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} />
        ))}
      </ul>
    </section>
  );
}
