import { figuresUrl, labUrl } from 'virtual:hipspine-knowledge';
import { fetchOnce } from '../engine/fetch-once.ts';
import { WorkerCalls } from '../engine/worker-calls.ts';
import type { LabCallName, LabCalls } from './lab-calls.ts';
import type { LabPart } from './lab-part.ts';

const worker = new WorkerCalls(() => new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' }));

/** The body lab as the page sees it. Nothing of it is loaded before the first call. */
export const lab = {
  /** What moves do to muscles; asked for once. @throws Error when it could not be loaded */
  part: fetchOnce<LabPart>(labUrl),
  /** @throws Error when the worker could not be loaded or cannot answer */
  async ask<Name extends Exclude<LabCallName, 'load'>>(
    name: Name,
    ...[argument]: Parameters<LabCalls[Name]>
  ): Promise<ReturnType<LabCalls[Name]>> {
    if (!worker.isRunning) worker.ask('load', figuresUrl).catch(() => undefined);
    return (await worker.ask(name, argument)) as ReturnType<LabCalls[Name]>;
  },
};
