interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

/** Calls to a worker that answers `{ id, ok, value }` to `{ id, name, argument }`. Started with the first call. */
export class WorkerCalls {
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param start  makes the worker; called again after it has failed */
  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** @throws Error with what the worker says; the next call then starts a new one */
  async ask(name: string, argument?: unknown): Promise<unknown> {
    const id = this.#next++;
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        this.#running().postMessage({ id, name, argument });
      });
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error('the worker stopped'));
    this.#waiting.clear();
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  #running(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.ok) waiting?.resolve(data.value);
      else waiting?.reject(new Error(data.error));
    });
    worker.addEventListener('error', () => this.stop());
    this.#worker = worker;
    return worker;
  }
}
