import { treatmentUrl } from 'virtual:hipspine-knowledge';
import { WorkerCalls } from '../engine/worker-calls.ts';
import type { PlanBook, PlannerCallName, PlannerCalls } from './planner-calls.ts';

const worker = new WorkerCalls(() => new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module' }));

let book: Promise<PlanBook> | undefined;

async function ask(name: PlannerCallName, argument?: unknown): Promise<unknown> {
  if (!worker.isRunning) worker.ask('load', treatmentUrl).catch(() => undefined);
  return worker.ask(name, argument);
}

function call<Name extends Exclude<PlannerCallName, 'load' | 'book'>>(
  name: Name,
): (of: Parameters<PlannerCalls[Name]>[0]) => Promise<ReturnType<PlannerCalls[Name]>> {
  return (of) => ask(name, of) as Promise<ReturnType<PlannerCalls[Name]>>;
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
  plan: call('plan'),
  adapt: call('adapt'),
  drive: call('drive'),
  poses: call('poses'),
  setUps: call('setUps'),
  paper: call('paper'),
  breakMoves: call('breakMoves'),
};
