// Every screen of the page is held to the same things, in both languages and both themes, with a record and without one.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { courseRecord } from './course-record.ts';
import { axe, openSite, type Site, smallTargets } from './harness.ts';
import { bringIn } from './record-in-page.ts';
import { addressesOf, STATIC_PAGES, screenPaths } from './screen-addresses.ts';
import { cutOff, names, onPaper, settle, structure, wayOn, withLargeText } from './screen-rules.ts';
import { recordWithResult } from './seeded-result.ts';

vi.setConfig({ testTimeout: PATIENCE, hookTimeout: 20 * PATIENCE });

const LANGUAGES = ['en', 'es'] as const;
type Language = (typeof LANGUAGES)[number];

const PATHS = screenPaths();
const EMERGENCY = '/result in an emergency';
const PICTURES = join(import.meta.dirname, '../../.cache/screens');

/** Screens that are printed. */
const PRINTED = ['/result', '/result/doctor', '/plan/print'];

/** Where the body is drawn in space, and where the planner may be asked at once. */
const WANT_THREE = ['/body'];
const WANT_WASM: readonly string[] = [
  '/',
  '/plan',
  '/progress',
  '/progress/flare',
  '/progress/next-plan',
  '/progress/review',
];

/** What is wrong, by screen. */
const wrong = new Map<string, string[]>();
const blame = (screen: string, what: readonly string[]): void => {
  wrong.set(screen, [...(wrong.get(screen) ?? []), ...what]);
};

let site: Site;

/** A person of this language with a tab of her own. Requests are all seen: no service worker answers them. */
async function tab(language: Language): Promise<Page> {
  const { page } = await site.visit({
    locale: language === 'en' ? 'en-GB' : 'es-ES',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  return page;
}

/** Goes there; says what the page asked for and complained about on the way. */
async function open(page: Page, address: string): Promise<readonly string[]> {
  const said: string[] = [];
  const asked: string[] = [];
  const onRequest = (request: { url(): string }): void => void asked.push(request.url());
  const onConsole = (message: { type(): string; text(): string }): void => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`);
  };
  const onError = (error: Error): void => void said.push(`thrown: ${error.message}`);
  const context = page.context();
  context.on('request', onRequest);
  page.on('console', onConsole);
  page.on('pageerror', onError);
  try {
    await page.goto(site.address + address);
    await settle(page);
  } catch (error) {
    said.push(`does not come to rest: ${String(error).slice(0, 120)}`);
  }
  context.off('request', onRequest);
  page.off('console', onConsole);
  page.off('pageerror', onError);
  const path = address.split('?')[0] ?? '';
  for (const url of asked) {
    if (!url.startsWith(site.address) && !url.startsWith('blob:')) said.push(`asks somebody else: ${url}`);
    if (/three|body-scene/.test(url) && !WANT_THREE.includes(path)) said.push(`loads ${url}`);
    if (url.endsWith('.wasm') && !WANT_WASM.includes(path)) said.push(`loads ${url}`);
  }
  return said;
}

const WINDOW = { width: 390, height: 844 };

/** Room for cards that come late: what the bar at the lower edge covers would not be hit by a finger either. */
const ROOM = 1200;

/** Taller than the screen is long: what the bar covers at one place of scrolling is not covered at another. */
async function stretch(page: Page): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (tries > 0 && height <= (page.viewportSize()?.height ?? 0)) return;
    await page.setViewportSize({ width: WINDOW.width, height: height + ROOM });
    await page.waitForTimeout(100);
  }
}

async function holdTo(page: Page, screen: string, language: Language): Promise<void> {
  const found: string[] = [...(await structure(page, language))];
  const cdp = await page.context().newCDPSession(page);
  found.push(...(await names(cdp)));
  await cdp.detach();
  await stretch(page);
  found.push(...(await axe(page, 'light')));
  await page.emulateMedia({ colorScheme: 'dark' });
  // Only the colours depend on the theme.
  found.push(...(await axe(page, 'dark', ['color-contrast', 'link-in-text-block'])));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  found.push(...(await smallTargets(page)).map((what) => `too small: ${what}`));
  found.push(...(await cutOff(page)).map((what) => `at 320 px ${what}`));
  // A window of 1280 x 900 at 200 %.
  await page.setViewportSize({ width: 640, height: 450 });
  found.push(...(await cutOff(page)).map((what) => `at 200 % ${what}`));
  await page.setViewportSize(WINDOW);
  await withLargeText(page, async () => {
    found.push(...(await cutOff(page)).map((what) => `with large letters ${what}`));
  });
  if (PRINTED.includes(screen) || screen === EMERGENCY) found.push(...(await onPaper(page, screen === '/plan/print')));
  await page.setViewportSize(WINDOW);
  if (found.length > 0) {
    const name = `${screen.replace(/\W+/g, '-')}-${language}`;
    await page.screenshot({ path: join(PICTURES, `wrong${name}.png`), fullPage: true });
  }
  blame(
    screen,
    found.map((what) => `${language}: ${what}`),
  );
}

/** Half a year of a person with a plan, a diary and a second check-up: every screen has something to show. */
const fullRecord = (): Promise<string> =>
  courseRecord({
    person: 'cp-extension-desk',
    since: 44,
    taps: Array.from({ length: 40 }, (_, i) => ({ ago: 43 - i, score: 6 - Math.floor(i / 10) })),
    practised: [40, 36, 33, 30, 26, 22, 18, 14, 10, 7, 4, 2].map((ago) => ({ ago, before: 4, after: 3, morning: 3 })),
    measures: [
      { ago: 44, measure: 'nprs', score: 6, items: { average: 6 } },
      { ago: 30, measure: 'nprs', score: 4, items: { average: 4 } },
    ],
  });

async function sweep(language: Language, full: string, emergency: string): Promise<void> {
  const page = await tab(language);
  await bringIn(page, site, full);
  for (const path of PATHS)
    for (const address of addressesOf(path)) {
      blame(
        path,
        (await open(page, address)).map((what) => `${language}: ${what}`),
      );
      await holdTo(page, path, language);
    }
  for (const path of STATIC_PAGES.filter((path) => path.includes('.es.') === (language === 'es'))) {
    blame(
      path,
      (await open(page, path)).map((what) => `${language}: ${what}`),
    );
    await page.locator('h1').evaluate((heading) => {
      heading.tabIndex = -1;
      heading.focus(); // a page of its own begins at its beginning
    });
    await holdTo(page, path, language);
    blame(path, await onPaper(page));
  }
  await page.context().close();

  const inNeed = await tab(language);
  await bringIn(inNeed, site, emergency);
  blame(EMERGENCY, await open(inNeed, '/result'));
  await holdTo(inNeed, EMERGENCY, language);
  await inNeed.context().close();

  const empty = await tab(language);
  for (const path of PATHS)
    for (const address of addressesOf(path).slice(0, 1)) {
      await empty.setViewportSize(WINDOW);
      const said = await open(empty, address);
      await stretch(empty);
      const found = [
        ...said,
        ...(await structure(empty, language)),
        ...(await wayOn(empty)),
        ...(await cutOff(empty)),
        // What axe sees of it does not depend on the language.
        ...(language === 'en' ? await axe(empty, 'light') : []),
      ];
      blame(
        path,
        found.map((what) => `${language}, without a record: ${what}`),
      );
    }
  await empty.context().close();
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  const [full, emergency] = await Promise.all([
    fullRecord(),
    recordWithResult('emergency'),
    openSite().then((opened) => {
      site = opened;
    }),
  ]);
  await Promise.all(LANGUAGES.map((language) => sweep(language, full, emergency)));
});
afterAll(async () => site?.close());

test('no screen is forgotten', () => {
  expect(PATHS.length).toBeGreaterThan(30);
  expect(PATHS.flatMap(addressesOf).filter((address) => address.includes(':'))).toEqual([]);
});

describe('nothing is wrong with', () => {
  test.each([...PATHS, ...STATIC_PAGES, EMERGENCY])('%s', (screen) => {
    expect([...new Set(wrong.get(screen))]).toEqual([]);
  });
});
