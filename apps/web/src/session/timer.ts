import type { Step } from './steps.ts';

/** Where a practice stands in its steps. Times are milliseconds of a clock that only goes forward. */
export interface Timer {
  /** Index of the present step; the number of steps when all are done. */
  readonly at: number;
  /** Time of the present step that is behind us, up to `seen`. */
  readonly spent: number;
  readonly isRunning: boolean;
  /** When the timer was last looked at. */
  readonly seen: number;
}

/** When nobody has looked for this long, the device slept or the page was away: that time was not practised. */
const LONGEST_GAP = 5000;

/**
 * As long as a browser holds back the clock of a page that nobody sees. In the mode for a dark screen the cues went on by
 * themselves in that time, so it was practised; beyond it the device slept.
 */
const LONGEST_CATCH_UP = 75_000;

const SECOND = 1000;

export const startTimer = (now: number): Timer => ({ at: 0, spent: 0, isRunning: true, seen: now });

/** Steps that were done to their end, and where the timer stands then. */
export interface Ticked {
  readonly timer: Timer;
  readonly finished: readonly Step[];
}

/**
 * Looks at the clock. Time since the last look is counted, over the ends of steps where it reaches so far; after a gap
 * nothing is counted and the timer stands still, so that an interruption loses nothing and adds nothing.
 *
 * @param catchUp  somebody practises by ear with a dark screen: a gap as long as a browser makes is counted
 */
export function tick(steps: readonly Step[], timer: Timer, now: number, catchUp = false): Ticked {
  if (!timer.isRunning || timer.at >= steps.length) return { timer: { ...timer, seen: now }, finished: [] };
  const gap = now - timer.seen;
  if (gap < 0 || gap > (catchUp ? LONGEST_CATCH_UP : LONGEST_GAP))
    return { timer: { ...timer, isRunning: false, seen: now }, finished: [] };
  const finished: Step[] = [];
  let { at } = timer;
  let spent = timer.spent + gap;
  for (let step = steps[at]; step !== undefined && spent >= step.seconds * SECOND; step = steps[at]) {
    finished.push(step);
    spent -= step.seconds * SECOND;
    at++;
  }
  const over = at >= steps.length;
  return { timer: { at, spent: over ? 0 : spent, isRunning: !over, seen: now }, finished };
}

export const pauseTimer = (timer: Timer, now: number): Timer => ({ ...timer, isRunning: false, seen: now });

export const resumeTimer = (timer: Timer, now: number): Timer => ({ ...timer, isRunning: true, seen: now });

/** A longer rest: the present step lasts so many seconds more. */
export const moreTime = (timer: Timer, seconds: number): Timer => ({ ...timer, spent: timer.spent - seconds * SECOND });

/** To the beginning of another step; whether it runs stays as it is. */
export const goTo = (steps: readonly Step[], timer: Timer, at: number, now: number): Timer => ({
  ...timer,
  at: Math.min(Math.max(at, 0), steps.length),
  spent: 0,
  seen: now,
});

/** Whole seconds left in the present step, as a clock on the wall shows them. */
export function secondsLeft(steps: readonly Step[], { at, spent }: Timer): number {
  const step = steps[at];
  return step === undefined ? 0 : Math.ceil(step.seconds - spent / SECOND - 1e-9);
}

/** Which repeat of a counted set is under way, from 1; 0 in any other step. */
export function repeatNow(steps: readonly Step[], { at, spent }: Timer): number {
  const step = steps[at];
  if (step?.kind !== 'repeats') return 0;
  return Math.min(step.repeats, Math.floor(spent / SECOND / step.paceSeconds) + 1);
}
