import { useEffect } from 'react';
import type { PracticeEvent } from './practice.ts';
import type { PracticeMove } from './steps.ts';

/** The practice by keyboard: nothing but these keys is needed, wherever the focus is. */
export function usePracticeKeys({
  isOpen,
  isRunning,
  happen,
  leave,
  easier,
}: {
  readonly isOpen: boolean;
  readonly isRunning: boolean;
  readonly happen: (event: PracticeEvent) => void;
  readonly leave: () => void;
  readonly easier: PracticeMove | undefined;
}): void {
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // A key that has the focus does what it says.
      if (event.key === ' ' && document.activeElement instanceof HTMLButtonElement) return;
      const doing = keys(isRunning, easier)[event.key.toLowerCase()];
      if (event.key === 'Escape') leave();
      else if (doing !== undefined) happen(doing);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOpen, isRunning, happen, leave, easier]);
}

const keys = (isRunning: boolean, easier: PracticeMove | undefined): Readonly<Record<string, PracticeEvent>> => ({
  ' ': { type: isRunning ? 'pause' : 'resume' },
  arrowright: { type: 'next' },
  arrowleft: { type: 'back' },
  h: { type: 'ask-feel' },
  s: { type: 'skip' },
  ...(easier === undefined ? {} : { e: { type: 'easier', move: easier } as const }),
});
