import { treatmentUrl } from 'virtual:hipspine-knowledge';
import type { BreakMoves } from '@hipspine/planning';
import { WorkerCalls } from '../engine/worker-calls.ts';
import type { PlanBook, PlanMade, PlannerCallName, PlannerCalls } from './planner-calls.ts';

const worker = new WorkerCalls(() => new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module' }));

let book: Promise<PlanBook> | undefined;

async function ask(name: PlannerCallName, argument?: unknown): Promise<unknown> {
  if (!worker.isRunning) worker.ask('load', treatmentUrl).catch(() => undefined);
  return worker.ask(name, argument);
}

/** The planner as the page sees it. Nothing of it is loaded before the first call. */
export const planner = {
  /** Names and texts; asked for once. @throws Error when they could not be loaded */
  book(): Promise<PlanBook> {
    book ??= ask('book') as Promise<PlanBook>;
    book.catch(() => {
      book = undefined;
    });
    return book;
  },
  /** @throws Error when the planner or the solver could not be loaded */
  plan: (of: Parameters<PlannerCalls['plan']>[0]) => ask('plan', of) as Promise<PlanMade>,
  /** @throws Error when the treatment facts could not be loaded */
  breakMoves: (of: Parameters<PlannerCalls['breakMoves']>[0]) => ask('breakMoves', of) as Promise<BreakMoves>,
};
