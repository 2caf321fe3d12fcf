import { Hono } from 'hono';
import { HEADERS } from './headers.ts';
import type { Coding, SiteFile } from './site.ts';

/** Serves a built page: its files, and the page itself for every address that is a screen of it. */
export function siteApp(files: ReadonlyMap<string, SiteFile>): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  });
  app.get('*', (context) => {
    const { path } = context.req;
    const file = files.get(path) ?? (isScreen(path) ? files.get('/index.html') : undefined);
    if (file === undefined) return context.text('There is no such file.', 404);
    const accepted = context.req.header('accept-encoding') ?? '';
    const coding = (['br', 'gzip'] as const).find((name): name is Coding => accepted.includes(name));
    const body = file.body(coding);
    return context.body(body, 200, {
      'content-type': file.type,
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(coding === undefined || body === file.body() ? {} : { 'content-encoding': coding }),
    });
  });
  return app;
}

/** An address without a file ending is a screen; the page says so itself when it has no such screen. */
const isScreen = (path: string): boolean => !/\.[a-z0-9]+$/i.test(path);
