import { useEffect } from 'react';
import type { Practice, PracticeEvent } from './practice.ts';

/**
 * The practice by keyboard or remote control: nothing but these keys is needed, wherever the focus is. Where something is
 * asked, the arrow to the right goes on without an answer.
 */
export function usePracticeKeys({
  phase,
  isRunning,
  isLeaving,
  happen,
  leave,
}: {
  readonly phase: Practice['phase'];
  readonly isRunning: boolean;
  readonly isLeaving: boolean;
  readonly happen: (event: PracticeEvent) => void;
  readonly leave: () => void;
}): void {
  useEffect(() => {
    if (isLeaving) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const on = document.activeElement;
      // What has the focus does what it says, and in a row of numbers the arrows move along it.
      if ((event.key === ' ' || event.key === 'Enter') && on instanceof HTMLButtonElement) return;
      if (on instanceof HTMLInputElement) return;
      const doing =
        phase === 'work' ? keys(isRunning)[event.key.toLowerCase()] : ASKED[phase]?.[event.key.toLowerCase()];
      if (event.key === 'Escape' && phase === 'work') leave();
      else if (doing !== undefined) happen(doing);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [phase, isRunning, isLeaving, happen, leave]);
}

const keys = (isRunning: boolean): Readonly<Record<string, PracticeEvent>> => {
  const pause: PracticeEvent = { type: isRunning ? 'pause' : 'resume' };
  return {
    ' ': pause,
    enter: pause,
    mediaplaypause: pause,
    arrowright: { type: 'next' },
    mediatracknext: { type: 'next' },
    arrowleft: { type: 'back' },
    mediatrackprevious: { type: 'back' },
    h: { type: 'ask-feel' },
    s: { type: 'skip' },
    e: { type: 'choose' },
    d: { type: 'choose' },
  };
};

const ASKED: Readonly<Partial<Record<Practice['phase'], Readonly<Record<string, PracticeEvent>>>>> = {
  feel: { arrowright: { type: 'not-said' }, mediatracknext: { type: 'not-said' } },
  choose: { escape: { type: 'not-chosen' } },
};
