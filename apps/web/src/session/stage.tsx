import type { Guidance } from '@hipspine/record';
import { type JSX, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { MoveLoop } from '../figure/move-loop.tsx';
import type { Move, PlanBook } from '../plan/planner-calls.ts';
import controls from '../theme/controls.module.css';
import { type PracticeWords, usePracticeWords } from '../words/use-practice-words.ts';
import { sayNumber } from '../words/use-words.ts';
import type { Choices } from './choices.ts';
import { breathAt, stepWords } from './cue-words.ts';
import { warmGuide } from './guide.ts';
import styles from './player.module.css';
import { isWork, type Practice, type PracticeEvent } from './practice.ts';
import { goOnHumming } from './screen-off.ts';
import { lasting, type PracticeMove, type Step, stepsOf } from './steps.ts';
import { repeatNow, secondsLeft } from './timer.ts';

/** So much longer a rest gets with one press; seconds. */
const MORE_REST = 15;

interface Props {
  readonly practice: Practice;
  readonly steps: readonly Step[];
  readonly planned: PracticeMove;
  readonly move: Move;
  readonly book: PlanBook;
  readonly choices: Choices;
  /** Half a minute into a press: how is it? */
  readonly asks: boolean;
  readonly how: Guidance;
  readonly mayDarken: boolean;
  readonly onHow: (how: Guidance) => void;
  readonly happen: (event: PracticeEvent) => void;
  readonly leave: () => void;
}

/** What can be read from across the room: the figure, what to do, and how long. */
export function Stage(props: Props): JSX.Element {
  const { practice, steps, planned, move, book, asks, how, mayDarken, onHow, happen, leave } = props;
  const words = usePracticeWords();
  const { session: say, plan } = words;
  const step = steps[practice.timer.at];
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new move, not a new second, moves the focus
  useEffect(() => heading.current?.focus({ preventScroll: true }), [planned.exercise]);
  const number = (n: number): string => sayNumber(words, n);
  const side = step === undefined || step.side === 'both' ? undefined : step.side;
  const next = practice.moves[practice.at + 1];
  const isPaused = !practice.timer.isRunning;
  const minutes = Math.ceil(timeLeft(practice, steps, book) / SECONDS_OF_MINUTE);
  return (
    <div className={styles.stage} data-kind={isRest(step) ? 'rest' : 'work'}>
      <div className={styles.head}>
        <p className={styles.progress}>
          <strong>{say.of(number(practice.at + 1), number(practice.moves.length))}</strong>
          <span>{say.timeLeft(number(minutes))}</span>
        </p>
        <SoundKey how={how} onHow={onHow} />
        <Button className={controls.quiet} onPress={leave}>
          {say.leave}
        </Button>
      </div>
      <div className={styles.figure}>
        <MoveLoop move={move} side={side} isRunning={!isPaused} />
      </div>
      <div className={styles.now}>
        <h1 ref={heading} tabIndex={-1} lang="en">
          {move.name}
        </h1>
        <p className={styles.cue} role="status">
          {isPaused ? say.paused : cueNow(words, props, step)}
        </p>
        <Counter {...props} step={step} />
        <p className={styles.line}>
          {asks ? say.releaseAsk : <Line step={step} spent={practice.timer.spent} move={move} planned={planned} />}
        </p>
        <p className={styles.next}>{next === undefined ? say.last : say.next(book.moves[next.exercise]?.name ?? '')}</p>
        {planned.changes.map(({ rule, text }) => (
          <p key={rule} className={styles.change} lang="en">
            {plan.forYou(text)}
          </p>
        ))}
        {mayDarken ? <p className={styles.next}>{say.mayDarken}</p> : null}
      </div>
      <div className={styles.keys}>
        <div className={styles.transport}>
          <Button className={controls.quiet} aria-label={say.backward} onPress={() => happen({ type: 'back' })}>
            ‹
          </Button>
          <Button
            className={controls.button}
            onPress={() => {
              if (isPaused && how.screenOff) goOnHumming();
              happen({ type: isPaused ? 'resume' : 'pause' });
            }}
          >
            {isPaused ? say.resume : say.pause}
          </Button>
          {isRest(step) && !isPaused ? (
            <Button
              className={controls.quiet}
              aria-label={say.moreRestName(number(MORE_REST))}
              onPress={() => happen({ type: 'more-time', seconds: MORE_REST })}
            >
              {say.moreRest(number(MORE_REST))}
            </Button>
          ) : null}
          <Button className={controls.quiet} aria-label={say.forward} onPress={() => happen({ type: 'next' })}>
            ›
          </Button>
        </div>
        {asks ? <ReleaseKeys happen={happen} /> : <MoveKeys {...props} />}
      </div>
    </div>
  );
}

/** It hurts, another version, or none. */
function MoveKeys({ choices, happen }: Props): JSX.Element {
  const { session: say } = usePracticeWords();
  return (
    <div className={styles.four}>
      <Button className={styles.key} onPress={() => happen({ type: 'ask-feel' })}>
        {say.hurts}
      </Button>
      <Button
        className={styles.key}
        isDisabled={choices.easier.length === 0 && choices.planned === undefined}
        onPress={() => happen({ type: 'choose' })}
      >
        {say.easier}
      </Button>
      <Button
        className={styles.key}
        isDisabled={choices.harder.length === 0 && choices.planned === undefined}
        onPress={() => happen({ type: 'choose' })}
      >
        {say.harder}
      </Button>
      <Button className={styles.key} onPress={() => happen({ type: 'skip' })}>
        {say.skip}
      </Button>
    </div>
  );
}

/** In the middle of a press. The clock goes on; no answer is none. */
function ReleaseKeys({ happen }: Pick<Props, 'happen'>): JSX.Element {
  const { session: say } = usePracticeWords();
  const keys = { easing: say.releaseEasing, same: say.releaseSame, worse: say.releaseWorse };
  return (
    <fieldset className={styles.three} aria-label={say.releaseAsk}>
      {(['easing', 'same', 'worse'] as const).map((answer) => (
        <Button key={answer} className={styles.key} onPress={() => happen({ type: 'release', answer })}>
          {keys[answer]}
        </Button>
      ))}
    </fieldset>
  );
}

/** Voice and sound at once off, or on again. */
function SoundKey({ how, onHow }: Pick<Props, 'how' | 'onHow'>): JSX.Element {
  const { session: say } = usePracticeWords();
  const isOn = how.voice || how.sound;
  const before = useRef({ voice: how.voice, sound: how.sound || !how.voice });
  const press = (): void => {
    if (isOn) before.current = { voice: how.voice, sound: how.sound };
    const next = { ...how, ...(isOn ? { voice: false, sound: false } : before.current) };
    warmGuide(next);
    onHow(next);
  };
  return (
    <Button className={styles.sound} aria-pressed={isOn} aria-label={say.switches} onPress={press}>
      <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">
        <path d="M4 10v4h4l5 4V6L8 10z" />
        {isOn ? <path d="M16 9c1.5 2 1.5 4 0 6M18.5 6.5c3 3.5 3 7.5 0 11" /> : <path d="M16 9l5 6M21 9l-5 6" />}
      </svg>
    </Button>
  );
}

/** Seconds, repeats, or breaths. */
function Counter({ practice, steps, step, how, book, planned }: Props & { step: Step | undefined }): JSX.Element {
  const words = usePracticeWords();
  const { session: say } = words;
  const number = (n: number): string => sayNumber(words, n);
  const left = secondsLeft(steps, practice.timer);
  const inBreaths = how.breaths && step?.kind === 'hold';
  const { breathsLeft } = breathAt(step?.seconds ?? 0, left, book.pace.breath);
  const repeat = repeatNow(steps, practice.timer);
  const shown = inBreaths ? number(breathsLeft) : step?.kind === 'repeats' ? number(repeat) : clock(left, number);
  return (
    <p
      className={styles.number}
      role="timer"
      aria-label={inBreaths ? say.breathsLeft(number(breathsLeft)) : say.secondsLeft(number(left))}
      data-rest={isRest(step) || undefined}
      data-long={shown.length > 3 || undefined}
      data-resting={planned.resting}
    >
      {shown}
      {step?.kind === 'repeats' ? <small> {say.of('', number(step.repeats)).trim()}</small> : null}
    </p>
  );
}

function cueNow(words: PracticeWords, { practice, steps, planned, how, book }: Props, step: Step | undefined): string {
  if (!how.breaths || step?.kind !== 'hold') return stepWords(words, step, planned);
  const { isIn } = breathAt(step.seconds, secondsLeft(steps, practice.timer), book.pace.breath);
  const breath = isIn ? words.session.breatheIn : words.session.breatheOut;
  return step.side === 'both' ? breath : `${breath} · ${words.session[step.side]}`;
}

const isRest = (step: Step | undefined): boolean => step !== undefined && !isWork(step);

/** Seconds until the end of the practice, if nothing is left out. */
function timeLeft({ at, moves, timer }: Practice, steps: readonly Step[], { pace }: PlanBook): number {
  const present = lasting(steps.slice(timer.at + 1)) + secondsLeft(steps, timer);
  return moves.slice(at + 1).reduce((sum, move) => sum + lasting(stepsOf(move, pace)), present);
}

const SECONDS_OF_MINUTE = 60;

/** Seconds alone up to a minute and a half, then minutes and seconds. */
function clock(seconds: number, number: (n: number) => string): string {
  if (seconds <= 90) return number(seconds);
  const rest = seconds % SECONDS_OF_MINUTE;
  return `${number(Math.floor(seconds / SECONDS_OF_MINUTE))}:${rest < 10 ? number(0) : ''}${number(rest)}`;
}

/** What to do in this step: how to get there, the next line of the move, or which repeat it is. */
function Line({
  step,
  spent,
  move,
  planned,
}: {
  readonly step: Step | undefined;
  readonly spent: number;
  readonly move: Move;
  readonly planned: PracticeMove;
}): JSX.Element | null {
  const words = usePracticeWords();
  const { session: say } = words;
  const number = (n: number): string => sayNumber(words, n);
  if (step === undefined) return null;
  if (step.kind === 'ready' || step.kind === 'change-side') return <span lang="en">{move.start}</span>;
  if (step.kind === 'rest' || step.kind === 'timed') return <span lang="en">{move.steps[0]}</span>;
  const { holdSeconds } = planned.dose;
  const which =
    step.kind === 'hold'
      ? say.repeat(number(step.repeat), number(step.repeats))
      : say.set(number(step.set), number(step.sets));
  const held =
    step.kind === 'repeats' && holdSeconds > 1 ? ` ${say.hold} ${words.plan.seconds(number(holdSeconds))}.` : '';
  return (
    <>
      {which}.{held} <Cue step={step} spent={spent} move={move} />
    </>
  );
}

/** How long each line of a move stays; milliseconds. */
const LINE_STAYS = 6000;

/** Into the first hold or round line by line; after that it is told where it should be felt. */
function Cue({
  step,
  spent,
  move,
}: {
  readonly step: Extract<Step, { kind: 'hold' | 'repeats' }>;
  readonly spent: number;
  readonly move: Move;
}): JSX.Element {
  const { plan } = usePracticeWords();
  const [felt] = move.feel;
  // The last line of a hold is how to leave it.
  const lines = step.kind === 'hold' && move.steps.length > 1 ? move.steps.slice(0, -1) : move.steps;
  const isFirst = step.kind === 'hold' ? step.repeat === 1 : step.set === 1;
  const line = isFirst ? lines[Math.max(0, Math.floor(spent / LINE_STAYS))] : undefined;
  if (line !== undefined) return <span lang="en">{line}</span>;
  return (
    <>
      {plan.feelIt}: <span lang="en">{felt}</span>
    </>
  );
}
