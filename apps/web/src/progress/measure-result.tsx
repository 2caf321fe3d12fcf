import { progressWords } from '@hipspine/messages';
import type { EntryOf } from '@hipspine/record';
import type { JSX } from 'react';
import { daysBetween } from '../plan/days.ts';
import { Disclosed } from '../shell/folded.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayCalendarDay, sayNumber, useWords } from '../words/use-words.ts';
import { type Measure, type Measured, measured, sizeOf } from './measures.ts';
import styles from './progress.module.css';

type Scored = Measured & { readonly score: number };

const isScored = (one: Measured): one is Scored => one.score !== undefined;

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The raw score, its change since the first time, what that means, and where the figure comes from. */
export function MeasureResult({
  measure,
  entries,
}: {
  readonly measure: Measure;
  readonly entries: readonly EntryOf<'measure'>[];
}): JSX.Element | null {
  const words = useWords();
  const { measures: say, notSaid, table } = useAreaWords(progressWords);
  const all = measured(entries);
  const scored = all.filter(isScored);
  const last = scored.at(-1);
  return (
    <>
      {last === undefined ? null : (
        <section className={styles.kept}>
          <p className={styles.sentence}>
            {say.score(sayNumber(words, tenth(last.score)), measure.range)}.{' '}
            {changeInWords(words, say, measure, scored)}
          </p>
          <p className={controls.hint}>{say.better[measure.betterWhen]}</p>
          <figure className={styles.figure}>
            <MeasureChart measure={measure} all={all} label={say.chart(say.names[measure.id])} />
            {bandOf(measure) === undefined ? null : (
              <figcaption className={controls.hint}>{say.band(sayNumber(words, bandOf(measure) ?? 0))}</figcaption>
            )}
          </figure>
          <Disclosed title={table}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{say.date}</th>
                  <th scope="col">{say.value}</th>
                </tr>
              </thead>
              <tbody>
                {[...all].reverse().map(({ day, score }) => (
                  <tr key={day}>
                    <th scope="row">{sayCalendarDay(words, day)}</th>
                    <td>{score === undefined ? notSaid : sayNumber(words, tenth(score))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Disclosed>
        </section>
      )}
      <Disclosed title={say.source}>
        {measure.isOwn ? <p>{say.ownWords}</p> : null}
        {measure.change.provisional === true ? <p>{say.provisional}</p> : null}
        <ul className={styles.list} lang={words.language === 'en' ? undefined : 'en'}>
          {measure.sources.map((cite) => (
            <li key={cite}>{cite}</li>
          ))}
        </ul>
        <p className={controls.hint}>
          {say.who}: <span lang={words.language === 'en' ? undefined : 'en'}>{measure.licence}</span>
        </p>
      </Disclosed>
    </>
  );
}

/** The change since the first time in words, and how large that is for people. */
function changeInWords(
  words: ReturnType<typeof useWords>,
  { change: say }: (typeof progressWords)['en']['measures'],
  { change, betterWhen }: Pick<Measure, 'change' | 'betterWhen'>,
  scored: readonly Scored[],
): string {
  const [first] = scored;
  const last = scored.at(-1);
  if (first === undefined || last === undefined) return '';
  // Some scores are themselves a change since the start.
  if (change.from_start === true) return say[sizeOf(change, last.score)];
  if (first === last) return say.first;
  const points = tenth(last.score - first.score);
  const day = sayCalendarDay(words, first.day);
  if (points === 0) return say.none(day);
  const isBetter = points > 0 === (betterWhen === 'higher');
  const told = (isBetter ? say.better : say.worse)(sayNumber(words, Math.abs(points)), day);
  return `${told} ${say[sizeOf(change, points)]}`;
}

/** From how many points on most people notice. */
const bandOf = ({ change }: Measure): number | undefined => (change.from_start === true ? undefined : change.mcid?.[1]);

const WIDTH = 420;
const HEIGHT = 200;
const LEFT = 42;
const RIGHT = 16;
const TOP = 14;
const BOTTOM = 32;

/** Scores by day. A time without a score is a gap: no line goes over it. */
function MeasureChart({
  measure,
  all,
  label,
}: {
  readonly measure: Measure;
  readonly all: readonly Measured[];
  readonly label: string;
}): JSX.Element {
  const words = useWords();
  const [low, high] = measure.scales.find(({ id }) => id === measure.mainScale)?.range ?? [0, 1];
  const from = all[0]?.day ?? '';
  const to = all.at(-1)?.day ?? from;
  const days = Math.max(1, daysBetween(from, to));
  const x = (day: string): number =>
    from === to ? LEFT + (WIDTH - LEFT - RIGHT) / 2 : LEFT + (daysBetween(from, day) / days) * (WIDTH - LEFT - RIGHT);
  const y = (score: number): number => TOP + ((high - score) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const clipped = (score: number): number => Math.min(high, Math.max(low, score));
  const start = all.find(isScored)?.score;
  const band = bandOf(measure);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} role="img" aria-label={label}>
      {start === undefined || band === undefined ? null : (
        <rect
          x={LEFT}
          width={WIDTH - LEFT - RIGHT}
          y={y(clipped(start + band))}
          height={y(clipped(start - band)) - y(clipped(start + band))}
          className={styles.bandOfChange}
        />
      )}
      {[low, (low + high) / 2, high].map((score) => (
        <g key={score}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(score)} y2={y(score)} className={styles.grid} />
          <text x={LEFT - 8} y={y(score) + 5} textAnchor="end" className={styles.tick}>
            {sayNumber(words, score)}
          </text>
        </g>
      ))}
      {all.slice(1).map((one, i) => {
        const before = all[i];
        return before === undefined || !isScored(before) || !isScored(one) ? null : (
          <path
            key={one.day}
            d={`M${x(before.day)} ${y(before.score)} L${x(one.day)} ${y(one.score)}`}
            className={styles.measureLine}
          />
        );
      })}
      {all.filter(isScored).map(({ day, score }) => (
        <circle key={day} cx={x(day)} cy={y(score)} r="5.5" className={styles.lastSpot} />
      ))}
      <text x={LEFT} y={HEIGHT - 8} className={styles.tick}>
        {sayCalendarDay(words, from)}
      </text>
      {from === to ? null : (
        <text x={WIDTH - RIGHT} y={HEIGHT - 8} textAnchor="end" className={styles.tick}>
          {sayCalendarDay(words, to)}
        </text>
      )}
    </svg>
  );
}
