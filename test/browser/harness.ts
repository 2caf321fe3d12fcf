// One page as it ships, served with its strict headers, and a look at a screen: accessibility, sizes, targets, pictures.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Serving, serve } from '@hipspine/server';
import { buildWeb, WEB_FOLDER } from '@hipspine/web/build';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, PATIENCE } from './browser.ts';

export const PICTURES = join(import.meta.dirname, '../../.cache/screens');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const SIZES = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

export interface Site {
  readonly address: string;
  /** What no page may do, gathered from every page that was opened. */
  readonly faults: readonly string[];
  visit(options?: Parameters<Browser['newContext']>[0]): Promise<{ context: BrowserContext; page: Page }>;
  close(): Promise<void>;
}

/** The built page in a browser of its own. */
export async function openSite(): Promise<Site> {
  mkdirSync(PICTURES, { recursive: true });
  await buildWeb();
  const serving: Serving = await serve(WEB_FOLDER, 0);
  const browser = await launchBrowser();
  const faults: string[] = [];
  return {
    address: serving.address,
    faults,
    async visit(options = {}) {
      const context = await browser.newContext({ viewport: SIZES[0] ?? null, locale: 'en-GB', ...options });
      context.setDefaultTimeout(PATIENCE);
      context.on('request', (request) => {
        if (!request.url().startsWith(serving.address) && !request.url().startsWith('blob:'))
          faults.push(`request to ${request.url()}`);
      });
      context.on('console', (message) => {
        // With the network cut off, or a file held back on purpose, the browser says so: that is no fault of the page.
        if (message.type() === 'error' && !/ERR_(INTERNET_DISCONNECTED|FAILED)/.test(message.text()))
          faults.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`));
      return { context, page: await context.newPage() };
    },
    async close() {
      await browser.close();
      await serving.close();
    },
  };
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong. @param only  rules or sets of rules */
export async function axe(
  page: Page,
  screen: string,
  only: readonly string[] = EVERYTHING,
): Promise<readonly string[]> {
  // Through the debugger: the page's own policy allows no foreign script.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(readFileSync(AXE, 'utf8'));
  const { violations } = await page.evaluate(
    (runOnly) =>
      (globalThis as unknown as { axe: { run(o: object): Promise<AxeResult> } }).axe.run({
        runOnly,
        // What is incomplete or passes is not read here, and costs time to describe.
        resultTypes: ['violations'],
      }),
    [...only],
  );
  return violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** Whatever one has to hit with a finger, and is too small for it. Links inside a sentence are exempt (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main button, main label:has(input, select), main select, main a, nav a, header a',
      ),
    ]
      .filter((element) => element.closest('p') === null || element.tagName === 'BUTTON')
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => box.width > 1 && getComputedStyle(element).visibility !== 'hidden')
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(
        ({ element, box }) => `${element.outerHTML.slice(0, 90)} ${Math.round(box.width)} x ${Math.round(box.height)}`,
      ),
  );

/** Looks at a screen in both themes and all sizes, and adds to the list whatever is wrong. */
export async function look(page: Page, name: string, wrong: string[]): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300); // colours have arrived
    // As tall as the screen is long: what the bar covers at one place of scrolling is not covered at another.
    await page.setViewportSize(SIZES[0] ?? { width: 390, height: 844 });
    const height = await page.evaluate(() => document.documentElement.scrollHeight + 100);
    await page.setViewportSize({ width: 390, height });
    wrong.push(...(await axe(page, `${name} ${scheme}`)));
    for (const size of scheme === 'light' ? SIZES : SIZES.slice(0, 1)) {
      await page.setViewportSize(size);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(PICTURES, `${name}-${size.width}-${scheme}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 320) wrong.push(`${name} is ${width} px wide at 320 px`);
  wrong.push(...(await smallTargets(page)));
  await page.setViewportSize(SIZES[0] ?? { width: 390, height: 844 });
}
