// The learning screens in a real browser: search, a condition, a question answered for one person, comparing, words and sources.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { look as lookAt, openSite, type Site } from './harness.ts';
import { bringIn } from './record-in-page.ts';
import { recordOf } from './seeded-record.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
/** What is wrong with the screens, gathered, so that one fault does not hide the others. */
const wrong: string[] = [];
const look = (page: Page, name: string): Promise<void> => lookAt(page, name, wrong);
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('by keyboard: search in own words, a page, and a source unfolded in place', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await page.goto(`${site.address}/learn`);
  await heading(page, 'Learn').waitFor();
  const field = page.getByRole('searchbox', { name: 'What would you like to know?' });
  while (!(await field.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.type('front of hip pinch cycling', { delay: 5 });
  await page.getByText(/pages? fits?/).waitFor();
  await page.keyboard.press('Tab');
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
  while (!(await focused()).includes('Hip impingement')) await page.keyboard.press('Tab');
  await look(page, 'learn-search');
  const first = page.getByRole('region', { name: 'What would you like to know?' }).getByRole('link').first();
  expect(await first.textContent()).toContain('Hip impingement');
  await first.focus();
  await page.keyboard.press('Enter');
  await heading(page, 'Hip impingement').waitFor();
  const mark = page.getByRole('button', { name: /sources?/i }).first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await page
    .getByText(/Reiman/)
    .first()
    .waitFor();
  expect(await mark.getAttribute('aria-expanded')).toBe('true');
  await page.getByRole('link', { name: 'More about this source' }).first().focus();
  await page.keyboard.press('Enter');
  await heading(page, 'A source').waitFor();
  await page.getByRole('heading', { name: 'What rests on it' }).waitFor();
  await look(page, 'learn-source');
  await page.goBack();
  await page.goBack();
  await page.getByText(/pages? fits?/).waitFor();
  expect(await field.inputValue()).toBe('front of hip pinch cycling');
  await context.close();
});

test.each([
  ['numb between legs', 'get help now'],
  ['cannot pee', 'get help now'],
  ['swollen calf', 'be seen today'],
])('%s typed into the search shows what to do before anything is found', async (typed, todo) => {
  const { context, page } = await site.visit();
  await page.goto(`${site.address}/learn?q=${encodeURIComponent(typed)}`);
  const alert = page.getByRole('alert').filter({ hasText: 'What you typed can be a warning sign' });
  await alert.waitFor();
  expect(await alert.textContent()).toContain(todo);
  const hits = page.getByRole('region', { name: 'What would you like to know?' });
  const above = await alert.evaluate(
    (element, other) => element.compareDocumentPosition(other as Node),
    await hits.elementHandle(),
  );
  expect(above & 4).toBe(4);
  if (typed === 'cannot pee') await look(page, 'learn-warning');
  await context.close();
});

test.each([
  ['/learn', 'Learn', 'learn'],
  ['/learn/condition/femoroacetabular-impingement-syndrome', 'Hip impingement', 'learn-condition'],
  ['/learn/condition/cauda-equina-syndrome', 'Pressure on the lowest nerves', 'learn-condition-emergency'],
  ['/learn/condition/nonspecific-low-back-pain', /low back/i, 'learn-condition-common'],
  ['/learn/questions/sit-why', 'Why does my back hurt when I sit?', 'learn-question'],
  ['/learn/claims', /articles say/, 'learn-claims'],
  ['/learn/care', /what works/, 'learn-care'],
  ['/learn/compare?a=hip-osteoarthritis&b=hip-thigh-muscle-strain', /Compare/, 'learn-compare'],
  ['/learn/glossary', /Words/, 'learn-glossary'],
  ['/learn/glossary/labrum', 'Rim of the hip socket', 'learn-word'],
  ['/learn/source', 'All sources', 'learn-sources'],
] as const)('%s, looked at', async (path, title, name) => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await page.goto(`${site.address}${path}`);
  await heading(page, title).waitFor();
  await look(page, name);
  await context.close();
});

test('an address that names nothing says so', async () => {
  const { context, page } = await site.visit();
  await page.goto(`${site.address}/learn/condition/no-such-thing`);
  await page.getByText('We have no page of that name.').waitFor();
  await context.close();
});

test('an answer uses the last check-up and says so; without one it is for everyone', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await page.goto(`${site.address}/learn/questions/sit-why`);
  await page.getByText('You have not done a check-up here').waitFor();
  await bringIn(page, site, await recordOf('cp-extension-desk'));
  await page.goto(`${site.address}/learn/questions/sit-why`);
  await page.getByText('From your check-up of').waitFor();
  await page.getByText('From the way your pain answers to movement:').waitFor();
  await page.getByText('Arch your back a few times at each break.', { exact: false }).waitFor();
  expect(await page.getByText('You have not done a check-up here').count()).toBe(0);
  await look(page, 'learn-question-mine');
  await context.close();
});

test('two conditions are chosen by keyboard, and the address keeps them', async () => {
  const { context, page } = await site.visit();
  await page.goto(`${site.address}/learn/compare`);
  const second = page.getByRole('combobox', { name: 'Second condition' });
  await second.focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/b=/);
  await second.selectOption('lumbar-disc-herniation-radiculopathy');
  await page.getByRole('heading', { name: 'What tells them apart' }).waitFor();
  await page.reload();
  expect(await second.inputValue()).toBe('lumbar-disc-herniation-radiculopathy');
  await context.close();
});

test('in Spanish, with an honest line and the facts marked as English', async () => {
  const { context, page } = await site.visit({ locale: 'es-ES', reducedMotion: 'reduce' });
  await page.goto(`${site.address}/learn/questions/sit-why`);
  await page.getByText('De momento, los datos de esta página están en inglés.').waitFor();
  expect(await page.getByText('To sit long in one way', { exact: false }).getAttribute('lang')).toBe('en');
  await look(page, 'learn-question-es');
  await page.goto(`${site.address}/learn/condition/hip-osteoarthritis`);
  await page.getByRole('heading', { name: 'Tratamiento, paso a paso' }).waitFor();
  await look(page, 'learn-condition-es');
  await context.close();
});

test('without a network after the first load', async () => {
  const { context, page } = await site.visit();
  await page.goto(`${site.address}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while ((await caches.keys()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.goto(`${site.address}/learn?q=hip%20arthritis`);
  await page
    .getByRole('link', { name: /Hip arthritis/ })
    .first()
    .click();
  await heading(page, 'Hip arthritis').waitFor();
  await page
    .getByRole('button', { name: /source/i })
    .first()
    .click();
  await page.getByRole('link', { name: 'More about this source' }).first().waitFor();
  await context.close();
});

test('nothing of it is loaded for the check-up', async () => {
  const { context, page } = await site.visit();
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await page.goto(`${site.address}/check-up`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const own = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(own.filter((name) => /\/(learn|uses|cards|search)[^/]*$/.test(name))).toEqual([]);
  await context.close();
});

test('axe, sizes, targets and the console have nothing to say', () => {
  expect([...wrong, ...site.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))]).toEqual([]);
});
