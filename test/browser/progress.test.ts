// Diary, measures and the changed plan in a real browser, with records of people some weeks into a plan.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { type Course, courseRecord, type Practised, type Tapped } from './course-record.ts';
import { look as lookAt, openSite, type Site } from './harness.ts';
import { keptRecord } from './kept-record.ts';
import { bringIn } from './record-in-page.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
/** What is wrong with the screens, gathered, so that one fault does not hide the others. */
const wrong: string[] = [];
const look = (page: Page, name: string): Promise<void> => lookAt(page, name, wrong);
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

/** A person's device after the record was brought in. */
async function withRecord(course: Course, options: Parameters<Site['visit']>[0] = {}): Promise<Page> {
  const { page } = await site.visit({ reducedMotion: 'reduce', ...options });
  await bringIn(page, site, await courseRecord(course));
  return page;
}

/** Tab until the focus is on what has this name, then press it. */
async function press(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  for (let n = 0; n < 80; n++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const on = document.activeElement as HTMLElement;
      return `${on.getAttribute('aria-label') ?? ''} ${(on.closest('label') ?? on).innerText}`.trim();
    });
    if (name.test(here)) return page.keyboard.press(key);
  }
  throw new Error(`no way to ${name} by keyboard`);
}

/** Every day but these gaps, falling from one score to another, with a second tap on some days. */
function falling(days: number, from: number, to: number, gaps: readonly number[]): readonly Tapped[] {
  return Array.from({ length: days }, (_, i) => days - i).flatMap((ago, i): readonly Tapped[] => {
    if (gaps.includes(ago)) return [];
    const score = Math.round(from + ((to - from) * i) / days + (i % 3 === 0 ? 0.6 : -0.4));
    const evening: Tapped = { ago, hour: 20, score: Math.max(0, score) };
    return i % 2 === 0 ? [evening, { ago, hour: 8, score: Math.max(0, score - 2) }] : [evening];
  });
}

const calm = (agos: readonly number[]): readonly Practised[] =>
  agos.map((ago, i) => ({ ago, before: 4 - (i % 2), after: 3 - (i % 2), ...(i % 4 === 3 ? {} : { morning: 3 }) }));

test('a good course: the sentence, the band, the events, and each day by keyboard', async () => {
  const page = await withRecord({
    person: 'cp-extension-desk',
    since: 44,
    taps: [...falling(44, 6.5, 2.5, [30, 29, 28, 12]), { ago: 4, score: 3, region: 'buttock', side: 'left' }],
    practised: calm([42, 40, 38, 36, 34, 22, 20, 18, 16, 13, 11, 9, 7, 5, 3]),
    measures: [
      { ago: 44, measure: 'nprs', score: 6, items: { average: 6 } },
      { ago: 30, measure: 'nprs', score: 4, items: { average: 4 } },
      {
        ago: 44,
        measure: 'psfs',
        score: 3,
        items: { 1: 3, 2: 2, 3: 4, 'thing-1': 'Put on socks', 'thing-2': 'Sit in the car', 'thing-3': 'Sleep' },
      },
    ],
  });
  await page.goto(`${site.address}/progress`);
  await page.getByRole('radio', { name: 'Middle of the low back' }).first().check({ force: true });
  await page.getByText(/Your pain is down .* points since .*: that is a change most people notice/).waitFor();
  const chart = page.getByRole('slider');
  await chart.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  expect(await chart.getAttribute('aria-valuetext')).toMatch(/ at /);
  expect(await page.locator('[data-event=plan]').count()).toBe(1);
  expect(await page.locator('[data-event=pause]').count()).toBe(1);
  await page.getByText('The same as a table').first().click();
  // Four days without an entry, and today.
  expect(await page.locator('table').first().getByRole('cell', { name: 'not said' }).count()).toBe(5);
  await look(page, 'progress-good');
  await page.goto(`${site.address}/progress/measure/nprs`);
  await page.getByText(/Better by 2 since/).waitFor();
  await look(page, 'progress-measure');
  await page.context().close();
});

test('two bad next mornings: the dose is lower, said before it is so, taken by keyboard, and the old plan can be read', async () => {
  const page = await withRecord({
    person: 'cp-extension-desk',
    since: 6,
    taps: [6, 5, 4, 3, 2].map((ago) => ({ ago, hour: 9, score: 3 })),
    practised: [
      { ago: 4, before: 3, after: 3, morning: 6 },
      { ago: 2, before: 3, after: 3, morning: 6 },
    ],
  });
  await page.goto(site.address);
  await page.getByRole('heading', { name: 'Your plan can change' }).waitFor();
  await look(page, 'today-change');
  await press(page, /^See what changes/);
  await page.getByText('Two bad answers in a row, so the dose is lower.').first().waitFor();
  await page.getByRole('button', { name: 'What you told us' }).first().click();
  await look(page, 'next-plan');
  await page.getByRole('heading', { level: 1 }).focus();
  await press(page, /^Use the new plan/);
  await page.getByText('The new plan is in use.').waitFor();
  const plans = (await keptRecord(page, site.address)).filter(({ type }) => type === 'plan');
  expect(plans).toHaveLength(2);
  const bodies = plans.map(
    ({ body }) => body as unknown as { plan: { items: Moves }; changes?: { rule: string }[]; from?: string },
  );
  expect(bodies[1]?.from).toBe(plans[0]?.id);
  expect(bodies[1]?.changes?.map(({ rule }) => rule)).toContain('two-bad-responses');
  expect(worth(bodies[1]?.plan.items)).toBeLessThan(worth(bodies[0]?.plan.items));
  // The same answers change nothing a second time.
  await page.goto(`${site.address}/progress/next-plan`);
  await page.getByText('Nothing in your plan changes now.').waitFor();
  await page.goto(`${site.address}/progress/plans`);
  await page.getByText('in use').waitFor();
  expect(await page.getByText('Moves of this plan').count()).toBe(2);
  await look(page, 'plan-versions');
  await page.context().close();
});

type Moves = readonly { readonly days: readonly number[]; readonly dose: Readonly<Record<string, number>> }[];

/** Everything that is to be done in a week, as one number. */
const worth = (items: Moves = []): number =>
  items.reduce(
    (sum, { days, dose }) =>
      sum +
      days.length *
        (dose['sessionsPerDay'] ?? 1) *
        (dose['minutes'] ?? (dose['sets'] ?? 1) * (dose['reps'] ?? 1) * Math.max(1, dose['holdSeconds'] ?? 1)),
    0,
  );

test('a flat course leads to a review that asks for warning signs first', async () => {
  const page = await withRecord({
    person: 'cp-extension-desk',
    since: 24,
    taps: Array.from({ length: 23 }, (_, i) => ({ ago: 23 - i, score: 5 })),
    practised: [20, 17, 14, 11, 8, 5, 2].map((ago) => ({ ago, before: 5, after: 5, morning: 5 })),
  });
  await page.goto(`${site.address}/progress`);
  await page.getByRole('heading', { name: 'Two weeks without change' }).waitFor();
  await look(page, 'progress-flat');
  await page.getByRole('link', { name: 'Look at the plan again' }).click();
  await page
    .getByText(/Week from .*: 5/)
    .first()
    .waitFor();
  expect(await page.getByText('What you can do now').count()).toBe(0);
  await page.getByRole('radio', { name: 'Yes' }).check({ force: true });
  await page.getByRole('link', { name: 'Check the warning signs' }).waitFor();
  await page.getByRole('radio', { name: 'No, nothing of this' }).check({ force: true });
  await page.getByText('What you can do now').waitFor();
  await look(page, 'progress-review');
  await page.context().close();
});

test('a bad spell leads to what to do today, in Spanish as well', async () => {
  const course: Course = {
    person: 'cp-extension-desk',
    since: 10,
    taps: [...[9, 8, 7, 5, 3, 1].map((ago) => ({ ago, score: 3 })), { ago: 0, hour: 1, score: 8 }],
    practised: [{ ago: 6, before: 3, after: 2, morning: 3 }],
  };
  const page = await withRecord(course);
  await page.goto(site.address);
  await page.getByRole('heading', { name: 'That is a lot of pain' }).waitFor();
  await page.getByRole('link', { name: 'What to do today' }).click();
  await page.getByRole('radio', { name: 'No, nothing of this' }).check({ force: true });
  await page.getByText('Today and for two or three days').waitFor();
  await page.getByRole('heading', { name: 'Your plan can change' }).waitFor();
  await look(page, 'progress-flare');
  await page.getByRole('link', { name: 'See what changes' }).click();
  await page.getByText('The pain flares.', { exact: false }).first().waitFor();
  await look(page, 'next-plan-flare');
  await page.context().close();

  const spanish = await withRecord(course, { locale: 'es-ES' });
  await spanish.goto(`${site.address}/progress`);
  await spanish.getByRole('heading', { name: 'Eso es mucho dolor' }).waitFor();
  await look(spanish, 'progress-es');
  await spanish.goto(`${site.address}/progress/next-plan`);
  await spanish.getByText('El dolor se ha disparado.', { exact: false }).first().waitFor();
  await look(spanish, 'next-plan-es');
  await spanish.context().close();
});

test('thin data from two time zones: nothing is claimed, each entry on the day it was there', async () => {
  const page = await withRecord({
    person: 'cp-extension-desk',
    since: 5,
    // 23:00 in the west is already the next day in UTC.
    taps: [
      { ago: 3, hour: 6, score: 4, offset: -420 },
      { ago: 2, hour: 12, score: 5, offset: 60 },
    ],
  });
  await page.goto(`${site.address}/progress`);
  await page.getByText('2 days are written down so far.', { exact: false }).waitFor();
  await page.getByText('The same as a table').first().click();
  const rows = page.locator('table').first().locator('tbody tr');
  const said = await rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.includes('not said')));
  // Today and the two days before the entry of two days ago was followed by none; the first is four days back, not three.
  expect(said).toEqual([true, true, false, true, false]);
  await look(page, 'progress-thin');
  await page.context().close();
});

test('how far down the leg: one tap, a course in steps, and a good sign told as one', async () => {
  const page = await withRecord({
    person: 'cp-sciatica-desk',
    since: 14,
    taps: [
      ...(['calf', 'calf', 'knee', 'knee', 'thigh', 'thigh', 'buttock'] as const).map((reach, i) => ({
        ago: 12 - i,
        reach,
      })),
      { ago: 2, reach: 'buttock' },
      { ago: 3, score: 4 },
    ],
  });
  await page.goto(`${site.address}/progress`);
  await page.getByText(/It has moved up: calf on .*, buttock now/).waitFor();
  expect(await page.locator('[data-reach]').count()).toBe(8);
  await page.getByRole('button', { name: 'Only the back' }).click();
  await page.getByText('Kept: Only the back.').waitFor();
  expect(await page.locator('[data-reach]').count()).toBe(9);
  await look(page, 'progress-reach');
  await page.context().close();
});

test('a measure by keyboard: nothing pressed beforehand, a gap stays a gap, the score and its meaning', async () => {
  const page = await withRecord({ person: 'cp-extension-desk', since: 1 });
  await page.goto(site.address);
  await page.getByRole('heading', { name: 'Some questions are due' }).waitFor();
  await press(page, /^Answer/);
  await page.getByRole('heading', { name: 'Pain of the last day' }).waitFor();
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await press(page, /^Keep it/);
  await page.getByText('Answer at least one question, or go back.').waitFor();
  await page.getByRole('radiogroup').nth(1).getByRole('radio', { name: '0', exact: true }).focus();
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
  await press(page, /^Keep it/);
  await page.getByText('This is the first time.', { exact: false }).waitFor();
  const [kept] = (await keptRecord(page, site.address)).filter(({ type }) => type === 'measure');
  expect(kept?.body).toEqual({ measure: 'nprs', items: { average: 5 }, score: 5 });
  await page.goto(`${site.address}/progress/measure/psfs`);
  await page.getByLabel('Activity 1', { exact: true }).fill('Put on socks');
  await look(page, 'measure-own');
  await page.getByRole('radiogroup').first().getByRole('radio', { name: '4', exact: true }).click({ force: true });
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('there is no score: 1 of 3 answers', { exact: false }).waitFor();
  await page.context().close();
});

test('a re-check starts with the warning signs and shows what changed', async () => {
  const page = await withRecord({
    person: 'cp-extension-desk',
    since: 30,
    again: { ago: 1, findings: { 'pain-now-0-10': 2, 'worse-sitting': false } },
  });
  await page.goto(`${site.address}/progress/re-check`);
  await page.getByRole('heading', { name: 'What changed since last time' }).waitFor();
  await page.getByText('Worse with sitting: yes before, no now.').waitFor();
  await page.getByText(/^Pain now, 0 to 10: \d points before, 2 points now\.$/).waitFor();
  await look(page, 're-check');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { name: 'Where does it hurt?' }).waitFor();
  await page
    .getByRole('button', { name: /Next|cannot point/ })
    .last()
    .click();
  await page.getByRole('group').or(page.locator('[id^="question "]')).first().waitFor();
  const [begun] = (await keptRecord(page, site.address)).filter(({ type }) => type === 'check-up').slice(-1);
  expect(begun?.body).toMatchObject({ volunteered: { 'age-years': expect.any(Number) } });
  await page.context().close();
});

test('an old plan asks for the safety questions on the first screen', async () => {
  const page = await withRecord({ person: 'cp-extension-desk', since: 60 });
  await page.goto(site.address);
  await page.getByText('Your plan is old by now.', { exact: false }).waitFor();
  await page.context().close();
});

test('nothing is wrong with any of the screens', () => {
  expect(wrong).toEqual([]);
  expect(site.faults).toEqual([]);
});
