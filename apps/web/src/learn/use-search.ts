import { learnUrl } from 'virtual:hipspine-knowledge';
import { useEffect, useState } from 'react';
import { WorkerCalls } from '../engine/worker-calls.ts';
import type { Hit } from './search-index.ts';

const worker = new WorkerCalls(() => new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' }));

async function find(typed: string): Promise<readonly Hit[]> {
  if (!worker.isRunning) worker.ask('load', learnUrl).catch(() => undefined);
  return (await worker.ask('find', typed)) as readonly Hit[];
}

/** So long after the last key a search begins. */
const PAUSE = 120;

/** What fits the typed words: `failed`, or nothing while it is looked for. The last hits stay until the new ones are there. */
export function useSearch(typed: string): readonly Hit[] | 'failed' | undefined {
  const [found, setFound] = useState<readonly Hit[] | 'failed'>();
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === '') {
      setFound(undefined);
      return;
    }
    let gone = false;
    const timer = setTimeout(() => {
      find(wanted).then(
        (hits) => {
          if (!gone) setFound(hits);
        },
        () => {
          if (!gone) setFound('failed');
        },
      );
    }, PAUSE);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  return wanted === '' ? undefined : found;
}
