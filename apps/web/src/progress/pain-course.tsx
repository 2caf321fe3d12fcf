import { PAIN_CHANGE } from 'virtual:hipspine-knowledge';
import { FLARE_AT, PAUSE_DAYS } from 'virtual:hipspine-measures';
import { progressWords } from '@hipspine/messages';
import { type JSX, useMemo, useState } from 'react';
import { dayOf } from '../plan/days.ts';
import { Segments } from '../plan/segments.tsx';
import { Disclosed } from '../shell/folded.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { type PracticeWords, usePracticeWords } from '../words/use-practice-words.ts';
import { sayCalendarDay, sayNumber } from '../words/use-words.ts';
import { type CourseDay, courseOf, diaryOf } from './course.ts';
import { SPANS, type Span, spansFor, usualSpan } from './course-spans.ts';
import { EventMark } from './event-mark.tsx';
import { type CourseEvent, eventsOf } from './events.ts';
import { PainChart, sayTap } from './pain-chart.tsx';
import { type PainTrend, trendOf } from './pain-trend.ts';
import { sayPlace } from './places.ts';
import styles from './progress.module.css';

/** How the pain of one place went: a sentence, a picture and a table that say the same. */
export function PainCourse(): JSX.Element {
  const words = usePracticeWords();
  const { progress: old } = words;
  const say = useAreaWords(progressWords);
  const { log } = useRecord();
  const today = dayOf(new Date());
  const diary = useMemo(() => diaryOf(log), [log]);
  const events = useMemo(
    () => eventsOf(log, diary, { flareAt: FLARE_AT, pauseDays: PAUSE_DAYS, today }),
    [log, diary, today],
  );
  const places = [...diary.keys()];
  const [chosen, setChosen] = useState<string>();
  const [span, setSpan] = useState<Span>();
  const place = chosen ?? latestPlace(diary);
  const whole = useMemo(() => courseOf(diary.get(place ?? '') ?? new Map(), today), [diary, place, today]);
  if (place === undefined || whole.length === 0)
    return (
      <section className={styles.part}>
        <h2>{old.course}</h2>
        <p className={controls.hint}>{old.nothingYet}</p>
      </section>
    );
  const spans = spansFor(whole.length);
  const back = span ?? usualSpan(whole.length);
  const course = whole.slice(-Math.min(whole.length, SPANS[back]));
  const trend = trendOf(whole, today);
  return (
    <section className={styles.part}>
      <h2 id="pain-course">{old.course}</h2>
      {places.length > 1 ? (
        <Segments
          label={old.where}
          options={places.map((key) => ({ value: key, label: sayPlace(words, key) }))}
          value={place}
          onChange={setChosen}
        />
      ) : null}
      <Sentence trend={trend} course={course} />
      {spans.length > 1 ? (
        <Segments
          label={say.course.span}
          options={spans.map((one) => ({ value: one, label: say.course.spans[one] }))}
          value={back}
          onChange={setSpan}
        />
      ) : null}
      <figure className={styles.figure}>
        <figcaption>{say.course.since(sayPlace(words, place))}</figcaption>
        <PainChart
          course={course}
          events={events}
          band={trend.kind === 'told' ? { around: trend.first, points: PAIN_CHANGE.points } : undefined}
          label={old.chart}
        />
        <Legend events={events} course={course} hasBand={trend.kind === 'told'} />
      </figure>
      <Disclosed title={say.table} of="pain-course">
        <CourseTable course={course} events={events} />
      </Disclosed>
    </section>
  );
}

/** The place that was spoken of last. */
function latestPlace(diary: ReturnType<typeof diaryOf>): string | undefined {
  const lastOf = (key: string): string => [...(diary.get(key)?.values() ?? [])].at(-1)?.at(-1)?.at ?? '';
  return [...diary.keys()].sort((x, y) => (lastOf(x) < lastOf(y) ? 1 : -1))[0];
}

function Sentence({
  trend,
  course,
}: {
  readonly trend: PainTrend;
  readonly course: readonly CourseDay[];
}): JSX.Element {
  const words = usePracticeWords();
  const { course: say } = useAreaWords(progressWords);
  const gaps = course.filter(({ worst }) => worst === undefined).length;
  return (
    <>
      <p className={styles.sentence}>{trendInWords(words, say, trend)}</p>
      {trend.kind === 'told' ? (
        <p className={controls.hint}>{say.compared(sayNumber(words, trend.first), sayNumber(words, trend.now))}</p>
      ) : null}
      {gaps === 0 ? null : <p className={controls.hint}>{say.gaps(gaps, sayNumber(words, gaps))}</p>}
    </>
  );
}

/** The trend in one sentence, with how much it means. */
function trendInWords(words: PracticeWords, say: (typeof progressWords)['en']['course'], trend: PainTrend): string {
  if (trend.kind === 'thin') return say.thin(trend.days, sayNumber(words, trend.days));
  if (trend.kind === 'stale') return say.stale(sayCalendarDay(words, trend.last));
  const { change, since } = trend;
  const day = sayCalendarDay(words, since);
  if (change === 0) return say.level(day);
  const size = Math.abs(change);
  const points = say.points(size, sayNumber(words, size));
  const way = change < 0 ? say.down(points, day) : say.up(points, day);
  return `${way}${size >= PAIN_CHANGE.points ? say.noticed : say.small}`;
}

function Legend({
  events,
  course,
  hasBand,
}: {
  readonly events: readonly CourseEvent[];
  readonly course: readonly CourseDay[];
  readonly hasBand: boolean;
}): JSX.Element {
  const { course: say } = useAreaWords(progressWords);
  const days = new Set(course.map(({ day }) => day));
  const kinds = [...new Set(events.filter(({ day }) => days.has(day)).map(({ kind }) => kind))];
  return (
    <ul className={styles.legend}>
      <li>
        <svg viewBox="0 0 24 18" width="24" height="18" aria-hidden="true">
          <path d="M1 4 L23 7 V15 L1 13 Z" className={styles.ribbon} />
          <path d="M1 4 L23 7" className={styles.edge} />
        </svg>
        {say.legend.ribbon}
      </li>
      {hasBand ? (
        <li>
          <svg viewBox="0 0 24 18" width="24" height="18" aria-hidden="true">
            <rect width="24" height="18" className={styles.bandOfChange} />
            <path d="M0 9 H24" className={styles.baseline} />
          </svg>
          {say.legend.band}
        </li>
      ) : null}
      {kinds.map((kind) => (
        <li key={kind}>
          <svg viewBox="-12 -11 24 22" width="24" height="22" aria-hidden="true">
            <EventMark kind={kind} />
          </svg>
          {say.events[kind]}
        </li>
      ))}
    </ul>
  );
}

function CourseTable({
  course,
  events,
}: {
  readonly course: readonly CourseDay[];
  readonly events: readonly CourseEvent[];
}): JSX.Element {
  const words = usePracticeWords();
  const { progress: old } = words;
  const { course: say, notSaid } = useAreaWords(progressWords);
  const on = new Map<string, string[]>();
  for (const { day, kind } of events) on.set(day, [...(on.get(day) ?? []), say.events[kind]]);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{old.day}</th>
          <th scope="col">{old.worst}</th>
          <th scope="col">{say.every}</th>
          <th scope="col">{say.happened}</th>
        </tr>
      </thead>
      <tbody>
        {[...course].reverse().map(({ day, worst, said }) => (
          <tr key={day}>
            <th scope="row">{sayCalendarDay(words, day)}</th>
            <td>{worst === undefined ? notSaid : sayNumber(words, worst)}</td>
            <td>{said.map((one) => sayTap(words, say, one)).join(', ')}</td>
            <td>{(on.get(day) ?? []).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
