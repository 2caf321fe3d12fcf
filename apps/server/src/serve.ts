import { serve as listen } from '@hono/node-server';
import { siteApp } from './app.ts';
import { readSite } from './site.ts';

/** Somebody else already listens there. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number) {
    super(`port ${port} is in use`);
    this.port = port;
  }
}

export interface Serving {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder with a built page on this machine only.
 *
 * @param port  0 takes any free one
 * @throws PortTaken when another program listens there
 */
export function serve(folder: string, port: number): Promise<Serving> {
  const app = siteApp(readSite(folder));
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) => {
      resolve({
        address: `http://localhost:${info.port}`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error);
    });
  });
}
