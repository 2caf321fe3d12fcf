import { terminal } from '@hipspine/messages';
import { PortTaken, type Serving, serve } from '@hipspine/server';
import { buildWeb, WEB_FOLDER } from '@hipspine/web/build';
import { EXIT, type Exit, UnusableInput } from './exit.ts';
import { sayError, writeOut } from './terminal.ts';

export interface ServeOptions {
  readonly port: string;
  readonly data?: string;
}

/** `hipspine serve`: builds the page if it is not there or anything changed, serves it until Ctrl-C. */
export async function serveApp({ port, data }: ServeOptions): Promise<Exit> {
  const number = portOf(port);
  if (data !== undefined) sayError(terminal.dataUnused);
  if (!(await built())) return EXIT.ourFault;
  const serving = await listening(number);
  await writeOut(`${[terminal.serving(serving.address), ...terminal.servingNext].join('\n')}\n`);
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
  await Promise.race([serving.close(), new Promise((late) => setTimeout(late, 500).unref())]);
  process.exit(EXIT.done); // a browser may keep its connection open for minutes
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new UnusableInput(terminal.badPort(JSON.stringify(text.slice(0, 20))));
  return port;
}

async function built(): Promise<boolean> {
  try {
    await buildWeb({ starting: () => sayError(terminal.building) });
    return true;
  } catch (error) {
    sayError(terminal.noBuild(error instanceof Error ? error.message : String(error)));
    return false;
  }
}

async function listening(port: number): Promise<Serving> {
  try {
    return await serve(WEB_FOLDER, port);
  } catch (error) {
    if (error instanceof PortTaken) throw new UnusableInput(terminal.portTaken(error.port));
    throw error;
  }
}
