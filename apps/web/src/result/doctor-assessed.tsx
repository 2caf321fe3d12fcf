import { type ClinicianPage, doctorWords, type Ratio, type ResultPage, resultWords } from '@hipspine/messages';
import type { EntryOf } from '@hipspine/record';
import { Fragment, type JSX } from 'react';
import { SourceMark } from '../learn/source-mark.tsx';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { Measured } from './doctor-measured.tsx';
import styles from './doctor-page.module.css';
import type { Density } from './doctor-page.tsx';
import { Fact, Told, ToldAll } from './fact-words.tsx';
import { useProbability } from './use-probability.ts';

interface Part {
  readonly page: ResultPage;
  readonly clinician: ClinicianPage | undefined;
  readonly entry: EntryOf<'assessment'>;
  readonly density: Density;
}

const REASONS: Readonly<Record<Density, { readonly for: number; readonly against: number }>> = {
  short: { for: 3, against: 2 },
  full: { for: 5, against: 5 },
};

/** What the answers suggest: place, ranking with intervals, what is not ruled out, and what would move it. */
export function Assessed({ page, clinician, entry, density }: Part): JSX.Element {
  const say = useAreaWords(doctorWords);
  const { movement } = useAreaWords(resultWords);
  const number = useProbability();
  const { result } = entry.body;
  const { together } = result.place;
  return (
    <>
      <section>
        <h2>{say.place}</h2>
        <p>
          {page.place.shares.map(({ place, share }) => `${say.places[place]} ${number(share)}`).join(', ')}
          {together.length === 0
            ? ''
            : `; ${say.together}: ${together
                .slice(0, 2)
                .map(
                  ({ places, probability }) =>
                    `${places.map((place) => say.places[place]).join(' + ')} ${number(probability)}`,
                )
                .join(', ')}`}
        </p>
      </section>
      <section>
        <h2>{say.causes}</h2>
        {clinician === undefined ? (
          <p role="status">{say.working}</p>
        ) : (
          <Ranking causes={clinician.causes} density={density} />
        )}
        <p className={styles.quiet}>{say.estimate}</p>
        {clinician === undefined ? null : (
          <div data-no-print>
            <SourceMark ids={sourcesOf(clinician, density)} />
          </div>
        )}
      </section>
      {clinician === undefined ? null : <Next page={page} clinician={clinician} density={density} />}
      <section>
        <h2>{say.movement}</h2>
        <p>
          {movement.name[page.movement.class] ?? page.movement.class}
          {page.movement.sure === undefined ? '' : ` (${number(page.movement.sure.share)})`}
          {page.movement.reasons.length === 0 ? '' : ': '}
          <ToldAll of={page.movement.reasons} />
        </p>
      </section>
      {page.contributors.length === 0 ? null : (
        <section>
          <h2>{say.contributors}</h2>
          <ul>
            {page.contributors.map(({ id, from, to, strength, grade, source, statement }) => (
              <li key={id}>
                <Fact>{density === 'full' ? statement : `${from.name} → ${to.name}`}</Fact> ({say.strengths[strength]},{' '}
                {say.grades[grade] ?? grade}
                {source === 'expert' ? '' : `, ${source}`})
              </li>
            ))}
          </ul>
        </section>
      )}
      <Measured />
      <p className={styles.quiet}>{say.made(result.version, result.knowledge.slice(0, 19), result.setting)}</p>
    </>
  );
}

const sourcesOf = ({ causes }: ClinicianPage, density: Density): readonly string[] => [
  ...new Set(
    causes.flatMap((cause) =>
      [...cause.for.slice(0, REASONS[density].for), ...cause.against.slice(0, REASONS[density].against)].flatMap(
        ({ sources }) => sources,
      ),
    ),
  ),
];

function Ranking({
  causes,
  density,
}: {
  readonly causes: ClinicianPage['causes'];
  readonly density: Density;
}): JSX.Element {
  const say = useAreaWords(doctorWords);
  const number = useProbability();
  const most = REASONS[density];
  return (
    <table className={styles.ranking} aria-label={say.causes}>
      <thead>
        <tr>
          <th scope="col">
            {say.columns.probability} ({say.columns.interval})
          </th>
          <th scope="col">{say.columns.cause}</th>
        </tr>
      </thead>
      <tbody>
        {causes.map(({ id, label, probability, interval, for: supporting, against }) => (
          <tr key={id}>
            <td>
              <strong>{number(probability)}</strong>
              {interval === undefined ? null : (
                <span className={styles.range}>
                  {number(interval[0])} – {number(interval[1])}
                </span>
              )}
            </td>
            <th scope="row">
              <Fact>{label}</Fact>
              <Ratios ratios={[...supporting.slice(0, most.for), ...against.slice(0, most.against)]} />
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each answer with its likelihood ratio, grade and source, in one run of text. */
function Ratios({ ratios }: { readonly ratios: readonly Ratio[] }): JSX.Element | null {
  const words = useWords();
  const say = useAreaWords(doctorWords);
  if (ratios.length === 0) return null;
  const trust = ({ sources, grade }: Ratio): string => {
    const cited = sources.filter((source) => source !== 'expert').join(', ');
    return [say.grades[grade] ?? grade, ...(cited === '' ? [] : [cited])].join(', ');
  };
  return (
    <span className={styles.ratios}>
      {ratios.map((ratio, i) => (
        <Fragment key={ratio.words}>
          {i === 0 ? '' : '; '}×{sayNumber(words, Number(ratio.factor.toPrecision(2)))} <Told>{ratio.words}</Told> [
          {trust(ratio)}]
        </Fragment>
      ))}
    </span>
  );
}

function Next({
  page,
  clinician,
  density,
}: Omit<Part, 'entry' | 'clinician'> & { readonly clinician: ClinicianPage }): JSX.Element {
  const say = useAreaWords(doctorWords);
  const number = useProbability();
  return (
    <>
      {clinician.notRuledOut.length === 0 ? null : (
        <section>
          <h2>{say.notRuledOut}</h2>
          <p>
            <Fact>
              {clinician.notRuledOut.map(({ label, probability }) => `${label} ${number(probability)}`).join('; ')}
            </Fact>
          </p>
        </section>
      )}
      <section>
        <h2>{say.tests}</h2>
        <ol>
          {clinician.tests.slice(0, density === 'full' ? 5 : 3).map(({ label, apart }) => (
            <li key={label}>
              <Fact>{label}</Fact>
              {apart === undefined ? null : (
                <span className={styles.quiet}>
                  {' '}
                  <Fact>{say.apart(apart[0], apart[1])}</Fact>
                </span>
              )}
            </li>
          ))}
        </ol>
      </section>
      {page.doubts.length === 0 ? null : (
        <section>
          <h2>{say.doubt}</h2>
          <ul>
            {page.doubts.map(({ first, second, question, test }) => (
              <li key={`${first} ${second}`}>
                <Fact>{say.apart(first, second)}</Fact>
                {question === undefined ? null : (
                  <>
                    ; {say.byQuestion}: <Told>{question.text}</Told>
                  </>
                )}
                {test === undefined ? null : (
                  <>
                    ; {say.byTest}: <Fact>{test}</Fact>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {density === 'short' || clinician.changes.length === 0 ? null : (
        <section>
          <h2>{say.changes}</h2>
          <ul>
            {clinician.changes.map(({ answer, changes, to }) => (
              <li key={`${answer} ${changes}`}>
                <Told>{answer}</Told>: {say.changesTo[changes] ?? changes} → <Fact>{to}</Fact>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
