import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000 });

const main = join(import.meta.dirname, 'main.ts');

const run = (...args: readonly string[]) => spawnSync(process.execPath, [main, 'serve', ...args], { encoding: 'utf8' });

test('serve builds, says where it is and what to do next, answers, and stops on a signal', async () => {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const stopped = new Promise((resolve) => child.on('exit', resolve));
  try {
    const lines: string[] = [];
    let address: string | undefined;
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      address ??= /http:\/\/localhost:\d+/.exec(line)?.[0];
      if (lines.length === 3) break;
    }
    expect(lines.join('\n')).toContain('npx hipspine interview');
    const page = await fetch(address ?? '');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).toContain('<title>Hipspine</title>');
  } finally {
    child.kill('SIGTERM');
  }
  expect(await stopped).toBe(0);
});

test('a port in use is said, with what to do', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
  });
  try {
    const child = spawn(process.execPath, [main, 'serve', '--port', String(port)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(2);
    expect(said).toContain(`port ${port}: found another program listening there`);
  } finally {
    other.close();
  }
});

test.each([['http'], ['65536'], ['-1'], ['4477.5']])('--port %s is no port', (port) => {
  const { status, stderr } = run(`--port=${port}`);
  expect(status).toBe(2);
  expect(stderr).toContain('expected a whole number from 0 to 65535');
});
