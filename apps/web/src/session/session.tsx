import { type JSX, useState } from 'react';
import { Link } from 'wouter';
import { dayOf } from '../plan/days.ts';
import { type PlanNow, planNow } from '../plan/plan-now.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { useBook } from '../plan/use-book.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';
import { EndCheck } from './end-check.tsx';
import type { Guidance } from './guide.ts';
import { type KeptPractice, readPractice } from './kept-practice.ts';
import { MoveList } from './move-list.tsx';
import { Player } from './player.tsx';
import { type DoneItem, type Practice, startPractice } from './practice.ts';
import { SessionLog } from './session-log.ts';
import { StartCheck } from './start-check.tsx';
import type { PracticeMove } from './steps.ts';
import { dueOn, practiceMove, soreSide, stillToDo, unfinishedSession } from './todays-moves.ts';

/** A guided practice. Only for a plan that holds now: what the last check-up does not allow is not practised. */
export default function Session(): JSX.Element {
  const words = useWords();
  const { log } = useRecord();
  const { book, failed } = useBook();
  const now = planNow(log);
  if (now.kind !== 'open')
    return (
      <ScreenFrame title={words.session.title}>
        <p>{words.session.nothing}</p>
        <p>
          <Link href="/plan" className={controls.button}>
            {words.plan.title}
          </Link>
        </p>
      </ScreenFrame>
    );
  if (failed || book === undefined)
    return (
      <ScreenFrame title={words.session.title}>
        <p role={failed ? 'alert' : 'status'}>{failed ? words.plan.failed : words.app.loading}</p>
      </ScreenFrame>
    );
  return <Guided now={now} book={book} />;
}

type Stage = 'check' | 'list' | 'play';

/** What was begun today and not ended: from this tab to the second, else from the record to the move. */
function useBegun(now: Extract<PlanNow, { kind: 'open' }>, all: readonly PracticeMove[]): KeptPractice | undefined {
  const { log, person } = useRecord();
  const [begun] = useState((): KeptPractice | undefined => {
    const entry = unfinishedSession(log, dayOf(new Date()));
    if (entry === undefined || entry.body.plan !== now.kept.entry.id) return undefined;
    const kept = readPractice(person.id, entry.id);
    if (kept !== undefined) return kept;
    const done = entry.body.items as unknown as readonly DoneItem[];
    const left = stillToDo(all, done);
    if (left.length === 0) return undefined;
    const practice = { ...startPractice(left, soreSide(now.assessment), performance.now()), done };
    const { started, painBefore } = entry.body;
    return { entry: entry.id, started, painBefore, practice };
  });
  return begun;
}

function Guided({
  now,
  book,
}: {
  readonly now: Extract<PlanNow, { kind: 'open' }>;
  readonly book: PlanBook;
}): JSX.Element {
  const { person } = useRecord();
  const { plan, ladders, entry } = now.kept;
  const all = dueOn(plan, dayOf(new Date())).map(practiceMove);
  const begun = useBegun(now, all);
  const [stage, setStage] = useState<Stage>('check');
  const [pain, setPain] = useState<number | undefined>(begun?.painBefore);
  const [how, setHow] = useState<Guidance>('silent');
  const [running, setRunning] = useState<{ readonly log: SessionLog; readonly kept: KeptPractice }>();
  const [last, setLast] = useState<Practice>();
  const isSore = pain !== undefined && pain >= book.pace.easeFirstAt;
  const ease = isSore
    ? plan.release
        .filter(({ kind }) => kind === 'ease')
        .slice(0, 1)
        .map(practiceMove)
    : [];
  const moves = begun?.practice.moves.slice(begun.practice.at) ?? [...ease, ...all];

  const begin = async (chosen: Guidance): Promise<void> => {
    setHow(chosen);
    setRunning(
      begun === undefined
        ? await SessionLog.begin(
            person.id,
            entry.id,
            startPractice(moves, soreSide(now.assessment), performance.now()),
            pain,
          )
        : { log: new SessionLog(person.id, entry.id, begun), kept: begun },
    );
    setStage('play');
  };

  if (stage === 'check')
    return (
      <StartCheck
        onReady={(said) => {
          setPain(said ?? begun?.painBefore);
          setStage('list');
        }}
      />
    );
  if (running === undefined || stage === 'list')
    return (
      <MoveList
        moves={moves}
        book={book}
        isSore={isSore}
        isResumed={begun !== undefined}
        onBegin={(chosen) => void begin(chosen)}
      />
    );
  if (last === undefined)
    return (
      <Player
        start={running.kept.practice}
        book={book}
        ladders={ladders}
        how={how}
        onKeep={(practice) => running.log.keep(practice)}
        onEnd={setLast}
      />
    );
  return (
    <EndCheck
      before={running.kept.painBefore}
      isWhole={last.phase === 'over'}
      onSave={(said) => running.log.end(said)}
    />
  );
}
