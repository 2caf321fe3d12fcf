// The guided practice in a real browser with a clock of our own: a plan is brought in as a file, so that nothing else is walked.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { look as lookAt, openSite, type Site } from './harness.ts';
import { recordWithPlan } from './planned-record.ts';
import { bringIn, stored } from './record-in-page.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
const wrong: string[] = [];
/** Looks at a screen on which nothing runs: looking takes time of its own. */
async function look(page: Page, name: string): Promise<void> {
  await page.clock.resume();
  await lookAt(page, name, wrong);
  await stopClock(page);
}
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

interface Item {
  readonly exercise: string;
  readonly side: string;
  readonly seconds: readonly number[];
  readonly [more: string]: unknown;
}

const NOW = new Date();

/** A page whose clock stands still until it is told, with a plan of one stretch, one press and one bridge. */
async function ready(
  options: Parameters<Site['visit']>[0] = {},
  { before, language = 'en' }: { before?: (page: Page) => Promise<unknown>; language?: string } = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const { context, page } = await site.visit({ reducedMotion: 'reduce', ...options });
  await page.clock.install({ time: NOW });
  await before?.(page);
  await bringIn(page, site, await recordWithPlan({ language }));
  await page.goto(`${site.address}/session`);
  return { page, close: () => context.close() };
}

/** Time goes by, a second at a time, as a page sees it that somebody looks at. */
async function pass(page: Page, seconds: number): Promise<void> {
  for (let n = 0; n < seconds; n++) await page.clock.runFor(1000);
}

async function startCheck(page: Page, pain = '3'): Promise<void> {
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  await page
    .getByRole('radiogroup', { name: /How is the pain now/ })
    .getByRole('radio', { name: pain, exact: true })
    .check({ force: true });
  await page.getByRole('radio', { name: 'No, nothing of this' }).check({ force: true });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Today’s moves' }).waitFor();
}

async function begin(page: Page): Promise<void> {
  await stopClock(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('timer').waitFor();
}

/** From here on time goes by only when a test says so. */
const stopClock = async (page: Page): Promise<void> =>
  page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);

const timer = async (page: Page): Promise<string> => (await page.getByRole('timer').innerText()).replace(/\s+/g, ' ');

/** On from step to step, to the end of the move. */
async function toTheEnd(page: Page): Promise<void> {
  for (let n = 0; n < 20 && (await page.getByRole('timer').count()) > 0; n++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(60);
  }
}

const itemsOf = async (page: Page): Promise<readonly Item[]> =>
  ((await stored(page, 'session')).at(-1)?.body['items'] ?? []) as readonly Item[];

test('by keys alone: four holds of thirty seconds on each side, a missing side, a press that is asked about', async () => {
  const { page, close } = await ready();
  await startCheck(page);
  await look(page, 'practice-list');
  await begin(page);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  expect(await timer(page)).toBe('10');
  await pass(page, 10);
  await page.getByText('Hold · Left side').waitFor();
  expect(await timer(page)).toBe('30');
  await pass(page, 12);
  expect(await timer(page)).toBe('18');

  // A pause counts nothing.
  await press('Space');
  await pass(page, 60);
  expect(await timer(page)).toBe('18');
  await press('Space');
  await pass(page, 18);
  await page.getByText('Rest', { exact: true }).waitFor();
  // A rest can be longer.
  const rest = Number(await timer(page));
  await page.getByRole('button', { name: /15 s/ }).click();
  expect(Number(await timer(page))).toBe(rest + 15);

  // One hold of the left; on to the end: the right side is missing, and that is noticed.
  await toTheEnd(page);
  await page.getByRole('heading', { name: 'This side is still missing: Right side' }).waitFor();
  await look(page, 'practice-one-side');
  await page.getByRole('button', { name: 'Do it now: Right side' }).click();
  await pass(page, 10 + 4 * 30 + 3 * 10);
  await page.getByRole('heading', { name: 'Where do you feel it?' }).waitFor();
  await look(page, 'practice-felt');
  await page
    .getByRole('radiogroup', { name: /Pain during/ })
    .getByRole('radio', { name: '2', exact: true })
    .check({ force: true });
  await page.getByRole('heading', { name: 'Where it should be' }).locator('..').getByRole('button').first().click();
  const [left, right] = await itemsOf(page);
  expect(left).toMatchObject({ side: 'left', seconds: [30], painDuring: 2 });
  expect(right).toMatchObject({ side: 'right', seconds: [30, 30, 30, 30], painDuring: 2 });
  expect(left?.['felt']).toBeTruthy();

  // Half a minute into the press.
  await pass(page, 10 + 30);
  await page.getByText('The spot you press: how is it now?').waitFor();
  await page.getByRole('button', { name: 'Easing' }).click();
  await pass(page, 10 + 15 + 30);
  await page.getByRole('button', { name: 'Worse' }).click();
  await page.getByText('Pressing made it worse, so we stop it.').waitFor();
  await page.getByRole('button', { name: 'Go on with the next move' }).click();
  expect((await itemsOf(page)).at(-1)).toMatchObject({
    seconds: [40],
    release: ['easing', 'worse'],
    stopped: true,
    why: 'release-worse',
  });

  // Another version, and the way back to the planned one.
  await press('e');
  await page.getByRole('heading', { name: 'What would you like instead?' }).waitFor();
  await look(page, 'practice-choose');
  await press('Escape');
  await press('h');
  await page.getByRole('button', { name: 'The pain is rising' }).click();
  await page.getByText('The pain was rising.').waitFor();
  expect((await itemsOf(page)).at(-1)).toMatchObject({ stopped: true, why: 'pain-rising' });
  await page.getByRole('button', { name: 'Go on with the next move' }).click();
  await page.getByRole('heading', { name: 'Well done. That is it for now.' }).waitFor();
  await close();
});

test('what runs can be read from across the room', async () => {
  const { page, close } = await ready();
  await startCheck(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('timer').waitFor();
  await lookAt(page, 'practice-ready', wrong);
  const until = async (words: string): Promise<void> => {
    for (let n = 0; n < 60 && (await page.getByText(words, { exact: true }).count()) === 0; n++)
      await page.clock.runFor(1000);
    await page.getByText(words, { exact: true }).waitFor();
  };
  await until('Hold · Left side');
  await lookAt(page, 'practice-hold', wrong);
  const size = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await size('[role=status]')).toBeGreaterThanOrEqual(28);
  expect(await size('[role=timer]')).toBeGreaterThanOrEqual(64);
  await until('Rest');
  await lookAt(page, 'practice-rest', wrong);
  // On to the press.
  await toTheEnd(page);
  await page.getByRole('button', { name: 'Leave it today' }).click();
  await page.getByRole('button', { name: 'Go on without saying' }).click();
  for (let n = 0; n < 60 && (await page.getByRole('button', { name: 'Easing' }).count()) === 0; n++)
    await page.clock.runFor(1000);
  await lookAt(page, 'practice-press', wrong);
  await close();
});

test('a reload in the middle goes on at the same move and the same second, with the network off', async () => {
  const { page, close } = await ready();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await startCheck(page);
  await begin(page);
  await pass(page, 10 + 13);
  expect(await timer(page)).toBe('17');
  await page.context().setOffline(true);
  await page.clock.resume();
  await page.reload();
  await startCheck(page);
  await page.getByText('You stopped in the middle. We go on there.').waitFor();
  await stopClock(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('Paused').waitFor();
  expect(await timer(page)).toBe('17');
  await page.keyboard.press('Space');
  await pass(page, 17);
  await page.getByText('Rest', { exact: true }).waitFor();
  await page.context().setOffline(false);
  await close();
});

test('a leg that got weak ends the practice and leads to the warning signs; it stays shut until a new check-up', async () => {
  const { page, close } = await ready({ hasTouch: true, isMobile: true });
  await startCheck(page);
  await begin(page);
  await page.getByRole('button', { name: 'It hurts' }).tap();
  await page.getByRole('button', { name: 'A leg got weak or numb' }).tap();
  await page.getByRole('heading', { name: 'Stop here. Have this looked at first.' }).waitFor();
  await look(page, 'practice-halted');
  expect(await page.getByRole('link', { name: 'Check the warning signs' }).getAttribute('href')).toBe(
    '/warning-signs.html',
  );
  const [session] = await stored(page, 'session');
  expect(session?.body['ended']).toBeTruthy();
  await page.clock.resume();
  await page.goto(`${site.address}/session`);
  await page.getByRole('heading', { name: 'Stop here. Have this looked at first.' }).waitFor();
  await close();
});

test('a sore day begins with rest and halves the dose', async () => {
  const { page, close } = await ready();
  await startCheck(page, '6');
  await page.getByText('Each move is done about half as much today.').waitFor();
  await page.getByText(/2 × 30 sec/).waitFor();
  await close();
});

describe('by ear', () => {
  test('keys of the lock screen are there; a dark screen pauses, unless one chose to go on with it', async () => {
    const { page, close } = await ready(
      {},
      {
        before: (fresh) =>
          fresh.addInitScript(() => {
            const handlers: Record<string, unknown> = {};
            Object.assign(globalThis, { mediaHandlers: handlers });
            navigator.mediaSession.setActionHandler = (action, handler) => {
              if (handler === null) delete handlers[action];
              else handlers[action] = handler;
            };
          }),
      },
    );
    const dark = (state: 'hidden' | 'visible'): Promise<void> =>
      page.evaluate((to) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => to });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    const media = (action: string): Promise<void> =>
      page.evaluate((name) => {
        (globalThis as unknown as { mediaHandlers: Record<string, () => void> }).mediaHandlers[name]?.();
      }, action);
    await startCheck(page);
    await begin(page);
    await pass(page, 12);
    await dark('hidden');
    await dark('visible');
    await page.getByText('Paused').waitFor();
    expect(await timer(page)).toBe('28');
    await media('play');
    await pass(page, 3);
    expect(await timer(page)).toBe('25');
    await media('pause');
    await page.getByText('Paused').waitFor();
    const registered = await page.evaluate(() =>
      Object.keys((globalThis as unknown as { mediaHandlers: object }).mediaHandlers).sort(),
    );
    expect(registered).toEqual(['nexttrack', 'pause', 'play', 'previoustrack', 'seekbackward', 'seekforward', 'stop']);
    expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBeTruthy();

    // The same again, by ear.
    await page.clock.resume();
    await page.reload();
    await startCheck(page);
    await page.getByRole('checkbox', { name: /Go on with the screen off/ }).check({ force: true });
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('Paused').waitFor();
    await stopClock(page);
    await page.getByRole('button', { name: 'Go on' }).click();
    await dark('hidden');
    // A browser looks at the clock of a page that nobody sees once a minute.
    await page.clock.fastForward(40_000);
    await page.getByText('Hold · Left side').waitFor();
    expect(await timer(page)).toBe('25');
    await media('pause');
    await page.getByText('Paused').waitFor();
    const [profile] = (await stored(page, 'profile')).slice(-1);
    expect(profile?.body['guidance']).toMatchObject({ screenOff: true });
    await close();
  });

  test('without a wake lock and without a voice it works, and says so', async () => {
    const { page, close } = await ready(
      {},
      {
        before: (fresh) =>
          fresh.addInitScript(() => {
            delete (Navigator.prototype as { wakeLock?: unknown }).wakeLock;
            delete (globalThis as { speechSynthesis?: unknown }).speechSynthesis;
          }),
      },
    );
    await startCheck(page);
    await page.getByText('This device has no voice that works without a network.').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Voice' }).count()).toBe(0);
    await begin(page);
    await page.getByText('The screen may go dark.').waitFor();
    await pass(page, 11);
    expect(await timer(page)).toBe('29');
    await close();
  });

  test('a voice of the device speaks, one from the network does not', async () => {
    const { page, close } = await ready(
      {},
      {
        before: (fresh) =>
          fresh.addInitScript(() => {
            const spoken: string[] = [];
            const voice = (name: string, localService: boolean): object => ({
              name,
              lang: 'en-GB',
              localService,
              default: false,
              voiceURI: name,
            });
            const synthesis = Object.assign(new EventTarget(), {
              getVoices: () => [voice('cloud', false), voice('own', true)],
              speak: (said: { text: string; voice: { name: string } }) =>
                spoken.push(`${said.voice.name}: ${said.text}`),
              cancel: () => undefined,
            });
            Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis, configurable: true });
            Object.assign(globalThis, {
              spoken,
              SpeechSynthesisUtterance: class {
                voice = undefined;
                lang = '';
                readonly text: string;
                constructor(text: string) {
                  this.text = text;
                }
              },
            });
          }),
      },
    );
    await startCheck(page);
    expect(await page.getByRole('checkbox', { name: 'Voice' }).isChecked()).toBe(true);
    await begin(page);
    await pass(page, 11);
    const spoken = await page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
    expect(spoken[0]).toMatch(/^own: .*Get ready/);
    expect(spoken.at(-1)).toBe('own: Hold. 30 seconds.');
    await page.getByRole('button', { name: 'Voice and sound' }).click();
    await pass(page, 30);
    expect(await page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken.length)).toBe(
      spoken.length,
    );
    await close();
  });
});

test('in Spanish', async () => {
  const { page, close } = await ready({}, { language: 'es' });
  await page.getByRole('heading', { name: 'Antes de empezar' }).waitFor();
  await page.getByRole('radio', { name: '3', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: 'No, nada de esto' }).check({ force: true });
  await page.getByRole('button', { name: 'Siguiente' }).click();
  await stopClock(page);
  await page.getByRole('button', { name: 'Empezar' }).click();
  await page.getByRole('timer').waitFor();
  await pass(page, 15);
  await page.clock.resume();
  await lookAt(page, 'practice-spanish', wrong);
  await page.keyboard.press('h');
  await page.getByRole('heading', { name: '¿Dónde lo notas?' }).waitFor();
  await look(page, 'practice-spanish-feel');
  await close();
});

test('no screen of this file had a fault', () => {
  expect(wrong).toEqual([]);
  expect(site.faults).toEqual([]);
});
