// The page in a real browser, built as it ships and served with its strict headers: one build and one browser for all.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { WEB_FOLDER } from '@hipspine/web/build';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { look as lookAt, openSite, PICTURES, type Site } from './harness.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 6 * PATIENCE });

let site: Site;
const visit: Site['visit'] = (options) => site.visit(options);

beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

/** Looks at a screen in both themes and all sizes. */
async function look(page: Page, name: string): Promise<void> {
  const wrong: string[] = [];
  await lookAt(page, name, wrong);
  expect(wrong).toEqual([]);
}

/** From the first screen to the first questions, by touch on the list of places. */
async function begin(page: Page, places: readonly string[], worst?: string): Promise<void> {
  await page.goto(`${site.address}/check-up`);
  await page.getByRole('button', { name: 'For me', exact: true }).click();
  await page.getByRole('button', { name: /Find a place/ }).click();
  for (const place of places) await page.getByRole('checkbox', { name: place, exact: true }).check({ force: true });
  if (worst !== undefined) await page.getByRole('radio', { name: worst }).check({ force: true });
  await page.getByRole('button', { name: 'Next' }).click();
}

async function aboutYou(page: Page, age: string, sex: string, weeks: string): Promise<void> {
  await page.getByLabel('How old are you?').fill(age);
  await page.getByRole('radio', { name: sex, exact: true }).check({ force: true });
  await page.getByLabel(/How many weeks/).fill(weeks);
  await page.getByRole('radio', { name: 'About the same', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Next' }).click();
}

/** Answers every screen until the result: no to each sign, and what `answer` says to the questions after them. */
async function walk(page: Page, answer: (question: string) => string): Promise<number> {
  let screens = 0;
  for (; screens < 40; screens++) {
    await page.waitForFunction(
      () =>
        location.pathname === '/result' ||
        [...document.querySelectorAll('main button')].some(({ textContent }) => textContent === 'Next'),
    );
    if (page.url().includes('/result')) break;
    const before = await page.locator('h1').innerText();
    const none = page.getByRole('checkbox', { name: 'None of these' });
    if ((await none.count()) > 0) await none.check({ force: true });
    for (const group of await page.getByRole('radiogroup').all()) {
      const asked = (await group.getAttribute('aria-label')) ?? (await group.innerText());
      const wanted = group.getByRole('radio', { name: answer(asked), exact: true });
      const choice = (await wanted.count()) > 0 ? wanted : group.getByRole('radio', { name: 'No', exact: true });
      if ((await choice.count()) > 0) await choice.first().check({ force: true });
      else await group.getByRole('radio', { name: 'Not sure', exact: true }).check({ force: true });
    }
    for (const field of await page.getByRole('textbox').all())
      if ((await field.inputValue()) === '') await field.fill('2');
    const step = page.locator('main');
    const text = await step.innerText();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForFunction(
      ([old, title]) =>
        location.pathname === '/result' ||
        (document.querySelector('main') as HTMLElement).innerText !== old ||
        document.querySelector('h1')?.textContent !== title,
      [text, before] as const,
    );
  }
  await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
  return screens;
}

describe('J12: numb between the legs and cannot pass water', () => {
  test('by keyboard only: an emergency ends it at once, with what to do and nothing else', async () => {
    const { context, page } = await visit();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** Tab until the focus is on what has this name, as somebody without a mouse does. */
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let n = 0; n < 80; n++) {
        await press('Tab');
        const here = await page.evaluate(() => {
          const on = document.activeElement as HTMLElement;
          return `${on.getAttribute('aria-label') ?? ''} ${((on as HTMLInputElement).labels?.[0] ?? on.closest('label') ?? on).innerText}`;
        });
        if (name.test(here)) return;
      }
      throw new Error(`no way to ${name} by keyboard`);
    };
    await page.goto(site.address);
    await page.getByText('Begin the check-up').waitFor();
    await tabTo(/Begin the check-up/);
    await press('Enter');
    await page.getByRole('heading', { name: 'Who is this for?' }).waitFor();
    await tabTo(/^ *For me/);
    await press('Enter');
    await page.getByRole('heading', { name: 'Where does it hurt?' }).waitFor();
    await tabTo(/Find a place/);
    await press('Enter');
    await tabTo(/^ *Find a place/);
    await page.keyboard.type('middle of the low');
    await tabTo(/Middle of the low back/);
    await press('Space');
    await tabTo(/^ *Next/);
    await press('Enter');
    await page.getByLabel('How old are you?').waitFor();
    await tabTo(/How old|^ *$/);
    await page.getByLabel('How old are you?').focus();
    await page.keyboard.type('41');
    await press('Tab', 'ArrowDown');
    await page.getByRole('radio', { name: 'Male', exact: true }).focus();
    await press('Space');
    await page.getByLabel(/How many weeks/).focus();
    await page.keyboard.type('1');
    await page.getByRole('radio', { name: 'Getting worse', exact: true }).focus();
    await press('Space');
    await tabTo(/^ *Next/);
    await press('Enter');
    await page.getByRole('heading', { name: 'First, the warning signs' }).waitFor();
    await tabTo(/numb or odd around your genitals/);
    await press('Space');
    await tabTo(/hard to start to pee/);
    await press('Space');
    await tabTo(/^ *Next/);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Get emergency help now.' }).waitFor();
    expect(await page.getByRole('link', { name: /^Call 999/ }).getAttribute('href')).toBe('tel:999');
    await page.getByText('I have been told to get help now.').waitFor();
    const words = await page.locator('main').innerText();
    expect(words).not.toMatch(/What it may be|exercise|Where it probably/i);
    // Said to the emergency team is what was answered, and nothing that a stray key could have added.
    expect(words).not.toMatch(/mid-back/i);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await look(page, 'emergency');
    await context.close();
  });
});

test('an emergency is told when the line breaks after the first warning signs, and the facts never come', async () => {
  const { context, page } = await visit({ serviceWorkers: 'block' });
  await context.route('**/facts-*.json', (route) => route.abort());
  const told = page.waitForResponse(/\/assets\/results-[^/]+\.js$/);
  await begin(page, ['Middle of the low back']);
  await aboutYou(page, '41', 'Male', '1');
  await page.getByRole('heading', { name: 'First, the warning signs' }).waitFor();
  await (await told).finished();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('checkbox', { name: /numb or odd around your genitals/ }).check({ force: true });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { level: 1, name: 'Get emergency help now.' }).waitFor();
  await page.getByRole('link', { name: /^Call 999/ }).waitFor();
  await context.close();
});

describe('J1: groin pain, sure that it is the back', () => {
  test('from the first screen to the result, each looked at; the answers survive a restart and no network', async () => {
    const { context, page } = await visit();
    await page.goto(site.address);
    await page.getByText('Begin the check-up').waitFor();
    await look(page, 'today');
    await page.goto(`${site.address}/check-up`);
    await page.getByRole('button', { name: 'For me', exact: true }).waitFor();
    await look(page, 'who');
    await begin(
      page,
      ['Groin, or crease at the front of the hip, right', 'Front of the thigh, right', 'Middle of the low back'],
      'Groin, or crease at the front of the hip, right',
    );
    await page.getByLabel('How old are you?').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('heading', { name: 'Where does it hurt?' }).waitFor();
    await look(page, 'map');
    await page.getByRole('button', { name: 'Next' }).click();
    await look(page, 'about-you');
    await page.getByLabel('How old are you?').fill('forty');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('We need a number between 0 and 110. You wrote “forty”.').waitFor();
    await aboutYou(page, '52', 'Female', '39');
    await page.getByRole('heading', { name: 'First, the warning signs' }).waitFor();
    await look(page, 'signs');

    // Unmarked is not a no: it has to be said.
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Mark what is true for you, or choose “None of these”.').last().waitFor();
    // A half-answered screen, a reload and no network: the same place, the same marks.
    await page.getByRole('checkbox', { name: 'None of these' }).check({ force: true });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'First, the warning signs' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'None of these' }).isChecked()).toBe(true);

    const yes = /groin|socks|shoes|stiff|turn|limp|thigh|getting (in|out)/i;
    const asked = await walk(page, (question) =>
      yes.test(question) && !/lump|numb|twin|since the fall|suddenly|headache|bone-strength|shoulders/i.test(question)
        ? 'Yes'
        : 'No',
    );
    expect(asked).toBeLessThan(30);
    const result = await page.locator('main').innerText();
    expect(result).toContain('Where it probably comes from');
    expect(result).toMatch(/Most likely the hip/);
    const order = ['What would make it urgent', 'Where it probably comes from', 'What it may be', 'Change an answer'];
    const places = order.map((heading) => result.indexOf(heading));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    await look(page, 'result');

    // What if: one answer changed, the difference said, nothing lost.
    await page.getByRole('button', { name: 'Change an answer' }).click();
    await page.getByRole('button', { name: /^Main site of pain/ }).click();
    await page.getByRole('radio', { name: 'Buttock', exact: true }).check({ force: true });
    await page.getByText('With this change').waitFor();
    await look(page, 'what-if');
    await page.getByRole('button', { name: 'Leave it as it was' }).click();

    await page.getByRole('button', { name: /^How much detail: / }).click();
    await page.getByRole('radio', { name: 'Clinical' }).check({ force: true });
    await page.getByText('For the clinician').waitFor();
    await page.getByRole('link', { name: 'One page for the doctor' }).click();
    await page.getByRole('heading', { name: 'Summary for the clinician' }).waitFor();
    await page.getByText('Asked and denied').waitFor();
    await look(page, 'doctor');
    const paper = (
      await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })
    ).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

    // Closed and opened again, still without a network.
    const again = await context.newPage();
    await page.close();
    await again.goto(`${site.address}/result`);
    await again.getByText('Most likely the hip').waitFor();
    await again.goto(site.address);
    await again.getByText('Your last result').waitFor();
    await look(again, 'today-with-result');
    await context.close();
  });
});

describe("one's own data", () => {
  test('two tabs see each other; saved, erased and brought in again; a foreign file changes nothing', async () => {
    const { context, page } = await visit({ acceptDownloads: true });
    const other = await context.newPage();
    await other.goto(`${site.address}/settings`);
    await begin(page, ['Buttock, left']);
    await aboutYou(page, '38', 'Male', '8');
    await page.getByRole('heading', { name: 'First, the warning signs' }).waitFor();
    await other.getByText('3 entries so far').waitFor();
    await look(other, 'settings');

    const [download] = await Promise.all([
      other.waitForEvent('download'),
      other.getByRole('button', { name: 'Save everything to a file' }).click(),
    ]);
    const file = await download.path();
    const input = other.locator('input[type=file]');
    await input.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('\u0089PNG') });
    await other.getByText('This is not a Hipspine record. Nothing was changed.').waitFor();

    await other.getByRole('button', { name: 'Erase all that is kept of this person' }).click();
    await other.getByRole('button', { name: 'Erase it all' }).click();
    await other.getByText('0 entries so far').waitFor();
    await input.setInputFiles(file);
    await other.getByText('3 entries were added.').waitFor();
    await other.goto(`${site.address}/check-up`);
    await other.getByRole('heading', { name: 'First, the warning signs' }).waitFor();
    await context.close();
  });

  test('where nothing may be kept it says so, and the check-up still works', async () => {
    const { context, page } = await visit();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await begin(page, ['Tailbone']);
    await page.getByLabel('How old are you?').waitFor();
    await page.getByText('This browser does not let us keep anything.').waitFor();
    await context.close();
  });

  test('when the disk is full the answer is shown, and it is said that it was not kept', async () => {
    const { context, page } = await visit();
    await page.goto(site.address);
    await page.getByText('Begin the check-up').waitFor();
    await page.evaluate(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByRole('link', { name: 'Begin the check-up' }).click();
    await page.getByRole('button', { name: 'For me', exact: true }).click();
    await page.getByText('There is no space left on this device.').waitFor();
    await page.getByRole('heading', { name: 'Where does it hurt?' }).waitFor();
    await context.close();
  });

  test('a year of heavy use, 10,000 entries, opens and is all there', async () => {
    const { context, page } = await visit();
    await page.goto(`${site.address}/settings`);
    const line = (n: number): string =>
      JSON.stringify({
        id: `01a3185c-5000-7000-8000-${n.toString(16).padStart(12, '0')}`,
        type: 'pain',
        body: { span: 'now', regions: [{ region: 'groin', side: 'left', intensity: n % 11 }] },
        at: '2027-01-15T08:00:00.000Z',
        offset: 60,
        author: 'self',
        engine: '0.1.0',
        knowledge: 'sha256:0',
      });
    const text = ['{"hipspine":"record","format":1}', ...Array.from({ length: 10_000 }, (_, n) => line(n))].join('\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'year.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByText('10000 entries were added.').waitFor();
    await page.getByText('The file ends too early.').waitFor();
    await page.reload();
    await page.getByText('10000 entries so far').waitFor();
    await context.close();
  });

  test('script in a name is a name', async () => {
    const { context, page } = await visit();
    await page.goto(`${site.address}/settings`);
    const name = '<img src=x onerror="document.title=1"><script>alert(1)</script>';
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByText(name, { exact: true }).waitFor();
    expect(await page.title()).not.toBe('1');
    await context.close();
  });
});

test('the check-up takes at most 165 kB of JavaScript over the line, and no body or solver', async () => {
  const { context, page } = await visit();
  const scripts = new Set<string>();
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js') && pathname !== '/sw.js') scripts.add(pathname);
    expect(pathname).not.toMatch(/\.wasm$|three/);
  });
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await begin(page, ['Tailbone']);
  await aboutYou(page, '38', 'Male', '8');
  await page.getByRole('heading', { name: 'First, the warning signs' }).waitFor();
  const size = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(WEB_FOLDER, path))).length, 0);
  expect(scripts.size).toBeGreaterThan(1);
  expect(size / 1000).toBeLessThan(165);
  await context.close();
});

describe('in Spanish', () => {
  test('the interface, the warning signs and an emergency', async () => {
    const { context, page } = await visit({ locale: 'es-ES' });
    await page.goto(`${site.address}/check-up`);
    await page.getByRole('button', { name: 'Para mí' }).click();
    await page.getByRole('button', { name: 'No puedo señalar un lugar' }).click();
    await page.getByLabel('¿Cuántos años tienes?').fill('41');
    await page.getByRole('radio', { name: 'Hombre', exact: true }).check({ force: true });
    await page.getByRole('radio', { name: 'Centro de la zona lumbar' }).check({ force: true });
    await page.getByLabel('¿Hace cuántas semanas empezó este dolor?').fill('1');
    await page.getByRole('radio', { name: 'Va peor' }).check({ force: true });
    await page.getByRole('button', { name: 'Siguiente' }).click();
    await page.getByRole('heading', { name: 'Primero, las señales de alarma' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
    await look(page, 'signs-es');
    await page.getByRole('checkbox', { name: /piel dormida o rara/ }).check({ force: true });
    await page.getByRole('checkbox', { name: /te cuesta empezar a orinar/ }).check({ force: true });
    await page.getByRole('button', { name: 'Siguiente' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pide ayuda urgente ahora.' }).waitFor();
    expect(await page.getByRole('link', { name: /^Llama al 112/ }).getAttribute('href')).toBe('tel:112');
    await look(page, 'emergency-es');
    await context.close();
  });
});

describe('what is there without a script', () => {
  test('the warning signs and the leaflet', async () => {
    const { context, page } = await visit({ javaScriptEnabled: false });
    for (const path of ['/warning-signs.html', '/leaflet.html', '/warning-signs.es.html']) {
      await page.goto(site.address + path);
      expect(await page.locator('section.emergency-now li').count()).toBeGreaterThan(4);
      expect(await page.locator('a[href="tel:999"]').count()).toBe(1);
    }
    await page.goto(`${site.address}/leaflet.html`);
    await page.screenshot({ path: join(PICTURES, 'leaflet-390-light.png'), fullPage: true });
    await context.close();
  });

  test('a device whose language is spelled in no standard way is served in English', async () => {
    const { context, page } = await visit();
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'language', { get: () => 'en-US@posix' }),
    );
    await begin(page, ['Tailbone']);
    await page.getByText('A number from 0 to 110 (years)').waitFor();
    await context.close();
  });

  test('an address typed by hand says that nothing is there', async () => {
    const { context, page } = await visit();
    await page.goto(`${site.address}/typed/by/hand`);
    await page.getByRole('heading', { name: 'There is nothing at this address.' }).waitFor();
    await context.close();
  });
});

test('in all of this nobody else was asked for anything and no page failed', () => {
  expect(site.faults).toEqual([]);
});
