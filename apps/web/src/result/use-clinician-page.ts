import type { ClinicianPage } from '@hipspine/messages';
import type { EntryOf } from '@hipspine/record';
import { useEffect, useState } from 'react';
import { engine } from '../engine/engine-client.ts';
import { useLanguage } from '../words/use-words.ts';
import { knownFrom } from './use-last-result.ts';

/** Intervals, what was not asked, what to examine: worked out only when somebody wants it. */
export function useClinicianPage(entry: EntryOf<'assessment'> | undefined, wanted: boolean): ClinicianPage | undefined {
  const language = useLanguage();
  const [found, setFound] = useState<{ readonly key: string; readonly page: ClinicianPage }>();
  const key = `${entry?.id} ${language}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry never changes; its id stands for it
  useEffect(() => {
    if (entry === undefined || !wanted) return;
    engine.speak(language);
    engine.ask('clinician', { result: entry.body.result, known: knownFrom(entry) }).then(
      (page) => setFound({ key, page }),
      () => setFound(undefined),
    );
  }, [key, wanted]);
  return found?.key === key ? found.page : undefined;
}
