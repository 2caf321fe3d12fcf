import { useEffect } from 'react';

interface Controls {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly next: () => void;
  readonly back: () => void;
  readonly stop: () => void;
}

/** The keys of a headset, a remote control or the lock screen, and what stands there: the move, and what one does now. */
export function useMediaKeys(
  { title, doing, isRunning }: { readonly title: string; readonly doing: string; readonly isRunning: boolean },
  { pause, resume, next, back, stop }: Controls,
): void {
  useEffect(() => {
    if (!('mediaSession' in navigator)) return;
    const handlers: Readonly<Partial<Record<MediaSessionAction, () => void>>> = {
      pause,
      play: resume,
      nexttrack: next,
      seekforward: next,
      previoustrack: back,
      seekbackward: back,
      stop,
    };
    const actions = Object.entries(handlers) as [MediaSessionAction, () => void][];
    for (const [action, handler] of actions) handle(action, handler);
    return () => {
      for (const [action] of actions) handle(action, null);
    };
  }, [pause, resume, next, back, stop]);
  useEffect(() => {
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist: doing });
    return () => {
      navigator.mediaSession.metadata = null;
    };
  }, [title, doing]);
  useEffect(() => {
    if (!('mediaSession' in navigator)) return;
    navigator.mediaSession.playbackState = isRunning ? 'playing' : 'paused';
    return () => {
      navigator.mediaSession.playbackState = 'none';
    };
  }, [isRunning]);
}

function handle(action: MediaSessionAction, handler: (() => void) | null): void {
  try {
    navigator.mediaSession.setActionHandler(action, handler);
  } catch {
    // A key this browser does not know.
  }
}
