import { PAIN_CHANGE } from 'virtual:hipspine-knowledge';
import type { JSX } from 'react';
import { sayCalendarDay, sayNumber, useWords } from '../words/use-words.ts';
import { type CourseDay, type Run, runsOf } from './course.ts';
import type { CourseEvent } from './pain-course.tsx';
import styles from './progress.module.css';

const WIDTH = 420;
const HEIGHT = 250;
const LEFT = 34;
const RIGHT = 14;
const TOP = 14;
const BOTTOM = 46;
const WORST = 10;

/**
 * Pain over the days: a ribbon from the least to the worst of each day, its upper edge drawn strong. Where nothing was said
 * there is nothing: no line, no zero.
 */
export function PainChart({
  course,
  events,
}: {
  readonly course: readonly CourseDay[];
  readonly events: readonly CourseEvent[];
}): JSX.Element {
  const words = useWords();
  const { progress: say } = words;
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, course.length - 1);
  const x = (at: number): number => (course.length === 1 ? LEFT + (WIDTH - LEFT - RIGHT) / 2 : LEFT + at * step);
  const y = (score: number): number => TOP + ((WORST - score) / WORST) * (HEIGHT - TOP - BOTTOM);
  const start = course.find(({ worst }) => worst !== undefined)?.worst;
  const first = course[0]?.day ?? '';
  const last = course.at(-1)?.day ?? '';
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} role="img" aria-label={say.chart}>
      {start === undefined ? null : (
        <rect
          x={LEFT}
          width={WIDTH - LEFT - RIGHT}
          y={y(Math.min(WORST, start + PAIN_CHANGE.points))}
          height={y(Math.max(0, start - PAIN_CHANGE.points)) - y(Math.min(WORST, start + PAIN_CHANGE.points))}
          className={styles.bandOfChange}
        />
      )}
      {[0, 5, 10].map((score) => (
        <g key={score}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(score)} y2={y(score)} className={styles.grid} />
          <text x={LEFT - 8} y={y(score) + 5} textAnchor="end" className={styles.tick}>
            {sayNumber(words, score)}
          </text>
        </g>
      ))}
      {runsOf(course).map((run) => (
        <g key={run[0]?.at} data-run>
          <path d={ribbon(run, x, y)} className={styles.ribbon} />
          <path d={upperEdge(run, x, y)} className={styles.edge} />
          {run.map(({ at, worst }) => (
            <circle key={at} cx={x(at)} cy={y(worst)} r="5" className={styles.spot} />
          ))}
        </g>
      ))}
      {events.map(({ day, kind }) => {
        const at = course.findIndex((entry) => entry.day === day);
        return at < 0 ? null : (
          <path
            key={`${day} ${kind}`}
            d={`M${x(at)} ${HEIGHT - BOTTOM} v16 l9 -4 l-9 -5`}
            className={kind === 'plan' ? styles.flagPlan : styles.flag}
          >
            <title>{`${kind === 'plan' ? say.planMade : say.checkUpMade}: ${sayCalendarDay(words, day)}`}</title>
          </path>
        );
      })}
      <text x={LEFT} y={HEIGHT - 8} className={styles.tick}>
        {sayCalendarDay(words, first)}
      </text>
      {first === last ? null : (
        <text x={WIDTH - RIGHT} y={HEIGHT - 8} textAnchor="end" className={styles.tick}>
          {sayCalendarDay(words, last)}
        </text>
      )}
    </svg>
  );
}

type Scale = (value: number) => number;

const points = (run: Run, of: 'worst' | 'least', x: Scale, y: Scale): readonly string[] =>
  run.map((day) => `${x(day.at).toFixed(1)} ${y(day[of]).toFixed(1)}`);

const upperEdge = (run: Run, x: Scale, y: Scale): string => `M${points(run, 'worst', x, y).join('L')}`;

const ribbon = (run: Run, x: Scale, y: Scale): string =>
  `${upperEdge(run, x, y)}L${[...points(run, 'least', x, y)].reverse().join('L')}Z`;
