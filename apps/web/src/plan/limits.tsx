import { planToolsWords } from '@hipspine/messages';
import type { Limit } from '@hipspine/planning';
import { type JSX, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'wouter';
import { AskedFirst } from '../shell/asked-first.tsx';
import { Icon } from '../shell/icon.tsx';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useAreaWords } from '../words/use-area-words.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { sayCalendarDay, sayNumber } from '../words/use-words.ts';
import { CheckUpFirst } from './check-up-first.tsx';
import { dayOf } from './days.ts';
import { type EndedLimit, keyOf, limitsStory } from './limits-story.ts';
import styles from './plan.module.css';
import { makeAndKeep } from './plan-maker.ts';
import type { PlanAsk } from './planner-calls.ts';
import { SurgeonLimits } from './surgeon-limits.tsx';
import { type LimitsDraft, limitsDraft, limitsOf } from './surgeon-limits-draft.ts';
import { useAsking } from './use-asking.ts';

type Said = 'saved' | 'savedNoPlan' | 'saveFailed' | 'saving';

/** The limits of a surgeon on a screen of their own: what holds, what has ended and why, and the way to change it. */
export default function Limits(): JSX.Element {
  const say = useAreaWords(planToolsWords);
  const now = useAsking();
  if (now.kind !== 'ready') return <CheckUpFirst kind={now.kind} title={say.limitsTitle} />;
  return <ReadyLimits ask={now.asking.ask} />;
}

function ReadyLimits({ ask }: { readonly ask: PlanAsk }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(planToolsWords);
  const { log } = useRecord();
  const { holding, ended } = limitsStory(log, dayOf(new Date()));
  const [isEditing, setEditing] = useState(false);
  const [said, setSaid] = useState<Said>();
  const status = useRef<HTMLDivElement>(null);
  const isUnknown = ask.context.surgery?.limits === 'unknown';
  const keep = (wanted: PlanAsk): void => {
    setSaid('saving');
    makeAndKeep(wanted).then(
      (made) => {
        setEditing(false);
        setSaid(made?.plan.conflict === null ? 'saved' : 'savedNoPlan');
      },
      () => setSaid('saveFailed'),
    );
  };
  const lift = (limit: Limit): void => {
    // What was pressed goes with the limit.
    status.current?.focus();
    keep({ ...ask, limits: ask.limits.filter((other) => keyOf(other) !== keyOf(limit)) });
  };
  return (
    <ScreenFrame title={say.limitsTitle} focusKey={isEditing ? 'edit' : 'list'}>
      <p>{say.limitsIntro}</p>
      <div role="status" ref={status} tabIndex={-1}>
        {said === undefined ? null : said === 'saving' ? (
          <p>{words.plan.making}</p>
        ) : (
          <p className={said === 'saved' ? styles.saved : controls.notice}>{say[said]}</p>
        )}
      </div>
      {isEditing ? (
        <LimitsForm ask={ask} onSave={keep} />
      ) : (
        <>
          {isUnknown ? <p className={controls.notice}>{say.unknown}</p> : null}
          <section className={styles.part}>
            <h2>{say.holds}</h2>
            {holding.length === 0 ? (
              <p>{say.limitsNone}</p>
            ) : (
              <ul className={styles.limitList}>
                {holding.map((limit) => (
                  <Holding key={keyOf(limit)} limit={limit} onLift={() => lift(limit)} />
                ))}
              </ul>
            )}
            <p className={controls.bar} data-no-print>
              <Button className={controls.button} onPress={() => setEditing(true)}>
                {say.edit}
              </Button>
              <Link href="/plan" className={controls.quiet}>
                {say.backToPlan}
              </Link>
            </p>
          </section>
          <Ended ended={ended} />
          {isUnknown ? <AskSurgeon /> : null}
        </>
      )}
    </ScreenFrame>
  );
}

/** A limit in words: joint, side, movement, degrees. */
function useLimitWords(): (limit: Limit) => string {
  const words = usePracticeWords();
  const say = useAreaWords(planToolsWords);
  const { joints, motions, sideNames } = words.plan;
  return ({ joint, side, motion, maxDegrees }) =>
    say.limitLine(
      sideNames[side],
      joints[joint],
      motions[motion as keyof typeof motions] ?? motion,
      sayNumber(words, maxDegrees),
    );
}

function Holding({ limit, onLift }: { readonly limit: Limit; readonly onLift: () => void }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(planToolsWords);
  const inWords = useLimitWords();
  return (
    <li>
      <p className={styles.large}>{inWords(limit)}</p>
      <p>{limit.until === null ? say.untilLifted : say.untilDay(sayCalendarDay(words, limit.until))}</p>
      <AskedFirst act={say.lift} question={say.liftAsk} yes={say.liftYes} no={say.liftNo} onYes={onLift} />
    </li>
  );
}

function Ended({ ended }: { readonly ended: readonly EndedLimit[] }): JSX.Element | null {
  const words = usePracticeWords();
  const say = useAreaWords(planToolsWords);
  const inWords = useLimitWords();
  if (ended.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{say.over}</h2>
      <ul className={styles.list}>
        {ended.map(({ limit, how, day }) => (
          <li key={keyOf(limit)}>
            {inWords(limit)}; {(how === 'over' ? say.overOn : say.liftedOn)(sayCalendarDay(words, day))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskSurgeon(): JSX.Element {
  const say = useAreaWords(planToolsWords);
  return (
    <section className={styles.part}>
      <h2>{say.askTitle}</h2>
      <ul className={styles.list}>
        {say.ask.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <p data-no-print>
        <Button className={controls.quiet} onPress={() => window.print()}>
          <Icon name="print" size={22} />
          {say.askPrint}
        </Button>
      </p>
    </section>
  );
}

function LimitsForm({ ask, onSave }: { readonly ask: PlanAsk; readonly onSave: (ask: PlanAsk) => void }): JSX.Element {
  const words = usePracticeWords();
  const say = useAreaWords(planToolsWords);
  const [draft, setDraft] = useState<LimitsDraft>(() => limitsDraft(ask));
  const [isChecked, setChecked] = useState(false);
  const told = limitsOf(draft, words.plan.setBy);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!told.ok) setChecked(true);
        else onSave({ ...ask, limits: told.limits, context: { ...ask.context, surgery: told.surgery } });
      }}
    >
      <SurgeonLimits draft={draft} onChange={setDraft} faults={isChecked && !told.ok ? told.faults : []} />
      {draft.known === 'unknown' ? <AskSurgeon /> : null}
      <p>
        <Button type="submit" className={controls.button}>
          {say.save}
        </Button>
      </p>
    </form>
  );
}
