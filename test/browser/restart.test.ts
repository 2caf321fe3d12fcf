// A browser that is closed and started again without a network, a clock that is put back, and a device that travels: nothing
// is lost, and each entry stays on the day on which it was written.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocument } from '@hipspine/record';
import { type Serving, serve } from '@hipspine/server';
import { buildWeb, WEB_FOLDER } from '@hipspine/web/build';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { browserProgram, PATIENCE } from './browser.ts';
import { touch } from './hand.ts';
import { openSite, type Site } from './harness.ts';
import { planChecks } from './kept-plan.ts';
import { keptRecord } from './kept-record.ts';
import { goTo, makePlan } from './plan-walk.ts';
import { bringIn } from './record-in-page.ts';
import { recordOf } from './seeded-record.ts';
import { answerAll, beginCheckUp, toldBy } from './told.ts';

vi.setConfig({ testTimeout: 12 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

/** A browser of one's own, as it is started from the icon of a phone. */
async function start(folder: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(folder, {
    ...(await browserProgram()),
    ...touch.device,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

test('after the first load everything works with the network off, and it is all there after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hipspine-device-'));
  await buildWeb();
  const serving: Serving = await serve(WEB_FOLDER, 0);
  const { address } = serving;
  const person = 'cp-knee-replacement-6w';
  try {
    const checks = await planChecks();
    const first = await start(folder);
    const { page } = first;
    await page.goto(`${address}/settings`);
    await page.getByText('Ready to use without a network.').waitFor({ timeout: 2 * PATIENCE });
    // Not only the browser is told that it is alone: there is nobody at the other end.
    await serving.close();
    await first.context.setOffline(true);

    await page.goto(address);
    await beginCheckUp(page, touch, { places: ['Middle of the low back'] });
    const told = toldBy(person);
    await answerAll(page, touch, told);
    await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
    await makePlan(page, touch, checks.saidBy(person, told));
    await page.goto(`${address}/session`);
    const before = page.getByRole('radiogroup', { name: /How is the pain now/ });
    await touch.pick(before.getByRole('radio', { name: '3', exact: true }));
    await touch.pick(page.getByRole('radio', { name: 'No, nothing of this' }));
    await touch.use(page.getByRole('button', { name: 'Next', exact: true }));
    await touch.use(page.getByRole('button', { name: 'Begin', exact: true }));
    await page.getByRole('timer').waitFor();
    await page.goto(`${address}/breaks`);
    await touch.use(page.getByRole('button', { name: 'Switch the timer on' }));
    await page.getByRole('button', { name: 'Switch it off' }).waitFor();
    await page.goto(`${address}/progress`);
    const scale = page.getByRole('group', { name: /Pain now/ });
    await touch.use(scale.getByRole('button', { name: '6', exact: true }));
    await page.getByText(/^Kept: 6 of 10/).waitFor();
    await page.goto(`${address}/learn`);
    await page.getByRole('searchbox').fill('front of hip pinch cycling');
    await page
      .getByRole('link', { name: /impingement/i })
      .first()
      .waitFor();
    await page.goto(`${address}/body`);
    await page.locator('main canvas').first().waitFor();
    const kept = await keptRecord(page, address);
    await first.context.close();

    const second = await start(folder);
    await second.context.setOffline(true);
    const again = second.page;
    expect(await keptRecord(again, address)).toEqual(kept);
    await again.goto(`${address}/result`);
    await again.getByText(/^Most likely the low back/).waitFor();
    await goTo(again, touch, 'Plan');
    await again.getByRole('heading', { name: /^(Your|Today’s) moves$/ }).waitFor();
    await again.goto(`${address}/session`);
    await again.getByRole('heading', { name: 'Before you start' }).waitFor();
    await again.goto(`${address}/breaks`);
    await again.getByRole('button', { name: 'Switch it off' }).waitFor();
    await again.goto(`${address}/progress`);
    await again.getByText('The same as a table').first().click();
    await again.getByRole('cell', { name: '6', exact: true }).first().waitFor();
    await second.context.close();
  } finally {
    await serving.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
});

const DAY = 86_400_000;

/** Half past ten in the evening in Berlin, in winter, a few days from now. */
const LATE = new Date(`${new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10)}T21:30:00Z`);

/** A page of a device that stands somewhere and believes that it is some time. */
async function device(timezoneId: string, time: number, text: string): Promise<Page> {
  const { page } = await site.visit({ timezoneId, reducedMotion: 'reduce' });
  await page.clock.install({ time });
  await bringIn(page, site, text);
  return page;
}

async function tap(page: Page, score: number): Promise<void> {
  await page.goto(`${site.address}/progress`);
  await page
    .getByRole('group', { name: /Pain now/ })
    .getByRole('button', { name: String(score), exact: true })
    .click();
  await page.getByText(new RegExp(`^Kept: ${score} of 10`)).waitFor();
}

/** The days of the diary, the newest first, as its table has them. */
async function days(page: Page): Promise<readonly string[]> {
  await page.goto(`${site.address}/progress`);
  await page.getByText('The same as a table').first().click();
  const rows = page.locator('main table').first().locator('tbody tr');
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ').trim());
}

test('a clock put back an hour and two flights: the diary keeps its days, and today is where one is', async () => {
  const text = await recordOf('cp-extension-desk');
  const berlin = await device('Europe/Berlin', LATE.getTime(), text);
  await tap(berlin, 6);
  await berlin.clock.setSystemTime(LATE.getTime() - 3_600_000);
  await tap(berlin, 4);
  const [first = ''] = await days(berlin);
  expect(first).toMatch(/ 6 6 at 22:30, 4 at 21:30$/);
  const carried = await keptRecord(berlin, site.address);
  await berlin.context().close();
  const file = (log: typeof carried): string => writeDocument(log, LATE.toISOString());

  // Half past seven in the evening there, the same day, though it is past midnight in Berlin.
  const newYork = await device('America/New_York', LATE.getTime() + 3 * 3_600_000, file(carried));
  await tap(newYork, 2);
  const [there = ''] = await days(newYork);
  expect(there).toBe(`${first}, 2 at 19:30`);
  const both = await keptRecord(newYork, site.address);
  await newYork.context().close();
  expect(both).toHaveLength(carried.length + 1);

  // A minute later it is the afternoon of the next day on the other side of the earth: nothing was said there yet.
  const auckland = await device('Pacific/Auckland', LATE.getTime() + 3 * 3_600_000 + 60_000, file(both));
  const [today = '', yesterday = ''] = await days(auckland);
  expect(today).toMatch(/not said/);
  expect(yesterday).toBe(there);
  expect(await keptRecord(auckland, site.address)).toEqual(both);
  await auckland.context().close();
  expect(site.faults).toEqual([]);
});
