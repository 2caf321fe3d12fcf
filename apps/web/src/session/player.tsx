import type { Ladders } from '@hipspine/planning';
import type { Guidance } from '@hipspine/record';
import { type JSX, useCallback, useEffect, useRef, useState } from 'react';
import type { PlanBook } from '../plan/planner-calls.ts';
import { usePracticeWords } from '../words/use-practice-words.ts';
import { choicesFor } from './choices.ts';
import { stepWords } from './cue-words.ts';
import { ChoosePanel, FeelPanel, LeavePanel, OfferPanel, OneSidePanel } from './panels.tsx';
import { asksRelease, missingSide, type Practice, type PracticeEvent, practise, stepsNow } from './practice.ts';
import { goOnHumming, stopGoing, whenInterrupted } from './screen-off.ts';
import { Stage } from './stage.tsx';
import type { PracticeMove } from './steps.ts';
import { useAwake } from './use-awake.ts';
import { useGuidance } from './use-guidance.ts';
import { useMediaKeys } from './use-media-keys.ts';
import { usePracticeKeys } from './use-practice-keys.ts';

/** How often the clock is looked at, milliseconds. */
const LOOK = 200;

/** With a dark screen nobody answers: after this time it goes on without; milliseconds. */
const ANSWER_WITHIN = 20_000;

interface Props {
  readonly start: Practice;
  /** The moves as they were planned, for whoever wants to go back to one. */
  readonly planned: readonly PracticeMove[];
  readonly book: PlanBook;
  readonly ladders: Readonly<Record<string, Ladders>>;
  readonly how: Guidance;
  readonly onKeep: (practice: Practice) => void;
  readonly onEnd: (practice: Practice) => void;
}

/** The practice on the whole screen: figure, number, cue and big keys; in between, what has to be asked. */
export function Player({ start, planned, book, ladders, how: chosen, onKeep, onEnd }: Props): JSX.Element | null {
  const words = usePracticeWords();
  const { practice, happen, latest } = usePractice(start, book, { onKeep, onEnd });
  const [how, setHow] = useState(chosen);
  const [isLeaving, setLeaving] = useState(false);
  const { phase } = practice;
  const { isRunning } = practice.timer;
  useTicking(practice, happen, how.screenOff);
  useAway(happen, how.screenOff);
  useSilentAnswer(practice, happen, how.screenOff);
  useWholeScreen();
  const steps = stepsNow(practice, book.pace);
  const step = steps[practice.timer.at];
  const now = practice.moves[practice.at];
  const move = now === undefined ? undefined : book.moves[now.exercise];
  const asks = asksRelease(practice, steps, book.pace);
  const leave = useCallback((): void => {
    happen({ type: 'pause' });
    setLeaving(true);
  }, [happen]);
  usePracticeKeys({ phase, isRunning, isLeaving, happen, leave });
  const isAwake = useAwake(phase === 'work' && isRunning && !how.screenOff);
  useMediaKeys(
    { title: move?.name ?? '', doing: stepWords(words, step, now), isRunning: phase === 'work' && isRunning },
    useMediaHandlers(latest, happen, leave),
  );
  useGuidance({ practice, steps, move, how, book, asks });
  if (now === undefined || move === undefined) return null;
  const choices = choicesFor(now, planned, ladders, book);
  if (isLeaving)
    return (
      <LeavePanel
        onStay={() => {
          setLeaving(false);
          happen({ type: 'resume' });
        }}
        onLeave={() => onEnd(latest.current)}
      />
    );
  if (phase === 'feel')
    return (
      <FeelPanel move={move} painDuring={practice.painDuring} isFinished={practice.moveFinished} onSaid={happen} />
    );
  if (phase === 'one-side') return <OneSidePanel side={missingSide(practice) ?? practice.first} onSaid={happen} />;
  if (phase === 'choose') return <ChoosePanel choices={choices} book={book} onSaid={happen} />;
  if (phase === 'offer')
    return <OfferPanel item={practice.done.at(-1)} choices={choices} book={book} onSaid={happen} />;
  return (
    <Stage
      practice={practice}
      steps={steps}
      planned={now}
      move={move}
      book={book}
      choices={choices}
      asks={asks}
      how={how}
      mayDarken={!isAwake && !how.screenOff}
      onHow={setHow}
      happen={happen}
      leave={leave}
    />
  );
}

/** The practice, and what happens to it. What has to be kept is kept before it is shown. */
function usePractice(
  start: Practice,
  book: PlanBook,
  { onKeep, onEnd }: Pick<Props, 'onKeep' | 'onEnd'>,
): {
  readonly practice: Practice;
  readonly happen: (event: PracticeEvent) => void;
  readonly latest: { readonly current: Practice };
} {
  const [practice, setPractice] = useState(start);
  const latest = useRef(practice);
  const told = useRef({ onKeep, onEnd });
  told.current = { onKeep, onEnd };
  const happen = useCallback(
    (event: PracticeEvent): void => {
      const before = latest.current;
      const next = practise(before, event, performance.now(), book.pace);
      latest.current = next;
      if (isNews(before, next)) told.current.onKeep(next);
      setPractice(next);
      const isEnd = next.phase === 'over' || next.phase === 'halted';
      if (isEnd && next.phase !== before.phase) told.current.onEnd(next);
    },
    [book.pace],
  );
  return { practice, happen, latest };
}

/** Did something happen that has to be kept? Once a second is enough for the clock. */
const isNews = (before: Practice, next: Practice): boolean =>
  before.phase !== next.phase ||
  before.at !== next.at ||
  before.done !== next.done ||
  before.painDuring !== next.painDuring ||
  before.timer.at !== next.timer.at ||
  before.timer.isRunning !== next.timer.isRunning ||
  Math.floor(before.timer.spent / 1000) !== Math.floor(next.timer.spent / 1000);

/** Looks at the clock while something runs. */
function useTicking(
  { phase, timer: { isRunning } }: Practice,
  happen: (event: PracticeEvent) => void,
  catchUp: boolean,
): void {
  useEffect(() => {
    if (phase !== 'work' || !isRunning) return;
    const timer = setInterval(() => happen({ type: 'tick', catchUp }), LOOK);
    return () => clearInterval(timer);
  }, [phase, isRunning, happen, catchUp]);
}

/** Whoever leaves the page takes a break, as with a call that comes in; by ear one goes on until something takes the sound. */
function useAway(happen: (event: PracticeEvent) => void, screenOff: boolean): void {
  useEffect(() => {
    const pause = (): void => happen({ type: 'pause' });
    if (screenOff) {
      const deafen = whenInterrupted(pause);
      return () => {
        deafen();
        stopGoing();
      };
    }
    const look = (): void => {
      if (document.visibilityState === 'hidden') pause();
    };
    document.addEventListener('visibilitychange', look);
    addEventListener('pagehide', pause);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pagehide', pause);
    };
  }, [happen, screenOff]);
}

/** In the dark a question after a finished move may stay without an answer: that is "not said", and it goes on. */
function useSilentAnswer(
  { phase, moveFinished, at }: Practice,
  happen: (event: PracticeEvent) => void,
  screenOff: boolean,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time begins anew with each move
  useEffect(() => {
    if (!screenOff || phase !== 'feel' || !moveFinished) return;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'hidden') happen({ type: 'not-said' });
    }, ANSWER_WITHIN);
    return () => clearTimeout(timer);
  }, [screenOff, phase, moveFinished, at, happen]);
}

/** The bars of the page step aside. */
function useWholeScreen(): void {
  useEffect(() => {
    document.documentElement.dataset['whole'] = '';
    return () => {
      delete document.documentElement.dataset['whole'];
    };
  }, []);
}

function useMediaHandlers(
  latest: { readonly current: Practice },
  happen: (event: PracticeEvent) => void,
  leave: () => void,
): Parameters<typeof useMediaKeys>[1] {
  return {
    pause: useCallback(() => happen({ type: 'pause' }), [happen]),
    resume: useCallback(() => {
      goOnHumming();
      happen({ type: 'resume' });
    }, [happen]),
    next: useCallback(() => {
      const { phase } = latest.current;
      happen({ type: phase === 'feel' ? 'not-said' : phase === 'one-side' ? 'leave-side' : 'next' });
    }, [happen, latest]),
    back: useCallback(() => happen({ type: 'back' }), [happen]),
    stop: leave,
  };
}
