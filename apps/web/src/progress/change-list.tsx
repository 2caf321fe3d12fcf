import { progressWords } from '@hipspine/messages';
import type { LogEntry, PlanChange } from '@hipspine/planning';
import type { JSX } from 'react';
import { Disclosed } from '../plan/disclosed.tsx';
import { doseWords } from '../plan/dose-words.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { sayCalendarDay, sayNumber, useWords } from '../words/use-words.ts';
import styles from './progress.module.css';

type MoveThen = Exclude<PlanChange['from'], string | null>;

/** Does a change alter what is done? Others only say why something stays. */
export const alters = ({ from, to }: PlanChange): boolean => JSON.stringify(from) !== JSON.stringify(to);

/** How many answers are shown behind a change. */
const TOLD = 3;

/** What changes, each line with the rule behind it and the answers that rule read. */
export function ChangeList({
  changes,
  log,
  book,
}: {
  readonly changes: readonly PlanChange[];
  /** The diary as the rules read it. */
  readonly log: readonly LogEntry[];
  readonly book: PlanBook;
}): JSX.Element {
  const say = useAreaWords(progressWords);
  return (
    <ul className={styles.changes}>
      {changes.map((change) => {
        const told = change.exercise === null ? [] : toldOf(log, change.exercise);
        return (
          <li key={`${change.rule} ${change.exercise}`} className={styles.change}>
            <WhatChanges change={change} book={book} />
            <p>{say.rules[change.rule]}</p>
            <Disclosed title={say.next.why}>
              <ToldLines told={told} />
              <p className={controls.hint}>{say.change.rule(change.rule, change.against)}</p>
            </Disclosed>
          </li>
        );
      })}
    </ul>
  );
}

function WhatChanges({ change, book }: { readonly change: PlanChange; readonly book: PlanBook }): JSX.Element {
  const words = useWords();
  const { change: say, next } = useAreaWords(progressWords);
  const { from, to } = change;
  const name = ({ exercise }: MoveThen): string => book.moves[exercise]?.name ?? exercise;
  const phase = (id: string): string => words.plan.phase[id as keyof typeof words.plan.phase] ?? id;
  if (typeof from === 'string' || typeof to === 'string') {
    if (to === null || typeof to === 'object') return <h3>{say.noPlan}</h3>;
    return (
      <h3>{typeof from === 'string' && from !== to ? say.phase(phase(from), phase(to)) : say.phaseStays(phase(to))}</h3>
    );
  }
  if (from === null) return <h3>{to === null ? say.noPlan : say.in_(name(to))}</h3>;
  if (to === null) return <h3>{say.out(name(from))}</h3>;
  const title = from.exercise === to.exercise ? name(to) : say.other(name(from), name(to));
  if (!alters(change)) return <h3>{say.same(name(to))}</h3>;
  return (
    <>
      <h3>{title}</h3>
      <p className={styles.doses}>
        <s>
          <span className={styles.unseen}>{next.before} </span>
          {sayDose(words, from)}
        </s>
        <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
          <path d="M1 6 H21 M16 1.5 L21.5 6 L16 10.5" className={styles.arrow} />
        </svg>
        <strong>
          <span className={styles.unseen}>{next.now} </span>
          {sayDose(words, to)}
        </strong>
      </p>
    </>
  );
}

/** A dose in figures, with its days. */
export function sayDose(words: ReturnType<typeof useWords>, { dose, days }: MoveThen): string {
  const { large } = doseWords(words, { dose, perSide: false });
  const often = days.length === 7 ? words.plan.everyDay : words.plan.onDays(sayNumber(words, days.length));
  return [
    large,
    ...(dose.sessionsPerDay > 1 ? [words.plan.timesADay(sayNumber(words, dose.sessionsPerDay))] : []),
    often,
  ].join(', ');
}

const toldOf = (log: readonly LogEntry[], exercise: string): readonly LogEntry[] =>
  log
    .filter((entry) => entry.type === 'session' && entry.exercise === exercise && entry.skipped !== true)
    .sort((x, y) => (x.at < y.at ? 1 : -1))
    .slice(0, TOLD);

function ToldLines({ told }: { readonly told: readonly LogEntry[] }): JSX.Element | null {
  const words = useWords();
  const { next: say } = useAreaWords(progressWords);
  if (told.length === 0) return null;
  const line = ({ painDuring, painNextMorning, farther, felt }: LogEntry): string => {
    const said = [
      ...(felt === undefined ? [] : [say.wrongPlace]),
      ...(painDuring === undefined ? [] : [say.during(sayNumber(words, painDuring))]),
      ...(painNextMorning === undefined ? [] : [say.morning(sayNumber(words, painNextMorning))]),
      ...(farther === true ? [say.farther] : []),
    ];
    return said.length === 0 ? say.notTold : said.join(', ');
  };
  return (
    <>
      <ul className={styles.list}>
        {told.map((entry) => (
          <li key={entry.at}>{say.line(sayCalendarDay(words, entry.at.slice(0, 10)), line(entry))}</li>
        ))}
      </ul>
      <p className={controls.hint}>{say.painIs}</p>
    </>
  );
}
