import { type Guidance, type Log, profileOf } from '@hipspine/record';
import { type JSX, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { dayOf } from '../plan/days.ts';
import { type PlanNow, planNow } from '../plan/plan-now.ts';
import type { PlanBook } from '../plan/planner-calls.ts';
import { useBook } from '../plan/use-book.ts';
import { ScreenFrame } from '../shell/screen-frame.tsx';
import { record } from '../store/record.ts';
import { useRecord } from '../store/use-record.ts';
import controls from '../theme/controls.module.css';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { doneItems } from './done-items.ts';
import { EndCheck } from './end-check.tsx';
import { useOfflineVoice } from './guide.ts';
import { type KeptPractice, readPractice } from './kept-practice.ts';
import { MoveList } from './move-list.tsx';
import { HaltedPanel } from './panels.tsx';
import { Player } from './player.tsx';
import { type DoneItem, type Practice, startPractice } from './practice.ts';
import { SessionLog } from './session-log.ts';
import { StartCheck, type StartSaid } from './start-check.tsx';
import type { PracticeMove } from './steps.ts';
import {
  askedFor,
  dueOn,
  haltedSession,
  practiceMove,
  pressedBefore,
  soreSide,
  stillToDo,
  unfinishedSession,
} from './todays-moves.ts';

/** A guided practice. Only for a plan that holds now: what the last check-up does not allow is not practised. */
export default function Session(): JSX.Element {
  const words = usePracticeWords();
  const { log } = useRecord();
  const { book, failed } = useBook();
  const now = planNow(log);
  // A practice that halts under way shows so by itself; this is for whoever comes back.
  const [isHalted] = useState(() => haltedSession(log) !== undefined);
  if (isHalted) return <HaltedPanel />;
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

type OpenPlan = Extract<PlanNow, { kind: 'open' }>;

/** What was begun today and not ended: from this browser to the second, else from the record to the move. */
function useBegun(now: OpenPlan, all: readonly PracticeMove[]): KeptPractice | undefined {
  const { log, person } = useRecord();
  const [begun] = useState((): KeptPractice | undefined => {
    const entry = unfinishedSession(log, dayOf(new Date()));
    if (entry === undefined || entry.body.plan !== now.kept.entry.id) return undefined;
    const { started, painBefore } = entry.body;
    const kept = readPractice(person.id, entry.id, started);
    if (kept !== undefined) return kept;
    const done = doneItems(entry);
    const left = stillToDo(all, done);
    if (left.length === 0) return undefined;
    const practice = { ...startPractice(left, soreSide(now.assessment), performance.now()), done };
    return { entry: entry.id, started, painBefore, practice };
  });
  return begun;
}

/** How the person was guided last time, or what most want. */
function useGuidanceWanted(log: Log): Guidance {
  const { language } = usePracticeWords();
  const hasVoice = useOfflineVoice(language);
  const last = profileOf(log).guidance;
  return last ?? { voice: hasVoice, sound: !hasVoice, vibration: false, screenOff: false, breaths: false };
}

/** What is practised today after what was said: less on a sore day, and no press on a spot that got worse from one. */
function movesToday(
  { kept: { plan } }: OpenPlan,
  book: PlanBook,
  wanted: string | null,
  { pain, releaseSince }: StartSaid,
): {
  readonly moves: readonly PracticeMove[];
  readonly isSore: boolean;
  readonly left: readonly DoneItem[];
} {
  const isSore = pain !== undefined && pain >= book.pace.easeFirstAt;
  const share = isSore ? book.pace.lowerTo : 1;
  const one = wanted === null ? undefined : askedFor(plan, wanted);
  const due = (one === undefined ? dueOn(plan, dayOf(new Date())) : [one]).map((item) =>
    practiceMove(item, book, 'kind' in item && item.kind === 'ease' ? 1 : share),
  );
  const rest = plan.release.filter(({ kind }) => kind === 'ease').slice(0, 1);
  const ease = isSore && one === undefined ? rest.map((item) => practiceMove(item, book)) : [];
  const noPress = releaseSince === 'worse';
  const left = due
    .filter(({ pressing }) => noPress && pressing === true)
    .map(
      ({ exercise }): DoneItem => ({
        exercise,
        side: 'both',
        seconds: [],
        skipped: true,
        why: 'release-worse-since',
      }),
    );
  const easing = ease.filter(({ exercise }) => !due.some((move) => move.exercise === exercise));
  return { isSore, left, moves: [...easing, ...due.filter(({ pressing }) => !(noPress && pressing === true))] };
}

function Guided({ now, book }: { readonly now: OpenPlan; readonly book: PlanBook }): JSX.Element {
  const { person, log } = useRecord();
  const wanted = new URLSearchParams(useSearch()).get('move');
  const { ladders, entry } = now.kept;
  const begun = useBegun(now, movesToday(now, book, null, {}).moves);
  const [stage, setStage] = useState<Stage>('check');
  const [said, setSaid] = useState<StartSaid>({});
  const guidance = useGuidanceWanted(log);
  const [how, setHow] = useState<Guidance>();
  const [running, setRunning] = useState<{ readonly log: SessionLog; readonly kept: KeptPractice }>();
  const [last, setLast] = useState<Practice>();
  const today = movesToday(now, book, wanted, said);
  // What was begun goes on, unless one move is asked for by name.
  const resumed = wanted === null ? begun : undefined;
  const moves = resumed?.practice.moves.slice(resumed.practice.at) ?? today.moves;
  const pressed = resumed === undefined ? pressedBefore(log, dayOf(new Date()), book) : undefined;

  const ready = (answers: StartSaid): void => {
    const { painBefore } = resumed ?? {};
    setSaid({ ...(painBefore === undefined ? {} : { pain: painBefore }), ...answers });
    setStage('list');
    if (answers.releaseSince === undefined || pressed === undefined) return;
    const { session } = pressed;
    void record.add('session', { ...session.body, releaseSince: answers.releaseSince }, { corrects: session.id });
  };
  const begin = async (chosen: Guidance): Promise<void> => {
    setHow(chosen);
    if (JSON.stringify(chosen) !== JSON.stringify(profileOf(log).guidance))
      void record.add('profile', { guidance: chosen });
    const practice = { ...startPractice(moves, soreSide(now.assessment), performance.now()), done: today.left };
    setRunning(
      resumed === undefined
        ? await SessionLog.begin(person.id, entry.id, practice, said.pain)
        : { log: new SessionLog(person.id, entry.id, resumed), kept: resumed },
    );
    setStage('play');
  };
  const end = (practice: Practice): void => {
    setLast(practice);
    // Not to be gone on with: what comes next is that somebody looks at it.
    if (practice.phase === 'halted') void running?.log.end({});
  };

  if (stage === 'check')
    return <StartCheck pressed={(pressed?.exercises ?? []).map((id) => book.moves[id]?.name ?? id)} onReady={ready} />;
  if (running === undefined || stage === 'list')
    return (
      <MoveList
        moves={moves}
        book={book}
        guidance={guidance}
        isSore={today.isSore}
        isResumed={resumed !== undefined}
        onBegin={(chosen) => void begin(chosen)}
      />
    );
  if (last === undefined)
    return (
      <Player
        start={running.kept.practice}
        planned={[...running.kept.practice.moves, ...movesToday(now, book, null, said).moves]}
        book={book}
        ladders={ladders}
        how={how ?? guidance}
        onKeep={(practice) => running.log.keep(practice)}
        onEnd={end}
      />
    );
  if (last.phase === 'halted') return <HaltedPanel />;
  return (
    <EndCheck
      before={running.kept.painBefore}
      isWhole={last.phase === 'over'}
      onSave={(after) => running.log.end(after)}
    />
  );
}
