import { breaksWords } from '@hipspine/messages';
import { type JSX, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useLocation, useSearch } from 'wouter';
import { dayOf } from '../plan/days.ts';
import { planNow } from '../plan/plan-now.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { useBook } from '../plan/use-book.ts';
import { Disclosed } from '../shell/folded.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import { BreakMoves } from './break-moves.tsx';
import { BreakSettingsForm } from './break-settings-form.tsx';
import { breakTimer, offsetAt } from './break-timer.ts';
import styles from './breaks.module.css';
import { NextBreak } from './next-break.tsx';
import { wallAt } from './schedule.ts';
import { type BreakChoice, breakChoice, breaksOn, firstChoice, timeText } from './settings.ts';
import { useBreakTimer } from './use-break-timer.ts';

const MEETINGS = [30, 60, 90] as const;

/** Breaks from sitting: when the next one is, what to do in it, and how the timer is set. */
export default function Breaks(): JSX.Element {
  const say = useAreaWords(breaksWords);
  const words = usePracticeWords();
  const { log } = useRecord();
  const { book, failed } = useBook();
  const [, go] = useLocation();
  const isNow = new URLSearchParams(useSearch()).has('now');
  if (planNow(log).kind === 'help-first')
    return (
      <ScreenFrame title={say.title}>
        <p>{say.helpFirst}</p>
        <p>
          <Link href="/result" className={controls.button}>
            {words.plan.resultFirst}
          </Link>
        </p>
      </ScreenFrame>
    );
  if (book === undefined)
    return (
      <ScreenFrame title={say.title}>
        <p role={failed ? 'alert' : 'status'}>{failed ? words.plan.failed : words.app.loading}</p>
      </ScreenFrame>
    );
  if (isNow) return <BreakMoves book={book} onDone={() => go('/breaks')} />;
  return <Timer book={book} choice={breakChoice(log) ?? firstChoice(book.breakHabit.everyMinutes)} />;
}

function Timer({ book, choice }: { readonly book: PlanBook; readonly choice: BreakChoice }): JSX.Element {
  const say = useAreaWords(breaksWords);
  const { log } = useRecord();
  const { taken, putOff } = breaksOn(log, dayOf(new Date()));
  const keep = (next: BreakChoice): void => void record.add('break-settings', next);
  const turn = (): void => {
    // Sitting is counted from now, not from the last time it was on.
    if (!choice.on) breakTimer.restart();
    keep({ ...choice, on: !choice.on });
  };
  return (
    <ScreenFrame title={say.title}>
      <p className={styles.lead}>{say.lead}</p>
      <section className={styles.now}>
        {choice.on ? (
          <div className={styles.next}>
            <NextBreak choice={choice} />
          </div>
        ) : (
          <p>{say.isOff}</p>
        )}
        <p className={controls.bar}>
          {choice.on ? (
            <Link href="/breaks?now" className={controls.button}>
              {say.begin}
            </Link>
          ) : null}
          <Button className={choice.on ? controls.quiet : controls.button} onPress={turn}>
            {choice.on ? say.turnOff : say.turnOn}
          </Button>
        </p>
        {choice.on ? <Meetings /> : null}
        <p className={controls.hint}>{say.keepOpen}</p>
      </section>
      {taken + putOff === 0 ? null : (
        <section className={styles.part}>
          <h2>{say.today}</h2>
          <p>
            {say.taken(taken)} {putOff === 0 ? null : say.putOffs(putOff)}
          </p>
        </section>
      )}
      <BreakSettingsForm choice={choice} onChange={keep} />
      <Source book={book} />
      <p>
        <Link href="/breaks/positions" className={controls.quiet}>
          {say.positionsLink}
        </Link>
      </p>
    </ScreenFrame>
  );
}

/** In a meeting, or no more today. */
function Meetings(): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(breaksWords);
  const { log } = useRecord();
  const watch = useBreakTimer();
  const [isOpen, setOpen] = useState(false);
  const until = watch?.notBefore !== undefined && watch.notBefore > Date.now() ? watch.notBefore : undefined;
  const isOff = watch?.offOn === dayOf(new Date());
  if (isOff)
    return (
      <p>
        <Button className={controls.quiet} onPress={() => breakTimer.restart()}>
          {say.again}
        </Button>
      </p>
    );
  return (
    <div className={styles.meetings}>
      {until === undefined ? null : <p>{say.meetingUntil(timeText(wallAt(until, offsetAt).minutes))}</p>}
      {isOpen ? (
        MEETINGS.map((minutes) => (
          <Button
            key={minutes}
            className={controls.quiet}
            onPress={() => {
              breakTimer.meeting(minutes, log);
              setOpen(false);
            }}
          >
            {say.meetingFor(sayNumber(words, minutes))}
          </Button>
        ))
      ) : (
        <Button className={controls.quiet} onPress={() => setOpen(true)}>
          {say.meeting}
        </Button>
      )}
      <Button className={controls.quiet} onPress={() => breakTimer.offToday()}>
        {say.restOfDay}
      </Button>
    </div>
  );
}

/** The half hour with its grade, one tap away. */
function Source({ book }: { readonly book: PlanBook }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(breaksWords);
  const { evidence, grade, sources, everyMinutes } = book.breakHabit;
  return (
    <Disclosed title={say.source}>
      <p>{say.everyWhy(sayNumber(words, everyMinutes))}</p>
      <p lang="en">{evidence}</p>
      <p>{words.plan.grade(grade, words.plan.gradeWords[grade])}</p>
      <ul>
        {sources.map((id) => (
          <li key={id} lang="en">
            {book.sources[id]?.cite ?? id}
          </li>
        ))}
      </ul>
    </Disclosed>
  );
}
