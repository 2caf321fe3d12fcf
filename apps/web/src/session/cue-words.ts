import type { PageWords } from '@hipspine/messages';
import type { Step } from './steps.ts';

/** What one does now, and on which side, in a few words that can be read from across the room. */
export function stepWords({ session: say }: PageWords, step: Step | undefined): string {
  if (step === undefined) return '';
  const doing = {
    ready: say.ready,
    hold: say.hold,
    repeats: say.move,
    timed: say.keepGoing,
    rest: say.rest,
    'change-side': say.change,
  }[step.kind];
  return step.side === 'both' || step.kind === 'rest' ? doing : `${doing} · ${say[step.side]}`;
}
