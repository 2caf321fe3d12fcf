import { factsUrl, safetyUrl } from 'virtual:hipspine-knowledge';
import { MADE_WITH } from '../version.ts';
import type { Answer, AnswerMessage, Argument, CallMessage, CallName } from './engine-calls.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The engine as the page sees it: ask, and wait for the answer. */
export class EngineClient {
  #worker: Worker | undefined;
  #next = 0;
  #language = 'en';
  readonly #waiting = new Map<number, Waiting>();

  /** @throws Error when the worker fails or the knowledge could not be loaded; the next call starts afresh */
  async ask<N extends CallName>(name: N, argument: Argument<N>): Promise<Answer<N>> {
    const worker = this.#worker ?? this.#start();
    try {
      return (await this.#send(worker, name, argument)) as Answer<N>;
    } catch (error) {
      if (this.#worker === worker) this.stop();
      throw error;
    }
  }

  /** The language of whatever is asked for after this. */
  speak(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    if (this.#worker !== undefined) this.#send(this.#worker, 'speak', language).catch(() => undefined);
  }

  /** Starts loading before anything is asked. Resolves when the warning signs can be asked. */
  async warm(): Promise<void> {
    await this.ask('safetyIsHere', undefined);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error('the engine stopped'));
    this.#waiting.clear();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<AnswerMessage>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.ok) waiting?.resolve(data.value);
      else waiting?.reject(new Error(data.error));
    });
    worker.addEventListener('error', () => this.stop());
    this.#worker = worker;
    const load = { safety: safetyUrl, facts: factsUrl, engine: MADE_WITH.engine };
    this.#send(worker, 'load', load).catch(() => undefined);
    if (this.#language !== 'en') this.#send(worker, 'speak', this.#language).catch(() => undefined);
    return worker;
  }

  #send(worker: Worker, name: CallName, argument: unknown): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, argument } satisfies CallMessage);
    });
  }
}

export const engine = new EngineClient();
