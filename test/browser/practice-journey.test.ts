// One whole guided practice from the plan to the diary, by keyboard alone and by touch alone, on a clock of our own; what it
// wrote down is read back from the saved file.
import { type EntryOf, entriesOf } from '@hipspine/record';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { keyboard, touch } from './hand.ts';
import { openSite, type Site } from './harness.ts';
import { keptRecord } from './kept-record.ts';
import { goTo } from './plan-walk.ts';
import { recordWithPlan } from './planned-record.ts';
import { bringIn } from './record-in-page.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
  expect(site?.faults).toEqual([]);
});

/** Longer than any move of this plan lasts. */
const MOST_SECONDS = 600;

/** Time goes by until something is to be seen. @returns how many seconds went by */
async function until(page: Page, seen: () => Promise<boolean>, step = 1): Promise<number> {
  for (let seconds = 0; seconds < MOST_SECONDS; seconds += step) {
    if (await seen()) return seconds;
    await page.clock.runFor(step * 1000);
  }
  throw new Error('it does not come');
}

const timer = async (page: Page): Promise<number> => Number(/\d+/.exec(await page.getByRole('timer').innerText())?.[0]);

describe.each([keyboard, touch])('by $name', (hand) => {
  test('a stretch that pinches deep in the joint, an easier one, a press and a bridge', async () => {
    const { page } = await site.visit({ ...hand.device, reducedMotion: 'reduce' });
    await page.clock.install({ time: new Date() });
    await bringIn(page, site, await recordWithPlan());
    const asked = page.getByRole('heading', { name: 'Where do you feel it?' });
    const isAsked = async (): Promise<boolean> => (await asked.count()) > 0;
    const felt = page.locator('section', { has: page.getByRole('heading', { name: 'Where it should be' }) });

    await goTo(page, hand, 'Plan');
    await hand.use(page.getByRole('link', { name: /Start now|Practise anyway/ }));
    const before = page.getByRole('radiogroup', { name: /How is the pain now/ });
    await hand.pick(before.getByRole('radio', { name: '3', exact: true }));
    await hand.pick(page.getByRole('radio', { name: 'No, nothing of this' }));
    await hand.use(page.getByRole('button', { name: 'Next', exact: true }));
    await page.getByRole('heading', { name: 'Today’s moves' }).waitFor();
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
    await hand.use(page.getByRole('button', { name: 'Begin', exact: true }));
    await page.getByRole('timer').waitFor();

    // Thirty seconds, four times, on each side; a pause counts nothing.
    await until(page, async () => (await page.getByText('Hold · Left side').count()) > 0);
    expect(await timer(page)).toBe(30);
    await page.clock.runFor(12_000);
    await hand.use(page.getByRole('button', { name: 'Pause', exact: true }));
    const left = await timer(page);
    await page.clock.runFor(60_000);
    expect(await timer(page)).toBe(left);
    await hand.use(page.getByRole('button', { name: 'Go on', exact: true }));
    await until(page, isAsked, 5);
    await hand.use(page.getByRole('button', { name: 'Deep in the hip joint' }));
    await page.getByText('You felt it here: Deep in the hip joint. It should not be felt there.').waitFor();
    await hand.use(page.getByRole('button', { name: /^Do this: / }));
    await page.getByRole('timer').waitFor();
    await until(page, isAsked, 5);
    await hand.use(felt.getByRole('button').first());

    const easing = page.getByRole('button', { name: 'Easing', exact: true });
    for (let n = 0; n < 6 && !(await isAsked()); n++) {
      await until(page, async () => (await easing.count()) > 0 || (await isAsked()), 5);
      if ((await easing.count()) > 0) await hand.use(easing);
    }
    await until(page, isAsked, 5);
    await hand.use(felt.getByRole('button').first());
    await page.getByRole('timer').waitFor();
    await until(page, isAsked, 5);
    await hand.use(felt.getByRole('button').first());

    await page.getByRole('heading', { name: 'Well done. That is it for now.' }).waitFor();
    const after = page.getByRole('radiogroup', { name: /How is the pain now/ });
    await hand.pick(after.getByRole('radio', { name: '2', exact: true }));
    const effort = page.getByRole('radiogroup', { name: /How hard was it/ });
    await hand.pick(effort.getByRole('radio', { name: '4', exact: true }));
    await hand.type(page.getByLabel('A note, if you like'), 'Went well');
    await hand.use(page.getByRole('button', { name: 'Keep it', exact: true }));
    await page.getByRole('heading', { name: 'Kept in your diary.' }).waitFor();
    await page.getByText('It is no worse than before.').waitFor();
    await page.clock.resume();

    const log = await keptRecord(page, site.address);
    const sessions = entriesOf(log, 'session');
    const { body } = sessions.at(-1) as EntryOf<'session'>;
    expect(body).toMatchObject({ painBefore: 3, painAfter: 2, effort: 4, note: 'Went well' });
    expect(body.plan).toBe(entriesOf(log, 'plan').at(-1)?.id);
    const items = body.items as readonly Readonly<Record<string, unknown>>[];
    const of = (exercise: string): typeof items => items.filter((item) => item['exercise'] === exercise);
    const whole = { seconds: [30, 30, 30, 30] };
    // What was felt stands with the side that was done last.
    const [leftSide, rightSide] = of('half-kneeling-hip-flexor-stretch');
    expect(leftSide).toMatchObject({ side: 'left', ...whole });
    const where = 'Deep in the hip joint';
    expect(rightSide).toMatchObject({ side: 'right', ...whole, felt: where, stopped: true, why: `felt: ${where}` });
    const easier = items.filter((item) => item['exercise'] === rightSide?.['instead']);
    expect(easier).toMatchObject([
      { side: 'left', ...whole },
      { side: 'right', ...whole },
    ]);
    for (const item of easier) expect(item['stopped']).toBeUndefined();
    expect(of('piriformis-ball-release').map(({ side }) => side)).toEqual(['left', 'right']);
    expect(of('piriformis-ball-release')[0]?.['release']).toContain('easing');
    expect(of('glute-bridge')).toHaveLength(1);
    await page.context().close();
  });
});
