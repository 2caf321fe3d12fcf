import type { PracticeWords } from '../words/use-practice-words.ts';
import type { PracticeMove, Step } from './steps.ts';

/** What one does now, and on which side, in a few words that can be read from across the room. */
export function stepWords(
  { session: say }: PracticeWords,
  step: Step | undefined,
  { resting }: Pick<PracticeMove, 'resting'> = {},
): string {
  if (step === undefined) return '';
  const doing = {
    ready: say.ready,
    hold: resting === true ? say.settle : say.hold,
    repeats: say.move,
    timed: say.keepGoing,
    rest: say.rest,
    'change-side': say.change,
  }[step.kind];
  return step.side === 'both' || step.kind === 'rest' ? doing : `${doing} · ${say[step.side]}`;
}

/** Is a slow breath going in or out at this second of a hold, and how many breaths are left? */
export function breathAt(
  seconds: number,
  left: number,
  breath: { readonly in: number; readonly out: number },
): { readonly isIn: boolean; readonly breathsLeft: number } {
  const whole = breath.in + breath.out;
  return { isIn: (seconds - left) % whole < breath.in, breathsLeft: Math.max(1, Math.ceil(left / whole)) };
}
