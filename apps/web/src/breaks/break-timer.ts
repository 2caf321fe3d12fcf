import type { Log } from '@hipspine/record';
import { record } from '../store/record.ts';
import { afterBreak, type BreakSignal, inMeeting, look, offToday, putOff, startWatch, type Watch } from './schedule.ts';
import { breakChoice } from './settings.ts';

/** Where the device stands from UTC, minutes east. */
export const offsetAt = (ms: number): number => -new Date(ms).getTimezoneOffset();

/** The name of the key ends with the person, so that it goes when their record is erased. */
const key = (): string => `hipspine-breaks ${record.state().person.id}`;

/** Where the timer of this person stands; it survives a reload, and every window sees the same one. */
function readWatch(): Watch | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key()) ?? 'null') as Watch | null;
    return typeof kept?.since === 'number' ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** The timer while the page is open, whatever screen is shown. One window rings; all show it. */
class BreakTimer {
  #shown: Watch | undefined;
  #beat: Worker | undefined;
  #isMine = false;
  #isBusy = false;
  #signal: (signal: BreakSignal) => void = () => undefined;
  readonly #listeners = new Set<() => void>();

  readonly watch = (): Watch | undefined => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to look at the clock. @param signal  what to do when there is something to say */
  start(signal: (signal: BreakSignal) => void): void {
    this.#signal = signal;
    if (this.#beat !== undefined) return;
    this.#beat = new Worker(new URL('./beat.worker.ts', import.meta.url), { type: 'module' });
    this.#beat.addEventListener('message', () => this.look());
    addEventListener('storage', (event) => {
      if (event.key === key()) this.#show(this.#now());
    });
    document.addEventListener('visibilitychange', () => this.look());
    this.#claim();
    this.look();
  }

  /** Nothing is said while something on the screen must not be disturbed. */
  busy(isBusy: boolean): void {
    this.#isBusy = isBusy;
  }

  look(): void {
    const choice = breakChoice(record.state().log);
    if (choice === undefined || !choice.on) return;
    const now = Date.now();
    const { watch, signal } = look(choice, this.#now(), now, offsetAt, this.#isBusy);
    if (!this.#isMine) {
      this.#show(watch);
      return;
    }
    this.#keep(watch);
    if (signal !== undefined) this.#signal(signal);
  }

  /** Sitting begins anew: a break was taken or left out, or the timer was switched on. */
  begin(): void {
    this.#keep(afterBreak(this.#now(), Date.now()));
  }

  /** As if it had been switched on now, on a day that was given up as well. */
  restart(): void {
    this.#keep(startWatch(Date.now()));
  }

  putOff(minutes: number): void {
    this.#keep(putOff(this.#now(), minutes, Date.now()));
  }

  meeting(minutes: number, log: Log): void {
    const choice = breakChoice(log);
    if (choice !== undefined) this.#keep(inMeeting(choice, this.#now(), minutes, Date.now(), offsetAt));
  }

  offToday(): void {
    this.#keep(offToday(this.#now(), Date.now(), offsetAt));
  }

  /** Where it stands; where nothing can be kept, as this window knows it. */
  #now(): Watch {
    return readWatch() ?? this.#shown ?? startWatch(Date.now());
  }

  /** The first window that asks has the bell, until it is closed. */
  #claim(): void {
    if (!('locks' in navigator)) {
      this.#isMine = true;
      return;
    }
    void navigator.locks.request('hipspine-breaks', () => {
      this.#isMine = true;
      return new Promise(() => undefined);
    });
  }

  #keep(watch: Watch): void {
    try {
      localStorage.setItem(key(), JSON.stringify(watch));
    } catch {
      // Then it lasts as long as this page.
    }
    this.#show(watch);
  }

  #show(watch: Watch): void {
    this.#shown = watch;
    for (const listener of this.#listeners) listener();
  }
}

export const breakTimer = new BreakTimer();
