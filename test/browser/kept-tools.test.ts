// Set-ups and trips are part of the record: there after a restart, on another device, and for nobody else.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCsv, writeDocument } from '@hipspine/record';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { browserProgram, PATIENCE } from './browser.ts';
import { look as lookAt, openSite, type Site } from './harness.ts';
import { dayFromToday } from './kept-plan.ts';
import { keptRecord } from './kept-record.ts';
import { bringIn, stored, written } from './record-in-page.ts';
import { diary, entryAt, recordOf } from './seeded-record.ts';

vi.setConfig({ testTimeout: 10 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
const wrong: string[] = [];
const look = (page: Page, name: string): Promise<void> => lookAt(page, name, wrong);
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
  expect(wrong).toEqual([]);
  expect(site?.faults).toEqual([]);
});

const TRIP = { kilometres: 900, days: 2, gearbox: 'clutch', driver: 'me', hasCruiseControl: false };
const DAY = 86_400_000;

const go = (page: Page, path: string): Promise<unknown> => page.goto(`${site.address}${path}`);
const choose = (page: Page, name: string, group?: string): Promise<void> =>
  (group === undefined ? page : page.getByRole('radiogroup', { name: group }))
    .getByRole('radio', { name, exact: true })
    .check({ force: true });

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep this' }).click();
  await page.getByText('Kept.', { exact: true }).waitFor();
  await written(page);
}

/** A browser with a folder of its own, as it is started from the icon of a phone. */
async function start(folder: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(folder, {
    ...(await browserProgram()),
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

test('a bicycle measured once is there after a restart and on a second device, and not for somebody else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hipspine-kept-'));
  try {
    const first = await start(folder);
    await bringIn(first.page, site, await recordOf('cp-cyclist', [entryAt(Date.now() - DAY, 'trip', TRIP, 3)]));
    await go(first.page, '/plan/set-ups/chair');
    await first.page.getByLabel('Your height in cm').fill('168,5');
    await first.page.getByLabel('Height of the seat in cm').fill('45');
    await keep(first.page);
    await go(first.page, '/plan/set-ups/bicycle');
    expect(await first.page.getByLabel('Your height in cm').inputValue()).toBe('168.5');
    await first.page.getByLabel('Saddle height in cm').fill('84');
    await choose(first.page, 'Low, on drop bars');
    await keep(first.page);
    await first.context.close();

    const second = await start(folder);
    const { page } = second;
    await go(page, '/plan/set-ups');
    await page.getByRole('link', { name: /^Bicycle.*Kept on/ }).waitFor();
    await go(page, '/plan/set-ups/bicycle');
    await page.getByText(/^Kept on \d+ \w+ \d{4}/).waitFor();
    expect(await page.getByLabel('Saddle height in cm').inputValue()).toBe('84');
    expect(await page.getByRole('radio', { name: 'Low, on drop bars' }).isChecked()).toBe(true);
    await page.getByLabel('Saddle height in cm').fill('86.5');
    await choose(page, 'Upright');
    await page.getByText('Saddle: 2.5 cm higher', { exact: true }).waitFor();
    await page.getByText('Upright. Before: Low, on drop bars').waitFor();
    await page.getByRole('img', { name: /Bicycle, drawn from the side/ }).waitFor();
    await look(page, 'kept-bicycle');
    await keep(page);
    await page.getByText('Saddle: 2.5 cm higher', { exact: true }).waitFor();

    const log = await keptRecord(page, site.address);
    const bicycles = log.filter(({ type }) => type === 'set-up').map(({ body }) => body);
    // Only what was told: the crank that the field starts from was not.
    expect(bicycles).toEqual([
      { kind: 'chair', bodyHeightCm: 168.5, seatHeightCm: 45 },
      { kind: 'bicycle', bodyHeightCm: 168.5, saddleHeightCm: 84, rides: 'low' },
      { kind: 'bicycle', bodyHeightCm: 168.5, saddleHeightCm: 86.5, rides: 'upright' },
    ]);
    expect(writeCsv(log)).toMatch(/,trip,kilometres,900\r\n.*,set-up,saddleHeightCm,86.5\r\n/s);

    const { context, page: other } = await site.visit({ reducedMotion: 'reduce' });
    await bringIn(other, site, writeDocument(log, new Date().toISOString()));
    await go(other, '/plan/set-ups/bicycle');
    await other.getByText('Saddle: 2.5 cm higher', { exact: true }).waitFor();
    expect(await other.getByLabel('Saddle height in cm').inputValue()).toBe('86.5');
    // Taken back, no older one comes up in its place.
    await other.getByRole('button', { name: 'Take it back' }).click();
    await other.getByRole('button', { name: 'Yes, take it back' }).click();
    await other.getByText('Taken back.').waitFor();
    expect(await other.getByLabel('Saddle height in cm').inputValue()).toBe('');
    expect(await other.getByLabel('Your height in cm').inputValue()).toBe('168.5');
    expect((await stored(other, 'set-up')).map(({ body }) => body['kind'])).toEqual(['chair']);
    await context.close();

    // A measure that was typed and not kept is nobody else's either.
    await go(page, '/plan/set-ups/bicycle');
    await page.getByLabel('Saddle height in cm').fill('91');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Name').fill('Bea');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByText('Bea', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.evaluate(() => {
      history.pushState(null, '', '/plan/set-ups/bicycle');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await page.getByLabel('Saddle height in cm').waitFor();
    expect(await page.getByLabel('Saddle height in cm').inputValue()).toBe('');
    expect(await page.getByLabel('Your height in cm').inputValue()).toBe('');
    expect(await page.getByText(/^Kept on/).count()).toBe(0);
    expect(await keptRecord(page, site.address)).toEqual([]);
    await second.context.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('what does not fit is not kept; what was kept can be taken back, on every open tab', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await bringIn(page, site, await recordOf('cp-cyclist'));
  const tab = await context.newPage();
  await go(tab, '/plan/set-ups/chair');
  await go(page, '/plan/set-ups/chair');
  await page.getByLabel('Height of the seat in cm').fill('45');
  await page.getByLabel('Height of the desk in cm').fill('7');
  await page.getByRole('button', { name: 'Keep this' }).click();
  await page.getByText('One of the numbers does not fit yet.', { exact: false }).waitFor();
  expect(await stored(page, 'set-up')).toEqual([]);
  await page.getByLabel('Height of the desk in cm').fill('72');
  await page.getByText('One of the numbers does not fit yet.', { exact: false }).waitFor({ state: 'detached' });
  await choose(page, 'Leaning back');
  await page.getByText('A firm cushion or a blanket', { exact: true }).click();
  await keep(page);
  await tab.getByText(/^Kept on/).waitFor();
  expect(await tab.getByLabel('Height of the desk in cm').inputValue()).toBe('72');
  expect(await tab.getByRole('checkbox', { name: 'A firm cushion or a blanket' }).isChecked()).toBe(true);
  for (const [place, act] of [
    ['car', () => choose(page, 'Far back')],
    ['lifting', () => page.getByLabel(/Weight of the load/).fill('20')],
    ['lying', () => page.getByRole('button', { name: 'I lie like this' }).first().click()],
  ] as const) {
    await go(page, `/plan/set-ups/${place}`);
    await act();
    await keep(page);
    await page.reload();
    await page.getByText(/^Kept on/).waitFor();
    await look(page, `kept-${place}`);
  }
  expect((await stored(page, 'set-up')).map(({ body }) => body)).toEqual([
    { kind: 'chair', seatHeightCm: 45, deskHeightCm: 72, sits: 'back', has: ['cushion'] },
    { kind: 'car', seatBack: 'far' },
    { kind: 'lifting', loadKg: 20 },
    { kind: 'lying', way: expect.any(String) },
  ]);
  await go(page, '/plan/set-ups/chair');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await look(page, 'kept-chair-taking-back');
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await page.getByText('Taken back.').waitFor();
  expect(await page.getByLabel('Height of the seat in cm').inputValue()).toBe('');
  await tab.getByText(/^Kept on/).waitFor({ state: 'detached' });
  expect((await stored(page, 'set-up')).map(({ body }) => body['kind'])).toEqual(['car', 'lifting', 'lying']);
  await context.close();
});

test('J7: the drive comes back with its date; changed it is the same drive; and it can be taken back', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await bringIn(page, site, await recordOf('cp-driver'));
  await go(page, '/plan/trip');
  await choose(page, 'The distance');
  await page.getByLabel('Distance in km').fill('900');
  await choose(page, '2', 'On how many days?');
  await page.getByLabel('Which day do you leave?').fill(dayFromToday(3));
  await choose(page, '2', 'How is the pain now? You may leave it out.');
  await page.getByRole('button', { name: 'Plan the drive' }).click();
  await page.getByText('Stop every 90 minutes at the latest.').waitFor();
  await page.reload();
  await page.getByText('900 km in 2 days.', { exact: false }).waitFor();
  await look(page, 'kept-trip');
  await page.getByRole('button', { name: 'Show the plan again' }).click();
  await page.getByText('With a clutch both legs work.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Change the drive' }).click();
  await choose(page, 'Automatic');
  await choose(page, '7', 'How is the pain now? You may leave it out.');
  await page.getByRole('button', { name: 'Plan the drive' }).click();
  await page.getByText('Stop every 60 minutes at the latest.').waitFor();
  expect((await stored(page, 'trip')).map(({ body }) => body)).toEqual([
    {
      kilometres: 900,
      days: 2,
      gearbox: 'automatic',
      driver: 'me',
      hasCruiseControl: false,
      leaves: dayFromToday(3),
      painNow: 7,
    },
  ]);
  await go(page, '/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('After the drive').count()).toBe(0);
  await go(page, '/plan/trip');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await page.getByText('Taken back.').waitFor();
  expect(await stored(page, 'trip')).toEqual([]);
  await context.close();
});

test.each([
  ['en-GB', 'After the drive', 'Right', 'You were sore after the last drive', /every 60 minutes/],
  ['es-ES', 'Después del viaje', 'Derecha', 'El último viaje te dejó dolor', /cada 60 minutos/],
])(
  'J7, %s: on the day after the drive one tap tells how it was, and what changes next time',
  async (locale, title, leg, sore, every) => {
    const { context, page } = await site.visit({ reducedMotion: 'reduce', locale });
    const trip = entryAt(Date.now() - 5 * DAY, 'trip', { ...TRIP, leaves: dayFromToday(-2), painNow: 2 }, 3);
    await bringIn(page, site, await recordOf('cp-driver', [trip, ...diary({ 4: 2 })]));
    await go(page, '/');
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
    await card.getByRole('button', { name: '6', exact: true }).click();
    await card.getByText(sore, { exact: false }).waitFor();
    await card.getByText(every).waitFor();
    await card.getByRole('radio', { name: leg, exact: true }).check({ force: true });
    await written(page);
    await look(page, `after-trip-${locale.slice(0, 2)}`);
    expect((await stored(page, 'trip')).map(({ body }) => body)).toEqual([
      { ...TRIP, leaves: dayFromToday(-2), painNow: 2, painAfter: 6, legAfter: 'right' },
    ]);
    // Told once it is not asked again, and the next drive is planned by it.
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.getByRole('heading', { name: title }).count()).toBe(0);
    await go(page, '/plan/trip');
    await page.locator('form').getByRole('radio', { name: '2', exact: true }).last().check({ force: true });
    await look(page, `trip-over-${locale.slice(0, 2)}`);
    await page.locator('form button[type=submit]').click();
    await page.getByText(sore, { exact: false }).waitFor();
    await page.getByText(every).first().waitFor();
    expect(await stored(page, 'trip')).toHaveLength(2);
    await context.close();
  },
);

/** What has the focus, as a voice would name it: its words and its role. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.textContent} (${document.activeElement?.role ?? ''})`);

/** Takes back what is kept on a screen by keyboard alone: first not after all, then yes. */
async function takeBackByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take it back' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: /will count no more.* Take it back\?$/ }).waitFor();
  await expect.poll(() => focused(page)).toBe('No, it stays ()');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Take it back ()');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('No, it stays ()');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Taken back. (status)');
}

test('by keyboard alone nobody is thrown back to the top: keep, take back, not after all', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  const trip = entryAt(Date.now() - DAY, 'trip', { ...TRIP, leaves: dayFromToday(3) }, 3);
  await bringIn(page, site, await recordOf('cp-driver', [trip]));
  await go(page, '/plan/set-ups/chair');
  await page.getByLabel('Height of the seat in cm').fill('45');
  await page.getByRole('button', { name: 'Keep this' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Kept. (status)');
  await takeBackByKeyboard(page);
  expect(await stored(page, 'set-up')).toEqual([]);
  await go(page, '/plan/trip');
  await page.getByRole('button', { name: 'Take it back' }).waitFor();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('group', { name: /will count no more/ }).waitFor();
  await look(page, 'kept-trip-taking-back');
  await page.keyboard.press('Enter');
  await takeBackByKeyboard(page);
  expect(await stored(page, 'trip')).toEqual([]);
  await context.close();
});

test('a plan shown again has the pain of today, whatever it was on the day it was asked for', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  const trip = entryAt(Date.now() - 2 * DAY, 'trip', { ...TRIP, leaves: dayFromToday(3), painNow: 8 }, 3);
  await bringIn(page, site, await recordOf('cp-driver', [trip]));
  await go(page, '/plan/trip');
  await page.getByRole('button', { name: 'Plan the drive' }).click();
  const every = page.getByText(/^Stop every \d+ minutes at the latest\.$/);
  const asPlannedNow = await every.innerText();
  await page.getByRole('button', { name: 'Change the drive' }).click();
  await page.getByRole('button', { name: 'Show the plan again' }).click();
  await every.waitFor();
  expect(await every.innerText()).toBe(asPlannedNow);
  await context.close();
});

test.each([
  ['en-GB', 'Which day do you leave?', /^We need a day from .* 20\d\d to .* 20\d\d\. You wrote “1 August 26”\.$/],
  [
    'es-ES',
    '¿Qué día sales?',
    /^Necesitamos un día entre el .* de 20\d\d y el .* de 20\d\d\. Escribiste “1 de agosto de 26”\.$/,
  ],
])('%s: a day with a slip of the keys is not kept, and its field says what would be', async (locale, field, needs) => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce', locale });
  await bringIn(page, site, await recordOf('cp-driver'));
  await go(page, '/plan/trip');
  const day = page.getByLabel(field);
  const plan = page.locator('form button[type=submit]');
  await page.locator('form input[inputmode=decimal]').fill('3');
  await day.fill('0026-08-01');
  await plan.click();
  await page.getByText(needs).waitFor();
  expect(await day.evaluate((input) => input === document.activeElement)).toBe(true);
  await look(page, `trip-wrong-day-${locale.slice(0, 2)}`);
  await day.fill(dayFromToday(900));
  await page.getByText(needs).waitFor({ state: 'detached' });
  await plan.click();
  await page.locator('form [slot=errorMessage]').waitFor();
  expect(await stored(page, 'trip')).toEqual([]);
  // Told with a day that is past it is one drive, however often it is planned on that day.
  await day.fill(dayFromToday(-20));
  for (const gears of [0, 1]) {
    await page.locator('form').getByRole('radiogroup').nth(2).getByRole('radio').nth(gears).check({ force: true });
    await plan.click();
    await page.locator('form').waitFor({ state: 'detached' });
    await written(page);
    await page.reload();
    await plan.waitFor();
    expect((await stored(page, 'trip')).map(({ body }) => [body['leaves'], body['gearbox']])).toEqual([
      [dayFromToday(-20), ['clutch', 'automatic'][gears]],
    ]);
  }
  await context.close();
});
