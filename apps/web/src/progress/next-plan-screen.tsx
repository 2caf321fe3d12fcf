import { progressWords } from '@hipspine/messages';
import type { PlanChange } from '@hipspine/planning';
import { type JSX, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { dayOf } from '../plan/days.ts';
import { useBook } from '../plan/use-book.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayCalendarDay } from '../words/use-words.ts';
import { alters, ChangeList } from './change-list.tsx';
import { leavePlan, type NextPlan, takeNextPlan, useNextPlan } from './next-plan.ts';
import styles from './progress.module.css';
import { rulesLog } from './rules-log.ts';

/** What would change in the plan, which rule asks for it and why, before it takes effect. */
export default function NextPlanScreen(): JSX.Element {
  const say = useAreaWords(progressWords);
  const next = useNextPlan();
  const [done, setDone] = useState<'taken' | 'left'>();
  return (
    <ScreenFrame title={say.next.title}>
      {done === undefined ? (
        <Offered next={next} onDone={setDone} />
      ) : (
        <div role="status" className={styles.part}>
          <p>{done === 'taken' ? say.next.kept : say.next.left}</p>
          <Ways />
        </div>
      )}
    </ScreenFrame>
  );
}

function Ways(): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(progressWords);
  return (
    <p className={controls.bar}>
      <Link href="/plan" className={controls.button}>
        {words.plan.title}
      </Link>
      <Link href="/progress/plans" className={controls.quiet}>
        {say.versions.link}
      </Link>
    </p>
  );
}

function Offered({
  next,
  onDone,
}: {
  readonly next: NextPlan;
  readonly onDone: (done: 'taken' | 'left') => void;
}): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(progressWords);
  const { book, failed } = useBook();
  const { log } = useRecord();
  const read = useMemo(() => rulesLog(log, dayOf(new Date())), [log]);
  if (failed || next.state === 'failed') return <p role="alert">{say.next.failed}</p>;
  if (next.state === 'thinking' || book === undefined) return <p role="status">{say.next.thinking}</p>;
  if (next.state === 'none' || (next.adapted.changes.length === 0 && !next.adapted.differs))
    return (
      <div className={styles.part}>
        <p>{say.next.nothing}</p>
        <Ways />
      </div>
    );
  const { kept, adapted } = next;
  const changes = sorted(adapted.changes);
  const stops = adapted.plan.conflict !== null;
  return (
    <div className={styles.part}>
      <p>{say.next.from}</p>
      {stops ? <p className={controls.notice}>{say.next.noPlan}</p> : null}
      {adapted.reviewAdvised && !stops ? (
        <p className={controls.notice}>{say.next.review(sayCalendarDay(words, adapted.plan.review.when))}</p>
      ) : null}
      <ChangeList changes={changes} log={read} book={book} />
      {stops ? null : <p className={controls.hint}>{say.next.rest}</p>}
      {adapted.differs ? (
        <>
          <p className={controls.bar}>
            <Button
              className={controls.button}
              onPress={() => void takeNextPlan(kept, adapted).then(() => onDone('taken'))}
            >
              {say.next.take}
            </Button>
            <Button className={controls.quiet} onPress={() => void leavePlan(kept, adapted).then(() => onDone('left'))}>
              {say.next.leave}
            </Button>
          </p>
          <p className={controls.hint}>{say.next.checked}</p>
        </>
      ) : null}
      {changes.some(({ rule }) => rule === 'class-retest') ? (
        <p>
          <Link href="/progress/re-check" className={controls.quiet}>
            {say.next.retest}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

/** What alters something stands first. */
const sorted = (changes: readonly PlanChange[]): readonly PlanChange[] =>
  [...changes].sort((x, y) => Number(alters(y)) - Number(alters(x)));
