import { type CausePage, type ClinicianPage, resultWords, type WeightPage } from '@hipspine/messages';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { SourceMark } from '../learn/source-mark.tsx';
import { Folded } from '../shell/folded.tsx';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { Bar } from './bar.tsx';
import { Fact, Told, WithFacts } from './fact-words.tsx';
import styles from './result.module.css';
import type { Level, Part } from './sections.tsx';
import { useProbability } from './use-probability.ts';
import { oftenWords, plainWeight, timesOf } from './weight-words.ts';

/** Reasons in sight for the first cause, and against it; for those behind it; and in the clinical view for all of them. */
const MOST_FIRST = 2;
const MOST_BEHIND = 1;
const MOST_CLINICAL = 4;

/** At most three causes, how likely each is, and what speaks for and against it. */
export function Causes({
  page,
  level,
  clinician,
}: Part & { readonly level: Level; readonly clinician: ClinicianPage | undefined }): JSX.Element {
  const { result } = useWords();
  const { causes: say, ...more } = useAreaWords(resultWords);
  return (
    <section className={styles.part}>
      <h2>{result.causes}</h2>
      {page.standsOut ? null : <p>{result.noneStandsOut}</p>}
      <p className={styles.small}>
        {say.barHint} {level === 'clinical' ? `${more.ratioHint} ${more.noLrInterval}` : ''}
      </p>
      <ol className={styles.causes}>
        {page.causes.map((cause, i) => (
          <Cause
            key={cause.id}
            cause={cause}
            inSight={i === 0 ? MOST_FIRST : MOST_BEHIND}
            level={level}
            interval={clinician?.causes.find(({ id }) => id === cause.id)?.interval}
          />
        ))}
      </ol>
      {level === 'clinical' ? null : (
        <SourceMark ids={[...new Set(page.causes.flatMap((cause) => sourcesOf(cause)))]} />
      )}
      {page.otherCauses === undefined ? null : <p>{page.otherCauses}</p>}
    </section>
  );
}

function Cause({
  cause,
  inSight,
  level,
  interval,
}: {
  readonly cause: CausePage;
  /** Reasons for it, and against it, that are not folded. */
  readonly inSight: number;
  readonly level: Level;
  readonly interval: readonly [number, number] | undefined;
}): JSX.Element {
  const words = useWords();
  const { result } = words;
  const { causes: say } = useAreaWords(resultWords);
  const number = useProbability();
  const isClinical = level === 'clinical';
  const most = isClinical ? MOST_CLINICAL : undefined;
  const [supporting, opposing] = [cause.for.slice(0, most), cause.against.slice(0, most)];
  const all = (
    <>
      <div className={styles.columns}>
        <Weights title={result.speaksFor} weights={supporting} level={level} />
        <Weights title={result.speaksAgainst} weights={opposing} level={level} />
      </div>
      <div className={styles.origins}>
        <SourceMark ids={sourcesOf(cause, most)} />
        <Link className={styles.more} href={`/learn/condition/${cause.id}`}>
          <span>
            <WithFacts text={say.learn(cause.inSentence)} facts={[cause.inSentence]} />
          </span>
        </Link>
      </div>
    </>
  );
  return (
    <li>
      <h3>
        <Fact>{cause.name}</Fact>
        {level === 'clinical' ? <span className={styles.label}>{cause.label}</span> : null}
      </h3>
      <div className={styles.likely}>
        <Bar share={cause.share} />
        <p>
          {cause.words}: {say.people(cause.people)}
        </p>
      </div>
      {level === 'clinical' ? (
        <p className={styles.small}>
          {say.probability(number(cause.share))}
          {interval === undefined ? '' : `, ${say.interval(number(interval[0]), number(interval[1]))}`}
          {cause.origin === undefined ? '' : `. ${say.baseRate(sayNumber(words, cause.origin.percent))}`}
        </p>
      ) : null}
      {isClinical ? (
        all
      ) : (
        <>
          <div className={`${styles.columns} ${styles.brief}`}>
            <Weights strongest title={result.speaksFor} weights={cause.for.slice(0, inSight)} level={level} />
            <Weights strongest title={result.speaksAgainst} weights={cause.against.slice(0, inSight)} level={level} />
          </div>
          <Folded title={<WithFacts text={say.reasons(cause.inSentence)} facts={[cause.inSentence]} />}>{all}</Folded>
        </>
      )}
    </li>
  );
}

const sourcesOf = (cause: CausePage, most?: number): readonly string[] => [
  ...new Set([
    ...[...cause.for.slice(0, most), ...cause.against.slice(0, most)].flatMap(({ sources }) => sources),
    ...(cause.origin === undefined ? [] : [cause.origin.source]),
  ]),
];

/** A ratio of this much fills the bar. */
const FULL = Math.log(20);

const WeightBar = ({ factor }: { readonly factor: number }): JSX.Element => (
  <Bar share={Math.min(1, Math.log(timesOf(factor)) / FULL)} against={factor < 1} />
);

/** Reasons, each with a bar as long as it counts. Where only the strongest stand, how much is said to who cannot see the bar. */
function Weights({
  title,
  weights,
  level,
  strongest = false,
}: {
  readonly title: string;
  readonly weights: readonly WeightPage[];
  readonly level: Level;
  readonly strongest?: boolean;
}): JSX.Element | null {
  if (weights.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className={strongest ? styles.strongest : styles.weights}>
        {weights.map((weight) => (
          <li key={weight.finding}>
            <span>
              <Told>{weight.words}</Told>
            </span>
            <WeightBar factor={weight.factor} />
            {strongest ? (
              <div className={styles.heard}>
                <Strength weight={weight} level={level} />
              </div>
            ) : (
              <Strength weight={weight} level={level} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Strength({ weight, level }: { readonly weight: WeightPage; readonly level: Level }): JSX.Element {
  const words = useWords();
  const say = useAreaWords(resultWords);
  const { factor, grade, sources } = weight;
  if (level === 'plain') return <span className={styles.small}>{plainWeight(say, factor)}</span>;
  if (level === 'standard')
    return <span className={styles.small}>{oftenWords(say, factor, (value) => sayNumber(words, value))}</span>;
  return (
    <div className={styles.ratio}>
      <span>{say.ratio(sayNumber(words, Number(factor.toPrecision(2))))}</span>
      <SourceMark ids={sources} grade={grade} />
    </div>
  );
}
