// The search off the main thread: building the index takes longer than a frame.
import type { LearnPart } from '@hipspine/knowledge/page';
import { answerCalls } from '../engine/answer-calls.ts';
import { fetchJson } from '../engine/fetch-json.ts';
import { type Hit, searchIn } from './search-index.ts';

let search: Promise<(typed: string) => readonly Hit[]> | undefined;

const calls = {
  load(url: string): void {
    search = fetchJson<LearnPart>(url).then(searchIn);
    search.catch(() => undefined); // told to whoever asks
  },
  async find(typed: string): Promise<readonly Hit[]> {
    if (search === undefined) throw new Error('not loaded');
    return (await search)(typed);
  },
};

answerCalls(calls);
