/** How somebody is guided besides the screen. */
export type Guidance = 'voice' | 'beep' | 'vibrate' | 'silent';

let audio: AudioContext | undefined;

/** Voices that speak without a network. */
export const offlineVoice = (language: string): SpeechSynthesisVoice | undefined =>
  'speechSynthesis' in globalThis
    ? speechSynthesis.getVoices().find(({ localService, lang }) => localService && lang.startsWith(language))
    : undefined;

export const canVibrate = (): boolean => 'vibrate' in navigator;

/** To be called from a press: browsers let no sound start otherwise. */
export function warmGuide(how: Guidance): void {
  if (how === 'beep' || how === 'voice') audio ??= new AudioContext();
  if (audio?.state === 'suspended') void audio.resume();
}

/** Says what comes now; where there is no voice, a tone or a short shake. */
export function guide(how: Guidance, words: string, language: string, isChange = true): void {
  if (how === 'silent') return;
  if (how === 'vibrate') {
    if (canVibrate()) navigator.vibrate(isChange ? [200, 80, 200] : 80);
    return;
  }
  const voice = how === 'voice' ? offlineVoice(language) : undefined;
  if (voice === undefined) {
    tone(isChange ? 660 : 440);
    return;
  }
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(words);
  said.voice = voice;
  said.lang = voice.lang;
  speechSynthesis.speak(said);
}

/** @param pitch  hertz */
function tone(pitch: number): void {
  if (audio === undefined) return;
  const volume = audio.createGain();
  const source = audio.createOscillator();
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0.25, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.35);
  source.connect(volume).connect(audio.destination);
  source.start();
  source.stop(audio.currentTime + 0.4);
}

export function hushGuide(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
}
