import { latest } from '@hipspine/record';
import type { JSX } from 'react';
import { dayAfter, dayOf, daysBetween, planDay, practisedDays } from '../plan/days.ts';
import { keptPlan } from '../plan/plan-now.ts';
import { WeekDots } from '../plan/week-dots.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayCalendarDay, sayNumber } from '../words/use-words.ts';
import styles from './progress.module.css';

const WEEK = 7;
const MOST = 4;

/** The last weeks as rows of quiet dots. No streak, no reproach. */
export function PractisedWeeks(): JSX.Element {
  const words = usePracticeWords();
  const { progress: say } = words;
  const { log } = useRecord();
  const today = dayOf(new Date());
  const kept = keptPlan(latest(log, 'plan'));
  const practised = practisedDays(log);
  if (kept === undefined)
    return (
      <section className={styles.part}>
        <h2>{say.practice}</h2>
        <p className={controls.hint}>{say.practiceNone}</p>
      </section>
    );
  const planned = new Set(kept.plan.items.flatMap(({ days }) => days));
  const { weekFrom } = planDay(kept.plan.made, today);
  const [earliest = today] = [...practised].sort();
  const back = Math.min(MOST, Math.max(1, Math.ceil((daysBetween(earliest, weekFrom) + 1) / WEEK) + 1));
  const weeks = Array.from({ length: back }, (_, i) => dayAfter(weekFrom, -WEEK * i));
  const doneIn = (from: string): number =>
    [...practised].filter((day) => daysBetween(from, day) >= 0 && daysBetween(from, day) < WEEK).length;
  return (
    <section className={styles.part}>
      <h2>{say.practice}</h2>
      <p>{say.practiceSentence(sayNumber(words, doneIn(weekFrom)), sayNumber(words, planned.size))}</p>
      {weeks.map((from) => (
        <div key={from} className={styles.weekRow}>
          <h3>{say.weekOf(sayCalendarDay(words, from))}</h3>
          <WeekDots
            from={from}
            planned={from < kept.plan.made ? new Set() : planned}
            practised={practised}
            today={today}
          />
        </div>
      ))}
    </section>
  );
}
