import type { Urgency } from '@hipspine/knowledge';
import type { ResultPage } from '@hipspine/messages';
import type { JSX } from 'react';
import { Folded } from '../shell/folded.tsx';
import { useWords } from '../words/use-words.ts';
import { Fact, Told } from './fact-words.tsx';
import styles from './result.module.css';

export type Level = 'plain' | 'standard' | 'clinical';

export interface Part {
  readonly page: ResultPage;
}

/** Shape and colour of an urgency; the words beside it say the same. */
function UrgencySign({ urgency }: { readonly urgency: Urgency }): JSX.Element {
  const shape = {
    'emergency-now': <path d="M9 3h14l6 6v14l-6 6H9l-6-6V9z" />,
    'same-day': <path d="M16 3l14 25H2z" />,
    'within-days-GP': <rect x="4" y="4" width="24" height="24" rx="3" />,
    routine: <rect x="4" y="4" width="24" height="24" rx="3" />,
    'self-care': <circle cx="16" cy="16" r="13" />,
  }[urgency];
  return (
    <svg className={styles.sign} viewBox="0 0 32 32" aria-hidden="true">
      {shape}
    </svg>
  );
}

const Items = ({ items }: { readonly items: readonly string[] }): JSX.Element => (
  <ul className={styles.items}>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

/** Answers in a list. */
export const ToldItems = ({ items }: { readonly items: readonly string[] }): JSX.Element => (
  <ul className={styles.items}>
    {items.map((item) => (
      <li key={item}>
        <Told>{item}</Told>
      </li>
    ))}
  </ul>
);

export function ToDo({ page }: Part): JSX.Element {
  const { result: say } = useWords();
  const { answers, sentence, lookFor } = page.because;
  return (
    <section className={styles.todo} data-urgency={page.urgency} aria-label={say.whatToDo}>
      <div className={styles.headline}>
        <UrgencySign urgency={page.urgency} />
        <h2>{page.headline}</h2>
      </div>
      {page.actions.length > 0 ? <Items items={page.actions} /> : null}
      {page.explanations.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {answers.length > 0 ? (
        <div>
          <h3>{say.youToldUs}</h3>
          <ToldItems items={answers} />
        </div>
      ) : null}
      {sentence === undefined ? null : <p>{sentence}</p>}
      {lookFor.length > 0 ? (
        <div>
          <h3>{say.toLookFor}</h3>
          <Items items={lookFor} />
        </div>
      ) : null}
    </section>
  );
}

/** @param isCleared  no warning sign stands and none is open */
export function SafetyNet({ page, isCleared }: Part & { readonly isCleared: boolean }): JSX.Element {
  const { result: say } = useWords();
  return (
    <section className={styles.part}>
      <h2>{say.urgentIf}</h2>
      {isCleared ? <p>{say.nothingFound}</p> : null}
      <div className={styles.columns}>
        <div>
          <h3>{say.now}</h3>
          <Items items={page.safetyNet.now} />
        </div>
        <div>
          <h3>{say.todayIf}</h3>
          <Items items={page.safetyNet.today} />
        </div>
      </div>
    </section>
  );
}

/** @param isShort  only the names; why is one tap away */
export function NotRuledOut({ page, isShort = false }: Part & { readonly isShort?: boolean }): JSX.Element | null {
  const { result: say } = useWords();
  if (page.notRuledOut.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{say.notRuledOut}</h2>
      {isShort ? (
        <ul className={styles.folds}>
          {page.notRuledOut.map(({ name, why }) => (
            <li key={name}>
              <Folded title={<Fact>{name}</Fact>}>
                <p>
                  <Fact>{why}</Fact>
                </p>
              </Folded>
            </li>
          ))}
        </ul>
      ) : (
        <ul className={styles.items}>
          {page.notRuledOut.map(({ name, why }) => (
            <li key={name}>
              <strong>
                <Fact>{`${name}.`}</Fact>
              </strong>{' '}
              <Fact>{why}</Fact>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Every number with its source and grade, in the words a clinician uses. */
export function ClinicalDetail({ page }: Part): JSX.Element {
  return (
    <section className={styles.clinical} lang="en">
      {page.clinician.map(({ tone, text, indent = 0 }, i) => {
        const key = `${i} ${text}`;
        if (text === '') return null;
        if (tone === 'heading') return <h3 key={key}>{text}</h3>;
        return (
          <p key={key} className={indent > 0 ? styles.indented : undefined}>
            {text}
          </p>
        );
      })}
    </section>
  );
}
