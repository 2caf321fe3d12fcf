import { useEffect } from 'react';

/** Keeps the screen on while something runs, where the device lets us. */
export function useAwake(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    const hold = (): void => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (held) => {
          if (isOver) void held.release();
          else lock = held;
        },
        () => undefined, // a low battery refuses; the practice goes on
      );
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, [isRunning]);
}

interface Controls {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly next: () => void;
  readonly back: () => void;
}

/** The keys of a headset, a remote control or the lock screen. */
export function useMediaKeys(title: string, { pause, resume, next, back }: Controls): void {
  useEffect(() => {
    if (!('mediaSession' in navigator)) return;
    const { mediaSession } = navigator;
    mediaSession.metadata = new MediaMetadata({ title });
    mediaSession.setActionHandler('pause', pause);
    mediaSession.setActionHandler('play', resume);
    mediaSession.setActionHandler('nexttrack', next);
    mediaSession.setActionHandler('previoustrack', back);
    return () => {
      for (const action of ['pause', 'play', 'nexttrack', 'previoustrack'] as const)
        mediaSession.setActionHandler(action, null);
      mediaSession.metadata = null;
    };
  }, [title, pause, resume, next, back]);
}
