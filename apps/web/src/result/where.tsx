import { type PlaceName, type ReachPage, resultWords } from '@hipspine/messages';
import type { EntryOf, PainRegion } from '@hipspine/record';
import type { JSX, ReactNode } from 'react';
import { SourceMark } from '../learn/source-mark.tsx';
import { placeName } from '../pain-map/place-words.ts';
import { REGIONS } from '../pain-map/regions.ts';
import { Folded } from '../shell/folded.tsx';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayNumber, useWords } from '../words/use-words.ts';
import { Bar } from './bar.tsx';
import { mainSide, painPlaces } from './body/pain-places.ts';
import { WherePicture } from './body/where-picture.tsx';
import { Told, WithFacts } from './fact-words.tsx';
import styles from './result.module.css';
import type { Level, Part } from './sections.tsx';
import { useProbability } from './use-probability.ts';

/** A place below this is told with the others in one line. */
const SMALL = 0.05;

const PLACES: ReadonlySet<string | undefined> = new Set(Object.values(REGIONS).map(({ finding }) => finding));

/** Whether a pain is on the other side than the worst one, and the place has sides. */
function isFarSide(
  place: PlaceName | undefined,
  finding: string,
  { body: { laterality } }: EntryOf<'assessment'>,
): boolean {
  const [own, worst] = [laterality[finding], laterality['pain-main-site']];
  const isSided = (side: string | undefined): boolean => side === 'left' || side === 'right';
  return place !== 'lumbar' && isSided(own) && isSided(worst) && own !== worst;
}

/** Where it probably comes from: on the body, as shares, and why it can hurt where it does. */
export function Where({
  page,
  entry,
  regions,
  level,
}: Part & {
  readonly entry: EntryOf<'assessment'>;
  readonly regions: readonly PainRegion[];
  readonly level: Level;
}): JSX.Element {
  const words = useWords();
  const say = useAreaWords(resultWords);
  const side = mainSide(regions, entry.body);
  const number = useProbability();
  const { shares, sentence, together } = page.place;
  const shown = shares.filter(({ share }) => level === 'clinical' || share >= SMALL);
  const largest = shares.find(({ share }) => SMALL > share);
  const sources = page.reach.map(({ place }) => place);
  const felt = page.reach
    .map((reach) => ({
      ...reach,
      spots: reach.spots.filter(({ finding }) => PLACES.has(finding) && !isFarSide(reach.place, finding, entry)),
    }))
    .filter(({ spots }) => spots.length > 0);
  const far = page.reach[0]?.spots.filter(({ finding }) => isFarSide(page.reach[0]?.place, finding, entry)) ?? [];
  const pains = painPlaces(regions, entry.body);
  const first = shares.find(({ place }) => place === sources[0]);
  // One place and nothing beside it: the sentence has said all that a table would.
  const isAlone = level !== 'clinical' && shown.length === 1 && together === undefined;
  const isFolded = felt.length > 0 && level !== 'clinical';
  const pictureInWords = (
    <p className={styles.small}>
      {first === undefined
        ? say.picture.noGlow
        : side === undefined
          ? say.picture.glows(words.report.place[first.place])
          : say.picture.glowsOn(words.report.place[first.place], words.map[side])}{' '}
      {first !== undefined && side === undefined && first.place !== 'lumbar' ? `${say.picture.bothSides} ` : ''}
      {pains.length === 0 ? '' : say.picture.hurtsHere(pains.map((pain) => placeName(words, pain)).join('; '))}
    </p>
  );
  return (
    <section className={styles.part}>
      <h2>{words.result.places}</h2>
      <p className={styles.strong}>{sentence}</p>
      <div className={styles.where}>
        <WherePicture sources={sources} regions={pains} side={side} />
        <div className={styles.text}>
          {isAlone ? null : (
            <table className={styles.shares} aria-label={words.result.places}>
              <tbody>
                {shown.map(({ place, name, share, people }) => (
                  <tr key={place}>
                    <th scope="row">{name}</th>
                    <td className={styles.barCell} aria-hidden="true">
                      <Bar share={share} />
                    </td>
                    <td>{level === 'clinical' ? number(share) : people}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {level === 'clinical' || largest === undefined || shown.length === shares.length ? null : (
            <p className={styles.small}>{say.picture.others(largest.people)}</p>
          )}
          {together === undefined ? null : <p>{together}</p>}
          {isFolded ? null : pictureInWords}
        </div>
      </div>
      {far.length === 0 ? null : (
        <p>
          {say.picture.otherSide} {far.map(({ name }) => name).join('; ')}.
        </p>
      )}
      {felt.length === 0 ? null : (
        <ReachPart isFolded={isFolded}>
          {isFolded ? pictureInWords : null}
          {felt.map((reach) => (
            <Reach key={reach.place} reach={reach} level={level} />
          ))}
        </ReachPart>
      )}
    </section>
  );
}

function ReachPart({ isFolded, children }: { readonly isFolded: boolean; readonly children: ReactNode }): JSX.Element {
  const { reach: say } = useAreaWords(resultWords);
  if (isFolded) return <Folded title={say.title}>{children}</Folded>;
  return (
    <div className={styles.reach}>
      <h3>{say.title}</h3>
      {children}
    </div>
  );
}

/** Where others with the same cause feel it: why a hip can hurt in the back. */
function Reach({ reach, level }: { readonly reach: ReachPage; readonly level: Level }): JSX.Element {
  const { reach: say, facts } = useAreaWords(resultWords);
  const words = useWords();
  const { cause = '' } = reach;
  return (
    <div className={styles.reach}>
      <p>
        <WithFacts text={say.from(cause)} facts={[cause]} />
      </p>
      <ul className={styles.spots}>
        {reach.spots.map(({ finding, name, people, share, usual, source, grade }) => (
          <li key={finding}>
            <span>
              <Told>{name}</Told>
            </span>
            <Bar share={share} />
            <span>{level === 'clinical' ? `${sayNumber(words, Math.round(100 * share))} %` : people}</span>
            {usual ? null : <p className={styles.small}>{say.unusual}</p>}
            {level === 'clinical' ? <SourceMark ids={[source]} grade={grade} /> : null}
          </li>
        ))}
      </ul>
      {level === 'clinical' ? null : <SourceMark ids={[...new Set(reach.spots.map(({ source }) => source))]} />}
      {words.language === 'en' ? null : <p className={styles.small}>{facts}</p>}
    </div>
  );
}
