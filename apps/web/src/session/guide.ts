import type { Guidance } from '@hipspine/record';
import { useSyncExternalStore } from 'react';

/** What is told: a step begins, the last seconds of one run out, or something has to be answered. */
export type Cue = 'change' | 'count' | 'ask';

let audio: AudioContext | undefined;

/** Voices that speak without a network. */
const offlineVoice = (language: string): SpeechSynthesisVoice | undefined =>
  'speechSynthesis' in globalThis
    ? speechSynthesis.getVoices().find(({ localService, lang }) => localService && lang.startsWith(language))
    : undefined;

/** Is there a voice for this language that needs no network? Some browsers tell only after a while. */
export function useOfflineVoice(language: string): boolean {
  return useSyncExternalStore(watchVoices, () => offlineVoice(language) !== undefined);
}

function watchVoices(changed: () => void): () => void {
  if (!('speechSynthesis' in globalThis)) return () => undefined;
  speechSynthesis.addEventListener('voiceschanged', changed);
  return () => speechSynthesis.removeEventListener('voiceschanged', changed);
}

export const canVibrate = (): boolean => 'vibrate' in navigator;

/** To be called from a press: browsers let no sound start otherwise. */
export function warmGuide({ voice, sound, screenOff }: Guidance): void {
  // Without a voice at the moment it is needed a tone takes its place.
  if (voice || sound || screenOff) audio ??= newAudio();
  if (audio?.state === 'suspended') void audio.resume();
}

function newAudio(): AudioContext | undefined {
  try {
    return new AudioContext();
  } catch {
    return undefined; // no sound card; the screen still says everything
  }
}

/** Says what comes now, with whatever is switched on. A voice that is wanted and not there is stood in for by a tone. */
export function guide({ voice, sound, vibration }: Guidance, cue: Cue, words: string, language: string): void {
  const speaker = voice ? offlineVoice(language) : undefined;
  if (vibration && canVibrate()) navigator.vibrate(SHAKES[cue]);
  if (sound || (voice && speaker === undefined)) tone(PITCHES[cue], cue === 'count' ? 0.12 : 0.35);
  if (speaker === undefined || words === '') return;
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(words);
  said.voice = speaker;
  said.lang = speaker.lang;
  speechSynthesis.speak(said);
}

/** Milliseconds on and off. */
const SHAKES: Readonly<Record<Cue, number[]>> = { change: [200, 80, 200], count: [60], ask: [80, 60, 80, 60, 80] };

/** Hertz. */
const PITCHES: Readonly<Record<Cue, number>> = { change: 660, count: 440, ask: 550 };

/** @param pitch  hertz @param seconds  how long it rings */
function tone(pitch: number, seconds: number): void {
  if (audio === undefined) return;
  const volume = audio.createGain();
  const source = audio.createOscillator();
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0.25, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds);
  source.connect(volume).connect(audio.destination);
  source.start();
  source.stop(audio.currentTime + seconds + 0.05);
}

export function hushGuide(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
}
