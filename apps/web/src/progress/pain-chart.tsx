import { progressWords } from '@hipspine/messages';
import { type JSX, type KeyboardEvent, type PointerEvent, useState } from 'react';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayCalendarDay, sayNumber, useWords } from '../words/use-words.ts';
import { type CourseDay, type Run, runsOf, type Said } from './course.ts';
import { EventMark } from './event-mark.tsx';
import type { CourseEvent } from './events.ts';
import styles from './progress.module.css';

const WIDTH = 420;
const HEIGHT = 278;
const LEFT = 34;
const RIGHT = 14;
const TOP = 14;
/** Under the lowest line: a lane for what happened, then the dates. */
const BOTTOM = 66;
const LANE = HEIGHT - 42;
const WORST = 10;
/** Up to so many days every tap has its own point. */
const SHOWN_SINGLY = 62;

/**
 * Pain over the days: a ribbon from the least to the worst of each day, its upper edge drawn strong, and each tap a point.
 * Where nothing was said there is nothing: no line, no zero. One day can be picked, by arrow keys or a tap, and is read out.
 */
export function PainChart({
  course,
  events,
  band,
  label,
}: {
  readonly course: readonly CourseDay[];
  readonly events: readonly CourseEvent[];
  /** Around which score a change is too small to notice, and by how much; absent where that is not known. */
  readonly band: { readonly around: number; readonly points: number } | undefined;
  readonly label: string;
}): JSX.Element {
  const words = useWords();
  const { course: say } = useAreaWords(progressWords);
  const [picked, setPicked] = useState<number>();
  const last = course.length - 1;
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, last);
  const x = (at: number): number => (last === 0 ? LEFT + (WIDTH - LEFT - RIGHT) / 2 : LEFT + at * step);
  const y = (score: number): number => TOP + ((WORST - score) / WORST) * (HEIGHT - TOP - BOTTOM);
  const at = picked === undefined || picked > last ? undefined : picked;
  const told = at === undefined ? undefined : dayInWords(words, say, course[at], events);
  const pickAt = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const on = ((event.clientX - box.left) / box.width) * WIDTH;
    setPicked(Math.min(last, Math.max(0, Math.round((on - LEFT) / step))));
  };
  const move = (event: KeyboardEvent): void => {
    const next = nextPick(event.key, at ?? last, last, at === undefined);
    if (next === undefined) return;
    event.preventDefault();
    setPicked(next);
  };
  return (
    <>
      <div
        className={styles.chartFrame}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at ?? last}
        aria-valuetext={told ?? say.keys}
        onKeyDown={move}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} aria-hidden="true" onPointerDown={pickAt}>
          {band === undefined ? null : (
            <>
              <rect
                x={LEFT}
                width={WIDTH - LEFT - RIGHT}
                y={y(Math.min(WORST, band.around + band.points))}
                height={y(Math.max(0, band.around - band.points)) - y(Math.min(WORST, band.around + band.points))}
                className={styles.bandOfChange}
              />
              <path d={`M${LEFT} ${y(band.around)} H${WIDTH - RIGHT}`} className={styles.baseline} />
            </>
          )}
          {[0, 5, 10].map((score) => (
            <g key={score}>
              <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(score)} y2={y(score)} className={styles.grid} />
              <text x={LEFT - 8} y={y(score) + 5} textAnchor="end" className={styles.tick}>
                {sayNumber(words, score)}
              </text>
            </g>
          ))}
          {at === undefined ? null : <line x1={x(at)} x2={x(at)} y1={TOP} y2={LANE + 10} className={styles.cursor} />}
          {runsOf(course).map((run) => (
            <g key={run[0]?.at} data-run>
              <path d={ribbon(run, x, y)} className={styles.ribbon} />
              <path d={upperEdge(run, x, y)} className={styles.edge} />
              {course.length > SHOWN_SINGLY && run.length > 1
                ? null
                : run.map((day) => (
                    <circle key={day.at} data-worst cx={x(day.at)} cy={y(day.worst)} r="4.5" className={styles.spot} />
                  ))}
            </g>
          ))}
          {course.length > SHOWN_SINGLY
            ? null
            : course.flatMap(({ day, said, worst }, i) =>
                scoresBelow(said, worst).map((score) => (
                  <circle key={`${day} ${score}`} data-tap cx={x(i)} cy={y(score)} r="2.5" className={styles.tap} />
                )),
              )}
          {events.map(({ day, kind }) => {
            const on = course.findIndex((entry) => entry.day === day);
            return on < 0 ? null : (
              <g key={`${day} ${kind}`} data-event={kind} transform={`translate(${x(on).toFixed(1)} ${LANE})`}>
                <EventMark kind={kind} />
              </g>
            );
          })}
          <text x={LEFT} y={HEIGHT - 8} className={styles.tick}>
            {sayCalendarDay(words, course[0]?.day ?? '')}
          </text>
          {last === 0 ? null : (
            <text x={WIDTH - RIGHT} y={HEIGHT - 8} textAnchor="end" className={styles.tick}>
              {sayCalendarDay(words, course[last]?.day ?? '')}
            </text>
          )}
        </svg>
      </div>
      <p className={told === undefined ? controls.hint : undefined} aria-live="off">
        {told ?? say.keys}
      </p>
    </>
  );
}

/** @param isFirst  nothing was picked before: then the first key picks the last day itself */
function nextPick(key: string, at: number, last: number, isFirst: boolean): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[key];
  if (way === undefined) return undefined;
  return isFirst ? at : Math.min(last, Math.max(0, at + way));
}

/** The other scores of a day, each once. */
const scoresBelow = (said: readonly Said[], worst: number | undefined): readonly number[] => [
  ...new Set(said.map(({ score }) => score).filter((score) => score !== worst)),
];

/** Everything that is known of one day. */
export function dayInWords(
  words: ReturnType<typeof useWords>,
  say: (typeof progressWords)['en']['course'],
  day: CourseDay | undefined,
  events: readonly CourseEvent[],
): string {
  if (day === undefined) return '';
  const on = sayCalendarDay(words, day.day);
  const told = day.said.map((one) => sayTap(words, say, one)).join(', ');
  const happened = events.filter((event) => event.day === day.day).map(({ kind }) => say.events[kind]);
  const pain = day.said.length === 0 ? say.dayUnsaid(on) : say.dayOne(on, told);
  return [pain, ...happened.map((what) => `${what}.`)].join(' ');
}

/** One tap in words. */
export function sayTap(
  words: ReturnType<typeof useWords>,
  say: (typeof progressWords)['en']['course'],
  { at, score, span }: Said,
): string {
  const number = sayNumber(words, score);
  return span === 'day' ? say.worstOf(number) : say.at(number, sayTime(words, at));
}

/** The time of day of a local time, as people of this language write it. @param local  yyyy-mm-ddThh:mm */
export const sayTime = ({ language }: { readonly language: string }, local: string): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`${local}Z`));

type Scale = (value: number) => number;

const points = (run: Run, of: 'worst' | 'least', x: Scale, y: Scale): readonly string[] =>
  run.map((day) => `${x(day.at).toFixed(1)} ${y(day[of]).toFixed(1)}`);

const upperEdge = (run: Run, x: Scale, y: Scale): string => `M${points(run, 'worst', x, y).join('L')}`;

const ribbon = (run: Run, x: Scale, y: Scale): string =>
  `${upperEdge(run, x, y)}L${[...points(run, 'least', x, y)].reverse().join('L')}Z`;
