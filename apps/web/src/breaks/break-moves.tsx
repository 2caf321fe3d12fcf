import { breaksWords } from '@hipspine/messages';
import type { BreakMove } from '@hipspine/planning';
import { type JSX, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { MovePicture } from '../figure/move-picture.tsx';
import { dayOf } from '../plan/days.ts';
import { doseWords } from '../plan/dose-words.ts';
import { type PlanNow, planNow } from '../plan/plan-now.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import { breakTimer } from './break-timer.ts';
import styles from './breaks.module.css';
import { pickMoves } from './pick-moves.ts';
import { offeredOn } from './settings.ts';
import { useAllowed } from './use-allowed.ts';

/** What to do in a break: get up, and two moves that this person may do. Without a plan, only getting up. */
export function BreakMoves({ book, onDone }: { readonly book: PlanBook; readonly onDone: () => void }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(breaksWords);
  const { log } = useRecord();
  const [now] = useState(() => planNow(log));
  const allowed = useAllowed(now);
  // What was offered when the break began stays until it is over.
  const [offered] = useState(() => offeredOn(log, dayOf(new Date())));
  const moves = allowed === undefined ? [] : pickMoves(allowed.moves, offered);
  const mayWalk = now.kind !== 'open' || allowed?.walk === true;
  const done = (): void => {
    breakTimer.begin();
    void record.add('break', {
      did: 'took',
      moves: [...(mayWalk ? ['walk'] : []), ...moves.map(({ exercise }) => exercise)],
    });
    onDone();
  };
  return (
    <ScreenFrame title={say.breakTitle}>
      <p className={styles.large}>{now.kind === 'open' ? (mayWalk ? say.walk : say.standOnly) : say.stand}</p>
      <ol className={styles.moves}>
        {moves.map((move) => (
          <Move key={move.exercise} move={move} book={book} />
        ))}
      </ol>
      {now.kind === 'open' ? <Relax now={now} book={book} /> : null}
      <p className={styles.go}>
        <Button className={controls.button} onPress={done}>
          {say.done}
        </Button>
      </p>
      {now.kind === 'open' ? null : (
        <p className={controls.hint}>
          {say.noPlan} <Link href="/plan">{say.makePlan}</Link>
        </p>
      )}
      <p className={controls.hint}>{words.plan.stop}</p>
    </ScreenFrame>
  );
}

function Move({ move, book }: { readonly move: BreakMove; readonly book: PlanBook }): JSX.Element | null {
  const words = usePracticeWords();
  const say = useAreaWords(breaksWords);
  const known = book.moves[move.exercise];
  if (known === undefined) return null;
  const dose = doseWords(words, move);
  return (
    <li>
      <MovePicture move={known} />
      <div>
        <h2 lang="en">{known.name}</h2>
        <p>{[say.once(dose.large), ...(move.perSide ? [words.plan.eachSide] : [])].join(' · ')}</p>
        <p lang="en">{known.start}</p>
        <p lang="en">{known.steps[0]}</p>
        {move.changes.map(({ rule, text }) => (
          <p key={rule} lang="en">
            {words.plan.forYou(text)}
          </p>
        ))}
      </div>
    </li>
  );
}

/** A way to rest that the plan holds, timed by the guided practice. */
function Relax({
  now,
  book,
}: {
  readonly now: Extract<PlanNow, { kind: 'open' }>;
  readonly book: PlanBook;
}): JSX.Element | null {
  const words = usePracticeWords();
  const say = useAreaWords(breaksWords);
  const rest = now.kept.plan.release.find(({ kind }) => kind === 'ease');
  const move = rest === undefined ? undefined : book.moves[rest.exercise];
  if (rest === undefined || move === undefined) return null;
  const minutes = Math.max(1, Math.round((rest.dose.holdSeconds * rest.dose.reps) / 60 + (rest.dose.minutes ?? 0)));
  return (
    <section className={styles.part}>
      <h2>{say.relax}</h2>
      <p>{say.relaxHint(sayNumber(words, minutes))}</p>
      <p>
        <Link href={`/session?move=${rest.exercise}`} className={controls.quiet}>
          {say.restNow(move.name)}
        </Link>
      </p>
    </section>
  );
}
