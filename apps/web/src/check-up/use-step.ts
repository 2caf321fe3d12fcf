import { useEffect, useState } from 'react';
import type { Said, Step } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import { useLanguage } from '../words/use-words.ts';

export type StepState =
  | { readonly state: 'waiting'; readonly last: Step | undefined }
  | { readonly state: 'ready'; readonly step: Step }
  | { readonly state: 'failed'; readonly retry: () => void };

/** The screen that follows from everything said. While the engine thinks, the last one stays. */
export function useStep(said: Said): StepState {
  const language = useLanguage();
  const key = JSON.stringify([language, said]);
  const [known, setKnown] = useState<{ readonly key: string; readonly step?: Step; readonly failed?: true }>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what was said
  useEffect(() => {
    let gone = false;
    engine.speak(language);
    engine.ask('step', said).then(
      (step) => gone || setKnown({ key, step }),
      () => gone || setKnown({ key, failed: true }),
    );
    return () => {
      gone = true;
    };
  }, [key, attempt]);
  if (known?.key === key && known.failed === true) {
    const retry = (): void => {
      setKnown(undefined);
      setAttempt((n) => n + 1);
    };
    return { state: 'failed', retry };
  }
  if (known?.key === key && known.step !== undefined) return { state: 'ready', step: known.step };
  return { state: 'waiting', last: known?.step };
}
