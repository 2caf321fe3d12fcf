import { humFile } from './hum.ts';

let player: HTMLAudioElement | undefined;

/**
 * Begins the soft hum that keeps the clock of a page going when the screen is dark, and brings the keys of headset and lock
 * screen to it. To be called from a press.
 *
 * @returns whether the device lets us
 */
export async function keepGoing(): Promise<boolean> {
  if (player === undefined) {
    player = new Audio(URL.createObjectURL(new Blob([humFile()], { type: 'audio/wav' })));
    player.loop = true;
  }
  try {
    await player.play();
    return true;
  } catch {
    return false;
  }
}

/** Tells when something else takes the sound, as a phone call does. @returns how to stop listening */
export function whenInterrupted(tell: () => void): () => void {
  const own = player;
  if (own === undefined) return () => undefined;
  own.addEventListener('pause', tell);
  return () => own.removeEventListener('pause', tell);
}

export function stopGoing(): void {
  player?.pause();
}

/** After an interruption, with the next press. */
export function goOnHumming(): void {
  if (player?.paused === true) void player.play().catch(() => undefined);
}
