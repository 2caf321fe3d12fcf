// The result in a real browser, for people whose results differ in kind: every section, each level, print, keyboard, motion.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { look as lookAt, openSite, type Site } from './harness.ts';
import { bringIn } from './record-in-page.ts';
import { recordWithResult, type SeedName } from './seeded-result.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
const wrong: string[] = [];
const look = (page: Page, name: string): Promise<void> => lookAt(page, name, wrong);
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

/** A person with a result, on the page of the result. */
async function withResult(name: SeedName, options: { readonly daysAgo?: number; readonly locale?: string } = {}) {
  const visit = await site.visit(options.locale === undefined ? {} : { locale: options.locale });
  const { page } = visit;
  await bringIn(page, site, await recordWithResult(name, options.daysAgo));
  await page.goto(`${site.address}/result`);
  await page.locator('main h2').first().waitFor();
  return visit;
}

const headings = (page: Page): Promise<readonly string[]> => page.locator('main h2').allInnerTexts();

test.each(['hip', 'back', 'sacroiliac', 'two', 'doubt', 'knee'] as const)(
  '%s: looked at in both themes',
  async (name) => {
    const { context, page } = await withResult(name);
    await page.getByRole('heading', { name: 'Where it probably comes from' }).waitFor();
    await look(page, `result-${name}`);
    await context.close();
  },
);

test('sections stand in the order in which they are needed', async () => {
  const { context, page } = await withResult('two');
  const shown = await headings(page);
  const order = [
    'What would make it urgent',
    'Where it probably comes from',
    'What it may be',
    'What we cannot tell yet',
    'What may add to it',
    'Which movements ease it',
    'What you can do next',
    'How long this holds',
    'What this is not',
  ];
  expect(shown.filter((heading) => order.includes(heading))).toEqual(order);
  await context.close();
});

test('plain says how much an answer counts in words, standard as people, clinical as a ratio with an interval', async () => {
  const { context, page } = await withResult('hip');
  const causes = page.locator('section', { has: page.getByRole('heading', { name: 'What it may be', exact: true }) });
  await page.getByRole('button', { name: 'How much detail: Standard' }).click();
  const level = async (name: string): Promise<void> =>
    page.getByRole('radio', { name, exact: true }).check({ force: true });
  const all = causes.getByRole('button', { name: /^More reasons: / }).first();
  const opened = causes.getByRole('group').first();
  await level('Plain');
  await all.click();
  await opened.getByText('speaks strongly for it').first().waitFor();
  expect(await causes.innerText()).not.toMatch(/times as often|LR |Probability/);
  await look(page, 'result-plain');
  await level('Standard');
  await opened
    .getByText(/People with it say this/)
    .first()
    .waitFor();
  await level('Clinical');
  await causes
    .getByText(/90 % interval [\d<>.]+ to [\d<>.]+/)
    .first()
    .waitFor();
  await causes
    .getByText(/^LR [\d.]+$/)
    .first()
    .waitFor();
  await page.getByText('For the clinician').waitFor();
  await look(page, 'result-clinical');
  // The level is kept for the next visit.
  await page.reload();
  await causes
    .getByText(/^LR [\d.]+$/)
    .first()
    .waitFor();
  await context.close();
});

test('of the first cause the two strongest answers for it are in sight, the others one tap away or found by a search', async () => {
  const { context, page } = await withResult('back');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height, 'the result on a phone is no longer than this').toBeLessThan(4200);
  const causes = page.locator('section', { has: page.getByRole('heading', { name: 'What it may be', exact: true }) });
  const first = causes.getByRole('listitem').first();
  const inSight = first.locator('ul').first().getByRole('listitem');
  expect(await inSight.count()).toBe(2);
  // Who hears the page hears how much each counts; who sees it sees a bar.
  expect(await inSight.first().textContent()).toMatch(/People with it say this about [\d.]+ times as often/);
  const more = causes.getByRole('button', { name: 'More reasons: ordinary low back pain' });
  const panel = page.locator(`#${await more.getAttribute('aria-controls')}`);
  expect(await panel.isVisible()).toBe(false);
  // The search of the browser itself looks into what is folded, and opens it.
  expect(await panel.getAttribute('hidden')).toBe('until-found');
  await panel.evaluate((element) => element.dispatchEvent(new Event('beforematch')));
  await panel.getByText('Weeks since this pain began', { exact: false }).waitFor();
  expect(await more.getAttribute('aria-expanded')).toBe('true');
  await context.close();
});

test('where a number comes from is one tap away, and is not loaded before', async () => {
  const { context, page } = await withResult('hip');
  const asked = (): Promise<boolean> =>
    page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /\/cards-/.test(name)));
  await page.getByRole('heading', { name: 'What it may be' }).waitFor();
  expect(await asked()).toBe(false);
  await page
    .getByRole('button', { name: /sources?$/ })
    .first()
    .click();
  await page
    .getByText(/Arthritis|Metcalfe|Poulsen/)
    .first()
    .waitFor();
  expect(await asked()).toBe(true);
  await context.close();
});

test('by keyboard alone: an answer is changed, the difference is listed, kept, and taken back', async () => {
  const { context, page } = await withResult('sacroiliac');
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let n = 0; n < 250; n++) {
      await press('Tab');
      const here = await page.evaluate(() => {
        const on = document.activeElement as HTMLElement;
        if (!on.matches('a, button, input, select')) return '';
        return `${on.getAttribute('aria-label') ?? ''} ${(on.closest('label') ?? on).innerText}`;
      });
      if (name.test(here)) return;
    }
    throw new Error(`no way to ${name} by keyboard`);
  };
  await page.getByRole('heading', { name: 'Where it probably comes from' }).waitFor();
  const before = await page.locator('main').innerText();
  await page.locator('h1').focus();
  await tabTo(/^ *Change an answer/);
  await press('Enter');
  await page.getByRole('button', { name: /^Main site of pain/ }).waitFor();
  await tabTo(/Main site of pain/);
  await press('Enter');
  await page.getByRole('radio', { name: /Groin/ }).waitFor();
  await tabTo(/Over the bony dimple/);
  // The options are one group: arrows walk it.
  for (let n = 0; n < 12 && !(await page.getByRole('radio', { name: /^Groin/ }).isChecked()); n++)
    await press('ArrowDown');
  await page.getByRole('heading', { name: 'With this change' }).waitFor();
  const difference = page.locator('[aria-live]', { has: page.getByRole('heading', { name: 'With this change' }) });
  await difference
    .getByText(/before, .* now\./)
    .first()
    .waitFor();
  await look(page, 'result-change');
  await tabTo(/Keep this change/);
  await press('Enter');
  await page.getByText('Your change is kept.').waitFor();
  await page.waitForFunction((old) => document.querySelector('main')?.innerText !== old, before);
  await tabTo(/Go back to the result before/);
  await press('Enter');
  await page.getByText('Your change is kept.').waitFor({ state: 'detached' });
  const sentence = (text: string): string | undefined => /(Most likely|We cannot say yet).*/.exec(text)?.[0];
  await page.waitForFunction(
    (wanted) => document.querySelector('main')?.innerText.includes(wanted ?? '-'),
    sentence(before),
  );
  await context.close();
});

test('less motion gives stills; with motion the chain can be played again', async () => {
  const still = await withResult('knee');
  await still.page.emulateMedia({ reducedMotion: 'reduce' });
  await still.page.reload();
  await still.page.getByRole('button', { name: /From knee to low back/ }).click();
  expect(await still.page.getByRole('button', { name: 'Play again' }).count()).toBe(0);
  const running = await still.page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === 'running').length,
  );
  expect(running).toBe(0);
  await still.context.close();

  const moving = await withResult('knee');
  await moving.page.emulateMedia({ reducedMotion: 'no-preference' });
  await moving.page.reload();
  await moving.page.getByRole('button', { name: /From knee to low back/ }).click();
  const again = moving.page.getByRole('button', { name: 'Play again' }).first();
  await again.scrollIntoViewIfNeeded();
  const drawn = (): Promise<string> =>
    moving.page.evaluate(() => {
      const line = document.querySelector('mask path');
      return line === null ? '' : getComputedStyle(line).strokeDashoffset;
    });
  await expect.poll(drawn, { timeout: PATIENCE }).toBe('0px');
  // Looked at from inside: a step lasts less than the way to here and back.
  const looks = moving.page.evaluate(
    () =>
      new Promise<readonly (string | null)[]>((done) => {
        const line = document.querySelector('mask path');
        const seen = [line?.getAttribute('class') ?? null];
        const watch = new MutationObserver(() => {
          seen.push(line?.getAttribute('class') ?? null);
          if (seen.length === 3) done(seen);
        });
        if (line !== null) watch.observe(line, { attributes: true, attributeFilter: ['class'] });
      }),
  );
  await again.click();
  const [before, during, after] = await looks;
  expect(during).not.toBe(before);
  expect(after).toBe(before);
  await moving.context.close();
});

const pagesOf = async (page: Page): Promise<number | undefined> => {
  const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };
  const paper = (await page.pdf({ format: 'A4', margin })).toString('latin1');
  return paper.match(/\/Type\s*\/Page\b/g)?.length;
};

test.each(['back', 'two', 'hip'] as const)(
  '%s on paper: the page for the doctor is one sheet, short or whole',
  async (name) => {
    const { context, page } = await withResult(name);
    await page.getByRole('heading', { name: 'Where it probably comes from' }).waitFor();
    expect(await pagesOf(page)).toBeLessThanOrEqual(5);
    await page.getByRole('link', { name: 'One page for the doctor' }).click();
    await page.getByRole('heading', { name: 'Asked and denied' }).waitFor();
    for (const density of ['Short', 'All of it']) {
      await page.getByRole('radio', { name: density, exact: true }).check({ force: true });
      expect(await pagesOf(page), density).toBe(1);
    }
    const words = await page.locator('main').innerText();
    for (const heading of [
      'Present',
      'Asked and denied',
      'Ranking',
      'Would move it most on examination',
      'Movement class',
    ])
      expect(words).toContain(heading);
    if (name === 'back') await look(page, 'doctor-all');
    await context.close();
  },
);

test('in Spanish: result and page for the doctor, and what is in English says so', async () => {
  const { context, page } = await withResult('knee', { locale: 'es-ES' });
  await page
    .getByRole('heading', { name: 'De dónde viene probablemente' })
    .or(page.locator('main h2').nth(1))
    .first()
    .waitFor();
  await page
    .getByText(/Puede ser|puede ser, no está demostrado/)
    .first()
    .waitFor();
  const english = await page.locator('main [lang=en]').allInnerTexts();
  expect(english.some((text) => /low back pain/i.test(text))).toBe(true);
  await look(page, 'result-es');
  await page.goto(`${site.address}/result/doctor`);
  await page.getByRole('heading', { name: 'Preguntado y negado' }).waitFor();
  await look(page, 'doctor-es');
  expect(await pagesOf(page)).toBe(1);
  await context.close();
});

test('to be seen today: no cause, no exercise, the doctor page at hand', async () => {
  const { context, page } = await withResult('sameDay');
  await page.getByRole('heading', { name: 'See a doctor today.' }).waitFor();
  const words = await page.locator('main').innerText();
  expect(words).not.toMatch(/What it may be|Where it probably comes from|Make your plan/);
  expect(words).toContain('There are no exercises for now.');
  await page.getByRole('link', { name: 'One page for the doctor' }).waitFor();
  await look(page, 'result-same-day');
  await context.close();
});

test('a result that is older than it holds says so first', async () => {
  const { context, page } = await withResult('back', { daysAgo: 30 });
  await page.getByText(/This result held until/).waitFor();
  const text = await page.locator('main').innerText();
  expect(text.indexOf('This result held until')).toBeLessThan(text.indexOf('Book a visit'));
  await context.close();
});

test('nothing was wrong on any of these screens', () => {
  expect(wrong).toEqual([]);
  expect(site.faults).toEqual([]);
});
