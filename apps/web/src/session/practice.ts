import { type Pace, type PracticeMove, type Step, stepsOf, type WorkingSide } from './steps.ts';
import { goTo, pauseTimer, resumeTimer, startTimer, type Timer, tick } from './timer.ts';

/** What was done of one move on one side; a line of the record. */
export interface DoneItem {
  readonly exercise: string;
  readonly side: WorkingSide;
  /** Seconds of each hold or set that was done to its end. */
  readonly seconds: readonly number[];
  /** Where it was felt. Absent: not said. */
  readonly felt?: string;
  /** The place is one where it should not be felt; the move was ended. */
  readonly stopped?: true;
  readonly skipped?: true;
  readonly why?: string;
  /** The easier move that was done in its place. */
  readonly instead?: string;
  /** The planned move this one stood in for. */
  readonly insteadOf?: string;
}

/**
 * A practice: plain data, so that it can be kept and gone on with after a reload.
 *
 * `work`: the clock decides. `feel`: asked where it is felt, `finished` says whether the move is over. `offer`: the move was
 * ended; an easier one may take its place. `over`: all moves are behind.
 */
export interface Practice {
  readonly moves: readonly PracticeMove[];
  readonly at: number;
  readonly phase: 'work' | 'feel' | 'offer' | 'over';
  readonly timer: Timer;
  /** Holds and sets of the present move that were done to their end. */
  readonly held: readonly { readonly side: WorkingSide; readonly seconds: number }[];
  readonly moveFinished: boolean;
  readonly done: readonly DoneItem[];
  readonly first: 'left' | 'right';
}

export type PracticeEvent =
  | { readonly type: 'tick' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** To the next step, or back to the beginning of this one or of the one before. */
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  /** Asked where it is felt, or it hurts. */
  | { readonly type: 'ask-feel' }
  /** `stop`: a place where it should not be felt. */
  | { readonly type: 'felt'; readonly place: string; readonly stop: boolean }
  /** Nothing was said about where it was felt. */
  | { readonly type: 'not-said' }
  | { readonly type: 'easier'; readonly move: PracticeMove }
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

export function stepsNow({ moves, at, first }: Practice, pace: Pace): readonly Step[] {
  const move = moves[at];
  return move === undefined ? [] : stepsOf(move, pace, first);
}

/** One thing happens. Pure: the same practice, event and time always give the same practice. */
export function practise(practice: Practice, event: PracticeEvent, now: number, pace: Pace): Practice {
  const steps = stepsNow(practice, pace);
  const { timer } = practice;
  switch (event.type) {
    case 'tick':
      return practice.phase === 'work' ? ticked(practice, steps, now) : practice;
    case 'pause':
      return { ...practice, timer: pauseTimer(timer, now) };
    case 'resume':
      return practice.phase === 'work' ? { ...practice, timer: resumeTimer(timer, now) } : practice;
    case 'next':
      return practice.phase === 'work' ? toNext(practice, steps, now) : practice;
    case 'back':
      return practice.phase === 'work'
        ? { ...practice, timer: goTo(steps, timer, timer.spent > JUST_BEGUN ? timer.at : timer.at - 1, now) }
        : practice;
    case 'ask-feel':
      return practice.phase === 'work' ? { ...practice, phase: 'feel', timer: pauseTimer(timer, now) } : practice;
    case 'felt':
      return felt(practice, event, now);
    case 'not-said':
      if (practice.phase !== 'feel') return practice;
      return practice.moveFinished
        ? onward(practice, {}, now)
        : { ...practice, phase: 'work', timer: resumeTimer(practice.timer, now) };
    case 'easier':
      return easier(practice, event.move, now);
    case 'skip':
      return practice.phase === 'work' || practice.phase === 'feel'
        ? onward(practice, { skipped: true, ...(event.why === undefined ? {} : { why: event.why }) }, now)
        : practice;
    case 'go-on':
      return practice.phase === 'offer' ? begin(practice, practice.at + 1, now) : practice;
  }
}

/** Back within this time goes to the step before, later to the beginning of this one; milliseconds. */
const JUST_BEGUN = 2000;

const isWork = (step: Step): boolean => step.kind === 'hold' || step.kind === 'repeats' || step.kind === 'timed';

function ticked(practice: Practice, steps: readonly Step[], now: number): Practice {
  const { timer, finished } = tick(steps, practice.timer, now);
  const held = [...practice.held, ...finished.filter(isWork).map(({ side, seconds }) => ({ side, seconds }))];
  return settled({ ...practice, timer, held }, steps);
}

/** A step that is left early was not done to its end, and its time is not counted. */
const toNext = (practice: Practice, steps: readonly Step[], now: number): Practice =>
  settled({ ...practice, timer: goTo(steps, practice.timer, practice.timer.at + 1, now) }, steps);

const settled = (practice: Practice, steps: readonly Step[]): Practice =>
  practice.timer.at < steps.length
    ? practice
    : { ...practice, phase: 'feel', moveFinished: true, timer: { ...practice.timer, isRunning: false } };

function felt(practice: Practice, { place, stop }: { place: string; stop: boolean }, now: number): Practice {
  if (practice.phase !== 'feel') return practice;
  if (stop) {
    const done = [...practice.done, ...lines(practice, { felt: place, stopped: true, why: `felt: ${place}` })];
    return { ...practice, done, held: [], phase: 'offer', timer: pauseTimer(practice.timer, now) };
  }
  if (practice.moveFinished) return onward(practice, { felt: place }, now);
  return { ...practice, phase: 'work', timer: resumeTimer(practice.timer, now) };
}

/** Another move takes the place of the present one, from its beginning. */
function easier(practice: Practice, move: PracticeMove, now: number): Practice {
  const present = practice.moves[practice.at];
  if (present === undefined) return practice;
  const instead = move.exercise;
  const wasEnded = practice.phase === 'offer';
  const done = wasEnded
    ? practice.done.map((item, i) => (i === practice.done.length - 1 ? { ...item, instead } : item))
    : [...practice.done, ...lines(practice, { instead, why: 'easier' })];
  const stand: PracticeMove = { ...move, insteadOf: present.insteadOf ?? present.exercise };
  const moves = practice.moves.map((old, i) => (i === practice.at ? stand : old));
  return begin({ ...practice, moves, done }, practice.at, now);
}

const onward = (practice: Practice, said: Partial<DoneItem>, now: number): Practice =>
  begin({ ...practice, done: [...practice.done, ...lines(practice, said)] }, practice.at + 1, now);

/** The move at this place from its beginning; behind the last one the practice is over. */
function begin(practice: Practice, at: number, now: number): Practice {
  const phase = at >= practice.moves.length ? 'over' : 'work';
  return { ...practice, at, phase, held: [], moveFinished: false, timer: startTimer(now) };
}

/** What was done of the present move: a line for each side that was worked, or one when none was. */
function lines({ moves, at, held, first }: Practice, said: Partial<DoneItem>): readonly DoneItem[] {
  const move = moves[at];
  if (move === undefined) return [];
  const sides = [...new Set(held.map(({ side }) => side))];
  const worked: readonly WorkingSide[] = sides.length > 0 ? sides : [move.perSide ? first : 'both'];
  return worked.map((side) => ({
    exercise: move.exercise,
    side,
    seconds: held.filter((part) => part.side === side).map(({ seconds }) => seconds),
    ...(move.insteadOf === undefined ? {} : { insteadOf: move.insteadOf }),
    ...said,
  }));
}
