import { type LinkPage, resultWords, type Strength } from '@hipspine/messages';
import type { EntryOf, PainRegion } from '@hipspine/record';
import { Fragment, type JSX } from 'react';
import { SourceMark } from '../learn/source-mark.tsx';
import { Folded } from '../shell/folded.tsx';
import { useAreaWords } from '../words/use-area-words.ts';
import { ANCHORS, BESIDE, type BodySide } from './body/anchors.ts';
import { ChainPicture } from './body/chain-picture.tsx';
import { mainSide } from './body/pain-places.ts';
import { Fact, WithFacts } from './fact-words.tsx';
import styles from './result.module.css';
import type { Level, Part } from './sections.tsx';

const STRENGTHS: readonly Strength[] = ['supported', 'plausible', 'unsupported'];

/** What may add to the pain, and how one part of the body reaches another: drawn on the body, and as a list of words. */
export function Chain({
  page,
  entry,
  regions,
  level,
}: Part & {
  readonly entry: EntryOf<'assessment'>;
  readonly regions: readonly PainRegion[];
  readonly level: Level;
}): JSX.Element | null {
  const { chain: say } = useAreaWords(resultWords);
  if (page.contributors.length === 0 && page.ways.length === 0) return null;
  const ways = drawings(page).map((links, i) => ({
    key: links[0]?.[0]?.id ?? String(i),
    way: <Way ways={links} level={level} side={sideOf(links[0] ?? [], entry, regions)} />,
    links,
  }));
  return (
    <section className={styles.part}>
      <h2>{page.contributors.length === 0 ? say.ways : say.title}</h2>
      {level === 'plain' ? (
        <Folded title={say.hint}>
          <Lines />
          {ways.map(({ key, way }) => (
            <Fragment key={key}>{way}</Fragment>
          ))}
        </Folded>
      ) : (
        <p>{say.hint}</p>
      )}
      {level === 'clinical' ? (
        <>
          <Lines />
          {ways.map(({ key, way }) => (
            <Fragment key={key}>{way}</Fragment>
          ))}
        </>
      ) : null}
      {level === 'standard' ? (
        <ul className={styles.folds}>
          {ways.map(({ key, way, links }) => (
            <li key={key}>
              <Folded title={<WayNames ways={links} />}>
                {way}
                <Lines />
              </Folded>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** How each strength of a link is drawn. */
function Lines(): JSX.Element {
  const { chain: say } = useAreaWords(resultWords);
  return (
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
  );
}

/** From where to where, and how well that is shown. */
function WayNames({ ways }: { readonly ways: readonly (readonly LinkPage[])[] }): JSX.Element {
  const { chain: say } = useAreaWords(resultWords);
  return (
    <span className={styles.wayNames}>
      {ways.flat().map(({ id, from, to, strength }) => (
        <span key={id}>
          <strong>
            <WithFacts text={say.step(from.name, to.name)} facts={[from.name, to.name]} />
          </strong>
          : {say.strength[strength]}.
        </span>
      ))}
    </span>
  );
}

/** Links and ways that run between the same places of the body are told beside one picture. */
function drawings({ contributors, ways }: Part['page']): readonly (readonly (readonly LinkPage[])[])[] {
  const drawn: (readonly LinkPage[])[][] = [];
  for (const steps of [...contributors.map((link) => [link]), ...ways.map((way) => way.steps)]) {
    const same = drawn.find(([first]) => first !== undefined && looksLike(first, steps));
    if (same === undefined) drawn.push([steps]);
    else same.push(steps);
  }
  return drawn;
}

const looksLike = (one: readonly LinkPage[], other: readonly LinkPage[]): boolean =>
  one.length === other.length &&
  one.every(({ from, to }, i) => {
    const step = other[i];
    return (
      step !== undefined &&
      ANCHORS[from.id] !== BESIDE &&
      ANCHORS[from.id] === ANCHORS[step.from.id] &&
      ANCHORS[to.id] === ANCHORS[step.to.id]
    );
  });

/** The side of where it starts, if that was told or marked; otherwise the side that hurts most. */
function sideOf(
  [first]: readonly LinkPage[],
  { body: { laterality } }: EntryOf<'assessment'>,
  regions: readonly PainRegion[],
): BodySide | undefined {
  const marked = regions.find(({ region }) => region === MARKED[first?.from.id ?? '']);
  const side = laterality[first?.from.id ?? ''] ?? marked?.side ?? mainSide(regions, { laterality });
  return side === 'left' || side === 'right' ? side : undefined;
}

/** A mark on the body that tells the side of where a way starts. */
const MARKED: Readonly<Record<string, string>> = {
  'recent-lower-limb-surgery': 'knee',
  knee: 'knee',
  foot: 'foot',
};

function Way({
  ways,
  level,
  side,
}: {
  readonly ways: readonly (readonly LinkPage[])[];
  readonly level: Level;
  readonly side: BodySide | undefined;
}): JSX.Element {
  const { chain: say } = useAreaWords(resultWords);
  return (
    <div className={styles.way}>
      <ChainPicture steps={ways[0] ?? []} side={side} />
      <div className={styles.text}>
        {ways.map((steps) => (
          <ol key={steps[0]?.id} className={steps.length > 1 ? styles.steps : `${styles.steps} ${styles.single}`}>
            {steps.map(({ id, from, to, strength, grade, source, statement }) => (
              <li key={id}>
                <p>
                  <strong>
                    <WithFacts text={say.step(from.name, to.name)} facts={[from.name, to.name]} />
                  </strong>
                  : {say.strength[strength]}.
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
        ))}
        {ways.some((steps) => steps.length > 1) ? (
          <p className={styles.small}>{say.whole[weakest(ways.flat())]}</p>
        ) : null}
      </div>
    </div>
  );
}

const weakest = (steps: readonly LinkPage[]): Strength =>
  [...STRENGTHS].reverse().find((strength) => steps.some((step) => step.strength === strength)) ?? 'unsupported';
