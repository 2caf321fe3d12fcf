// Journeys to the tools beside a plan: a bicycle, a class of a person with loose joints, a plan in pregnancy. By keyboard
// alone and by touch alone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { type Hand, keyboard, touch } from './hand.ts';
import { openSite, type Site } from './harness.ts';
import { dayFromToday, type HeldPlan, type PlanChecks, planChecks } from './kept-plan.ts';
import { keptRecord } from './kept-record.ts';
import { answerGates, goTo, goToTool, makePlan } from './plan-walk.ts';
import { bringIn } from './record-in-page.ts';
import { recordOf } from './seeded-record.ts';
import { answerAll, beginCheckUp, toldBy } from './told.ts';

vi.setConfig({ testTimeout: 12 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
let checks: PlanChecks;
beforeAll(async () => {
  [site, checks] = await Promise.all([openSite(), planChecks()]);
});
afterAll(async () => {
  await site?.close();
  expect(site?.faults).toEqual([]);
});

/** A page with the record of somebody who has answered everything. */
async function withRecord(hand: Hand, person: string, unasked: readonly string[] = []): Promise<Page> {
  const { page } = await site.visit({ ...hand.device, reducedMotion: 'reduce' });
  await bringIn(page, site, await recordOf(person, [], unasked));
  return page;
}

/** @throws when the checker has anything against the plan that is kept */
async function heldNow(page: Page): Promise<HeldPlan> {
  const held = checks.held(await keptRecord(page, site.address), dayFromToday(0));
  expect(held.violations).toEqual([]);
  return held;
}

/** What somebody teaches or takes, as it is pasted. */
const CLASS = [
  'Bridge',
  'Pigeon pose',
  'Triangle',
  'Plank',
  'Child’s pose',
  'Happy baby',
  'Warrior 2',
  'Cat cow',
  'Splits',
  'Tree',
];

describe.each([keyboard, touch])('by $name', (hand) => {
  test('J3: a pinch in the groin on the bicycle, to the bend of the hip and the distance', async () => {
    const person = 'cp-cyclist';
    const page = await withRecord(hand, person);
    await makePlan(page, hand, checks.saidBy(person, toldBy(person)));
    const { plan } = await heldNow(page);
    expect(plan.pathways.map(({ pathway }) => pathway)).toContain('cycling');

    await goToTool(page, hand, /^Chair, car, bicycle, lifting/);
    await hand.use(page.getByRole('link', { name: /^Bicycle/ }));
    await hand.type(page.getByLabel('Your height in cm'), '168');
    await hand.type(page.getByLabel('Saddle height in cm'), '84');
    await hand.pick(page.getByRole('radio', { name: 'Low, on drop bars' }));
    const bend = await page.getByText(/At the top of the stroke your hip bends by about \d+ degrees/).innerText();
    const degrees = Number(/\d+/.exec(bend)?.[0]);
    const usual = await page.getByText(/where most hips come to their end/).innerText();
    expect(usual).toMatch(/^That is (near|more than) \d+ degrees/);
    expect(degrees).toBeGreaterThan(Number(/\d+/.exec(usual)?.[0]) - 10);
    await page.getByText('Raise the bars or the saddle, or use shorter cranks.', { exact: false }).waitFor();
    // Upright it bends less: the direction that was named is the right one.
    await hand.pick(page.getByRole('radio', { name: 'Upright', exact: true }));
    await expect
      .poll(async () => Number(/\d+/.exec(await page.getByText(/At the top of the stroke/).innerText())?.[0]))
      .toBeLessThan(degrees);
    await hand.type(page.getByLabel('This week, in km'), '120');
    await hand.type(page.getByLabel('The weeks before, in km'), '60 58 62');
    await page.getByText('This week is 100 percent more than you are used to.', { exact: false }).waitFor();
    await hand.type(page.getByLabel('This week, in km'), '62');
    await page.getByText('That is no sharp rise.').waitFor();
    await hand.use(page.getByRole('button', { name: 'Why, and where it comes from' }));
    await page.getByText('Sources', { exact: true }).first().waitFor();
    await page.context().close();
  });

  test('J4: a class of ten poses with loose joints; without them the same person stretches more', async () => {
    const person = 'cp-hypermobile-yoga';
    // Whether her joints are very flexible was never asked: it is, before anything is stretched.
    const page = await withRecord(hand, person, ['joint-hypermobility-5pq']);
    const said = checks.saidBy(person, toldBy(person));
    await makePlan(page, hand, said);
    const lax = await heldNow(page);
    expect(lax.findings['joint-hypermobility-5pq']).toBe(4);
    // Where to feel each move, where not, and the day to look at it again: within a month.
    await goTo(page, hand, 'Plan');
    await hand.use(page.locator('main ol > li').first().getByRole('button').first());
    await page.getByText('Feel it here', { exact: true }).first().waitFor();
    await page
      .getByText(/^Look at the plan again on /)
      .first()
      .waitFor();
    expect(lax.plan.review.when <= dayFromToday(31)).toBe(true);

    await goToTool(page, hand, /^Check my class/);
    await hand.type(page.getByLabel('Poses, one on each line'), CLASS.join('\n'));
    await hand.use(page.getByRole('button', { name: 'Check my list' }));
    const summary = await page.getByText(/^Keep \d+, change \d+, leave out \d+/).innerText();
    const numbers = (summary.match(/\d+/g) ?? []).map(Number);
    expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(CLASS.length);
    const poses = page
      .locator('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) });
    expect(await poses.count()).toBe(CLASS.length);
    for (const pose of await poses.all()) {
      const words = await pose.innerText();
      expect(words).toMatch(/Keep it|Change it|Leave it out for now|Which one is it\?/);
      if (/Change it|Leave it out/.test(words))
        expect(await pose.getByRole('listitem').count(), words).toBeGreaterThan(0);
    }
    await poses
      .filter({ hasText: 'Pigeon pose' })
      .getByText(/Leave it out for now|Change it/)
      .waitFor();
    await poses.filter({ hasText: 'Splits' }).getByText('Leave it out for now').waitFor();

    await page.goto(`${site.address}/result`);
    await hand.use(page.getByRole('button', { name: 'Change an answer' }));
    await hand.type(page.getByLabel('Find an answer'), 'hypermobility');
    await hand.use(page.getByRole('button', { name: /^Hypermobility questions/ }));
    await hand.type(page.getByRole('textbox').last(), '0');
    await hand.use(page.getByRole('button', { name: 'Keep this change' }));
    await page.getByText('Your change is kept.').waitFor();
    await goTo(page, hand, 'Plan');
    await hand.use(page.getByRole('button', { name: 'Make it again' }));
    await answerGates(page, hand, said);
    const stiff = await heldNow(page);
    expect(stiff.findings['joint-hypermobility-5pq']).toBe(0);
    const stretches = ({ plan }: HeldPlan): number =>
      plan.items.filter((item) => checks.isStretch(item.exercise)).length;
    expect(stretches(lax)).toBeLessThanOrEqual(stretches(stiff));
    const shut = ({ plan }: HeldPlan): number => plan.excluded.filter((out) => checks.isStretch(out.exercise)).length;
    expect(shut(lax)).toBeGreaterThan(shut(stiff));
    await page.context().close();
  });

  test('J14: pregnant, to a plan for showing to the midwife that presses no belly', async () => {
    const person = 'cp-pregnant-third-pgp';
    const { page } = await site.visit({ ...hand.device, reducedMotion: 'reduce' });
    await page.goto(site.address);
    const worst = 'Pubic bone';
    await beginCheckUp(page, hand, { places: [worst, 'Dimple at the top of the buttock, left'], worst });
    const told = toldBy(person);
    expect(await answerAll(page, hand, told)).toBeLessThanOrEqual(30);
    await page.getByText(/^Most likely the joint at the back of the pelvis/).waitFor();
    await makePlan(page, hand, checks.saidBy(person, told));
    await page.getByText('Show this to your midwife or doctor before you start.').waitFor();
    const leftOut = page.getByRole('button', { name: /^No lying on or pressing the belly\./ });
    await hand.use(leftOut);
    await page
      .getByRole('group', { name: /^No lying on or pressing the belly\./ })
      .getByText(/\bCobra\b/)
      .waitFor();

    const held = await heldNow(page);
    expect(held.plan.pathways.map(({ pathway }) => pathway)).toContain('pregnancy');
    expect(held.findings).toMatchObject({ 'pregnancy-state': 'third-trimester' });
    // Nobody had her lie down and try anything.
    expect(Object.keys(held.findings).filter((id) => id.startsWith('st-'))).toEqual([]);
    const all = [...held.plan.items, ...held.plan.release].map(({ exercise }) => exercise);
    const barred = ['prone-lying', 'sphinx', 'cobra', 'mcgill-curl-up', 'downward-dog', 'psoas-ball-release'];
    expect(all.filter((id) => barred.includes(id))).toEqual([]);
    await page.context().close();
  });
});
