import { type CausePage, type ClinicianPage, resultWords, type WeightPage } from '@hipspine/messages';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { SourceMark } from '../learn/source-mark.tsx';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { Bar } from './bar.tsx';
import { Fact, Told, WithFacts } from './fact-words.tsx';
import styles from './result.module.css';
import type { Level, Part } from './sections.tsx';
import { useProbability } from './use-probability.ts';
import { oftenWords, plainWeight, timesOf } from './weight-words.ts';

/** Reasons shown of each cause: somebody who wants it plain wants the few that count. */
const MOST: Readonly<Record<Level, { readonly for: number; readonly against: number }>> = {
  plain: { for: 3, against: 1 },
  standard: { for: 4, against: 2 },
  clinical: { for: 4, against: 4 },
};

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
        {page.causes.map((cause) => (
          <Cause
            key={cause.id}
            cause={cause}
            level={level}
            interval={clinician?.causes.find(({ id }) => id === cause.id)?.interval}
          />
        ))}
      </ol>
      {page.otherCauses === undefined ? null : <p>{page.otherCauses}</p>}
    </section>
  );
}

function Cause({
  cause,
  level,
  interval,
}: {
  readonly cause: CausePage;
  readonly level: Level;
  readonly interval: readonly [number, number] | undefined;
}): JSX.Element {
  const words = useWords();
  const { result } = words;
  const { causes: say } = useAreaWords(resultWords);
  const number = useProbability();
  const weights = [...cause.for.slice(0, MOST[level].for), ...cause.against.slice(0, MOST[level].against)];
  const ids = [
    ...weights.flatMap(({ sources }) => sources),
    ...(cause.origin === undefined ? [] : [cause.origin.source]),
  ];
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
      <div className={styles.columns}>
        <Weights title={result.speaksFor} weights={cause.for.slice(0, MOST[level].for)} level={level} />
        <Weights title={result.speaksAgainst} weights={cause.against.slice(0, MOST[level].against)} level={level} />
      </div>
      <div className={styles.origins}>
        <SourceMark ids={[...new Set(ids)]} />
        <Link className={styles.more} href={`/learn/condition/${cause.id}`}>
          <span>
            <WithFacts text={say.learn(cause.inSentence)} facts={[cause.inSentence]} />
          </span>
        </Link>
      </div>
    </li>
  );
}

/** A ratio of this much fills the bar. */
const FULL = Math.log(20);

function Weights({
  title,
  weights,
  level,
}: {
  readonly title: string;
  readonly weights: readonly WeightPage[];
  readonly level: Level;
}): JSX.Element | null {
  if (weights.length === 0) return null;
  return (
    <div>
      <h4>{title}</h4>
      <ul className={styles.weights}>
        {weights.map((weight) => (
          <li key={weight.finding}>
            <span>
              <Told>{weight.words}</Told>
            </span>
            <Bar share={Math.min(1, Math.log(timesOf(weight.factor)) / FULL)} against={weight.factor < 1} />
            <Strength weight={weight} level={level} />
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
