import type { ResultPage } from '@hipspine/messages';
import { type EntryOf, entriesOf } from '@hipspine/record';
import { startTransition, useEffect, useState } from 'react';
import type { Known } from '../engine/engine-calls.ts';
import { engine } from '../engine/engine-client.ts';
import { useRecord } from '../store/use-record.ts';
import { useLanguage } from '../words/use-words.ts';

export interface LastResult {
  readonly entry: EntryOf<'assessment'> | undefined;
  readonly page: ResultPage | undefined;
  readonly failed: boolean;
}

export const knownFrom = ({ body: { findings, notSure, laterality } }: EntryOf<'assessment'>): Known => ({
  findings,
  notSure,
  laterality,
});

/** The last result of this person, and its words once the engine has found them. */
export function useLastResult(): LastResult {
  const { log } = useRecord();
  const language = useLanguage();
  const entry = entriesOf(log, 'assessment').at(-1);
  const [found, setFound] = useState<{ readonly entry: EntryOf<'assessment'>; readonly page?: ResultPage }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry never changes; its id stands for it
  useEffect(() => {
    if (entry === undefined) return;
    engine.speak(language);
    engine.ask('page', { result: entry.body.result, known: knownFrom(entry) }).then(
      // A result is a long page: drawn bit by bit, so that a touch meanwhile is answered.
      (page) => startTransition(() => setFound({ entry, page })),
      () => setFound({ entry }),
    );
  }, [entry?.id, language]);
  const isMine = found !== undefined && found.entry.id === entry?.id;
  // A corrected result is on its way: until its words are there, the one it corrects stays in sight.
  const isBefore = !isMine && found?.page !== undefined && found.entry.body.checkUp === entry?.body.checkUp;
  if (isBefore) return { entry: found.entry, page: found.page, failed: false };
  return { entry, page: isMine ? found.page : undefined, failed: isMine && found.page === undefined };
}
