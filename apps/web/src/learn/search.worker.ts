// The search off the main thread: building the index takes longer than a frame.
import type { LearnPart } from '@hipspine/knowledge/page';
import { type Hit, searchIn } from './search-index.ts';

let search: Promise<(typed: string) => readonly Hit[]> | undefined;

const calls = {
  load(url: string): void {
    search = fetch(url).then(async (answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return searchIn((await answer.json()) as LearnPart);
    });
    search.catch(() => undefined); // told to whoever asks
  },
  async find(typed: string): Promise<readonly Hit[]> {
    if (search === undefined) throw new Error('not loaded');
    return (await search)(typed);
  },
};

interface Call {
  readonly id: number;
  readonly name: keyof typeof calls;
  readonly argument: string;
}

self.addEventListener('message', async ({ data: { id, name, argument } }: MessageEvent<Call>) => {
  try {
    self.postMessage({ id, ok: true, value: await calls[name](argument) });
  } catch (error) {
    self.postMessage({ id, ok: false, error: error instanceof Error ? error.message : String(error) });
  }
});
