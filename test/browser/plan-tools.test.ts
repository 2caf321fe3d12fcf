// What stands beside a plan, in a real browser: a long drive, a class list, limits, chair and bicycle, paper and calendar.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { look as lookAt, openSite, type Site } from './harness.ts';
import { bringIn } from './record-in-page.ts';
import { recordOf } from './seeded-record.ts';

vi.setConfig({ testTimeout: 10 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
const wrong: string[] = [];
const look = (page: Page, name: string): Promise<void> => lookAt(page, name, wrong);
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

/** Somebody of the collection of cleared people, on a device of their own. */
async function visitAs(person: string | undefined, options: Parameters<Site['visit']>[0] = {}) {
  const visit = await site.visit({ reducedMotion: 'reduce', ...options });
  if (person !== undefined) await bringIn(visit.page, site, await recordOf(person));
  return visit;
}

const go = (page: Page, path: string): Promise<unknown> => page.goto(`${site.address}${path}`);

/** Scrolls over a screen, so that every figure is drawn. */
async function seeAll(page: Page): Promise<void> {
  for (const place of await page.locator('main div[class*=still]').all()) await place.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('main div[class*=still]')].every((place) => place.querySelector('img') !== null),
    undefined,
    { timeout: PATIENCE },
  );
}

const choose = (page: Page, name: string, group?: string): Promise<void> =>
  (group === undefined ? page : page.getByRole('radiogroup', { name: group }))
    .getByRole('radio', { name, exact: true })
    .check({ force: true });

async function setHipLimit(page: Page, degrees: number): Promise<void> {
  await go(page, '/plan/limits');
  await page.getByRole('button', { name: 'Change the limits' }).click();
  await choose(page, 'Yes, and I know them');
  await choose(page, 'New hip joint');
  await choose(page, 'From behind');
  await page.getByLabel('No further than how many degrees?').fill(String(degrees));
  await page.getByRole('button', { name: 'Save the limits' }).click();
  await page.getByText(/^Saved\./).waitFor();
}

test('J7: 900 km in two days with a clutch, then the same with an automatic', async () => {
  const { context, page } = await visitAs('cp-driver');
  await go(page, '/plan/trip');
  await page.getByRole('button', { name: 'Plan the drive' }).click();
  await page.getByText(/Please fill in a number from/).waitFor();
  await choose(page, 'The distance');
  await page.getByLabel('Distance in km').fill('ninety');
  await page.getByText(/You wrote “ninety”/).waitFor();
  await page.getByLabel('Distance in km').fill('900');
  await choose(page, '2', 'On how many days?');
  await choose(page, 'Yes', 'Is there cruise control?');
  await look(page, 'trip-form');
  await page.getByRole('button', { name: 'Plan the drive' }).click();
  await page.getByText('With a clutch both legs work.', { exact: false }).waitFor();
  await page.getByText('Then rest for 10 to 15 minutes:').waitFor();
  expect(await page.getByRole('img', { name: /The road of one day/ }).count()).toBe(2);
  await seeAll(page);
  await look(page, 'trip');
  await page.getByRole('button', { name: 'Change the drive' }).click();
  expect(await page.getByLabel('Distance in km').inputValue()).toBe('900');
  await choose(page, 'Automatic');
  await page.getByRole('button', { name: 'Plan the drive' }).click();
  await page.getByText('Without a clutch the right leg does the work.', { exact: false }).waitFor();
  // The rules are enough for this; the solver was never fetched.
  expect(
    await page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))),
  ).toBe(false);
  await context.close();
});

test('J4: a class of a person with loose joints, pose by pose, names nobody knows among them', async () => {
  const { context, page } = await visitAs('cp-hypermobile-yoga');
  await go(page, '/plan/poses');
  await page.getByRole('button', { name: 'Check my list' }).click();
  await page.getByText('Write at least one pose.').waitFor();
  await page
    .getByLabel('Poses, one on each line')
    .fill('Bridge\nPigeon pose\nTriangle\nPlank, Child’s pose\nHappy baby\nWariorr\nTwist\nCat cow\nSplits');
  await look(page, 'poses-form');
  await page.getByRole('button', { name: 'Check my list' }).click();
  await page.getByText(/^Keep \d+, change \d+, leave out \d+/).waitFor();
  expect(await page.locator('[data-verdict]').count()).toBe(10);
  const pigeon = page.locator('[data-verdict]', { hasText: 'Pigeon pose' });
  expect(await pigeon.getAttribute('data-verdict')).not.toBe('keep');
  expect(await pigeon.getByRole('listitem').count()).toBeGreaterThan(0);
  const misspelt = page.locator('[data-verdict="not-known"]', { hasText: 'Wariorr' });
  await misspelt
    .getByRole('button', { name: /warrior/i })
    .first()
    .waitFor();
  await seeAll(page);
  await look(page, 'poses');
  await misspelt.getByRole('button').first().click();
  await page.waitForFunction(() => !/Wariorr/.test(document.querySelector('main')?.textContent ?? ''));
  await context.close();
});

test('J5: limits of 90 and of 70 degrees hold for chair, car, bicycle and drive; one is lifted', async () => {
  const { context, page } = await visitAs('cp-thr-posterior-3w');
  await setHipLimit(page, 90);
  await look(page, 'limits');
  for (const most of [90, 70]) {
    if (most === 70) {
      await page.getByRole('button', { name: 'Change the limits' }).click();
      await page.getByLabel('No further than how many degrees?').fill('70');
      await page.getByRole('button', { name: 'Save the limits' }).click();
      await page.getByText(/^Saved\./).waitFor();
      await page.getByText(/up to 90 degrees; taken away on/).waitFor();
    }
    await go(page, '/plan/set-ups/chair');
    await page.getByLabel('Your height in cm').fill('175');
    await page.getByLabel('Height of the seat in cm').fill('45');
    await page.getByText(new RegExp(`(Too near to|More than) your limit of ${most} degrees`)).waitFor();
    await page.locator('main img').first().waitFor();
    await look(page, `set-up-chair-${most}`);
    await page.getByLabel('Height of the seat in cm').fill('62');
    await choose(page, 'Leaning back');
    if (most === 90) await page.getByText(/Inside your limit of 90 degrees/).waitFor();
    await go(page, '/plan/set-ups/bicycle');
    await page.getByText('Riding waits for now:').waitFor();
    await page.getByLabel('Your height in cm').fill('175');
    await page.getByLabel('Saddle height in cm').fill('89');
    await page.getByText(new RegExp(`(Too near to|More than) your limit of ${most} degrees`)).waitFor();
    await go(page, '/plan/set-ups/lifting');
    await page.getByText('Lifting practice waits for now:').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    await go(page, '/plan/set-ups/lying');
    const lying = page.getByText('Shown are the ones that keep your limits.').or(page.getByText(/no way of lying/));
    await lying.waitFor();
    if (most === 70) expect(await page.getByText('Legs up on a chair').count()).toBe(0);
    await go(page, '/plan/limits');
  }
  await go(page, '/plan/trip');
  await page.getByLabel('Hours in the car').fill('3');
  await page.getByRole('button', { name: 'Plan the drive' }).click();
  await page.getByText(/A usual car seat bends the hip by about 90 degrees. Your limit is 70/).waitFor();
  await page.getByText('When may I drive', { exact: false }).waitFor();
  await look(page, 'trip-after-operation');
  await go(page, '/plan/limits');
  // By keyboard: the question takes the focus, and what came of it has it afterwards.
  await page.getByRole('button', { name: 'My surgeon has lifted this' }).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.parentElement?.parentElement?.role))
    .toBe('group');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.role)).toBe('status');
  await page.getByText(/up to 70 degrees; taken away on/).waitFor();
  await page.getByText('No limit is set.').waitFor();
  await context.close();
});

test('who does not know the limits gets the questions for the surgeon', async () => {
  const { context, page } = await visitAs('cp-thr-limits-unknown-3w');
  await go(page, '/plan/limits');
  await page.getByRole('button', { name: 'Change the limits' }).click();
  await choose(page, 'I had an operation and do not know');
  await page.getByText('How far may I bend, turn and cross the leg?').waitFor();
  await choose(page, 'New hip joint');
  await page.getByRole('button', { name: 'Save the limits' }).click();
  await page.getByText(/^Saved\./).waitFor();
  await page.getByText('Your limits are not known yet.', { exact: false }).waitFor();
  await page.getByText('Until which day do these limits hold?').waitFor();
  await look(page, 'limits-unknown');
  await context.close();
});

test('J3: a cyclist sees the bend of her hip, which way to change, and that the distance rose sharply', async () => {
  const { context, page } = await visitAs('cp-cyclist');
  await go(page, '/plan/set-ups');
  await page.locator('main div[class*=still]').first().waitFor();
  await seeAll(page);
  await page.locator('main img').nth(4).waitFor();
  await look(page, 'set-ups');
  await page.getByRole('link', { name: /^Bicycle/ }).click();
  await page.getByLabel('Your height in cm').fill('168');
  await page.getByLabel('Saddle height in cm').fill('84');
  await choose(page, 'Low, on drop bars');
  await page.getByText(/At the top of the stroke your hip bends by about \d+ degrees/).waitFor();
  await page.getByText('Raise the bars or the saddle', { exact: false }).waitFor();
  await page.getByLabel('This week, in km').fill('120');
  await page.getByLabel('The weeks before, in km').fill('60 58 62');
  await page.getByText('This week is 100 percent more than you are used to.', { exact: false }).waitFor();
  await page.getByRole('img', { name: /Bicycle, drawn from the side/ }).waitFor();
  await look(page, 'set-up-bicycle');
  await page.getByLabel('Saddle height in cm').fill('108');
  await page.getByText('your leg does not reach the pedal', { exact: false }).waitFor();
  await go(page, '/plan/set-ups/lifting');
  await page.getByText(/The load pulls your upper body forward with 49 newton metres/).waitFor();
  await page.getByLabel(/How far in front of you/).fill('25');
  await page.getByText(/forward with 25 newton metres/).waitFor();
  await page.locator('main img').first().waitFor();
  await look(page, 'set-up-lifting');
  for (const place of ['car', 'lying']) {
    await go(page, `/plan/set-ups/${place}`);
    await page.locator('main img').first().waitFor();
    if (place === 'lying') await seeAll(page);
    await look(page, `set-up-${place}`);
  }
  await context.close();
});

test('the plan goes on two pages, into the calendar and out as text', async () => {
  const { context, page } = await visitAs('cp-hip-oa', { permissions: ['clipboard-read', 'clipboard-write'] });
  await go(page, '/plan');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  const skip = page.getByRole('button', { name: 'Not now' });
  await skip
    .or(page.getByRole('heading', { name: 'Take it with you' }))
    .first()
    .waitFor();
  if ((await skip.count()) > 0) await skip.click();
  await page.getByRole('heading', { name: 'Take it with you' }).waitFor();
  await seeAll(page);
  await look(page, 'plan-with-tools');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Add to my calendar' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('plan.ics');
  const calendar = readFileSync(await download.path(), 'utf8');
  expect(eventsOf(calendar).length).toBeGreaterThan(1);
  for (const event of eventsOf(calendar))
    expect(event).toMatchObject({ UID: expect.stringContaining('@'), SUMMARY: expect.any(String) });
  await page.getByText('The file is saved.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied.', { exact: false }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Your plan');

  await page.getByRole('link', { name: 'Print the plan' }).click();
  await page.getByText('Ready: 2 pages.').waitFor();
  await look(page, 'plan-pages');
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await context.close();
});

/** The events of a calendar file as RFC 5545 unfolds them. */
function eventsOf(text: string): readonly Readonly<Record<string, string>>[] {
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({});
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    const last = events.at(-1);
    if (last !== undefined && name !== 'BEGIN' && name !== 'END') last[name] = value;
  }
  return events;
}

test('the same in Spanish', async () => {
  const { context, page } = await visitAs('cp-driver', { locale: 'es-ES' });
  await go(page, '/plan/trip');
  await page.getByLabel('Horas en el coche').fill('6');
  await page.getByRole('button', { name: 'Planear el viaje' }).click();
  await page.getByText('Con embrague trabajan las dos piernas.', { exact: false }).waitFor();
  await seeAll(page);
  await look(page, 'trip-es');
  await go(page, '/plan/set-ups/chair');
  await page.getByText('Pon tus medidas para ver tu ángulo.').waitFor();
  await page.getByLabel('Tu altura en cm').fill('168');
  await page.getByLabel('Altura del asiento en cm').fill('44,5');
  await page.getByText(/Tu cadera se dobla unos \d+ grados/).waitFor();
  await page.locator('main img').first().waitFor();
  await look(page, 'set-up-chair-es');
  await go(page, '/plan/poses');
  await page.getByLabel('Posturas, una por línea').fill('Bridge\nPigeon\nTree');
  await page.getByRole('button', { name: 'Comprobar mi lista' }).click();
  await page.getByText(/^Mantener \d/).waitFor();
  await look(page, 'poses-es');
  await context.close();
});

test('without a check-up there is no drive and no class list, and no screen of this file had a fault', async () => {
  const { context, page } = await visitAs(undefined);
  for (const path of ['/plan/trip', '/plan/poses', '/plan/limits', '/plan/print']) {
    await go(page, path);
    await page.getByText('A plan needs a check-up first.').waitFor();
  }
  expect(wrong).toEqual([]);
  expect(site.faults).toEqual([]);
  await context.close();
});
