import { type JSX, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../shell/icon.tsx';
import controls from '../theme/controls.module.css';
import { useWords } from '../words/use-words.ts';

/** Voices are listed a moment after the page has asked for them. */
const PATIENCE = 800;

/** A voice of this device: a voice of a server would send away what is read. */
async function localVoice(language: string): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in globalThis)) return undefined;
  const find = (): SpeechSynthesisVoice | undefined =>
    speechSynthesis.getVoices().find(({ localService, lang }) => localService && lang.startsWith(language));
  const now = find();
  if (now !== undefined) return now;
  await new Promise((done) => {
    speechSynthesis.addEventListener('voiceschanged', done, { once: true });
    setTimeout(done, PATIENCE);
  });
  return find();
}

const hush = (): void => {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
};

/** Reads a screen aloud with a voice of the device, and says so when there is none. */
export function ReadAloud({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  const { aloud, language } = useWords();
  const [state, setState] = useState<'quiet' | 'reading' | 'no-voice'>('quiet');
  const text = lines.join('. ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text ends the reading of this one
  useEffect(
    () => () => {
      hush();
      setState('quiet');
    },
    [text],
  );
  const press = async (): Promise<void> => {
    if (state === 'reading') {
      hush();
      setState('quiet');
      return;
    }
    const voice = await localVoice(language);
    if (voice === undefined) {
      setState('no-voice');
      return;
    }
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = 0.95;
    said.addEventListener('end', () => setState('quiet'));
    said.addEventListener('error', () => setState('quiet'));
    setState('reading');
    speechSynthesis.speak(said);
  };
  return (
    <>
      <Button className={controls.quiet} onPress={() => void press()}>
        <Icon name="voice" /> {state === 'reading' ? aloud.stop : aloud.read}
      </Button>
      <div role="status">{state === 'no-voice' ? <p className={controls.hint}>{aloud.noVoice}</p> : null}</div>
    </>
  );
}
