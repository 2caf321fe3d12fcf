import { progressWords } from '@hipspine/messages';
import type { LogEntry, PlanChange } from '@hipspine/planning';
import { profileOf } from '@hipspine/record';
import { type JSX, useId } from 'react';
import { doseWords } from '../plan/dose-words.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { Disclosed } from '../shell/folded.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { type PracticeWords, usePracticeWords } from '../words/use-practice-words.ts';
import { sayCalendarDay, sayNumber } from '../words/use-words.ts';
import styles from './progress.module.css';

type MoveThen = Exclude<PlanChange['from'], string | null>;

/** Does a change alter what is done? Others only say why something stays. */
export const alters = ({ from, to }: PlanChange): boolean => JSON.stringify(from) !== JSON.stringify(to);

/** How many answers are shown behind a change. */
const TOLD = 3;

/** What changes, under the rule that asks for it, with the answers that rule read. */
export function ChangeList({
  changes,
  log,
  book,
}: {
  readonly changes: readonly PlanChange[];
  /** The diary as the rules read it; empty: it is not shown again. */
  readonly log: readonly LogEntry[];
  readonly book: PlanBook;
}): JSX.Element {
  const say = useAreaWords(progressWords);
  // The heading says the rule in words; its name is for who looks it up.
  const isClinical = profileOf(useRecord().log).reading === 'clinical';
  return (
    <>
      {[...byRule(changes)].map(([rule, mine]) => (
        <section key={rule} className={styles.ruled}>
          <h2>{say.rules[rule]}</h2>
          <ul className={styles.changes}>
            {shown(mine).map((change) => (
              <Change key={change.exercise} change={change} log={log} book={book} />
            ))}
          </ul>
          {isClinical ? (
            <p className={controls.hint}>
              {say.change.rule(rule, mine.flatMap(({ against }) => against ?? []).join(', ') || undefined)}
            </p>
          ) : null}
        </section>
      ))}
    </>
  );
}

function Change({
  change,
  log,
  book,
}: {
  readonly change: PlanChange;
  readonly log: readonly LogEntry[];
  readonly book: PlanBook;
}): JSX.Element {
  const name = useId();
  return (
    <li className={styles.change}>
      <WhatChanges heading={name} change={change} book={book} />
      {change.exercise === null ? null : <Told of={name} log={log} exercise={change.exercise} />}
    </li>
  );
}

function byRule(changes: readonly PlanChange[]): ReadonlyMap<PlanChange['rule'], readonly PlanChange[]> {
  const groups = new Map<PlanChange['rule'], PlanChange[]>();
  for (const change of changes) groups.set(change.rule, [...(groups.get(change.rule) ?? []), change]);
  return groups;
}

/** That the phase stays is only said where nothing else is. */
const shown = (changes: readonly PlanChange[]): readonly PlanChange[] => {
  const some = changes.filter((change) => change.exercise !== null || alters(change));
  return some.length === 0 ? changes : some;
};

function WhatChanges({
  heading,
  change,
  book,
}: {
  /** Id of the heading. */
  readonly heading: string;
  readonly change: PlanChange;
  readonly book: PlanBook;
}): JSX.Element {
  const words = usePracticeWords();
  const { change: say, next } = useAreaWords(progressWords);
  const { from, to } = change;
  const phase = (id: string): string => words.plan.phase[id as keyof typeof words.plan.phase] ?? id;
  if (typeof from === 'string' || typeof to === 'string') {
    if (to === null || typeof to === 'object') return <h3>{say.noPlan}</h3>;
    return (
      <h3>{typeof from === 'string' && from !== to ? say.phase(phase(from), phase(to)) : say.phaseStays(phase(to))}</h3>
    );
  }
  const isSwapped = from !== null && to !== null && from.exercise !== to.exercise;
  const stands = (move: MoveThen | null, none: string): JSX.Element => (
    <span>
      {isSwapped && move !== null ? <MoveName id={move.exercise} book={book} /> : null}{' '}
      {move === null ? none : sayDose(words, move)}
    </span>
  );
  return (
    <>
      <h3 id={heading}>
        <MoveName id={(to ?? from)?.exercise ?? ''} book={book} />
      </h3>
      {alters(change) ? (
        <dl className={styles.doses}>
          <dt>{next.before}</dt>
          <dd>{stands(from, next.notThere)}</dd>
          <dt>{next.now}</dt>
          <dd>
            <strong>{stands(to, next.stops)}</strong>
          </dd>
        </dl>
      ) : (
        <p>{next.stays}</p>
      )}
    </>
  );
}

/** The name of a move. Names are English so far, and a voice is told so. */
export function MoveName({ id, book }: { readonly id: string; readonly book: PlanBook }): JSX.Element {
  const { language } = usePracticeWords();
  return <span lang={language === 'en' ? undefined : 'en'}>{book.moves[id]?.name ?? id}</span>;
}

/** A dose in figures, with its days. */
export function sayDose(words: PracticeWords, { dose, days }: MoveThen): string {
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

function Told({
  of,
  log,
  exercise,
}: {
  readonly of: string;
  readonly log: readonly LogEntry[];
  readonly exercise: string;
}): JSX.Element | null {
  const words = usePracticeWords();
  const { next: say } = useAreaWords(progressWords);
  const told = toldOf(log, exercise);
  if (told.length === 0) return null;
  const line = ({ painDuring, painNextMorning, farther, felt }: LogEntry): string => {
    const said = [
      ...(felt === undefined ? [] : [words.session.zones[felt] ?? say.wrongPlace]),
      ...(painDuring === undefined ? [] : [say.during(sayNumber(words, painDuring))]),
      ...(painNextMorning === undefined ? [] : [say.morning(sayNumber(words, painNextMorning))]),
      ...(farther === true ? [say.farther] : []),
    ];
    return said.length === 0 ? say.notTold : said.join(', ');
  };
  return (
    <Disclosed title={say.why} of={of}>
      <ul className={styles.list}>
        {told.map((entry) => (
          <li key={entry.at}>{say.line(sayCalendarDay(words, entry.at.slice(0, 10)), line(entry))}</li>
        ))}
      </ul>
      <p className={controls.hint}>{say.painIs}</p>
    </Disclosed>
  );
}
