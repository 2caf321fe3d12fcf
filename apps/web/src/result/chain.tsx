import { type LinkPage, resultWords, type Strength } from '@hipspine/messages';
import type { EntryOf } from '@hipspine/record';
import type { JSX } from 'react';
import { SourceMark } from '../learn/source-mark.tsx';
import { useAreaWords } from '../words/use-area-words.ts';
import type { BodySide } from './body/anchors.ts';
import { ChainPicture } from './body/chain-picture.tsx';
import { Fact, WithFacts } from './fact-words.tsx';
import styles from './result.module.css';
import type { Level, Part } from './sections.tsx';

const STRENGTHS: readonly Strength[] = ['supported', 'plausible', 'unsupported'];

/** What may add to the pain, and how one part of the body reaches another: drawn on the body, and as a list of words. */
export function Chain({
  page,
  entry,
  level,
}: Part & { readonly entry: EntryOf<'assessment'>; readonly level: Level }): JSX.Element | null {
  const { chain: say } = useAreaWords(resultWords);
  const { laterality } = entry.body;
  if (page.contributors.length === 0 && page.ways.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{page.contributors.length === 0 ? say.ways : say.title}</h2>
      <p>{say.hint}</p>
      <ul className={styles.lines}>
        {STRENGTHS.map((strength) => (
          <li key={strength}>
            <svg viewBox="0 0 34 10" aria-hidden="true">
              <path className={styles[strength]} d="M 2 5 H 32" />
            </svg>
            {say.strength[strength]}
          </li>
        ))}
      </ul>
      {page.contributors.map((link) => (
        <Way
          key={link.id}
          steps={[link]}
          strength={link.strength}
          level={level}
          side={sideOf(laterality[link.from.id] ?? laterality['pain-main-site'])}
        />
      ))}
      {page.ways.length === 0 || page.contributors.length === 0 ? null : <h3>{say.ways}</h3>}
      {page.ways.map(({ from, to, steps, strength }) => (
        <Way
          key={`${from.id} ${to.id}`}
          steps={steps}
          strength={strength}
          level={level}
          side={sideOf(laterality['recent-lower-limb-surgery'] ?? laterality['pain-main-site'])}
        />
      ))}
    </section>
  );
}

const sideOf = (side: string | undefined): BodySide | undefined =>
  side === 'left' || side === 'right' ? side : undefined;

function Way({
  steps,
  strength,
  level,
  side,
}: {
  readonly steps: readonly LinkPage[];
  readonly strength: Strength;
  readonly level: Level;
  readonly side: BodySide | undefined;
}): JSX.Element {
  const { chain: say } = useAreaWords(resultWords);
  return (
    <div className={styles.way}>
      <ChainPicture steps={steps} side={side} />
      <div className={styles.text}>
        <ol className={styles.steps}>
          {steps.map(({ id, from, to, strength: own, grade, source, statement }) => (
            <li key={id}>
              <p>
                <strong>
                  <WithFacts text={say.step(from.name, to.name)} facts={[from.name, to.name]} />
                </strong>
                : {say.strength[own]}.
              </p>
              {level === 'plain' ? null : (
                <p>
                  <Fact>{statement}</Fact>
                </p>
              )}
              <SourceMark ids={[source]} grade={grade} />
            </li>
          ))}
        </ol>
        {steps.length > 1 ? <p className={styles.small}>{say.whole[strength]}</p> : null}
      </div>
    </div>
  );
}
