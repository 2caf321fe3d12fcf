// The page as it ships, in a real Chromium: how much comes over the line, how soon the first warning sign can be answered on a
// slow phone, how soon each next question, how soon a long record is open, and what Lighthouse says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve } from '@hipspine/server';
import { buildWeb, WEB_FOLDER } from '@hipspine/web/build';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../test/browser/browser.ts';
import { bringRecord } from './lib/bring-record.ts';
import { lighthouseScores, type Scores } from './lib/lighthouse.ts';
import { longRecord } from './lib/long-record.ts';
import { figure, publish, ratio } from './lib/section.ts';
import { SLOW_4G, slowLine } from './lib/slow-line.ts';
import { hurry, type Reached, reachedSigns, type Shown, timedWalk } from './lib/walker.ts';

/**
 * Two form renderers with the same six questions, 390 x 844: kB gzip of their code, and milliseconds until the form is there.
 * Measured by us once with LHC-Forms 40.1.3 (its call that adds the form) and Smart Forms renderer 1.4.0 (until there is an
 * input), Chromium 156, on another machine; they are not part of this repository.
 */
const PEERS = [
  { name: 'LHC-Forms 40.1.3', code: 790, render: 76 },
  { name: 'Smart Forms renderer 1.4.0', code: 710, render: 195 },
] as const;

const BUDGET = { code: 180, knowledge: 150, painted: 1200, firstSign: 2500, next: 100, form: 76, open: 500 } as const;
const SLOWDOWN = 4;
const LOADS = 6;
const WALKS = 3;
const ENTRIES = 10_000;
const OPENINGS = 5;

const kept = (value: number, budget: number): string => (value <= budget ? 'kept' : 'not kept');
const sorted = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);
const least = (values: readonly number[]): number => sorted(values)[0] ?? Number.NaN;
const middle = (values: readonly number[]): number => sorted(values)[values.length >> 1] ?? Number.NaN;
const most = (values: readonly number[]): number => sorted(values).at(-1) ?? Number.NaN;
const gzipped = (path: string): number => gzipSync(readFileSync(join(WEB_FOLDER, path)), { level: 9 }).length / 1000;

await buildWeb();
const site = await serve(WEB_FOLDER, 0);
const browser = await launchBrowser();

async function visit(): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  return { context, page: await context.newPage() };
}

async function slowDown(context: BrowserContext, page: Page, rate: number): Promise<void> {
  const debug = await context.newCDPSession(page);
  await debug.send('Emulation.setCPUThrottlingRate', { rate });
}

/** From an empty browser to the first warning sign, by a hand that never hesitates, over a slow line. */
async function coldStart(): Promise<{ readonly reached: Reached; readonly scripts: ReadonlySet<string> }> {
  const line = await slowLine(site.address);
  const { context, page } = await visit();
  const scripts = new Set<string>();
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js') && pathname !== '/sw.js') scripts.add(pathname);
  });
  await hurry(page);
  await slowDown(context, page, SLOWDOWN);
  await page.goto(`${line.address}/check-up`);
  const reached = await reachedSigns(page);
  await context.close();
  await line.close();
  return { reached, scripts };
}

async function walk(rate: number): Promise<readonly Shown[]> {
  const { context, page } = await visit();
  await page.goto(`${site.address}/check-up`);
  await page.getByRole('button', { name: 'For me', exact: true }).waitFor();
  await page.waitForTimeout(2500); // the engine has all it needs, as when somebody has read the first screens
  await slowDown(context, page, rate);
  const shown = await timedWalk(page);
  await context.close();
  return shown;
}

interface Opening {
  readonly record: number;
  readonly screen: number;
}

/** A long record brought in once, then opened again and again. */
async function openings(): Promise<readonly Opening[]> {
  const { context, page } = await visit();
  await page.goto(`${site.address}/settings`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'year.jsonl', mimeType: 'text/plain', buffer: Buffer.from(longRecord(ENTRIES)) });
  await page.getByText(`${ENTRIES} entries so far`).waitFor({ timeout: 60_000 });
  await page.addInitScript(`new MutationObserver(() => {
    if (performance.getEntriesByName('hipspine-record-open').length > 0 && document.querySelector('h1'))
      globalThis.thereAt ??= performance.now();
  }).observe(document, { subtree: true, childList: true })`);
  const times: Opening[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    await page.waitForTimeout(1500);
    await page.goto(site.address);
    await page.waitForFunction(() => 'thereAt' in globalThis);
    times.push(
      await page.evaluate<Opening>(
        "({ record: performance.getEntriesByName('hipspine-record-open')[0].duration, screen: globalThis.thereAt })",
      ),
    );
  }
  await context.close();
  return times;
}

const loads: Awaited<ReturnType<typeof coldStart>>[] = [];
for (let n = 0; n < LOADS; n++) loads.push(await coldStart());
const walks: (readonly Shown[])[] = [];
for (let n = 0; n < WALKS; n++) walks.push(await walk(SLOWDOWN));
const quick: (readonly Shown[])[] = [];
for (let n = 0; n < WALKS; n++) quick.push(await walk(1));
const opened = await openings();
await browser.close();
const lighthouse: readonly Scores[] = [
  ...(await lighthouseScores(site.address, ['/', '/check-up'], {})),
  ...(await lighthouseScores(site.address, ['/result'], { prepare: bringRecord(site.address) })),
];
await site.close();

const code = [...(loads.at(-1)?.scripts ?? [])].reduce((sum, path) => sum + gzipped(path), 0);
const parts = readdirSync(join(WEB_FOLDER, 'assets'))
  .filter((name) => /^(safety|facts|sources)-.*\.json$/.test(name))
  .map((name) => ({ name: name.split('-')[0] as string, size: gzipped(`assets/${name}`) }));
const knowledge = parts.reduce((sum, { size }) => sum + size, 0);

/** The same screen of every walk, so that what else the machine did in one of them does not count. */
const screens = (walks[0] ?? []).map((first, n) => ({
  ...first,
  times: walks.flatMap((one) => (one[n] === undefined ? [] : [one[n].milliseconds])),
}));
// From the first warning signs on: what comes before are no questions of the engine, and the result is no question.
const questions = screens.slice(2, -1);
const form = quick
  .flatMap((one) => one.filter(({ items }) => items >= 6))
  .reduce<Shown | undefined>(
    (best, one) => (best === undefined || one.milliseconds < best.milliseconds ? one : best),
    undefined,
  );
const render = form?.milliseconds ?? Number.NaN;
const times = (name: keyof Reached): readonly number[] => loads.map(({ reached }) => reached[name]);
const row = (what: string, values: readonly number[], budget?: number): readonly string[] => [
  what,
  figure(least(values)),
  figure(middle(values)),
  figure(most(values)),
  budget === undefined ? '' : figure(budget),
  budget === undefined ? '' : kept(least(values), budget),
];

publish({
  title: 'Page',
  method:
    `The built page in headless Chromium, 390 x 844. Cold: an empty browser, the main thread slowed ${SLOWDOWN} times as Lighthouse does it (the browser cannot slow workers), ` +
    `one line for page, workers and service worker of ${(SLOW_4G.bytesPerSecond * 8) / 1e6} Mbit/s with ${SLOW_4G.roundTrip} ms there and back, and a hand that answers each screen the moment it is there. ` +
    'The least of several runs is the figure that depends least on what else the machine does; the others say how much it did.',
  tables: [
    {
      caption:
        'JavaScript until the first warning sign, kB gzip. The others: their whole code for a form of six questions.',
      head: ['', 'kB gzip', 'times ours', 'budget', ''],
      rows: [
        ['Hipspine', figure(code), ratio(1), figure(BUDGET.code), kept(code, BUDGET.code)],
        ...PEERS.map((peer) => [peer.name, figure(peer.code), ratio(peer.code / code), '', '']),
        ...parts.map(({ name, size }) => [`knowledge: ${name}`, figure(size), '', '', '']),
        ['knowledge, all', figure(knowledge), '', figure(BUDGET.knowledge), kept(knowledge, BUDGET.knowledge)],
      ],
    },
    {
      caption: `First render of a form of at least six items (ours: “${form?.title}”, ${form?.items} items, from the press to the painted screen), milliseconds at full speed.`,
      head: ['', 'ms', 'times ours', 'budget', ''],
      rows: [
        ['Hipspine', figure(render), ratio(1), figure(BUDGET.form), kept(render, BUDGET.form)],
        ...PEERS.map((peer) => [peer.name, figure(peer.render), ratio(peer.render / render), '', '']),
      ],
    },
    {
      caption: `Cold start at ${SLOWDOWN}x slowdown over the slow line, milliseconds since the address was opened, ${LOADS} loads.`,
      head: ['until', 'least', 'median', 'most', 'budget', ''],
      rows: [
        row('first contentful paint', times('painted'), BUDGET.painted),
        row('who is it for', times('who')),
        row('the pain map', times('map')),
        row('age and sex', times('aboutYou')),
        row('the first warning sign can be answered', times('warningSigns'), BUDGET.firstSign),
      ],
    },
    {
      caption: `Next question at ${SLOWDOWN}x slowdown, from the press to the painted screen, milliseconds; each screen is the least of ${WALKS} walks, with the median of all beside it.`,
      head: ['screen', 'least', 'median', 'most', 'budget', ''],
      rows: [
        ...questions.map(({ title, times: those }, n) => row(`${n + 1}. ${title.slice(0, 44)}`, those, BUDGET.next)),
      ],
    },
    {
      caption: `A record of ${ENTRIES.toLocaleString('en')} entries, milliseconds, ${OPENINGS} openings.`,
      head: ['until', 'least', 'median', 'most', 'budget', ''],
      rows: [
        row(
          'read from the disk and ready',
          opened.map(({ record }) => record),
          BUDGET.open,
        ),
        row(
          'first screen, from the opening of the address',
          opened.map(({ screen }) => screen),
          BUDGET.open,
        ),
      ],
    },
    {
      caption: 'Lighthouse, mobile, 0 to 100; the largest paint in milliseconds. Budget: 95, 100, 100.',
      head: ['screen', 'performance', 'accessibility', 'best practices', 'largest paint', 'points lost to'],
      rows: lighthouse.map(({ path, score, largestPaint, lost }) => [
        path,
        figure(score.performance ?? Number.NaN),
        figure(score.accessibility ?? Number.NaN),
        figure(score['best-practices'] ?? Number.NaN),
        figure(largestPaint ?? Number.NaN),
        lost.join(', '),
      ]),
    },
  ],
  failures: [],
});
