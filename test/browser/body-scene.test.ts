// The turnable body in a real browser, on its own page, served with the strict policy of the app.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildBody, mirrorPose, type Pose, STANDING } from '@hipspine/body';
import { lengthChanges } from '@hipspine/body/drawing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { BodyScene } from '../../apps/web/src/body-scene/body-scene.ts';
import { buildBodyScenePage } from './body-scene-page.ts';
import { launchBrowser, PATIENCE } from './browser.ts';
import { type ServedFolder, serveFolder } from './serve-folder.ts';

vi.setConfig({ testTimeout: 2 * PATIENCE, hookTimeout: 4 * PATIENCE });

/** What the page leaves on its window for us. */
declare const scene: BodyScene;
declare const POSES: Readonly<Record<string, Pose>>;

const PICTURES = join(import.meta.dirname, '../../.cache/screens/body-scene');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let folder: string;
let site: ServedFolder;
let browser: Browser;
let page: Page;
/** What no page may do. */
const faults: string[] = [];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = await buildBodyScenePage();
  site = await serveFolder(folder);
  browser = await launchBrowser();
  page = await open();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  context.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:')) faults.push(request.url());
  });
  context.on('console', (message) => {
    // Waiting for the picture, as we do here, is slow; a page that is used does not wait.
    if (message.text().includes('GPU stall due to ReadPixels')) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(error.error().message));
  const opened = await context.newPage();
  await opened.goto(`${site.address}/body-scene.html`);
  await opened.waitForFunction(() => 'scene' in globalThis);
  return opened;
}

/** The picture as it is now, small, as numbers: red, green, blue and cover of each dot. */
const picture = (): Promise<number[]> =>
  page.evaluate(() => {
    scene.drawNow();
    const small = new OffscreenCanvas(48, 96);
    const context = small.getContext('2d');
    context?.drawImage(scene.canvas, 0, 0, 48, 96);
    return [...(context?.getImageData(0, 0, 48, 96).data ?? [])];
  });

/** Share of the dots that have something on them. */
const covered = (dots: readonly number[]): number =>
  dots.filter((value, i) => i % 4 === 3 && value > 60).length / (dots.length / 4);

/** How far two pictures lie apart, a dot, 0 to 255. */
const apart = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;

const flipped = (dots: readonly number[]): number[] =>
  Array.from({ length: 96 }, (_, y) =>
    Array.from({ length: 48 }, (__, x) => dots.slice(4 * (48 * y + 47 - x), 4 * (48 * y + 48 - x))).flat(),
  ).flat();

test('three.js and the bones are not in what the page loads first', () => {
  const html = readFileSync(join(folder, 'body-scene.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) =>
    readFileSync(join(folder, path as string), 'utf8'),
  );
  expect(first.length).toBeGreaterThan(0);
  for (const code of first) expect(code).not.toMatch(/WebGLRenderer/);
  const chunks = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  expect(chunks.some((name) => /WebGLRenderer/.test(readFileSync(join(folder, 'assets', name), 'utf8')))).toBe(true);
});

test('layers hide what they hold', async () => {
  await page.evaluate(() => scene.view('front', 'body'));
  const whole = await picture();
  expect(covered(whole)).toBeGreaterThan(0.05);
  await page.getByRole('button', { name: 'Skin outline' }).click();
  await page.getByRole('button', { name: 'Muscles', exact: true }).click();
  const bones = await picture();
  expect(covered(bones)).toBeLessThan(covered(whole));
  expect(await page.evaluate(() => scene.things().filter(({ kind }) => kind === 'muscle').length)).toBe(0);
  await page.getByRole('button', { name: 'Bones' }).click();
  expect(covered(await picture())).toBe(0);
  for (const layer of ['Skin outline', 'Muscles', 'Bones']) {
    await page.getByRole('button', { name: layer, exact: true }).click();
  }
  expect(apart(await picture(), whole)).toBe(0);
});

test('a pose moves the bones, and its mirror image is the mirrored picture', async () => {
  const standing = await picture();
  const pose = await page.evaluate(() => POSES.tucked as Pose);
  await page.evaluate((to) => scene.setPose(to), pose);
  const kneeling = await picture();
  expect(apart(kneeling, standing)).toBeGreaterThan(3);
  await page.evaluate((to) => scene.setPose(to), mirrorPose(pose));
  const mirrored = await picture();
  // Light comes from the left, so the shades differ; the places do not.
  expect(apart(mirrored, flipped(kneeling))).toBeLessThan(0.25 * apart(mirrored, kneeling));
  await page.evaluate(() => scene.setPose(POSES.standing as Pose));
  expect(apart(await picture(), standing)).toBe(0);
});

test('toes bend onto what they stand on, and lie straight again', async () => {
  await page.evaluate(() => scene.view('right', 'body'));
  const pose = await page.evaluate(() => ({ ...(POSES.standing as Pose), ankle_dorsiflexion_r: -45 }));
  await page.evaluate((to) => scene.setPose(to), pose);
  const straight = await picture();
  await page.evaluate((to) => scene.setPose(to, { toes: [{ side: 'r', normal: [0, 1, 0] }] }), pose);
  expect(apart(await picture(), straight)).toBeGreaterThan(0);
  await page.evaluate((to) => scene.setPose(to), pose);
  expect(apart(await picture(), straight)).toBe(0);
  await page.evaluate(() => scene.setPose(POSES.standing as Pose));
});

test('a seat stands in the room while it is wanted', async () => {
  const without = await picture();
  await page.evaluate(() =>
    scene.setProps([{ kind: 'seat', shape: 'box', middle: [0, -0.4, 0], half: [0.2, 0.03, 0.2] }]),
  );
  expect(covered(await picture())).toBeGreaterThan(covered(without));
  await page.evaluate(() => scene.setProps([]));
  expect(apart(await picture(), without)).toBe(0);
});

test('keys turn, zoom, go home and step from part to part, and the name is announced', async () => {
  const canvas = page.locator('canvas');
  await canvas.focus();
  const at = () => page.evaluate(() => scene.describe().standpoint);
  await page.evaluate(() => scene.view('front'));
  await canvas.press('ArrowRight');
  await canvas.press('ArrowUp');
  expect(await at()).toMatchObject({ round: 10, above: 10 });
  await canvas.press('+');
  expect((await at()).zoom).toBeCloseTo(1.2);
  await canvas.press('Home');
  expect(await at()).toMatchObject({ round: 38, above: 10, zoom: 1 });
  await canvas.press('PageUp');
  expect(await page.locator('#said').textContent()).toMatch(/, (left|right)$/);
  await canvas.press('Escape');
  expect(await page.locator('#said').textContent()).toBe('Nothing chosen.');
});

test('a name with the focus is marked in the picture, announced, and told of in words', async () => {
  const button = page.getByRole('button', { name: 'Piriformis, right' });
  const before = await picture();
  await page.getByRole('button', { name: 'Gluteus minimus, left' }).focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => button.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await page.locator('#said').textContent()).toBe('Piriformis, right');
  expect(await page.evaluate(() => scene.chosen)).toEqual({ kind: 'muscle', name: 'piriformis', side: 'r' });
  expect(apart(await picture(), before)).toBeGreaterThan(0.5);
  await expect.poll(() => page.locator('#twin').textContent()).toContain('Chosen: Piriformis, right.');
});

test('a press on the picture chooses what lies there', async () => {
  await page.evaluate(() => {
    scene.choose(undefined);
    scene.view('back', 'pelvis');
    scene.setLayers({ skin: false, muscles: false });
    scene.drawNow();
    scene.canvas.scrollIntoView();
  });
  const box = await page.locator('canvas').boundingBox();
  if (box === null) throw new Error('no canvas');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2 - 8);
  expect(await page.locator('#said').textContent()).toBe('Sacrum');
  await page.mouse.click(box.x + 4, box.y + 4);
  expect(await page.locator('#said').textContent()).toBe('Nothing chosen.');
  await page.evaluate(() => scene.setLayers({ skin: true, muscles: true }));
});

test('the text says what the picture shows', async () => {
  await page.evaluate(() => {
    scene.setPose(POSES.tucked as Pose);
    scene.setMuscles([{ name: 'iliacus', side: 'r' }]);
    scene.choose({ kind: 'muscle', name: 'psoas', side: 'r' });
    scene.view('right', 'body');
  });
  const twin = page.locator('#twin');
  await expect.poll(() => twin.textContent()).toContain('From the right.');
  const text = await twin.textContent();
  expect(text).toContain('Shown: skin outline, muscles and bones.');
  const pose = await page.evaluate(() => POSES.tucked as Pose);
  const iliacus = lengthChanges(buildBody(), pose, STANDING).find(({ muscle }) => muscle === 'iliacus');
  expect(text).toContain(`iliacus (right) ${Math.round(iliacus?.millimetres ?? Number.NaN)} mm longer`);
  expect(text).toContain('It crosses: low back, joint at the back of the pelvis (sacroiliac joint) and hip.');
  expect(text).toMatch(/In this pose it .*bends the hip \(lever \d+ mm\)/);
});

test('a shorter psoas moves the standing body, with a range in words; taking it back brings the first picture back', async () => {
  await page.evaluate(() => {
    scene.choose(undefined);
    scene.setPose(POSES.standing as Pose);
  });
  const before = await picture();
  const slider = page.locator('[data-tension="psoas_r"]');
  await slider.fill('15');
  await expect.poll(() => page.locator('#posture').textContent()).toMatch(/The pelvis tips forward, by .* degrees/);
  expect(apart(await picture(), before)).toBeGreaterThan(0);
  await slider.fill('0');
  expect(apart(await picture(), before)).toBe(0);
});

test.each([
  ['Iliacus from inside the pelvis', 'iliacus'],
  ['Piriformis over the sciatic nerve', 'piriformis'],
  ['The pelvic bowl', 'bowl'],
])('%s can be seen', async (name, file) => {
  await page.getByRole('button', { name, exact: true }).click();
  expect(covered(await picture())).toBeGreaterThan(0.1);
  await page.waitForTimeout(400);
  await page.locator('.stage').screenshot({ path: join(PICTURES, `${file}.png`) });
});

test('axe finds nothing', async () => {
  // Evaluated by the browser's tools, so the policy of the page stands.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const found = await page.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
  );
  expect(found).toEqual([]);
});

test('what is put away leaves nothing on the card, and nothing was forbidden, fetched or warned of', async () => {
  expect(await page.evaluate(() => scene.dispose())).toEqual({ geometries: 0, textures: 0 });
  expect(await page.locator('canvas').count()).toBe(0);
  expect(faults).toEqual([]);
});
