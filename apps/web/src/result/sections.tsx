import type { Urgency } from '@hipspine/knowledge';
import type { CausePage, ResultPage, WeightPage } from '@hipspine/messages';
import type { JSX } from 'react';
import { BodyFigure } from '../pain-map/body-figure.tsx';
import type { PlaceKey } from '../pain-map/regions.ts';
import controls from '../theme/controls.module.css';
import { sayNumber, useWords } from '../words/use-words.ts';
import styles from './result.module.css';

interface Part {
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

const LOOK: Readonly<Record<Urgency, string | undefined>> = {
  'emergency-now': styles.emergency,
  'same-day': styles.sameDay,
  'within-days-GP': styles.soon,
  routine: styles.soon,
  'self-care': styles.selfCare,
};

const Items = ({ items }: { readonly items: readonly string[] }): JSX.Element => (
  <ul className={styles.items}>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

export function ToDo({ page }: Part): JSX.Element {
  const { result: say } = useWords();
  const { answers, sentence, lookFor } = page.because;
  return (
    <section className={`${styles.todo} ${LOOK[page.urgency]}`} aria-label={say.whatToDo}>
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
          <Items items={answers} />
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

export function SafetyNet({ page }: Part): JSX.Element {
  const { result: say } = useWords();
  return (
    <section className={styles.part}>
      <h2>{say.urgentIf}</h2>
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

/** The part of the body that glows for a place. */
const GLOW: Readonly<Record<string, readonly PlaceKey[]>> = {
  hip: ['groin left', 'groin right'],
  lumbar: ['low-back-middle'],
  sacroiliac: ['dimple left', 'dimple right'],
  other: [],
};

export function Places({ page }: Part): JSX.Element {
  const { result: say } = useWords();
  const [first] = page.place.shares;
  const glow = GLOW[first?.place ?? 'other'] ?? [];
  return (
    <section className={styles.part}>
      <h2>{say.places}</h2>
      <div className={styles.where}>
        <figure className={styles.figure}>
          <BodyFigure
            view={first?.place === 'hip' ? 'front' : 'back'}
            marks={new Map(glow.map((key) => [key, undefined]))}
          />
        </figure>
        <div className={styles.text}>
          <p className={styles.strong}>{page.place.sentence}</p>
          <table className={styles.shares}>
            <tbody>
              {page.place.shares.map(({ place, name, share, people }) => (
                <tr key={place}>
                  <th scope="row">{name}</th>
                  <td className={styles.barCell} aria-hidden="true">
                    <Bar share={share} />
                  </td>
                  <td>{people}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {page.place.together === undefined ? null : <p>{page.place.together}</p>}
        </div>
      </div>
    </section>
  );
}

const Bar = ({ share, against = false }: { readonly share: number; readonly against?: boolean }): JSX.Element => (
  <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="10" fill="var(--line)" />
    <rect width={Math.max(1, share * 100)} height="10" fill={against ? 'var(--quiet)' : 'var(--accent)'} />
  </svg>
);

export function Causes({ page, detailed }: Part & { readonly detailed: boolean }): JSX.Element {
  const { result: say } = useWords();
  return (
    <section className={styles.part}>
      <h2>{say.causes}</h2>
      {page.standsOut ? null : <p>{say.noneStandsOut}</p>}
      <ol className={styles.causes}>
        {page.causes.map((cause) => (
          <Cause key={cause.id} cause={cause} detailed={detailed} />
        ))}
      </ol>
      {page.otherCauses === undefined ? null : <p>{page.otherCauses}</p>}
    </section>
  );
}

function Cause({ cause, detailed }: { readonly cause: CausePage; readonly detailed: boolean }): JSX.Element {
  const { result: say } = useWords();
  return (
    <li>
      <h3>{cause.name}</h3>
      <p>
        {cause.words}, {cause.people}
      </p>
      {detailed ? (
        <div className={styles.columns}>
          <Weights title={say.speaksFor} weights={cause.for} />
          <Weights title={say.speaksAgainst} weights={cause.against} />
        </div>
      ) : null}
    </li>
  );
}

/** A factor of this much fills the bar. */
const FULL = Math.log(20);

function Weights({
  title,
  weights,
}: {
  readonly title: string;
  readonly weights: readonly WeightPage[];
}): JSX.Element | null {
  const words = useWords();
  const { result: say } = words;
  if (weights.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className={styles.weights}>
        {weights.map(({ finding, words: answer, factor, grade }) => {
          const times = factor >= 1 ? factor : 1 / factor;
          const number = sayNumber(words, times >= 10 ? Math.round(times) : Math.round(times * 10) / 10);
          return (
            <li key={finding}>
              <span>{answer}</span>
              <Bar share={Math.min(1, Math.log(times) / FULL)} against={factor < 1} />
              <span className={styles.small}>
                {factor >= 1 ? say.weight(number) : say.weightAgainst(number)} ({say.grades[grade] ?? grade})
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

export function NotRuledOut({ page }: Part): JSX.Element | null {
  const { result: say } = useWords();
  if (page.notRuledOut.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{say.notRuledOut}</h2>
      <ul className={styles.items}>
        {page.notRuledOut.map(({ name, why }) => (
          <li key={name}>
            <strong>{name}.</strong> {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Doubt({ page }: Part): JSX.Element | null {
  const { result: say } = useWords();
  if (page.cannotTell.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{say.cannotTell}</h2>
      {page.cannotTell.map(({ first, second, test }) => (
        <p key={`${first} ${second}`}>
          {say.cannotTellPair(first, second)} {say.testCan(test)}
        </p>
      ))}
    </section>
  );
}

export function Contributors({ page }: Part): JSX.Element | null {
  const { result: say } = useWords();
  if (page.contributors.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{say.contributors}</h2>
      <p className={controls.hint}>{say.contributorsHint}</p>
      <ul className={styles.items}>
        {page.contributors.map(({ statement, grade }) => (
          <li key={statement}>
            {statement} <span className={styles.small}>({say.grades[grade] ?? grade})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function NextQuestion({ page }: Part): JSX.Element | null {
  const { result: say } = useWords();
  if (page.next.questions.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{say.nextAnswer}</h2>
      <p>{page.next.sentence}</p>
      <Items items={page.next.questions.map(({ text }) => text)} />
    </section>
  );
}

/** Every number with its source and grade, in the words a clinician uses. */
export function ClinicalDetail({ page }: Part): JSX.Element {
  return (
    <section className={styles.clinical}>
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
