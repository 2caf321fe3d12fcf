import { tripWords } from '@hipspine/messages';
import type { DrivePlan } from '@hipspine/planning';
import { canonical, type Json, latest, type Trip } from '@hipspine/record';
import { type JSX, useRef, useState } from 'react';
import { Link } from 'wouter';
import { CheckUpFirst } from '../plan/check-up-first.tsx';
import type { Asking } from '../plan/planner-calls.ts';
import { planner } from '../plan/planner-client.ts';
import { Said } from '../plan/said.tsx';
import { useAsking } from '../plan/use-asking.ts';
import { useBook } from '../plan/use-book.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { DriveForm } from './drive-form.tsx';
import { DriveView } from './drive-view.tsx';
import { asOfToday, driveOf, firstOf, isAsked, sameTrip, startOf } from './kept-trip.ts';
import { LastTrip } from './last-trip.tsx';
import styles from './trip.module.css';

/** A long drive: asked for, planned within what this person may do, or put off while something comes first. */
export default function TripScreen(): JSX.Element {
  const say = useAreaWords(tripWords);
  const now = useAsking();
  if (now.kind !== 'ready') return <CheckUpFirst kind={now.kind} title={say.title} />;
  return <ReadyTrip asking={now.asking} />;
}

function ReadyTrip({ asking }: { readonly asking: Asking }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(tripWords);
  const { book, failed } = useBook();
  const { log } = useRecord();
  const [trip, setTrip] = useState<Trip>();
  const [plan, setPlan] = useState<DrivePlan>();
  const [hasFailed, setFailed] = useState(false);
  const { today } = asking;
  const last = latest(log, 'trip');
  const [isRemoved, setRemoved] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  const remove = (): void => {
    setRemoved(true);
    // What was pressed goes with the drive.
    status.current?.focus();
    for (const { id } of sameTrip(log, last)) void record.add('withdrawal', {}, { corrects: id });
  };
  const show = (wanted: Trip): void => {
    setFailed(false);
    setRemoved(false);
    setTrip(wanted);
    planner.drive({ ...asking, drive: driveOf(log, wanted, today) }).then(setPlan, () => setFailed(true));
  };
  const make = (wanted: Trip): void => {
    // One drive is ahead at a time: told otherwise before it is over, it is the same one.
    const asked = last !== undefined && isAsked(log, last, today) ? last : undefined;
    if (asked === undefined) void record.add('trip', wanted);
    else if (!isSame(asOfToday(asked, today), wanted)) void record.add('trip', wanted, { corrects: asked.id });
    show(wanted);
  };
  if (plan?.kind === 'closed') return <Closed plan={plan} />;
  return (
    <ScreenFrame title={say.title} wide focusKey={plan === undefined ? 'form' : 'drive'}>
      {failed || hasFailed ? <p role="alert">{say.failed}</p> : null}
      <div role="status" ref={status} tabIndex={-1}>
        {isRemoved ? <p className={styles.inside}>{say.removed}</p> : null}
      </div>
      {plan === undefined || trip === undefined ? (
        <>
          {last === undefined ? null : (
            <LastTrip trip={last} today={today} onShow={() => show(asOfToday(last, today))} onRemove={remove} />
          )}
          <DriveForm
            key={last === undefined ? '' : firstOf(log, last).id}
            start={startOf(log, today)}
            today={today}
            onMake={make}
          />
        </>
      ) : book === undefined ? (
        <p role="status">{words.app.loading}</p>
      ) : (
        <DriveView plan={plan} drive={trip} book={book} onChange={() => setPlan(undefined)} />
      )}
    </ScreenFrame>
  );
}

const isSame = (one: Trip, other: Trip): boolean =>
  canonical(one as unknown as Json) === canonical(other as unknown as Json);

function Closed({ plan }: { readonly plan: Extract<DrivePlan, { kind: 'closed' }> }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(tripWords);
  return (
    <ScreenFrame title={words.plan.notYet}>
      <p>{say.closed}</p>
      <ul className={styles.list}>
        {plan.conflict.rules.map(({ rule, text }) => (
          <li key={rule}>
            <Said text={text} />
          </li>
        ))}
      </ul>
      <p>
        <Link href="/result" className={controls.button}>
          {words.plan.resultFirst}
        </Link>
      </p>
    </ScreenFrame>
  );
}
