import { useEffect, useState } from 'react';

/** Keeps the screen on while something runs. @returns false when the device does not let us */
export function useAwake(isRunning: boolean): boolean {
  const [isHeld, setHeld] = useState(true);
  useEffect(() => {
    if (!isRunning) return;
    if (!('wakeLock' in navigator)) {
      setHeld(false);
      return;
    }
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    const hold = (): void => {
      // Whoever leaves the page loses the lock; it is taken again when they come back.
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (held) => {
          if (isOver) void held.release();
          else lock = held;
          setHeld(true);
        },
        () => setHeld(false), // a low battery refuses; the practice goes on
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
  return isHeld;
}
