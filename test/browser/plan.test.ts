// Plan, guided practice and diary in a real browser: one build, one browser.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { look as lookAt, openSite, type Site } from './harness.ts';
import { bringIn, stored } from './record-in-page.ts';
import { diary, recordOf } from './seeded-record.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
/** What is wrong with the screens, gathered, so that one fault does not hide the others. */
const wrong: string[] = [];
const look = (page: Page, name: string): Promise<void> => lookAt(page, name, wrong);
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

async function makePlan(page: Page): Promise<void> {
  await page.goto(`${site.address}/plan`);
  await page.getByRole('heading', { name: 'Make your plan' }).waitFor();
  await page.getByRole('radio', { name: '10 min' }).check({ force: true });
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page
    .getByRole('heading', { name: /First things first|A few questions/ })
    .or(page.getByText('This week'))
    .first()
    .waitFor();
}

test('a plan for a cleared person, a practice by keyboard alone, and a diary with a gap', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await bringIn(page, site, await recordOf('cp-extension-desk', diary({ 6: 6, 5: 5, 2: 3, 1: 4 })));
  await page.goto(`${site.address}/plan`);
  await page.getByRole('heading', { name: 'Make your plan' }).waitFor();
  const loaded = async (): Promise<boolean> =>
    page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm')));
  expect(await loaded()).toBe(false);
  await look(page, 'plan-form');
  await page.getByRole('radio', { name: 'Yes, and I know them' }).check({ force: true });
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.getByText('Choose which operation it was.').waitFor();
  await page.getByRole('radio', { name: 'Knee operation' }).check({ force: true });
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.getByText('We need degrees from 0 to 180. You wrote “”.').waitFor();
  await look(page, 'plan-form-limits');
  await page.getByRole('radio', { name: 'No operation, or no limits' }).check({ force: true });
  await makePlan(page);
  const asked = page.getByRole('heading', { name: 'A few questions that open more moves' });
  for (let n = 0; n < 6 && (await asked.count()) > 0; n++) {
    if (n === 0) await look(page, 'plan-questions');
    const first = await page.getByRole('radiogroup').first().innerText();
    for (const group of await page.getByRole('radiogroup').all())
      await group.getByRole('radio', { name: 'No', exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Use these answers' }).click();
    await page.waitForFunction(
      (before) =>
        !/Finding the best plan/.test(document.querySelector('main')?.textContent ?? '') &&
        document.querySelector<HTMLElement>('[role=radiogroup]')?.innerText !== before,
      first,
    );
  }
  await page.getByRole('heading', { level: 1, name: 'Your plan' }).waitFor();
  await page.getByRole('link', { name: /Start now|Practise anyway/ }).waitFor();
  await page.locator('main img').first().waitFor();
  await seeAll(page);
  await look(page, 'plan');
  const [kept] = (await stored(page, 'plan')).slice(-1);
  const plan = kept?.body['plan'] as { items: { exercise: string }[]; conflict: unknown };
  expect(plan.conflict).toBeNull();
  expect(plan.items.length).toBeGreaterThan(1);
  await oneTapAway(page, plan.items[0]?.exercise ?? '');

  await page.goto(site.address);
  await page.getByRole('link', { name: 'Start now' }).waitFor();
  await look(page, 'today-with-plan');
  await practise(page);
  await diaryScreen(page);
  await context.close();
});

/** A move is a row; how it is done, why, and what can take its place come with one tap. What keeps somebody safe is there before. */
async function oneTapAway(page: Page, exercise: string): Promise<void> {
  const row = page.locator('main ol > li').first();
  const open = row.getByRole('button').first();
  const how = row.getByRole('heading', { name: 'How to do it' });
  expect(await how.isVisible(), exercise).toBe(false);
  for (const always of [
    /^Stop a move if the pain goes above 5/,
    /^Bladder, bowel or saddle change: emergency$/,
    /^New or growing weakness: same day$/,
    /^Thoughts of self-harm: talk to someone today/,
    /Nobody has examined you\./,
  ])
    expect(await page.getByText(always).first().isVisible(), String(always)).toBe(true);
  await page.getByRole('heading', { name: 'What was left out, and why' }).waitFor();
  expect(await page.getByRole('button', { name: /^Bending makes your pain worse\..*\(\d+ moves\)$/ }).isVisible()).toBe(
    true,
  );
  await open.focus();
  await page.keyboard.press('Enter');
  await how.waitFor();
  await row.getByRole('heading', { name: 'Why this one?' }).waitFor();
  await row.getByText('Not here: then stop').waitFor();
  await row.getByRole('button', { name: 'Put another in its place' }).waitFor();
  await look(page, 'plan-move-open');
  await open.focus();
  await page.keyboard.press('Enter');
  await how.waitFor({ state: 'hidden' });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height, 'a plan on a phone is no longer than this').toBeLessThan(5100);
}

/** Scrolls over a screen, so that every figure is drawn. */
async function seeAll(page: Page): Promise<void> {
  for (const image of await page.locator('main div:has(> img), main li div[class*=still]').all())
    await image.scrollIntoViewIfNeeded();
  await page.waitForTimeout(2500);
}

async function practise(page: Page): Promise<void> {
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  /** Tab until the focus is on what has this name. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let n = 0; n < 60; n++) {
      await press('Tab');
      const here = await page.evaluate(() => {
        const on = document.activeElement as HTMLElement;
        return `${on.getAttribute('aria-label') ?? ''} ${(on.closest('label') ?? on).innerText}`;
      });
      if (name.test(here)) return;
    }
    throw new Error(`no way to ${name} by keyboard`);
  };
  await page.goto(`${site.address}/session`);
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  await tabTo(/^ *0\s*$/);
  for (let n = 0; n < 3; n++) await press('ArrowRight');
  await tabTo(/No, nothing of this/);
  await press('Space');
  await look(page, 'session-check');
  await page.getByRole('heading', { name: 'Before you start' }).focus();
  await tabTo(/^ *Next/);
  await press('Enter');
  await page.getByRole('heading', { name: 'Today’s moves' }).waitFor();
  await page.locator('main img').first().waitFor();
  await look(page, 'session-list');
  await page.getByRole('heading', { name: 'Today’s moves' }).focus();
  await tabTo(/^ *Begin/);
  await press('Enter');
  await page.getByRole('timer').waitFor();
  await page.locator('main img').first().waitFor();
  await press('Space');
  await page.getByText('Paused').waitFor();
  await look(page, 'session-player');

  // A reload in the middle: the same move, standing still, nothing lost.
  await press('ArrowRight');
  const before = await page.locator('h1').innerText();
  await page.reload();
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  await page.getByRole('radio', { name: '3', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: 'No, nothing of this' }).check({ force: true });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('You stopped in the middle. We go on there.').waitFor();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByText('Paused').waitFor();
  expect(await page.locator('h1').innerText()).toBe(before);
  await press('Space');
  await press('h');
  await page.getByRole('heading', { name: 'Where do you feel it?' }).waitFor();
  await look(page, 'session-feel');
  await page.getByRole('button', { name: 'Deep in the hip joint' }).click();
  await page.getByRole('heading', { name: 'That one bothered you. We stop it here.' }).waitFor();
  await look(page, 'session-offer');
  const instead = page.getByRole('button', { name: /^Do this:/ });
  const hasEasier = (await instead.count()) > 0;
  await (hasEasier ? instead : page.getByRole('button', { name: 'Go on with the next move' })).click();

  // The rest by its keys: to the end of each move, and nothing said about where it was felt.
  const end = page.getByRole('heading', { name: 'Well done. That is it for now.' });
  for (let n = 0; n < 200 && (await end.count()) === 0; n++) {
    if ((await page.getByRole('heading', { name: 'Where do you feel it?' }).count()) > 0) {
      await tabTo(/Go on without saying/);
      await press('Enter');
    } else await press('ArrowRight');
  }
  await end.waitFor();
  await tabTo(/^ *0\s*$/);
  await press('Space');
  await look(page, 'session-end');
  await page.getByRole('heading', { name: 'Well done. That is it for now.' }).focus();
  await tabTo(/^ *Keep it/);
  await press('Enter');
  await page.getByRole('heading', { name: 'Kept in your diary.' }).waitFor();

  const sessions = await stored(page, 'session');
  expect(sessions).toHaveLength(1);
  const body = sessions[0]?.body as {
    painBefore: number;
    painAfter: number;
    ended: string;
    items: { exercise: string; side: string; felt?: string; stopped?: boolean; why?: string; instead?: string }[];
  };
  expect(body).toMatchObject({ painBefore: 3, painAfter: 0 });
  expect(body.ended).toMatch(/^\d{4}-/);
  expect(body.items[0]).toMatchObject({
    felt: 'Deep in the hip joint',
    stopped: true,
    why: 'felt: Deep in the hip joint',
  });
  expect(body.items[0]?.instead !== undefined).toBe(hasEasier);
  expect(body.items.length).toBeGreaterThan(1);
}

async function diaryScreen(page: Page): Promise<void> {
  await page.goto(`${site.address}/progress`);
  await page.getByRole('heading', { name: 'How the pain went' }).waitFor();
  const scale = page.getByRole('group', { name: /Pain now/ });
  expect(await scale.getByRole('button').count()).toBe(11);
  expect(await scale.getByRole('button', { pressed: true }).count()).toBe(0);
  // Six days ago to yesterday, two of them not spoken of: two ribbons, and no point for the days between.
  expect(await page.locator('[data-run]').count()).toBe(2);
  expect(await page.locator('[data-run] circle').count()).toBe(4);
  // One press keeps it, and the row is empty again for the next time.
  await scale.getByRole('button', { name: '2', exact: true }).click();
  await page.getByText(/Kept: 2 of 10/).waitFor();
  await page.getByText('The same as a table').first().click();
  expect(await page.getByRole('cell', { name: 'not said' }).count()).toBe(2);
  await look(page, 'progress');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.waitForFunction(() => document.querySelectorAll('[data-run] circle').length === 4);
}

describe('who is not cleared', () => {
  test('gets no exercise: what to settle first, and rest only', async () => {
    const { context, page } = await site.visit();
    await bringIn(page, site, await recordOf('cp-nothing-answered'));
    await page.goto(`${site.address}/plan`);
    await page.getByRole('button', { name: 'Make the plan' }).click();
    await page.getByRole('heading', { name: 'First things first' }).waitFor();
    await look(page, 'plan-not-cleared');
    const [kept] = (await stored(page, 'plan')).slice(-1);
    const plan = kept?.body['plan'] as { items: unknown[]; conflict: { kind: string } };
    expect(plan.items).toEqual([]);
    expect(plan.conflict.kind).toBe('settle-first');
    await page.goto(`${site.address}/session`);
    await page.getByText('There is no practice today.').waitFor();
    await context.close();
  });

  test('without a check-up there is no plan, and no screen of this file had a fault', async () => {
    const { context, page } = await site.visit();
    await page.goto(`${site.address}/plan`);
    await page.getByText('A plan needs a check-up first.').waitFor();
    expect(wrong).toEqual([]);
    expect(site.faults).toEqual([]);
    await context.close();
  });
});
