// The command line run in a test, with what it wrote.
import { vi } from 'vitest';
import type { Exit } from './exit.ts';
import { run } from './program.ts';

// Each run listens to the ends of the streams; in a test they all run in one process.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);

export interface Said {
  readonly exit: Exit;
  readonly out: string;
  readonly err: string;
}

/** Runs `hipspine` with these words. */
export async function hipspine(...args: readonly string[]): Promise<Said> {
  let out = '';
  let err = '';
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += text;
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += text;
      return true;
    }),
  ];
  try {
    return { exit: await run(args), out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
