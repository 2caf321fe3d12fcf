import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { browserProgram } from '../../test/browser/browser.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface Scores {
  readonly path: string;
  /** From 0 to 100. */
  readonly score: Readonly<Partial<Record<Category, number>>>;
  /** Milliseconds, as Lighthouse works them out for a middling phone on slow 4G. */
  readonly largestPaint: number | undefined;
  /** What cost points: the name of each check. */
  readonly lost: readonly string[];
}

/**
 * Scores of some screens.
 *
 * @param prepare  brings the record that the screens show; then what is stored stays, and the screens come from the copy on the
 *                 device as for somebody who returns. Without it each screen is somebody's first.
 */
export async function lighthouseScores(
  address: string,
  paths: readonly string[],
  { categories = CATEGORIES, prepare }: { categories?: readonly Category[]; prepare?: (page: Page) => Promise<void> },
): Promise<readonly Scores[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hipspine-lighthouse-'));
  const port = await freePort();
  const { executablePath, args } = await browserProgram();
  let browser: BrowserContext | undefined;
  try {
    browser = await chromium.launchPersistentContext(folder, {
      executablePath,
      args: [...args, `--remote-debugging-port=${port}`],
      locale: 'en-GB',
    });
    if (prepare !== undefined) await prepare(await browser.newPage());
    const scores: Scores[] = [];
    for (const path of paths)
      scores.push(await scoresOf(address + path, port, { categories, isFirst: prepare === undefined }));
    return scores;
  } finally {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scoresOf(
  address: string,
  port: number,
  { categories: wanted, isFirst }: { readonly categories: readonly Category[]; readonly isFirst: boolean },
): Promise<Scores> {
  const run = await lighthouse(address, {
    port,
    logLevel: 'silent',
    onlyCategories: [...wanted],
    disableStorageReset: !isFirst,
  });
  if (run === undefined) throw new Error(`Lighthouse said nothing of ${address}`);
  const { categories, audits, runtimeError } = run.lhr;
  if (runtimeError !== undefined) throw new Error(`${address}: ${runtimeError.message}`);
  const parts = Object.values(categories);
  return {
    path: new URL(address).pathname,
    score: Object.fromEntries(parts.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)])),
    largestPaint: audits['largest-contentful-paint']?.numericValue,
    lost: parts.flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id),
    ),
  };
}

/** Lighthouse speaks to the browser through a port of its own. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
