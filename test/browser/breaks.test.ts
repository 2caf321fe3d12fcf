// The break timer in a real browser with a clock of our own.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { look as lookAt, openSite, type Site } from './harness.ts';
import { recordWithPlan } from './planned-record.ts';
import { bringIn, stored } from './record-in-page.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
const wrong: string[] = [];
const look = (page: Page, name: string): Promise<void> => lookAt(page, name, wrong);
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

/** Ten in the morning of the next Monday: within the hours of work, outside the quiet ones. */
function monday(): Date {
  const day = new Date();
  day.setDate(day.getDate() + ((8 - day.getDay()) % 7 || 7));
  day.setHours(10, 0, 0, 0);
  return day;
}

async function ready(
  options: Parameters<Site['visit']>[0] = {},
  language = 'en',
): Promise<{ page: Page; close: () => Promise<void> }> {
  const { context, page } = await site.visit({ reducedMotion: 'reduce', ...options });
  await page.clock.install({ time: monday() });
  await bringIn(page, site, await recordWithPlan({ language }));
  await page.goto(`${site.address}/breaks`);
  return { page, close: () => context.close() };
}

/** The timer of a page hears its worker every five seconds of real time; a look at the page brings it forward at once. */
async function forward(page: Page, minutes: number): Promise<void> {
  await page.clock.fastForward(minutes * 60_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test('announced, put off, taken: moves of the own plan, kept in the record, and nobody is scolded', async () => {
  const { page, close } = await ready();
  await page.getByRole('button', { name: 'Switch the timer on' }).click();
  await page.getByText(/Next break at 10:3\d/).waitFor();
  await look(page, 'breaks');
  await page.goto(site.address);
  await page.getByText(/Next break at 10:3\d/).waitFor();
  await look(page, 'breaks-today');

  await forward(page, 28.5);
  await page.getByText('A break in 2 minutes').waitFor();
  await forward(page, 2.1);
  await page.getByText('Time to get up').waitFor();
  expect(await page.title()).toContain('Time to get up');
  await look(page, 'breaks-time');
  await page.getByRole('button', { name: 'In 10 min' }).click();
  await page.getByText('Time to get up').waitFor({ state: 'detached' });
  await forward(page, 8.1);
  await page.getByText('A break in 2 minutes').waitFor();
  await forward(page, 2.1);
  await page.getByRole('button', { name: 'I am getting up' }).click();
  await page.getByRole('heading', { name: 'Your break' }).waitFor();
  await page.getByText('Walk a little, as far as it feels all right.').waitFor();
  await page.locator('main img').first().waitFor();
  await look(page, 'breaks-moves');
  await page.getByRole('button', { name: 'Back to work' }).click();
  await page.getByText('You got up once.').waitFor();
  await page.getByText('Put off once. That is fine.').waitFor();
  const breaks = (await stored(page, 'break')).map(({ body }) => body);
  expect(breaks[0]).toEqual({ did: 'put-off', minutes: 10 });
  expect(breaks[1]).toMatchObject({ did: 'took' });
  expect(new Set(Object.values(breaks[1] ?? {}).flat()).has('walk')).toBe(true);
  await close();
});

test('works with the network off, survives a reload, and says nothing in quiet hours or in a meeting', async () => {
  const { page, close } = await ready();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('button', { name: 'Switch the timer on' }).click();
  await page.getByText(/Next break at 10:3\d/).waitFor();
  await page.context().setOffline(true);
  await forward(page, 20);
  await page.reload();
  await page.getByText(/Next break at 10:3\d/).waitFor();
  await page.getByRole('button', { name: 'In a meeting' }).click();
  await page.getByRole('button', { name: 'Meeting: 30 min' }).click();
  await page.getByText(/Nothing before 10:5\d/).waitFor();
  await forward(page, 20);
  expect(await page.getByText(/A break in|Time to get up/).count()).toBe(0);
  await forward(page, 9);
  await page.getByText('A break in 2 minutes').waitFor();
  // To 12:15, in the quiet hours.
  await forward(page, 78);
  await page.getByText(/A break in|Time to get up/).waitFor({ state: 'detached' });
  await page.getByText(/Next break at 13:30/).waitFor();
  await page.context().setOffline(false);
  await close();
});

test('a time that cannot be read is told, and permission for messages is asked for only when they are wanted', async () => {
  const { page, close } = await ready();
  await page.evaluate(() => {
    let asked = 0;
    Notification.requestPermission = async () => {
      asked++;
      Object.assign(globalThis, { asked });
      return 'denied';
    };
  });
  await page.getByRole('button', { name: 'Switch the timer on' }).click();
  await page.getByText(/Next break at/).waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { asked?: number }).asked)).toBeUndefined();
  const from = page.getByRole('group', { name: 'Hours of work' }).getByLabel('from');
  await from.fill('noonish');
  await from.blur();
  await page.getByText('We need a time such as 9:00. You wrote “noonish”.').waitFor();
  await from.fill('8.30');
  await from.blur();
  await page.getByRole('checkbox', { name: /Messages of this device/ }).click({ force: true });
  await page.getByText('This device does not allow messages from this page.').waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { asked?: number }).asked)).toBe(1);
  const [kept] = (await stored(page, 'break-settings')).slice(-1);
  expect(kept?.body).toMatchObject({ on: true, everyMinutes: 30, messages: false, work: { from: 510 } });
  await close();
});

test('a trial of positions ends in the own order', async () => {
  const { page, close } = await ready();
  await page.goto(`${site.address}/breaks/positions`);
  await page.getByText('Today: Usual chair, sitting back').waitFor();
  await page.getByRole('button', { name: '5', exact: true }).click();
  await page.getByText('Kept. See you tomorrow.').waitFor();
  await page.getByRole('radio', { name: 'Standing', exact: true }).check({ force: true });
  await page.getByRole('button', { name: '2', exact: true }).click();
  await page.getByText('2 of 10, on one day').waitFor();
  const order = page.getByRole('heading', { name: 'Your order, least pain first' }).locator('..').getByRole('listitem');
  expect(await order.first().innerText()).toContain('Standing');
  await look(page, 'breaks-positions');
  await close();
});

test('in Spanish', async () => {
  const { page, close } = await ready({}, 'es');
  await page.getByRole('button', { name: 'Activar el temporizador' }).click();
  await page.getByText(/Próxima pausa a las/).waitFor();
  await look(page, 'breaks-spanish');
  await close();
});

test('without a check-up there is only getting up; no screen of this file had a fault', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await page.goto(`${site.address}/breaks?now`);
  await page.getByText('Stand up and shift your weight, as far as it feels all right.').waitFor();
  expect(await page.getByRole('listitem').count()).toBe(0);
  expect(wrong).toEqual([]);
  expect(site.faults).toEqual([]);
  await context.close();
});
