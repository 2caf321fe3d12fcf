import { progressWords } from '@hipspine/messages';
import { type EntryId, entriesOf, type Log } from '@hipspine/record';
import { type JSX, useId, useMemo, useState } from 'react';
import { Button, Group } from 'react-aria-components';
import { dayAfter, dayOf, daysBetween } from '../plan/days.ts';
import { Disclosed } from '../shell/folded.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { type PracticeWords, usePracticeWords } from '../words/use-practice-words.ts';
import { sayCalendarDay } from '../words/use-words.ts';
import styles from './progress.module.css';
import { isFarther, REACHES, type Reach, reachDays, reachTaps } from './reach.ts';

/** Findings that say pain goes down the leg. */
const DOWN_THE_LEG = ['leg-pain-any', 'pain-below-knee', 'pain-posterior-thigh', 'leg-pain-worse-than-back'];
const MAIN_SITES = ['below-knee', 'back-thigh'];

/** Is the question worth asking this person? Once it was answered it stays. */
function isAsked(log: Log): boolean {
  if (reachTaps(log).length > 0) return true;
  const findings = entriesOf(log, 'assessment').at(-1)?.body.findings ?? {};
  return DOWN_THE_LEG.some((id) => findings[id] === true) || MAIN_SITES.includes(String(findings['pain-main-site']));
}

/** How far down the leg it goes: one tap a day, and the course of it. */
export function ReachPart(): JSX.Element | null {
  const { log } = useRecord();
  return isAsked(log) ? <Asked log={log} /> : null;
}

function Asked({ log }: { readonly log: Log }): JSX.Element {
  const { progress } = usePracticeWords();
  const { reach: say } = useAreaWords(progressWords);
  const asked = useId();
  const [kept, setKept] = useState<{ readonly id: EntryId; readonly reach: Reach }>();
  const tap = async (reach: Reach): Promise<void> => {
    setKept({ id: await record.add('pain', { regions: [], span: 'now', reach }), reach });
  };
  return (
    <section className={styles.part}>
      <h2>{say.title}</h2>
      <Group className={styles.reach} aria-labelledby={asked}>
        <span className={styles.label} id={asked}>
          {say.ask}
        </span>
        <div className={styles.reachRow}>
          {REACHES.map((reach) => (
            <Button key={reach} className={styles.reachKey} onPress={() => void tap(reach)}>
              {say.places[reach]}
            </Button>
          ))}
        </div>
      </Group>
      <div role="status">
        {kept === undefined ? null : (
          <p className={controls.bar}>
            <span>{say.kept(say.places[kept.reach])}</span>
            <Button
              className={controls.link}
              onPress={() => {
                void record.add('withdrawal', {}, { corrects: kept.id });
                setKept(undefined);
              }}
            >
              {progress.undo}
            </Button>
          </p>
        )}
      </div>
      <p className={controls.hint}>{say.why}</p>
      <ReachCourse log={log} />
    </section>
  );
}

const MOST = 28;
const WIDTH = 420;
const LEFT = 106;
const RIGHT = 12;
const ROW = 26;
const TOP = 18;
const HEIGHT = TOP + ROW * REACHES.length + 22;

function ReachCourse({ log }: { readonly log: Log }): JSX.Element | null {
  const words = usePracticeWords();
  const { progress: old } = words;
  const { reach: say, table, notSaid } = useAreaWords(progressWords);
  const days = useMemo(() => reachDays(reachTaps(log)), [log]);
  const today = dayOf(new Date());
  const [first] = [...days.keys()].sort();
  if (first === undefined || first > today) return null;
  const length = Math.min(MOST, daysBetween(first, today) + 1);
  const course = Array.from({ length }, (_, i) => dayAfter(today, i - length + 1));
  const step = (WIDTH - LEFT - RIGHT) / Math.max(7, length);
  const y = (reach: Reach): number => TOP + ROW * REACHES.indexOf(reach);
  return (
    <>
      <p className={styles.sentence}>{reachInWords(words, say, days, today)}</p>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} role="img" aria-label={say.chart}>
        {REACHES.map((reach) => (
          <g key={reach}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(reach)} y2={y(reach)} className={styles.grid} />
            <text x={LEFT - 8} y={y(reach) + 5} textAnchor="end" className={styles.tick}>
              {say.places[reach]}
            </text>
          </g>
        ))}
        {course.map((day, i) => {
          const reach = days.get(day);
          if (reach === undefined) return null;
          const before = days.get(course[i - 1] ?? '');
          const x = LEFT + i * step;
          const riser = before === undefined ? '' : `M${x.toFixed(1)} ${y(before)} V${y(reach)}`;
          return (
            <path
              key={day}
              data-reach={reach}
              d={`${riser}M${x.toFixed(1)} ${y(reach)} H${(x + step).toFixed(1)}`}
              className={styles.stepLine}
            />
          );
        })}
        <text x={LEFT} y={HEIGHT - 6} className={styles.tick}>
          {sayCalendarDay(words, course[0] ?? today)}
        </text>
        {length < 7 ? null : (
          <text x={WIDTH - RIGHT} y={HEIGHT - 6} textAnchor="end" className={styles.tick}>
            {sayCalendarDay(words, today)}
          </text>
        )}
      </svg>
      <Disclosed title={table}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{old.day}</th>
              <th scope="col">{say.place}</th>
            </tr>
          </thead>
          <tbody>
            {[...course].reverse().map((day) => {
              const reach = days.get(day);
              return (
                <tr key={day}>
                  <th scope="row">{sayCalendarDay(words, day)}</th>
                  <td>{reach === undefined ? notSaid : say.places[reach]}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Disclosed>
    </>
  );
}

function reachInWords(
  words: PracticeWords,
  say: (typeof progressWords)['en']['reach'],
  days: ReadonlyMap<string, Reach>,
  today: string,
): string {
  const told = [...days].sort(([x], [y]) => (x < y ? -1 : 1));
  const [from] = told;
  const to = told.at(-1);
  if (from === undefined || to === undefined) return '';
  const inText = (reach: Reach): string => say.places[reach].toLocaleLowerCase(words.language);
  const [before, now] = [inText(from[1]), inText(to[1])];
  const day = sayCalendarDay(words, from[0]);
  if (from[0] === to[0]) return say.first(now, day);
  // What was said last is not how it is now once a week has gone by.
  if (daysBetween(to[0], today) > 7) return say.first(now, sayCalendarDay(words, to[0]));
  if (from[1] === to[1]) return say.same(now, day);
  return isFarther(to[1], from[1]) ? `${say.down(before, now, day)} ${say.downHint}` : say.up(before, now, day);
}
