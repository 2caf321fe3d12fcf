import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { siteApp } from './app.ts';
import { PortTaken, serve } from './serve.ts';
import { readSite } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'hipspine-site-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Hipspine</title>');
writeFileSync(join(folder, 'sw.js'), 'self;'.repeat(99));
writeFileSync(join(folder, 'assets/app-abc.js'), 'export {};');
writeFileSync(join(folder, 'assets/packed-abc.js'), 'plain');
writeFileSync(join(folder, 'assets/packed-abc.js.br'), brotliCompressSync('packed by the build'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const app = siteApp(readSite(folder));
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

describe('the page over HTTP', () => {
  test.each(['/', '/check-up', '/result/doctor', '/typed/by/hand'])('%s is the page', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toContain('Hipspine');
  });

  test.each(['/assets/gone-123.js', '/../package.json', '/.env', '/index.html.bak'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('nothing may run, load or be talked to but ourselves, on every answer', async () => {
    for (const path of ['/', '/assets/app-abc.js', '/gone.js']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('hashed files may be kept for ever, the page and the service worker never', async () => {
    expect((await get('/assets/app-abc.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/sw.js')).headers.get('cache-control')).toBe('no-cache');
  });

  test('is sent compressed to whoever can read that', async () => {
    const answer = await get('/sw.js', { 'accept-encoding': 'gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe('self;'.repeat(99));
  });

  test('what the build packed is sent as it is, and is no file of its own', async () => {
    const answer = await get('/assets/packed-abc.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe('packed by the build');
    expect((await get('/assets/packed-abc.js.br')).status).toBe(404);
  });
});

test('a port in use is said to be in use', async () => {
  const first = await serve(folder, 0);
  try {
    const port = Number(new URL(first.address).port);
    await expect(serve(folder, port)).rejects.toThrow(PortTaken);
    expect(await (await fetch(first.address)).text()).toContain('Hipspine');
  } finally {
    await first.close();
  }
});
