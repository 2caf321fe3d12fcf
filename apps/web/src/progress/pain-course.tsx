import { PAIN_CHANGE } from 'virtual:hipspine-knowledge';
import { entriesOf, type Log, localDay, painDays } from '@hipspine/record';
import { type JSX, useState } from 'react';
import { dayOf } from '../plan/days.ts';
import { Disclosed } from '../plan/disclosed.tsx';
import { Segments } from '../plan/segments.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { sayCalendarDay, sayNumber, useWords } from '../words/use-words.ts';
import { type CourseDay, courseOf } from './course.ts';
import { PainChart } from './pain-chart.tsx';
import { sayPlace } from './places.ts';
import styles from './progress.module.css';

/** How the pain of one place went: a sentence, a picture and a table that say the same. */
export function PainCourse(): JSX.Element {
  const words = useWords();
  const { progress: say } = words;
  const { log } = useRecord();
  const days = painDays(log);
  const places = [...new Set(days.map(({ region }) => region))];
  const [chosen, setChosen] = useState<string>();
  const place = chosen ?? places.at(-1);
  const course = courseOf(
    days.filter(({ region }) => region === place),
    dayOf(new Date()),
  );
  if (place === undefined || course.length === 0)
    return (
      <section className={styles.part}>
        <h2>{say.course}</h2>
        <p className={controls.hint}>{say.nothingYet}</p>
      </section>
    );
  return (
    <section className={styles.part}>
      <h2>{say.course}</h2>
      {places.length > 1 ? (
        <Segments
          label={say.where}
          options={places.map((key) => ({ value: key, label: sayPlace(words, key) }))}
          value={place}
          onChange={setChosen}
        />
      ) : null}
      <p className={styles.sentence}>{courseSentence(words, course)}</p>
      <figure className={styles.figure}>
        <figcaption>{say.showing(sayPlace(words, place))}</figcaption>
        <PainChart course={course} events={eventsOf(log)} />
      </figure>
      <p className={controls.hint}>{say.band(sayNumber(words, PAIN_CHANGE.points))}</p>
      <Disclosed title={say.table}>
        <CourseTable course={course} />
      </Disclosed>
    </section>
  );
}

export interface CourseEvent {
  readonly day: string;
  readonly kind: 'plan' | 'assessment';
}

const eventsOf = (log: Log): readonly CourseEvent[] =>
  (['plan', 'assessment'] as const).flatMap((kind) =>
    [...new Set(entriesOf(log, kind).map(localDay))].map((day) => ({ day, kind })),
  );

function courseSentence(words: ReturnType<typeof useWords>, course: readonly CourseDay[]): string {
  const { sentence: say } = words.progress;
  const spoken = course.filter((day): day is CourseDay & { worst: number } => day.worst !== undefined);
  const [first] = spoken;
  const last = spoken.at(-1);
  if (first === undefined || last === undefined) return '';
  const number = (n: number): string => sayNumber(words, n);
  const from = sayCalendarDay(words, first.day);
  if (first.day === last.day) return say.first(number(first.worst), from);
  const change = Math.abs(last.worst - first.worst);
  const gaps = course.length - spoken.length;
  const way = last.worst < first.worst ? say.down : say.up;
  const sentences =
    change === 0
      ? [say.same(number(last.worst), from)]
      : [
          way(number(first.worst), number(last.worst), from, number(change)),
          change >= PAIN_CHANGE.points ? say.noticed : say.small,
        ];
  return [...sentences, ...(gaps === 0 ? [] : [say.gaps(number(gaps))])].join(' ');
}

function CourseTable({ course }: { readonly course: readonly CourseDay[] }): JSX.Element {
  const words = useWords();
  const { progress: say } = words;
  const score = (value: number | undefined): string => (value === undefined ? say.notSaid : sayNumber(words, value));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say.day}</th>
          <th scope="col">{say.worst}</th>
          <th scope="col">{say.least}</th>
          <th scope="col">{say.times}</th>
        </tr>
      </thead>
      <tbody>
        {[...course].reverse().map(({ day, worst, least, times }) => (
          <tr key={day}>
            <th scope="row">{sayCalendarDay(words, day)}</th>
            <td>{score(worst)}</td>
            <td>{worst === undefined ? '' : score(least)}</td>
            <td>{sayNumber(words, times)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
