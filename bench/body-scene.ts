// The turnable body in a real Chromium that draws with the processor: frames a second while it is turned and while it moves,
// and how long the first frame takes.

import { buildBodyScenePage } from '../test/browser/body-scene-page.ts';
import { launchBrowser } from '../test/browser/browser.ts';
import { serveFolder } from '../test/browser/serve-folder.ts';
import { processorTimeOfChildren } from './lib/processor-time.ts';
import { figure, publish } from './lib/section.ts';

const SIZES = [
  { name: 'phone', width: 390, height: 844, aim: 30 },
  { name: 'large', width: 900, height: 1200, aim: 20 },
] as const;
const FIRST_FRAME_AIM = 200;
const SECONDS = 3;
const LOADS = 5;

/** What is in the picture; run in the page. */
const CONTENTS = {
  'skin, bones, psoas and iliacus': 'scene.setLayers({ skin: true, muscles: true, bones: true, nerves: false })',
  'every layer, all 54 muscles': `scene.setLayers({ nerves: true });
    scene.setMuscles(MUSCLES.flatMap((name) => ['r', 'l'].map((side) => ({ name, side }))))`,
} as const;

/** One step of each movement; run in the page. */
const STEPS = {
  'turned by hand': '(i) => scene.turn(3, 0)',
  'moving to a pose': `(i) => { const t = (1 + Math.sin(i / 9)) / 2; const [a, b] = [POSES.standing, POSES.tucked];
    scene.setPose(Object.fromEntries(Object.keys(a).map((id) => [id, a[id] + t * (b[id] - a[id])])), { animate: false }); }`,
} as const;

/** Frames a second by the page's own frame clock: each frame does a step, draws it and waits until it is drawn. */
const frames = (step: string): string => `new Promise((resolve) => {
  const step = ${step};
  const start = performance.now();
  let drawn = 0;
  const next = () => {
    step(drawn);
    scene.drawNow();
    drawn++;
    const seconds = (performance.now() - start) / 1000;
    if (seconds >= ${SECONDS}) resolve(drawn / seconds);
    else requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})`;

const folder = await buildBodyScenePage();
const site = await serveFolder(folder);
const browser = await launchBrowser();
const rows: string[][] = [];
const firsts: string[][] = [];
for (const { name, width, height, aim } of SIZES) {
  const first: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    // The stage of the demo page fills the window but for the legend and, on wide windows, the panel.
    const page = await browser.newPage({ viewport: { width, height: height + 40 }, reducedMotion: 'reduce' });
    await page.goto(`${site.address}/body-scene.html`);
    await page.waitForFunction(() => 'scene' in globalThis);
    const [measured] = await page.evaluate<number[]>(
      "performance.getEntriesByName('body-scene-first-frame').map(({ duration }) => duration)",
    );
    first.push(measured ?? Number.NaN);
    if (load === LOADS - 1) {
      await page.evaluate(
        `(() => { const stage = scene.canvas.parentElement; stage.style.width = '${width}px'; stage.style.height = '${height}px'; })()`,
      );
      await page.waitForTimeout(500);
      for (const [content, show] of Object.entries(CONTENTS)) {
        await page.evaluate(show);
        for (const [movement, step] of Object.entries(STEPS)) {
          const before = processorTimeOfChildren();
          const rate = await page.evaluate<number>(frames(step));
          const used = (processorTimeOfChildren() ?? Number.NaN) - (before ?? Number.NaN);
          const drawn = await page.evaluate<string>("[scene.canvas.width, scene.canvas.height].join(' x ')");
          rows.push([`${name}, ${drawn}`, content, movement, figure(rate), `${aim}`, figure(used / (rate * SECONDS))]);
        }
      }
    }
    await page.close();
  }
  const sorted = first.toSorted((a, b) => a - b);
  firsts.push([
    `${name}, ${width} x ${height}`,
    figure(sorted[0] ?? Number.NaN),
    figure(sorted[LOADS >> 1] ?? Number.NaN),
    figure(sorted.at(-1) ?? Number.NaN),
    `${FIRST_FRAME_AIM}`,
  ]);
}
await browser.close();
await site.close();

publish({
  title: 'Turnable body',
  method:
    'The built page in headless Chromium with SwiftShader, no graphics card, pixel ratio 1. Frames by requestAnimationFrame, each waited for. Processor time a frame is of the whole browser and hardly depends on what else the machine does. The first frame from the making of the scene to its picture, in a page that has just loaded.',
  tables: [
    {
      caption: 'Frames per second.',
      head: ['size', 'shown', 'movement', 'frames/s', 'aim', 'processor ms a frame'],
      rows,
    },
    { caption: 'Milliseconds to the first frame.', head: ['size', 'least', 'median', 'most', 'aim'], rows: firsts },
  ],
  failures: [],
});
