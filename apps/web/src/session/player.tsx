import type { Ladders } from '@hipspine/planning';
import { type JSX, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { MoveLoop } from '../figure/move-loop.tsx';
import type { Move, PlanBook } from '../plan/planner-calls.ts';
import controls from '../theme/controls.module.css';
import { sayNumber, useWords } from '../words/use-words.ts';
import { stepWords } from './cue-words.ts';
import { type Guidance, guide, hushGuide } from './guide.ts';
import { FeelPanel, LeavePanel, OfferPanel } from './panels.tsx';
import styles from './player.module.css';
import { type Practice, type PracticeEvent, practise, stepsNow } from './practice.ts';
import type { PracticeMove, Step } from './steps.ts';
import { repeatNow, secondsLeft } from './timer.ts';
import { useAwake, useMediaKeys } from './use-awake.ts';
import { usePracticeKeys } from './use-practice-keys.ts';

/** How often the clock is looked at, milliseconds. */
const LOOK = 200;

interface Props {
  readonly start: Practice;
  readonly book: PlanBook;
  readonly ladders: Readonly<Record<string, Ladders>>;
  readonly how: Guidance;
  readonly onKeep: (practice: Practice) => void;
  readonly onEnd: (practice: Practice) => void;
}

/** The practice on the whole screen: figure, number, cue and three big keys. */
export function Player({ start, book, ladders, how, onKeep, onEnd }: Props): JSX.Element | null {
  const [practice, setPractice] = useState(start);
  const [isLeaving, setLeaving] = useState(false);
  const latest = useRef(practice);
  const told = useRef({ onKeep, onEnd });
  told.current = { onKeep, onEnd };
  const happen = useCallback(
    (event: PracticeEvent): void => {
      const before = latest.current;
      const next = practise(before, event, performance.now(), book.pace);
      latest.current = next;
      setPractice(next);
      if (isNews(before, next)) told.current.onKeep(next);
      if (next.phase === 'over' && before.phase !== 'over') told.current.onEnd(next);
    },
    [book.pace],
  );
  useTicking(practice, happen);
  useWholeScreen();
  const steps = stepsNow(practice, book.pace);
  const step = steps[practice.timer.at];
  const planned = practice.moves[practice.at];
  const move = planned === undefined ? undefined : book.moves[planned.exercise];
  const easier = easierOf(planned, ladders);
  const leave = (): void => {
    happen({ type: 'pause' });
    setLeaving(true);
  };
  usePracticeKeys({
    isOpen: practice.phase === 'work' && !isLeaving,
    isRunning: practice.timer.isRunning,
    happen,
    leave,
    easier,
  });
  useAwake(practice.phase === 'work' && practice.timer.isRunning);
  useMediaKeys(move?.name ?? '', useMedia(happen));
  useGuidance({ practice, step, move, how, book });
  if (planned === undefined || move === undefined) return null;
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
  if (practice.phase === 'feel') return <FeelPanel move={move} onSaid={happen} />;
  if (practice.phase === 'offer')
    return <OfferPanel felt={practice.done.at(-1)?.felt ?? ''} easier={easier} book={book} onSaid={happen} />;
  return (
    <Stage
      practice={practice}
      steps={steps}
      step={step}
      planned={planned}
      move={move}
      book={book}
      happen={happen}
      leave={leave}
      easier={easier}
    />
  );
}

/** The first easier move that is allowed, for a planned move or the one that stands in for it. */
const easierOf = (planned: PracticeMove | undefined, ladders: Props['ladders']): PracticeMove | undefined => {
  if (planned === undefined) return undefined;
  // What stands in already is the easier one; below it nothing was checked.
  return planned.insteadOf === undefined ? ladders[planned.exercise]?.easier[0] : undefined;
};

/** Did something happen that has to be kept? Once a second is enough for the clock. */
const isNews = (before: Practice, next: Practice): boolean =>
  before.phase !== next.phase ||
  before.at !== next.at ||
  before.done !== next.done ||
  before.timer.at !== next.timer.at ||
  before.timer.isRunning !== next.timer.isRunning ||
  Math.floor(before.timer.spent / 1000) !== Math.floor(next.timer.spent / 1000);

function Stage({
  practice,
  steps,
  step,
  planned,
  move,
  book,
  happen,
  leave,
  easier,
}: {
  readonly practice: Practice;
  readonly steps: readonly Step[];
  readonly step: Step | undefined;
  readonly planned: PracticeMove;
  readonly move: Move;
  readonly book: PlanBook;
  readonly happen: (event: PracticeEvent) => void;
  readonly leave: () => void;
  readonly easier: PracticeMove | undefined;
}): JSX.Element {
  const words = useWords();
  const { session: say, plan } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves with the move, not with the second
  useEffect(() => heading.current?.focus({ preventScroll: true }), [planned.exercise]);
  const number = (n: number): string => sayNumber(words, n);
  const left = secondsLeft(steps, practice.timer);
  const side = step === undefined || step.side === 'both' ? undefined : step.side;
  const next = practice.moves[practice.at + 1];
  const isPaused = !practice.timer.isRunning;
  const count = step?.kind === 'repeats' ? number(repeatNow(steps, practice.timer)) : clock(left, number);
  return (
    <div className={styles.stage}>
      <div className={styles.head}>
        <p>{say.of(number(practice.at + 1), number(practice.moves.length))}</p>
        <Button className={controls.quiet} onPress={leave}>
          {say.leave}
        </Button>
      </div>
      <div className={styles.figure}>
        <MoveLoop move={move} side={side} isRunning={!isPaused} />
      </div>
      <div className={styles.now}>
        <h1 ref={heading} tabIndex={-1}>
          {move.name}
        </h1>
        <p className={styles.cue} role="status">
          {isPaused ? say.paused : stepWords(words, step)}
        </p>
        <p
          className={styles.number}
          role="timer"
          aria-label={say.secondsLeft(number(left))}
          data-rest={isRest(step) || undefined}
        >
          {count}
          {step?.kind === 'repeats' ? <small> {say.of('', number(step.repeats)).trim()}</small> : null}
        </p>
        <p className={styles.line}>{lineNow(words, step, move, planned)}</p>
        <p className={controls.hint}>
          {next === undefined ? say.last : say.next(book.moves[next.exercise]?.name ?? '')}
        </p>
        {planned.changes.map(({ rule, text }) => (
          <p key={rule} className={styles.change}>
            {plan.forYou(text)}
          </p>
        ))}
      </div>
      <div className={styles.keys}>
        <div className={styles.transport}>
          <Button className={controls.quiet} aria-label={say.backward} onPress={() => happen({ type: 'back' })}>
            ‹
          </Button>
          <Button className={controls.button} onPress={() => happen({ type: isPaused ? 'resume' : 'pause' })}>
            {isPaused ? say.resume : say.pause}
          </Button>
          <Button className={controls.quiet} aria-label={say.forward} onPress={() => happen({ type: 'next' })}>
            ›
          </Button>
        </div>
        <div className={styles.three}>
          <Button className={styles.key} onPress={() => happen({ type: 'ask-feel' })}>
            {say.hurts}
          </Button>
          <Button
            className={styles.key}
            isDisabled={easier === undefined}
            onPress={() => easier !== undefined && happen({ type: 'easier', move: easier })}
          >
            {say.easier}
          </Button>
          <Button className={styles.key} onPress={() => happen({ type: 'skip' })}>
            {say.skip}
          </Button>
        </div>
      </div>
    </div>
  );
}

const isRest = (step: Step | undefined): boolean =>
  step?.kind === 'rest' || step?.kind === 'ready' || step?.kind === 'change-side';

const SECONDS_OF_MINUTE = 60;

/** Seconds alone up to a minute and a half, then minutes and seconds. */
function clock(seconds: number, number: (n: number) => string): string {
  if (seconds <= 90) return number(seconds);
  const rest = seconds % SECONDS_OF_MINUTE;
  return `${number(Math.floor(seconds / SECONDS_OF_MINUTE))}:${rest < 10 ? number(0) : ''}${number(rest)}`;
}

/** What to do in this step: how to get there, the next line of the move, or which repeat it is. */
function lineNow(
  words: ReturnType<typeof useWords>,
  step: Step | undefined,
  move: Move,
  planned: PracticeMove,
): string {
  const { session: say } = words;
  if (step === undefined) return '';
  if (step.kind === 'ready' || step.kind === 'change-side') return move.start;
  if (step.kind === 'hold')
    return `${say.repeat(sayNumber(words, step.repeat), sayNumber(words, step.repeats))}. ${move.steps.at(-1)}`;
  if (step.kind === 'repeats') {
    const held =
      planned.dose.holdSeconds > 1
        ? ` ${say.hold} ${words.plan.seconds(sayNumber(words, planned.dose.holdSeconds))}.`
        : '';
    return `${say.set(sayNumber(words, step.set), sayNumber(words, step.sets))}.${held} ${move.steps[0]}`;
  }
  return move.steps[0] ?? '';
}

/** Looks at the clock while something runs, and stands still when the page goes away. */
function useTicking({ phase, timer: { isRunning } }: Practice, happen: (event: PracticeEvent) => void): void {
  useEffect(() => {
    if (phase !== 'work' || !isRunning) return;
    const timer = setInterval(() => happen({ type: 'tick' }), LOOK);
    return () => clearInterval(timer);
  }, [phase, isRunning, happen]);
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

function useMedia(happen: (event: PracticeEvent) => void): Parameters<typeof useMediaKeys>[1] {
  return {
    pause: useCallback(() => happen({ type: 'pause' }), [happen]),
    resume: useCallback(() => happen({ type: 'resume' }), [happen]),
    next: useCallback(() => happen({ type: 'next' }), [happen]),
    back: useCallback(() => happen({ type: 'back' }), [happen]),
  };
}

/** Says each step as it begins. */
function useGuidance({
  practice,
  step,
  move,
  how,
  book,
}: {
  readonly practice: Practice;
  readonly step: Step | undefined;
  readonly move: Move | undefined;
  readonly how: Guidance;
  readonly book: PlanBook;
}): void {
  const words = useWords();
  const { isRunning, at } = practice.timer;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once when a step begins
  useEffect(() => {
    if (!isRunning || step === undefined || move === undefined) return;
    const { session: say } = words;
    const side = step.side === 'both' ? say.both : say[step.side];
    const next = practice.moves[practice.at + 1];
    const number = (n: number): string => sayNumber(words, n);
    const said = {
      ready: say.sayReady(move.name, side),
      hold: say.sayHold(number(step.seconds)),
      repeats: say.sayMove(step.kind === 'repeats' ? number(step.repeats) : ''),
      timed: say.keepGoing,
      rest: say.sayRest(next === undefined ? say.last : say.next(book.moves[next.exercise]?.name ?? '')),
      'change-side': say.sayChange(side),
    };
    guide(how, said[step.kind], words.language, step.kind !== 'rest');
  }, [practice.at, at, isRunning]);
  useEffect(() => hushGuide, []);
}
