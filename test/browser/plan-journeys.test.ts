// Journeys that go on to a plan and to what stands beside it, by keyboard alone and by touch alone. What the page kept is
// held against the checker.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { type Hand, keyboard, touch } from './hand.ts';
import { openSite, type Site } from './harness.ts';
import { dayFromToday, type HeldPlan, type PlanChecks, planChecks } from './kept-plan.ts';
import { keptRecord } from './kept-record.ts';
import { answerGates, goTo, goToTool, makePlan, type Operation } from './plan-walk.ts';
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

/** Ten in the morning of the next Monday: within the hours of work. */
function monday(): Date {
  const day = new Date();
  day.setDate(day.getDate() + ((8 - day.getDay()) % 7 || 7));
  day.setHours(10, 0, 0, 0);
  return day;
}

interface Way {
  readonly person: string;
  readonly places: readonly string[];
  readonly worst?: string;
  readonly operation?: Operation;
  /** What the clock of the device shows at the start, if it is not left alone. */
  readonly clock?: Date;
}

/** Check-up, result, plan: the page stands at the plan, and the plan was held against the checker. */
async function toPlan(
  hand: Hand,
  { person, operation, clock, ...begin }: Way,
): Promise<{ page: Page; held: HeldPlan }> {
  const { page } = await site.visit({ ...hand.device, reducedMotion: 'reduce' });
  if (clock !== undefined) await page.clock.install({ time: clock });
  await page.goto(site.address);
  await beginCheckUp(page, hand, begin);
  const told = toldBy(person);
  await answerAll(page, hand, told);
  await makePlan(page, hand, checks.saidBy(person, told), operation);
  const held = await heldNow(page, clock === undefined ? dayFromToday(0) : clock.toISOString().slice(0, 10));
  await goTo(page, hand, 'Plan');
  return { page, held };
}

/** @throws when the checker has anything against the plan that is kept */
async function heldNow(page: Page, today = dayFromToday(0)): Promise<HeldPlan> {
  const held = checks.held(await keptRecord(page, site.address), today);
  expect(held.violations).toEqual([]);
  return held;
}

const moves = ({ plan }: HeldPlan): readonly string[] => plan.items.map(({ exercise }) => exercise);

/** The timer of a page hears its worker every five seconds of real time; a look at the page brings it forward at once. */
async function forward(page: Page, minutes: number): Promise<void> {
  await page.clock.fastForward(minutes * 60_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** In steps of some seconds: a break that was announced long before the page is looked at again is not rung. */
async function forwardTo(page: Page, words: string): Promise<void> {
  for (let n = 0; n < 40 && (await page.getByText(words).count()) === 0; n++) await forward(page, 0.1);
  await page.getByText(words).waitFor();
}

const HIP_LIMITS: Operation = {
  kind: 'New hip joint',
  day: dayFromToday(-21),
  side: 'right',
  approach: 'From behind',
  limits: [
    { motion: 'bending', degrees: 90, until: dayFromToday(61) },
    { motion: 'across the middle', degrees: 0, until: dayFromToday(61) },
    { motion: 'turning in', degrees: 0, until: dayFromToday(61) },
  ],
};

describe.each([keyboard, touch])('by $name', (hand) => {
  test('J2: sciatica at the desk, to a break that rings and a diary of how far down it goes', async () => {
    const { page, held } = await toPlan(hand, {
      person: 'cp-sciatica-desk',
      places: ['Back of the thigh, left', 'Calf, left', 'Middle of the low back'],
      worst: 'Calf, left',
      clock: monday(),
    });
    const some = ['standing-lumbar-extension', 'seated-pelvic-tilt', 'walking-programme', 'sciatic-slider-seated'];
    expect(moves(held).filter((id) => some.includes(id))).not.toEqual([]);

    // A no in the check-up is enough: the plan does not ask about an operation again. What it asks opens more moves.
    expect(held.findings['onset-after-surgery']).toBe('no');
    expect(held.plan.askFirst.map(({ fact }) => fact)).not.toContain('abdominal-surgery-12w');
    expect(held.plan.askFirst.length).toBeGreaterThan(0);
    await hand.use(page.getByRole('button', { name: 'A few questions that open more moves' }));
    await answerGates(page, hand, checks.saidBy('cp-sciatica-desk', toldBy('cp-sciatica-desk')));
    const more = await heldNow(page, monday().toISOString().slice(0, 10));
    expect(more.plan.askFirst.length).toBeLessThan(held.plan.askFirst.length);
    expect(more.plan.excluded.length).toBeLessThan(held.plan.excluded.length);

    await goTo(page, hand, 'Today');
    await hand.use(page.getByRole('link', { name: 'Set up', exact: true }));
    const quiet = page.getByRole('group', { name: 'Quiet hours' });
    await hand.type(quiet.getByLabel('from'), '11:00');
    await hand.type(quiet.getByLabel('to'), '12:00');
    await hand.use(page.getByRole('button', { name: 'Switch the timer on' }));
    await page.getByText(/Next break at 10:3\d/).waitFor();
    await forward(page, 28.5);
    await page.getByText('A break in 2 minutes').waitFor();
    await forwardTo(page, 'Time to get up');
    await hand.use(page.getByRole('button', { name: 'I am getting up' }));
    await page.getByRole('heading', { name: 'Your break' }).waitFor();
    await page.getByText('Walk a little, as far as it feels all right.').waitFor();
    await hand.use(page.getByRole('button', { name: 'Back to work' }));
    await page.getByText('You got up once.').waitFor();
    // The next one would be a little after eleven: nothing is said before twelve.
    await forward(page, 40);
    expect(await page.getByText(/A break in|Time to get up/).count()).toBe(0);
    await page.getByText(/Next break at 12:[0-3]\d/).waitFor();

    await goTo(page, hand, 'Progress');
    const reach = page.getByRole('group', { name: 'How far down is it felt today?' });
    await hand.use(reach.getByRole('button', { name: 'Calf', exact: true }));
    await page.getByText('Kept: Calf.').waitFor();
    await forward(page, 24 * 60);
    await hand.use(reach.getByRole('button', { name: 'Buttock', exact: true }));
    await page.getByText('Kept: Buttock.').waitFor();
    await page.getByText(/It has moved up: calf on .*, buttock now\. That is a good sign\./).waitFor();

    const log = await keptRecord(page, site.address);
    expect(log.filter(({ type }) => type === 'pain').map(({ body }) => body)).toEqual([
      { regions: [], span: 'now', reach: 'calf' },
      { regions: [], span: 'now', reach: 'buttock' },
    ]);
    const [settings] = log.filter(({ type }) => type === 'break-settings').slice(-1);
    expect(settings?.body).toMatchObject({ on: true, quiet: { from: 660, to: 720 } });
    expect(log.filter(({ type }) => type === 'break').map(({ body }) => body)).toMatchObject([{ did: 'took' }]);
    await page.context().close();
  });

  test('J5: no more than 90 degrees after a new hip, then no more than 70: plan, chair, car and drive obey', async () => {
    const { page, held } = await toPlan(hand, {
      person: 'cp-thr-posterior-3w',
      places: ['Outside of the hip, right'],
      operation: HIP_LIMITS,
    });
    const some = ['ankle-pumps', 'quad-set', 'glute-set', 'heel-slide'];
    const barred = [
      'supine-legs-on-chair-90-90',
      'cat-cow',
      'sit-to-stand',
      'stationary-cycle',
      'lumbar-trunk-rotation',
    ];
    expect(moves(held).filter((id) => some.includes(id))).not.toEqual([]);
    const asked = HIP_LIMITS.limits?.map(({ degrees }) => degrees);
    expect(held.ask.limits.map(({ maxDegrees }) => maxDegrees)).toEqual(asked);

    for (const most of [90, 70] as const) {
      if (most === 70) {
        await goToTool(page, hand, /^Limits of my surgeon/);
        await hand.use(page.getByRole('button', { name: 'Change the limits' }));
        const limit = page.getByRole('group', { name: 'Limit 1' });
        await hand.type(limit.getByLabel(/^No further than/), '70');
        await hand.use(page.getByRole('button', { name: 'Save the limits' }));
        await page.getByText(/^Saved\. Your plan was made again/).waitFor();
      }
      await goToTool(page, hand, /^Chair, car, bicycle, lifting/);
      await hand.use(page.getByRole('link', { name: /^Chair and desk/ }));
      await hand.type(page.getByLabel('Your height in cm'), '175');
      await hand.type(page.getByLabel('Height of the seat in cm'), '45');
      await page.getByText(new RegExp(`(Too near to|More than) your limit of ${most} degrees`)).waitFor();
      await page.getByRole('heading', { name: 'Try this' }).waitFor();
      expect(await page.getByText('Nothing has to change here', { exact: false }).count()).toBe(0);
      await hand.use(page.getByRole('link', { name: 'All set-ups' }));
      await hand.use(page.getByRole('link', { name: /^Car seat/ }));
      await page.getByText(new RegExp(`(Too near to|More than|Inside) your limit of ${most} degrees`)).waitFor();
      await goToTool(page, hand, /^Plan a long drive/);
      await hand.type(page.getByLabel('Hours in the car'), '3');
      await hand.use(page.getByRole('button', { name: 'Plan the drive' }));
      const seat = page.getByText(/^A usual car seat bends the hip by about 90 degrees/);
      const told = {
        90: 'That is too near to your limit of 90. Do not travel in it like that.',
        70: 'Your limit is 70. Do not travel in it like that. Raise the hips, lean the back, and ask your surgical team first.',
      };
      expect(await seat.innerText()).toContain(told[most]);
      await page.getByText('When may I drive', { exact: false }).first().waitFor();
    }
    const after = await heldNow(page);
    expect(after.ask.limits[0]?.maxDegrees).toBe(70);
    for (const one of [held, after]) {
      const all = [...moves(one), ...one.plan.release.map(({ exercise }) => exercise)];
      expect(all.filter((id) => barred.includes(id))).toEqual([]);
    }
    await page.context().close();
  });

  test('J5: who does not know the limits gets no hip stretch, and what to ask the surgeon', async () => {
    const person = 'cp-thr-limits-unknown-3w';
    const { page } = await site.visit({ ...hand.device, reducedMotion: 'reduce' });
    await bringIn(page, site, await recordOf(person));
    const operation: Operation = { kind: 'New hip joint', day: dayFromToday(-21), side: 'right', approach: 'Not sure' };
    await makePlan(page, hand, checks.saidBy(person, toldBy(person)), operation);
    await page.getByRole('heading', { name: 'Ask your surgical team' }).waitFor();
    await page.getByText('How far may I bend, turn and cross the leg?').first().waitFor();
    await page.getByText('Show this to your surgical team before you start.').waitFor();
    const held = await heldNow(page);
    expect(moves(held).filter(checks.isStretch)).toEqual([]);
    expect(held.plan.askSurgeon.length).toBeGreaterThan(3);
    await page.context().close();
  });

  test('J17: a trolley helps, to a plan that bends forward, a cobra left out and a walk that is measured', async () => {
    const { page, held } = await toPlan(hand, {
      person: 'cp-flexion-older',
      places: ['Middle of the low back', 'Back of the thigh, left', 'Back of the thigh, right'],
      worst: 'Middle of the low back',
    });
    const some = ['knee-to-chest-double', 'pelvic-tilt-supine', 'walking-programme', 'seated-flexion-chair'];
    const barred = ['sphinx', 'standing-lumbar-extension', 'cobra', 'press-up-sloppy'];
    expect(moves(held).filter((id) => some.includes(id))).not.toEqual([]);
    expect(moves(held).filter((id) => barred.includes(id))).toEqual([]);

    await goToTool(page, hand, /^Check my class/);
    await hand.type(page.getByLabel('Poses, one on each line'), 'Cobra');
    await hand.use(page.getByRole('button', { name: 'Check my list' }));
    await page.getByText(/^Keep 0, change 0, leave out 1/).waitFor();
    const cobra = page.locator('main').getByRole('listitem').filter({ hasText: 'Cobra' }).first();
    await cobra.getByText('Bending back makes your pain worse.').waitFor();

    await goTo(page, hand, 'Progress');
    await hand.use(page.getByRole('link', { name: /How long you can walk/ }));
    await hand.type(page.getByLabel('Minutes'), '7');
    await hand.use(page.getByRole('button', { name: 'Keep it' }));
    await page.getByText('Kept.', { exact: true }).waitFor();
    await page.getByText('This is the first time.', { exact: false }).waitFor();
    const log = await keptRecord(page, site.address);
    expect(log.filter(({ type }) => type === 'measure').map(({ body }) => body)).toMatchObject([
      { measure: 'walk-time', score: 7 },
    ]);
    await page.context().close();
  });
});
