// The body lab in a real browser: by keyboard, in both languages, and where there is no WebGL.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { look as lookAt, openSite, type Site } from './harness.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
/** What is wrong with the screens, gathered, so that one fault does not hide the others. */
const wrong: string[] = [];
const look = (page: Page, name: string): Promise<void> => lookAt(page, name, wrong);
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

async function openLab(page: Page): Promise<void> {
  await page.goto(`${site.address}/body`);
  await page.locator('[data-ready=true]').waitFor();
}

const words = (page: Page) => page.getByRole('region', { name: 'The same in words' });

/** The picture as it is now, small, as numbers. */
const picture = (page: Page): Promise<number[]> =>
  page.locator('canvas').evaluate(
    (canvas: HTMLCanvasElement) =>
      new Promise<number[]>((resolve) => {
        // What a canvas holds can be read only in the frame that draws it: turn it there and back.
        for (const key of ['ArrowLeft', 'ArrowRight']) canvas.dispatchEvent(new KeyboardEvent('keydown', { key }));
        requestAnimationFrame(() => {
          const small = new OffscreenCanvas(96, 96);
          const context = small.getContext('2d');
          context?.drawImage(canvas, 0, 0, 96, 96);
          resolve([...(context?.getImageData(0, 0, 96, 96).data ?? [])]);
        });
      }),
  );

const apart = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;

test('nothing of the body, three.js or WebAssembly is loaded before somebody goes there', async () => {
  const { context, page } = await site.visit();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.address}/`);
  await page.getByRole('link', { name: 'Body' }).waitFor();
  for (const path of ['/check-up', '/plan', '/progress', '/settings']) {
    await page.goto(`${site.address}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  }
  expect(asked.filter((path) => /body-scene|lab|figures|\.wasm$/.test(path))).toEqual([]);
  await openLab(page);
  await expect.poll(() => asked.some((path) => /assets\/body-scene-.*\.js$/.test(path))).toBe(true);
  expect(asked.filter((path) => /\.wasm$/.test(path))).toEqual([]);
  await context.close();
});

test('by keyboard: a shorter right psoas moves the body, words give the range, and reset is exactly the start', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await openLab(page);
  await page.getByRole('tab', { name: 'A muscle' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'How standing changes' }).waitFor();
  const before = await picture(page);
  const slider = page.getByRole('slider', { name: 'Psoas major, right: shorter by' });
  await slider.focus();
  for (let i = 0; i < 15; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => slider.inputValue()).toBe('15');
  await page.getByText(/The pelvis tips forward, by about 0\.6 to 2\.1 degrees/).waitFor();
  await page.getByRole('button', { name: '1 mm more: Psoas major, right' }).press('Enter');
  await expect.poll(() => slider.inputValue()).toBe('16');
  await page.getByRole('complementary', { name: 'How sure is this?' }).waitFor();
  await words(page).getByText('Set shorter: Psoas major, right: 16 mm.').waitFor();
  expect(apart(await picture(page), before)).toBeGreaterThan(0.1);
  await page.getByText('Draw the change 8 times as large').click();
  await page.getByText('Drawn 8 times as large as it is.').waitFor();
  await look(page, 'lab-tension');
  await page.getByRole('button', { name: 'Back to the start' }).press('Enter');
  await page.getByText('All muscles are at their start length. The body stands as before.').waitFor();
  await words(page).getByText('The body stands as at the start.').waitFor();
  await expect.poll(() => slider.inputValue()).toBe('0');
  await expect.poll(async () => apart(await picture(page), before), { timeout: PATIENCE }).toBe(0);
  await context.close();
});

test('a muscle: found by typing, told in words, with exercises and what text and model say of them', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await openLab(page);
  await look(page, 'lab-start');
  const search = page.getByRole('searchbox', { name: 'Find a muscle' });
  await search.focus();
  await page.keyboard.type('deep buttock');
  await page.keyboard.press('Tab');
  await page.getByRole('option', { name: /Piriformis/ }).press('Enter');
  await page.getByRole('heading', { name: 'Piriformis', exact: true }).waitFor();
  await page.locator('h2:focus', { hasText: 'Piriformis' }).waitFor();
  await page
    .getByText(/In this pose it .*\(lever \d+ mm\)/)
    .first()
    .waitFor();
  await page.getByText('Chosen: Piriformis, right.').first().waitFor();
  const ranked = page.getByRole('list').filter({ hasText: 'Pigeon' }).getByRole('button');
  expect(await ranked.count()).toBe(6);
  const millimetres = (await ranked.allTextContents()).map((text) => Number(text.match(/\+(\d+) mm/)?.[1]));
  expect(millimetres).toEqual(millimetres.toSorted((a, b) => b - a));
  await look(page, 'lab-muscle');
  await page.getByRole('radio', { name: 'Back' }).check({ force: true });
  await words(page).getByText('From behind.').waitFor();
  await ranked.first().press('Enter');
  await page.getByRole('tab', { name: 'An exercise', selected: true }).waitFor();
  await words(page)
    .getByText(/The body does: /)
    .waitFor();
  await context.close();
});

test('an exercise: the body does it, claims carry what the model says, and another pose gives other lengths', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'no-preference' });
  await openLab(page);
  await page.getByRole('tab', { name: 'An exercise' }).press('Enter');
  await page.getByRole('searchbox', { name: 'Find an exercise' }).fill('half-kneeling hip flexor');
  await page.getByRole('option', { name: 'Half-kneeling hip flexor stretch' }).first().press('Enter');
  const row = page.getByRole('row', { name: /Iliacus/ });
  await row.getByText('Text and model agree').waitFor();
  const twin = words(page);
  await twin.getByText(/iliacus \(left\) \d+ mm longer/).waitFor();
  const held = await picture(page);
  await page.getByRole('radio', { name: 'Start' }).check({ force: true });
  await twin.getByText(/iliacus \((left|both sides)\) about as long/).waitFor();
  await expect.poll(async () => apart(await picture(page), held), { timeout: PATIENCE }).toBeGreaterThan(0.5);
  await page.getByRole('button', { name: 'Play' }).press('Enter');
  const one = await picture(page);
  await expect.poll(async () => apart(await picture(page), one), { timeout: PATIENCE }).toBeGreaterThan(0.3);
  await page.getByRole('button', { name: 'Stop' }).press('Enter');
  await page.getByRole('radio', { name: 'Hold' }).check({ force: true });
  await look(page, 'lab-exercise');
  await page.getByRole('radiogroup', { name: 'Side that works' }).getByText('Right').click();
  await twin.getByText(/iliacus \(right\) \d+ mm longer/).waitFor();
  await context.close();
});

test('a contradicted claim is told as such', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await openLab(page);
  await page.getByRole('tab', { name: 'An exercise' }).press('Enter');
  await page.getByRole('searchbox', { name: 'Find an exercise' }).fill('open-hip');
  await page.getByRole('option').first().press('Enter');
  const row = page.getByRole('row', { name: /Iliacus/ });
  await row.getByText('The model says no').waitFor();
  expect(await row.textContent()).toMatch(/−\d+ mm/);
  await context.close();
});

test('postures: classes with where they come from, sitting told as not settled, a table that says the same', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await openLab(page);
  await page.getByRole('tab', { name: 'Postures' }).press('Enter');
  await page.getByText('Sitting against standing is not settled').first().waitFor();
  await page.getByRole('radio', { name: /^Lifting 20 kg with a round back/ }).check({ force: true });
  await words(page).getByText('The body does: Lifting 20 kg with a round back.').waitFor();
  await page.getByRole('button', { name: 'As a table' }).press('Enter');
  const row = page.getByRole('row', { name: /Sitting without a backrest/ });
  expect(await row.textContent()).toContain('not settled');
  await look(page, 'lab-loads');
  await page.getByRole('radio', { name: /^Sitting without/ }).check({ force: true });
  await words(page).getByText('The body does: Sitting without a backrest.').waitFor();
  await context.close();
});

test('without WebGL there is a drawing, and every word is the same', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
      return /webgl/.test(kind) ? null : real.apply(this, [kind, ...more] as never);
    } as never;
  });
  await page.goto(`${site.address}/body`);
  await page.getByText('This browser cannot draw a body you can turn.').waitFor();
  await page.getByRole('img', { name: 'A drawing of the body. From the front and right.' }).waitFor();
  await page.getByRole('radio', { name: 'Back' }).check({ force: true });
  await page.getByRole('img', { name: 'A drawing of the body. From behind.' }).waitFor();
  await page.getByRole('option', { name: /Iliacus/ }).press('Enter');
  await words(page)
    .getByText(/It crosses: hip/)
    .waitFor();
  await look(page, 'lab-flat');
  await context.close();
  // The browser itself says so once; that is what this test is about.
  const own = /WebGL|three\.js|THREE/i;
  expect(site.faults.filter((fault) => !own.test(fault))).toEqual([]);
});

test('in Spanish', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce', locale: 'es-ES' });
  await openLab(page);
  await page.getByRole('tab', { name: 'Tensión' }).press('Enter');
  const slider = page.getByRole('slider', { name: 'Ilíaco, izquierdo: más corto en' });
  await slider.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  await page.getByText(/La pelvis se inclina hacia delante, de unos \d,\d a \d,\d grados/).waitFor();
  await page
    .getByRole('region', { name: 'Lo mismo en palabras' })
    .getByText(/Acortado: Ilíaco, izquierdo: 12 mm/)
    .waitFor();
  await look(page, 'lab-spanish');
  await context.close();
});

test('a screen reader hears what is there', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await openLab(page);
  const heard = await page.locator('main').ariaSnapshot();
  for (const name of [
    'heading "Body" [level=1]',
    'region "The body"',
    'application "A body you can turn. Arrow keys turn it',
    'button "Turn to the left"',
    'radiogroup "Look from"',
    'tablist "What to look at"',
    'searchbox "Find a muscle"',
    'listbox "Muscles"',
    'heading "The same in words" [level=2]',
  ])
    expect(heard).toContain(name);
  await context.close();
});

test('every screen is as it is to be', () => {
  expect(wrong).toEqual([]);
});
