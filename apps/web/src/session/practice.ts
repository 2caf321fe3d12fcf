import { type Pace, type PracticeMove, type Step, stepsOf, type WorkingSide } from './steps.ts';
import { goTo, moreTime, pauseTimer, resumeTimer, startTimer, type Timer, tick } from './timer.ts';

/** What somebody said half a minute into pressing a spot. */
export type ReleaseAnswer = 'easing' | 'same' | 'worse';

/** Why a move was ended, beside a place where it was felt. */
type BadSign = 'pain-rising' | 'strength-lost' | 'release-worse';

/** What was done of one move on one side; a line of the record. */
export interface DoneItem {
  readonly exercise: string;
  readonly side: WorkingSide;
  /** Seconds of each hold or set that was done to its end. */
  readonly seconds: readonly number[];
  /** Where it was felt, in the words that were pressed. Absent: not said. */
  readonly felt?: string;
  /** The same as a zone of knowledge/pathways-frame.yaml, where it is one. */
  readonly zone?: string;
  /** Pain while doing it, 0 to 10. Absent: not said. */
  readonly painDuring?: number;
  /** What was said in the middle of each press, in order. */
  readonly release?: readonly ReleaseAnswer[];
  /** Felt where it should not be, or something else went wrong; the move was ended. */
  readonly stopped?: true;
  readonly skipped?: true;
  readonly why?: string;
  /** The other move that was done in its place. */
  readonly instead?: string;
  /** The planned move this one stood in for. */
  readonly insteadOf?: string;
}

/**
 * A practice: plain data, so that it can be kept and gone on with after a reload.
 *
 * `work`: the clock decides. `feel`: asked where it is felt. `one-side`: only one side was done; the other can still be.
 * `choose`: an easier or a harder move can be picked. `offer`: the move was ended; an easier one may take its place.
 * `halted`: a sign that has to be looked at first; no move comes after it. `over`: all moves are behind.
 */
export interface Practice {
  readonly moves: readonly PracticeMove[];
  readonly at: number;
  readonly phase: 'work' | 'feel' | 'one-side' | 'choose' | 'offer' | 'halted' | 'over';
  readonly timer: Timer;
  /** Holds and sets of the present move that were done to their end. */
  readonly held: readonly { readonly side: WorkingSide; readonly seconds: number }[];
  readonly moveFinished: boolean;
  readonly done: readonly DoneItem[];
  readonly first: 'left' | 'right';
  /** The side that is made up for, after only the other was done. */
  readonly only?: 'left' | 'right';
  /** The person was told that a side is missing, and leaves it. */
  readonly sideLeft?: true;
  readonly painDuring?: number;
  readonly release?: readonly ReleaseAnswer[];
  /** The step in the middle of which the question about the press was answered. */
  readonly answeredAt?: number;
  /** After its one side is done or left, the move is skipped and not asked about. */
  readonly skipping?: true;
}

export type PracticeEvent =
  /** `catchUp`: cues go on while nobody looks, so a long gap was practised as well. */
  | { readonly type: 'tick'; readonly catchUp?: boolean }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** To the next step, or back to the beginning of this one or of the one before. */
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'more-time'; readonly seconds: number }
  /** Asked where it is felt, or it hurts. */
  | { readonly type: 'ask-feel' }
  /** `stop`: a place where it should not be felt. */
  | { readonly type: 'felt'; readonly place: string; readonly zone?: string; readonly stop: boolean }
  | { readonly type: 'pain'; readonly score: number }
  | { readonly type: 'bad-sign'; readonly sign: Exclude<BadSign, 'release-worse'> }
  | { readonly type: 'release'; readonly answer: ReleaseAnswer }
  /** Nothing was said about where it was felt. */
  | { readonly type: 'not-said' }
  | { readonly type: 'choose' }
  | { readonly type: 'not-chosen' }
  | { readonly type: 'swap'; readonly move: PracticeMove; readonly way: 'easier' | 'harder' | 'back' }
  | { readonly type: 'other-side' }
  | { readonly type: 'leave-side' }
  | { readonly type: 'skip'; readonly why?: string }
  /** After a move was ended: go on without an easier one. */
  | { readonly type: 'go-on' };

export const startPractice = (moves: readonly PracticeMove[], first: 'left' | 'right', now: number): Practice => ({
  moves,
  at: 0,
  phase: moves.length === 0 ? 'over' : 'work',
  timer: startTimer(now),
  held: [],
  moveFinished: false,
  done: [],
  first,
});

export function stepsNow({ moves, at, first, only }: Practice, pace: Pace): readonly Step[] {
  const move = moves[at];
  return move === undefined ? [] : stepsOf(move, pace, first, only);
}

/** Is it time to ask whether the pressed spot eases? Once in each press. */
export function asksRelease(
  { phase, moves, at, timer, answeredAt }: Practice,
  steps: readonly Step[],
  pace: Pace,
): boolean {
  const step = steps[timer.at];
  return (
    phase === 'work' &&
    moves[at]?.pressing === true &&
    step !== undefined &&
    isWork(step) &&
    answeredAt !== timer.at &&
    timer.spent >= pace.releaseCheck * SECOND
  );
}

const SECOND = 1000;

/** One thing happens. Pure: the same practice, event and time always give the same practice. */
export function practise(practice: Practice, event: PracticeEvent, now: number, pace: Pace): Practice {
  const steps = stepsNow(practice, pace);
  if (practice.phase === 'work') return whileWorking(practice, event, steps, now);
  const { timer } = practice;
  switch (event.type) {
    case 'pause':
      return { ...practice, timer: pauseTimer(timer, now) };
    case 'pain':
      return practice.phase === 'feel' ? { ...practice, painDuring: event.score } : practice;
    case 'felt':
      return practice.phase === 'feel' ? felt(practice, event, steps, now) : practice;
    case 'bad-sign':
      return practice.phase === 'feel' ? ended(practice, { why: event.sign }, steps, now) : practice;
    case 'not-said':
      return practice.phase === 'feel' ? afterFeel(practice, {}, now) : practice;
    case 'other-side':
      return practice.phase === 'one-side' ? otherSide(practice, now) : practice;
    case 'leave-side':
      return practice.phase === 'one-side' ? leaveSide(practice, now) : practice;
    case 'not-chosen':
      return practice.phase === 'choose' ? { ...practice, phase: 'work', timer: resumeTimer(timer, now) } : practice;
    case 'swap':
      return practice.phase === 'choose' || practice.phase === 'offer' ? swap(practice, event, steps, now) : practice;
    case 'skip':
      return practice.phase === 'feel' || practice.phase === 'choose' ? skip(practice, event.why, now) : practice;
    case 'go-on':
      return practice.phase === 'offer' ? begin(practice, practice.at + 1, now) : practice;
    default:
      return practice;
  }
}

function whileWorking(practice: Practice, event: PracticeEvent, steps: readonly Step[], now: number): Practice {
  const { timer } = practice;
  switch (event.type) {
    case 'tick':
      return ticked(practice, steps, now, event.catchUp === true);
    case 'pause':
      return { ...practice, timer: pauseTimer(timer, now) };
    case 'resume':
      return { ...practice, timer: resumeTimer(timer, now) };
    case 'next':
      return settled({ ...practice, timer: goTo(steps, timer, timer.at + 1, now) }, steps);
    case 'back':
      return { ...practice, timer: goTo(steps, timer, timer.spent > JUST_BEGUN ? timer.at : timer.at - 1, now) };
    case 'more-time': {
      const step = steps[timer.at];
      return step === undefined || isWork(step) ? practice : { ...practice, timer: moreTime(timer, event.seconds) };
    }
    case 'ask-feel':
      return { ...practice, phase: 'feel', timer: pauseTimer(timer, now) };
    case 'choose':
      return { ...practice, phase: 'choose', timer: pauseTimer(timer, now) };
    case 'release':
      return released(practice, event.answer, steps, now);
    case 'skip':
      return skip(practice, event.why, now);
    default:
      return practice;
  }
}

/** Back within this time goes to the step before, later to the beginning of this one; milliseconds. */
const JUST_BEGUN = 2000;

export const isWork = (step: Step): boolean => step.kind === 'hold' || step.kind === 'repeats' || step.kind === 'timed';

function ticked(practice: Practice, steps: readonly Step[], now: number, catchUp: boolean): Practice {
  const { timer, finished } = tick(steps, practice.timer, now, catchUp);
  const held = [...practice.held, ...finished.filter(isWork).map(({ side, seconds }) => ({ side, seconds }))];
  return settled({ ...practice, timer, held }, steps);
}

/** At the end of its steps a move is asked about; if one of two sides is missing, that is said first. */
function settled(practice: Practice, steps: readonly Step[]): Practice {
  if (practice.timer.at < steps.length) return practice;
  const timer = { ...practice.timer, isRunning: false };
  if (missingSide(practice) !== undefined && practice.sideLeft === undefined)
    return { ...practice, phase: 'one-side', timer };
  return { ...practice, phase: 'feel', moveFinished: true, timer };
}

/** The side of which nothing was done to its end, while something was on the other. */
export function missingSide({
  moves,
  at,
  held,
}: Pick<Practice, 'moves' | 'at' | 'held'>): 'left' | 'right' | undefined {
  if (moves[at]?.perSide !== true) return undefined;
  const sides = new Set(held.map(({ side }) => side));
  if (sides.has('left') === sides.has('right')) return undefined;
  return sides.has('left') ? 'right' : 'left';
}

function otherSide(practice: Practice, now: number): Practice {
  const only = missingSide(practice);
  if (only === undefined) return practice;
  const { skipping: _skipping, answeredAt: _answeredAt, ...rest } = practice;
  return { ...rest, phase: 'work', only, timer: startTimer(now) };
}

function leaveSide(practice: Practice, now: number): Practice {
  const left: Practice = { ...practice, sideLeft: true };
  return practice.skipping ? onward(left, {}, now) : { ...left, phase: 'feel', moveFinished: true };
}

function skip(practice: Practice, why: string | undefined, now: number): Practice {
  const reason = why === undefined ? {} : { why };
  if (practice.held.length === 0) return onward(practice, { skipped: true, ...reason }, now);
  if (missingSide(practice) !== undefined && practice.sideLeft === undefined)
    return { ...practice, phase: 'one-side', skipping: true, timer: pauseTimer(practice.timer, now) };
  // Something was done to its end: that counts, and what was left is left.
  return onward(practice, reason, now);
}

function felt(
  practice: Practice,
  { place, zone, stop }: Extract<PracticeEvent, { type: 'felt' }>,
  steps: readonly Step[],
  now: number,
): Practice {
  const said = { felt: place, ...(zone === undefined ? {} : { zone }) };
  return stop ? ended(practice, { ...said, why: `felt: ${place}` }, steps, now) : afterFeel(practice, said, now);
}

const afterFeel = (practice: Practice, said: Partial<DoneItem>, now: number): Practice =>
  practice.moveFinished
    ? onward(practice, said, now)
    : { ...practice, phase: 'work', timer: resumeTimer(practice.timer, now) };

/** The press was answered: on if it eases, to the next spot if it does not, and an end if it gets worse. */
function released(practice: Practice, answer: ReleaseAnswer, steps: readonly Step[], now: number): Practice {
  const { timer } = practice;
  const next: Practice = { ...practice, release: [...(practice.release ?? []), answer], answeredAt: timer.at };
  if (answer === 'easing') return next;
  if (answer === 'worse') return ended(next, { why: 'release-worse' }, steps, now);
  const step = steps[timer.at];
  const seconds = Math.floor(timer.spent / SECOND);
  const held = step === undefined || seconds === 0 ? next.held : [...next.held, { side: step.side, seconds }];
  return settled({ ...next, held, timer: goTo(steps, timer, timer.at + 1, now) }, steps);
}

/** The move is ended at once. Lost strength ends everything; otherwise an easier move is offered. */
function ended(practice: Practice, said: Partial<DoneItem>, steps: readonly Step[], now: number): Practice {
  const side = steps[Math.min(practice.timer.at, steps.length - 1)]?.side ?? 'both';
  const done = [...practice.done, ...lines(practice, { ...said, stopped: true }, side)];
  const phase = said.why === 'strength-lost' ? 'halted' : 'offer';
  return { ...practice, done, held: [], phase, timer: pauseTimer(practice.timer, now) };
}

/** Another move takes the place of the present one, from its beginning. */
function swap(
  practice: Practice,
  { move, way }: Extract<PracticeEvent, { type: 'swap' }>,
  steps: readonly Step[],
  now: number,
): Practice {
  const present = practice.moves[practice.at];
  if (present === undefined) return practice;
  const instead = move.exercise;
  const side = steps[practice.timer.at]?.side ?? 'both';
  const done =
    practice.phase === 'offer'
      ? practice.done.map((item, i) => (i === practice.done.length - 1 ? { ...item, instead } : item))
      : [...practice.done, ...lines(practice, { instead, why: way }, side)];
  const planned = present.insteadOf ?? present.exercise;
  const { insteadOf: _, ...own } = move;
  const stand: PracticeMove = move.exercise === planned ? own : { ...own, insteadOf: planned };
  const moves = practice.moves.map((old, i) => (i === practice.at ? stand : old));
  return begin({ ...practice, moves, done }, practice.at, now);
}

const onward = (practice: Practice, said: Partial<DoneItem>, now: number): Practice =>
  begin({ ...practice, done: [...practice.done, ...lines(practice, said)] }, practice.at + 1, now);

/** The move at this place from its beginning; behind the last one the practice is over. */
function begin({ moves, done, first }: Practice, at: number, now: number): Practice {
  return { ...startPractice(moves, first, now), at, done, phase: at >= moves.length ? 'over' : 'work' };
}

/**
 * What was done of the present move: a line for each side that was worked, or one when none was, and one for a side that
 * was left out. What was said stands in each; with `where` in the line of that side alone, which comes last.
 */
function lines(practice: Practice, said: Partial<DoneItem>, where?: WorkingSide): readonly DoneItem[] {
  const { moves, at, held, first, painDuring, release } = practice;
  const move = moves[at];
  if (move === undefined) return [];
  const worked: readonly WorkingSide[] = [...new Set(held.map(({ side }) => side))];
  const own = where ?? (move.perSide ? first : 'both');
  const sides = where === undefined ? (worked.length > 0 ? worked : [own]) : [...worked.filter((s) => s !== own), own];
  const heard = {
    ...(painDuring === undefined ? {} : { painDuring }),
    ...(release === undefined ? {} : { release }),
  };
  const from = move.insteadOf === undefined ? {} : { insteadOf: move.insteadOf };
  const missing = where === undefined ? missingSide(practice) : undefined;
  return [
    ...sides.map((side) => ({
      exercise: move.exercise,
      side,
      seconds: held.filter((part) => part.side === side).map(({ seconds }) => seconds),
      ...from,
      ...heard,
      ...(where === undefined || side === own ? said : {}),
    })),
    ...(missing === undefined
      ? []
      : [
          {
            exercise: move.exercise,
            side: missing,
            seconds: [],
            ...from,
            skipped: true as const,
            why: 'side-left-out',
          },
        ]),
  ];
}
