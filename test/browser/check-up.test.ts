// The check-up beyond the journeys: the map and what can be said of each place, helpers, simple mode, tests to try, reading aloud.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { type Hand, keyboard, touch } from './hand.ts';
import { look, openSite, type Site } from './harness.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

const GROIN = 'Groin, or crease at the front of the hip';
const DIMPLE = 'Dimple at the top of the buttock';

/** Where the way there is not what is looked at. */
const mouse: Hand = { ...touch, use: (control) => control.click(), mark: (box) => box.check({ force: true }) };

async function toMap(page: Page, hand: Hand = touch, forWhom = 'For me'): Promise<void> {
  await page.goto(`${site.address}/check-up`);
  await hand.use(page.getByRole('button', { name: forWhom, exact: true }));
  await page.getByRole('heading', { name: /Where does it hurt/ }).waitFor();
}

async function fromList(page: Page, hand: Hand, ...places: readonly string[]): Promise<void> {
  await hand.use(page.getByRole('button', { name: /Find a place/ }));
  for (const place of places) await hand.mark(page.getByRole('checkbox', { name: place, exact: true }));
}

const next = (page: Page, hand: Hand = touch): Promise<void> =>
  hand.use(page.getByRole('button', { name: 'Next', exact: true }));

/** Puts a finger on the drawing. @param at  place in units of the chart */
async function tapBody(page: Page, at: { readonly x: number; readonly y: number }): Promise<void> {
  const place = await page
    .locator('svg[aria-hidden]:has(use)')
    .first()
    .evaluate((svg, { x, y }) => {
      svg.scrollIntoView({ block: 'start' });
      const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(
        (svg as SVGSVGElement).getScreenCTM() ?? undefined,
      );
      return { left, top };
    }, at);
  await page.touchscreen.tap(place.left, place.top);
}

describe('the pain map', () => {
  test('a finger on the body, from far and from near, marks the place that lies there, on its own side', async () => {
    const { context, page } = await site.visit(touch.device);
    await toMap(page);
    const marked = page.getByRole('button', { name: /^Say more about/ });
    // From behind the left of the picture is the left of the person.
    await tapBody(page, { x: 69, y: 156 });
    await page.getByRole('button', { name: `Say more about ${DIMPLE}, left` }).waitFor();
    await touch.use(page.getByRole('button', { name: 'Closer' }));
    await tapBody(page, { x: 91, y: 156 });
    await page.getByRole('button', { name: `Say more about ${DIMPLE}, right` }).waitFor();
    await touch.pick(page.getByRole('radio', { name: 'Front', exact: true }));
    await tapBody(page, { x: 96, y: 175 });
    await page.getByRole('button', { name: `Say more about ${GROIN}, left` }).waitFor();
    expect(await marked.count()).toBe(3);
    // Beside the body nothing is marked, and a second touch takes a mark away.
    await tapBody(page, { x: 40, y: 100 });
    await tapBody(page, { x: 96, y: 175 });
    await expect.poll(() => marked.count()).toBe(2);
    await context.close();
  });

  test.each([keyboard, touch])('by $name: how each place feels and when is kept through a restart', async (hand) => {
    const { context, page } = await site.visit(hand.device);
    await toMap(page, hand);
    await fromList(page, hand, `${GROIN}, right`, 'Calf, right');
    await hand.use(page.getByRole('button', { name: `Say more about ${GROIN}, right` }));
    await hand.mark(page.getByRole('checkbox', { name: 'Burning', exact: true }));
    await hand.mark(page.getByRole('checkbox', { name: 'Worse sitting', exact: true }));
    // Nothing was said for anybody: no number is chosen before a person chooses it.
    expect(await page.getByRole('radio', { checked: true, name: /^\d+$/ }).count()).toBe(0);
    await hand.pick(page.getByRole('radio', { name: '6', exact: true }).first());
    await hand.pick(page.getByRole('radio', { name: `${GROIN}, right`, exact: true }));
    await next(page, hand);
    await page.getByLabel('How old are you?').waitFor();
    await page.reload();
    await page.getByLabel('How old are you?').waitFor();
    await hand.use(page.getByRole('button', { name: 'Back', exact: true }));
    await page.getByText('6 of 10 · Burning · Worse sitting').waitFor();
    await context.close();
  });

  test('is said by name to a screen reader, and looks well with much on it', async () => {
    const { context, page } = await site.visit();
    await toMap(page, mouse);
    await fromList(page, mouse, `${GROIN}, right`, `${DIMPLE}, left`);
    await page.getByRole('button', { name: `Say more about ${DIMPLE}, left` }).click();
    const tree = await page.locator('main').ariaSnapshot();
    for (const name of [
      'radiogroup "View"',
      'radio "Front"',
      'button "Closer"',
      'checkbox "It hurts all over my body',
      `button "Say more about ${DIMPLE}, left"`,
      `button "Take away ${DIMPLE}, left"`,
      'group "How does it feel?"',
      'checkbox "Pins and needles"',
      'group "When does it hurt?"',
      'radiogroup "Which one is the worst?"',
      `checkbox "${GROIN}, left"`,
    ])
      expect(tree).toContain(name);
    // The drawing is silent: the list says it all.
    expect(tree).not.toContain('img');
    const wrong: string[] = [];
    await look(page, 'check-up-map', wrong);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('all over the body names no place', async () => {
    const { context, page } = await site.visit(touch.device);
    await toMap(page);
    await touch.mark(page.getByRole('checkbox', { name: /It hurts all over my body/ }));
    await next(page);
    await page.getByLabel('How old are you?').waitFor();
    expect(await page.getByText('Where is your pain the worst?').count()).toBe(0);
    await context.close();
  });

  test('the body is one small file without a model, and the page asks for no other figure', async () => {
    const { context, page } = await site.visit();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await toMap(page, mouse);
    await page.locator('main use').first().waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    const [chart = ''] = asked.filter((path) => path.includes('body-chart'));
    const source = await (await page.request.get(site.address + chart)).body();
    expect(gzipSync(source).length).toBeLessThan(35_000);
    expect(asked.filter((path) => /figure\.worker|figures-|three|\.wasm/.test(path))).toEqual([]);
    await context.close();
  });
});

describe('for someone else', () => {
  test('J13: 82, after a fall, typed by a relative: who is meant is said on every screen, and the note is theirs', async () => {
    const { context, page } = await site.visit(touch.device);
    await toMap(page, touch, 'For someone else');
    const note = page.getByText('You type for someone else.');
    await note.waitFor();
    await page.getByRole('radio', { name: 'Their left' }).waitFor({ state: 'attached' });
    await fromList(page, touch, `${GROIN}, left`);
    await next(page);
    await page.getByRole('heading', { name: 'About the person in pain' }).waitFor();
    await note.waitFor();
    const wrong: string[] = [];
    await look(page, 'check-up-helper', wrong);
    await touch.type(page.getByLabel('How old are you?'), 'eighty');
    await touch.pick(page.getByRole('radio', { name: 'Female', exact: true }));
    await touch.type(page.getByLabel(/How many weeks/), '0');
    await touch.pick(page.getByRole('radio', { name: 'Getting worse', exact: true }));
    await next(page);
    await page.getByText('Age: we need a number between 0 and 110. You wrote “eighty”.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[id^="question "]')?.id)).toBe(
      'question age-years',
    );
    await touch.type(page.getByLabel('How old are you?'), '82');
    await next(page);
    await page.getByRole('checkbox', { name: /numb or odd/ }).waitFor({ state: 'attached' });
    await note.waitFor();
    await touch.mark(page.getByRole('checkbox', { name: 'None of these' }));
    await next(page);
    await touch.mark(page.getByRole('checkbox', { name: /a knock from standing height/ }));
    await touch.mark(page.getByRole('checkbox', { name: /unable to put weight on the leg/ }));
    await next(page);
    await page.getByRole('heading', { level: 1, name: 'Get emergency help now.' }).waitFor();
    await page.getByText('Stay with the person in pain.').waitFor();
    await page.getByText('I am calling for someone else.').waitFor();
    await page.getByText('Do not put weight on the leg.').waitFor();
    await look(page, 'emergency-helper', wrong);
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('main').innerText();
    expect(paper).toContain('Do not put weight on the leg.');
    expect(paper).not.toContain('Print this note');
    await page.emulateMedia({ media: 'screen' });
    expect(wrong).toEqual([]);
    // Whoever typed stands in the record.
    await page.goto(`${site.address}/settings`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /CSV/ }).click(),
    ]);
    const table = await (await download.createReadStream()).toArray();
    const rows = Buffer.concat(table)
      .toString()
      .split('\r\n')
      .filter((row) => /,(answer|pain-map|assessment),/.test(row));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every((row) => row.includes(',helper,'))).toBe(true);
    await context.close();
  });

  test('in Spanish what a rule tells to do is told in Spanish', async () => {
    const { context, page } = await site.visit({ ...touch.device, locale: 'es-ES' });
    await page.goto(`${site.address}/check-up`);
    await touch.use(page.getByRole('button', { name: 'Para otra persona', exact: true }));
    await page.getByRole('heading', { name: '¿Dónde le duele?' }).waitFor();
    const wrong: string[] = [];
    await look(page, 'check-up-map-es', wrong);
    await touch.use(page.getByRole('button', { name: /Buscar un lugar/ }));
    await touch.mark(page.getByRole('checkbox', { name: /^Ingle.*izquierda/ }));
    await touch.use(page.getByRole('button', { name: 'Siguiente', exact: true }));
    await touch.type(page.getByLabel('¿Cuántos años tienes?'), '82');
    await touch.pick(page.getByRole('radio', { name: 'Mujer', exact: true }));
    await touch.type(page.getByLabel(/Hace cuántas semanas/), '0');
    await touch.pick(page.getByRole('radio', { name: 'Va peor', exact: true }));
    await touch.use(page.getByRole('button', { name: 'Siguiente', exact: true }));
    await touch.mark(page.getByRole('checkbox', { name: 'Nada de esto' }));
    await touch.use(page.getByRole('button', { name: 'Siguiente', exact: true }));
    await touch.mark(page.getByRole('checkbox', { name: /una caída o un golpe estando de pie/ }));
    await touch.mark(page.getByRole('checkbox', { name: /incapaz de apoyar la pierna/ }));
    await touch.use(page.getByRole('button', { name: 'Siguiente', exact: true }));
    await page.getByRole('heading', { level: 1, name: 'Pide ayuda urgente ahora.' }).waitFor();
    await page.getByText('No apoyes la pierna.').waitFor();
    await page.getByText('Llamo por otra persona.').waitFor();
    await page.getByText('No conduzcas tú.').waitFor();
    await page.getByText('Por favor, miren si tengo: cadera rota', { exact: false }).waitFor();
    expect(await page.locator('main [lang=en]').allInnerTexts()).toEqual([]);
    await look(page, 'emergency-helper-es', wrong);
    expect(wrong).toEqual([]);
    await context.close();
  });
});

describe('simple mode', () => {
  test.each([keyboard, touch])(
    'by $name: one question a screen, and an emergency ends it in the middle of a group',
    async (hand) => {
      const { context, page } = await site.visit(hand.device);
      await page.goto(`${site.address}/check-up`);
      await hand.mark(page.getByRole('checkbox', { name: /Simple mode/ }));
      await expect.poll(() => page.evaluate(() => document.documentElement.hasAttribute('data-simple'))).toBe(true);
      await hand.use(page.getByRole('button', { name: 'For me', exact: true }));
      await fromList(page, hand, 'Middle of the low back');
      await next(page, hand);
      await page.getByRole('heading', { level: 1, name: 'How old are you?' }).waitFor();
      await hand.type(page.getByRole('textbox'), '41');
      await next(page, hand);
      await page.getByRole('heading', { level: 1, name: /What sex/ }).waitFor();
      // Closed and opened again in the middle of a group: the same question, and Back goes to the one before.
      await page.reload();
      await page.getByRole('heading', { level: 1, name: /What sex/ }).waitFor();
      await hand.use(page.getByRole('button', { name: 'Back', exact: true }));
      await page.getByRole('heading', { level: 1, name: 'How old are you?' }).waitFor();
      expect(await page.getByRole('textbox').inputValue()).toBe('41');
      await next(page, hand);
      await hand.pick(page.getByRole('radio', { name: 'Male', exact: true }));
      await next(page, hand);
      await hand.type(page.getByRole('textbox'), '1');
      await next(page, hand);
      await hand.pick(page.getByRole('radio', { name: 'Getting worse', exact: true }));
      await next(page, hand);
      await page.getByRole('heading', { level: 1, name: /numb or odd/ }).waitFor();
      await page.getByText('Question 1 of 7 on this page').waitFor();
      if (hand === touch) {
        const wrong: string[] = [];
        await look(page, 'check-up-simple', wrong);
        expect(wrong).toEqual([]);
      }
      // Few choices in sight; the others are one key away.
      expect(await page.getByRole('button', { name: 'Skip these for now' }).isVisible()).toBe(false);
      await hand.pick(page.getByRole('radio', { name: 'No', exact: true }));
      await next(page, hand);
      await page.getByRole('heading', { level: 1, name: /hard to start to pee/ }).waitFor();
      await hand.pick(page.getByRole('radio', { name: 'Yes', exact: true }));
      await next(page, hand);
      await page.getByRole('heading', { level: 1, name: 'Get emergency help now.' }).waitFor();
      await context.close();
    },
  );
});

describe('read aloud', () => {
  test('says honestly that there is no voice, and never uses one of a server', async () => {
    const { context, page } = await site.visit();
    await page.addInitScript(() => {
      const far = { name: 'Far', lang: 'en-GB', localService: false, default: true, voiceURI: 'far' };
      Object.defineProperty(globalThis, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          getVoices: () => [far],
          cancel: () => undefined,
          speak: () => document.body.setAttribute('data-spoke', ''),
        }),
      });
    });
    await page.goto(`${site.address}/check-up`);
    await page.getByRole('button', { name: 'Read aloud' }).click();
    await page.getByText('This device has no voice that works offline').waitFor();
    expect(await page.locator('[data-spoke]').count()).toBe(0);
    await context.close();
  });
});

/** Says no to every sign and yes to what is of the hip, until a screen shows what is waited for. */
async function onUntil(page: Page, stops: () => Promise<boolean>): Promise<boolean> {
  for (let n = 0; n < 45; n++) {
    await page.waitForFunction(
      () => location.pathname === '/result' || document.querySelector('[id^="question "], fieldset') !== null,
    );
    if (page.url().includes('/result')) return false;
    if (await stops()) return true;
    const none = page.getByRole('checkbox', { name: 'None of these' });
    if ((await none.count()) > 0) await none.check({ force: true });
    for (const field of await page.getByRole('textbox').all())
      if ((await field.inputValue()) === '') await field.fill('45');
    for (const group of await page.getByRole('radiogroup').all()) {
      const asked = (await group.getAttribute('aria-label')) ?? '';
      const yes = /groin|socks|stiff/i.test(asked) && !/lump|numb|faint|belly|sudden/i.test(asked);
      const wanted = group.getByRole('radio', { name: yes ? /^Yes$/ : /^(Male|About the same|No)$/ });
      const row = (await wanted.count()) > 0 ? wanted : group.getByRole('radio', { name: 'Not sure', exact: true });
      if ((await row.count()) > 0) await row.first().check({ force: true });
    }
    const before = await page.locator('main').innerText();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.waitForFunction(
      (old) => location.pathname === '/result' || (document.querySelector('main') as HTMLElement).innerText !== old,
      before,
    );
  }
  return false;
}

describe('a test to try', () => {
  test('shows the move, the care and the way out; not tried is not asked; pause leads back to the very screen', async () => {
    const { context, page } = await site.visit({ reducedMotion: 'reduce' });
    await toMap(page, mouse);
    await fromList(page, mouse, `${GROIN}, right`);
    await next(page, mouse);
    const untried = page.getByRole('radio', { name: 'I did not try it' });
    expect(await onUntil(page, async () => (await untried.count()) > 0)).toBe(true);
    await page.getByRole('heading', { name: 'Do not try it if' }).waitFor();
    const picture = page.getByRole('region', { name: 'A small test to try' }).getByRole('img').first();
    await picture.waitFor();
    expect(await picture.getAttribute('alt')).toMatch(/\w+/);
    const wrong: string[] = [];
    await look(page, 'check-up-self-test', wrong);
    expect(wrong).toEqual([]);

    const asked = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: 'Why this question?' }).click();
    await page.getByText(/It helps to tell|A small test says more/).waitFor();
    await page.getByRole('button', { name: 'Why this question?' }).click();

    // Pause, and back from Today.
    await page.getByRole('link', { name: 'Pause' }).click();
    await page.getByRole('link', { name: 'Go on where you stopped' }).click();
    await page.getByRole('heading', { level: 1, name: asked }).waitFor();
    await untried.check({ force: true });
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: asked }).waitFor({ state: 'detached' });
    await onUntil(page, async () => false);
    await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
    await page.goto(`${site.address}/result/doctor`);
    await page.getByRole('heading', { name: 'Asked and denied' }).waitFor();
    const sheet = await page.locator('main').innerText();
    expect(sheet).not.toContain('knee hugs');
    await context.close();
  });
});

test('in all of this nobody else was asked for anything and no page failed', () => {
  expect(site.faults).toEqual([]);
});
