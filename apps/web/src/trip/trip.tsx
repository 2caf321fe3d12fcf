import { tripWords } from '@hipspine/messages';
import type { Drive, DrivePlan } from '@hipspine/planning';
import { type JSX, useState } from 'react';
import { Link } from 'wouter';
import { CheckUpFirst } from '../plan/check-up-first.tsx';
import type { Asking } from '../plan/planner-calls.ts';
import { planner } from '../plan/planner-client.ts';
import { Said } from '../plan/said.tsx';
import { useAsking } from '../plan/use-asking.ts';
import { useBook } from '../plan/use-book.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { DriveForm } from './drive-form.tsx';
import { DriveView } from './drive-view.tsx';
import styles from './trip.module.css';

/** A long drive: asked for, planned within what this person may do, or put off while something comes first. */
export default function Trip(): JSX.Element {
  const say = useAreaWords(tripWords);
  const now = useAsking();
  if (now.kind !== 'ready') return <CheckUpFirst kind={now.kind} title={say.title} />;
  return <ReadyTrip asking={now.asking} />;
}

function ReadyTrip({ asking }: { readonly asking: Asking }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(tripWords);
  const { book, failed } = useBook();
  const [drive, setDrive] = useState<Drive>();
  const [plan, setPlan] = useState<DrivePlan>();
  const [hasFailed, setFailed] = useState(false);
  const make = (wanted: Drive): void => {
    setFailed(false);
    setDrive(wanted);
    planner.drive({ ...asking, drive: wanted }).then(setPlan, () => setFailed(true));
  };
  if (plan?.kind === 'closed') return <Closed plan={plan} />;
  return (
    <ScreenFrame title={say.title} wide focusKey={plan === undefined ? 'form' : 'drive'}>
      {failed || hasFailed ? <p role="alert">{say.failed}</p> : null}
      {plan === undefined || drive === undefined ? (
        <DriveForm start={drive} onMake={make} />
      ) : book === undefined ? (
        <p role="status">{words.app.loading}</p>
      ) : (
        <DriveView plan={plan} drive={drive} book={book} onChange={() => setPlan(undefined)} />
      )}
    </ScreenFrame>
  );
}

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
