interface Call {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
}

/** What a worker can be asked. */
type Calls = Readonly<Record<string, (argument: never) => unknown>>;

/** The other end of WorkerCalls: answers each `{ id, name, argument }` with `{ id, ok, value }`, or with what went wrong. */
export function answerCalls(calls: Calls): void {
  self.addEventListener('message', async ({ data: { id, name, argument } }: MessageEvent<Call>) => {
    try {
      const call = calls[name];
      if (call === undefined) throw new Error(`no call ${name}`);
      self.postMessage({ id, ok: true, value: await call(argument as never) });
    } catch (error) {
      self.postMessage({ id, ok: false, error: error instanceof Error ? error.message : String(error) });
    }
  });
}
