// The journeys people make to a result and what it has to answer, each walked twice: by keyboard alone and by touch alone.
// Those that go on to a plan stand in plan-journeys.test.ts and tool-journeys.test.ts.
import { entriesOf } from '@hipspine/record';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { type Hand, keyboard, touch } from './hand.ts';
import { openSite, type Site } from './harness.ts';
import { keptRecord } from './kept-record.ts';
import { bringIn } from './record-in-page.ts';
import { recordWithResult } from './seeded-result.ts';
import { answerAll, beginCheckUp, type Told, toldBy } from './told.ts';

vi.setConfig({ testTimeout: 10 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site?.close();
  expect(site?.faults).toEqual([]);
});

const GROIN = 'Groin, or crease at the front of the hip';

/** Somebody of 52 with pain in groin, thigh and back who can hardly put on socks; otherwise as one of the collection. */
const SURE_OF_THE_BACK: Told = {
  ...toldBy('fa-c7ed5c'),
  findings: {
    ...toldBy('fa-c7ed5c').findings,
    'age-years': 52,
    'pregnancy-state': 'no',
    'pain-low-back': true,
    'better-sitting': false,
    'worse-stairs': 'no',
    ...Object.fromEntries(
      [
        'headache-jaw-vision',
        'recent-joint-injection',
        'repeat-visits-no-response',
        'bisphosphonate-over-3y',
        'leg-looks-shorter-turned-out',
        'arm-weakness-new',
      ].map((id) => [id, false]),
    ),
  },
};

/** Somebody of 33 who does yoga, with hips that feel tight although they go far, and a clunk. */
const FLEXIBLE_YET_TIGHT: Told = {
  ...toldBy('cp-hypermobile-yoga'),
  findings: {
    ...toldBy('cp-hypermobile-yoga').findings,
    'age-years': 33,
    'hip-front-tight-feeling': true,
    'hip-click-snap': 'painless',
    'snap-front-hip-audible': true,
  },
};

async function open(hand: Hand): Promise<Page> {
  const { page } = await site.visit({ ...hand.device, reducedMotion: 'reduce' });
  await page.goto(site.address);
  return page;
}

/** A part of a page by its heading. */
const part = (page: Page, heading: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) });

/** What the person has said, as the saved file has it. */
async function findingsKept(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const told = entriesOf(await keptRecord(page, site.address), 'assessment').at(-1);
  if (told === undefined) throw new Error('no assessment was kept');
  return told.body.findings;
}

async function atResult(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
  await page.getByRole('heading', { name: 'Where it probably comes from' }).waitFor();
}

describe.each([keyboard, touch])('by $name', (hand) => {
  test('J1: groin pain, sure that it is the back: led to the hip, and why', async () => {
    const page = await open(hand);
    const worst = `${GROIN}, left`;
    await beginCheckUp(page, hand, {
      places: [worst, 'Front of the thigh, left', 'Middle of the low back'],
      worst,
    });
    expect(await answerAll(page, hand, SURE_OF_THE_BACK)).toBeLessThanOrEqual(30);
    await atResult(page);
    // Which of the two, and how sure; two at once is an answer too.
    await page.getByText(/^Most likely the hip: about [5-9] in 10 people who answer like you/).waitFor();
    await page.getByText(/^Two sources at once, the hip and the low back: about \d in 10/).waitFor();
    // Which answers did it, and by how much.
    const first = part(page, 'What it may be').getByRole('listitem').first();
    expect(await first.getByRole('heading', { level: 3 }).innerText()).toMatch(/hip/i);
    await hand.use(first.getByRole('button', { name: /^More reasons: / }));
    const all = first.getByRole('group', { name: /^More reasons: / });
    await all.getByText('Hard to reach shoes and socks', { exact: true }).waitFor();
    const sizes = all.getByText(/^People with it say this (about|more than) [\d.]+ times as often as others\.$/);
    expect(await sizes.count()).toBeGreaterThanOrEqual(3);
    // Why a hip can hurt in the back.
    const reach = 'Why it can hurt where you feel it';
    await hand.use(page.getByRole('button', { name: reach }));
    await page.getByRole('group', { name: reach }).getByText('Low back pain', { exact: true }).waitFor();
    const way = /^From hip to low back: studies support this link\.$/;
    await hand.use(page.getByRole('button', { name: way }));
    await page.getByRole('group', { name: way }).getByText(way).waitFor();
    // What would separate them.
    const doubt = part(page, 'What we cannot tell yet');
    await doubt.getByText(/^It may be .* or .*\. Your answers fit both\.$/).waitFor();
    await doubt.getByText(/^This answer would tell most:$/).waitFor();
    await doubt.getByText(/^This check by a trained person would tell most: ./).waitFor();

    // One answer changed: what would be different is listed, kept, and taken back.
    const sentence = page.getByText(/^(Most likely|We cannot say yet)/);
    const before = await sentence.innerText();
    await hand.use(page.getByRole('button', { name: 'Change an answer' }));
    await hand.type(page.getByLabel('Find an answer'), 'socks');
    await hand.use(page.getByRole('button', { name: /^Hard to reach shoes and socks/ }));
    await hand.pick(page.getByRole('radio', { name: 'No', exact: true }));
    const difference = page.locator('[aria-live]', { has: page.getByRole('heading', { name: 'With this change' }) });
    await difference
      .getByText(/: .* before, .* now\.$/)
      .first()
      .waitFor();
    await hand.use(page.getByRole('button', { name: 'Keep this change' }));
    await page.getByText('Your change is kept.').waitFor();
    await hand.use(page.getByRole('button', { name: 'Go back to the result before' }));
    await page.getByText('Your change is kept.').waitFor({ state: 'detached' });
    await page.getByText(before, { exact: true }).waitFor();

    await hand.use(page.getByRole('link', { name: 'One page for the doctor' }));
    const sheet = page.locator('main');
    await page.getByRole('heading', { name: 'Asked and denied' }).waitFor();
    await hand.pick(page.getByRole('radio', { name: 'All of it', exact: true }));
    for (const asked of [/numbness between the legs/i, /both legs/i, /low back/i])
      expect(await sheet.innerText()).toMatch(asked);

    // The back was asked about too, and everything said is in the file.
    const findings = await findingsKept(page);
    for (const id of ['saddle-numbness', 'bilateral-sciatica', 'leg-weakness-progressive', 'better-sitting'])
      expect(findings[id], id).toBe(false);
    expect(findings).toMatchObject({ 'pain-low-back': true, 'hip-stiffness-shoes-socks': true });
    await page.context().close();
  });

  test('J3: a cyclist is led to the hip', async () => {
    const page = await open(hand);
    await beginCheckUp(page, hand, { places: [`${GROIN}, right`] });
    expect(await answerAll(page, hand, toldBy('cp-cyclist'))).toBeLessThanOrEqual(30);
    await atResult(page);
    await page.getByText(/^Most likely the hip/).waitFor();
    await page.context().close();
  });

  test('J4: flexible, and tight all the same: loose joints are asked for, and why it feels tight is told', async () => {
    const page = await open(hand);
    const worst = `${GROIN}, right`;
    await beginCheckUp(page, hand, { places: [worst, 'Outside of the hip, right'], worst });
    expect(await answerAll(page, hand, FLEXIBLE_YET_TIGHT)).toBeLessThanOrEqual(30);
    await atResult(page);
    await page.getByText(/^Most likely the hip/).waitFor();
    // Why tight when so flexible, and how sure that is.
    const way =
      /^From very flexible joints with pain to tight feeling at front of hip: it may be so, it is not shown\.$/i;
    const adds = part(page, 'What may add to it');
    await hand.use(adds.getByRole('button', { name: way }));
    await adds.getByText(/^Lax people may feel tight from muscle guarding;/).waitFor();
    expect(await findingsKept(page)).toMatchObject({ 'joint-hypermobility-5pq': 4, 'hip-front-tight-feeling': true });
    await page.context().close();
  });

  test('J6: the back, six weeks after a new knee: no complication, and the way to the back with its honest grade', async () => {
    const page = await open(hand);
    await beginCheckUp(page, hand, { places: ['Middle of the low back'] });
    expect(await answerAll(page, hand, toldBy('cp-knee-replacement-6w'))).toBeLessThanOrEqual(30);
    await atResult(page);
    await page.getByText(/^Most likely the low back/).waitFor();
    // Why the back, and what of it is shown.
    await page
      .getByText(/^From leg surgery in the past year to .*: it may be so, it is not shown\.$/)
      .first()
      .waitFor();
    // What to ask the team, here and on the page for the doctor.
    const questions = part(page, 'Ask your surgical team').getByRole('listitem');
    await questions.filter({ hasText: 'Which signs of a clot or an infection should I look for?' }).waitFor();
    await questions.filter({ hasText: 'How much weight may I put on the leg' }).waitFor();
    const asked = await questions.count();
    expect(asked).toBeGreaterThanOrEqual(5);
    await hand.use(page.getByRole('link', { name: 'One page for the doctor' }));
    await page.getByRole('heading', { name: 'Asked and denied' }).waitFor();
    expect(await part(page, 'Ask your surgical team').getByRole('listitem').count()).toBe(asked);
    const findings = await findingsKept(page);
    for (const id of ['calf-swelling', 'fever-chills', 'chest-pain-breathless', 'swelling-warmth-redness'])
      expect(findings[id], id).toBe(false);
    expect(findings).toMatchObject({
      'onset-after-surgery': 'knee-ankle-foot',
      'recent-lower-limb-surgery': true,
      'leg-surgery-weeks-ago': 6,
    });
    await page.context().close();
  });

  test('J17: both calves tingle after 250 m, a trolley helps: narrowing leads, and nobody is sent to an emergency', async () => {
    const page = await open(hand);
    const worst = 'Calf, left';
    await beginCheckUp(page, hand, { places: [worst, 'Calf, right', 'Middle of the low back'], worst });
    expect(await answerAll(page, hand, toldBy('fa-96fc3d'))).toBeLessThanOrEqual(30);
    await atResult(page);
    await page.getByText(/^Most likely the low back/).waitFor();
    const first = part(page, 'What it may be').getByRole('listitem').first();
    expect(await first.getByRole('heading', { level: 3 }).innerText()).toMatch(/narrow/i);
    await page.getByText('Bending forward and sitting seem to suit you better than bending back.').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/emergency department now/i);
    const findings = await findingsKept(page);
    for (const id of ['saddle-numbness', 'bladder-retention-new', 'bilateral-sciatica', 'leg-weakness-progressive'])
      expect(findings, id).toHaveProperty(id);
    await page.context().close();
  });

  test('J12: numb between the legs and cannot pass water: help now, and nothing else', async () => {
    const page = await open(hand);
    await beginCheckUp(page, hand, { places: ['Middle of the low back'] });
    const told = toldBy('fa-b42c25');
    const findings = {
      ...told.findings,
      'age-years': 41,
      'sex-at-birth': 'male',
      'saddle-numbness': true,
      'bladder-retention-new': true,
    };
    expect(await answerAll(page, hand, { ...told, findings })).toBeLessThanOrEqual(3);
    await page.getByRole('heading', { level: 1, name: 'Get emergency help now.' }).waitFor();
    const note = part(page, 'Say this, or show it');
    await note.getByText(/numb/i).first().waitFor();
    await note
      .getByText(/pee|urine|bladder/i)
      .first()
      .waitFor();
    await expectNothingElse(page, hand);
    await page.context().close();
  });

  test('J13: an older person after a fall, a relative types: help now, in words for a helper', async () => {
    const page = await open(hand);
    await beginCheckUp(page, hand, { places: [`${GROIN}, right`], forWhom: 'For someone else' });
    expect(await answerAll(page, hand, toldBy('fa-fc765f'))).toBeLessThanOrEqual(4);
    await page.getByRole('heading', { level: 1, name: 'Get emergency help now.' }).waitFor();
    await page.getByText('Stay with the person in pain. This is about them.').waitFor();
    await part(page, 'Say this, or show it').getByText('I am calling for someone else. I am with them.').waitFor();
    const words = await page.locator('main').innerText();
    expect(words).toMatch(/do not (walk|stand|put weight)|not to walk|stay (lying|still|where)/i);
    expect(words).toMatch(/fall|fell/i);
    await expectNothingElse(page, hand);
    await page.context().close();
  });
});

test('the way from knee to back on a result that knows of the operation says how well it is supported', async () => {
  const { context, page } = await site.visit({ reducedMotion: 'reduce' });
  await bringIn(page, site, await recordWithResult('knee'));
  await page.goto(`${site.address}/result`);
  await page
    .getByText(/^From knee to low back: it may be so, it is not shown\.$/)
    .first()
    .waitFor();
  await page.getByText('It does not say that one makes the other hurt.', { exact: false }).waitFor();
  await context.close();
});

/** Screens on which an exercise could be opened. */
const ELSEWHERE = ['/plan', '/session', '/breaks', '/breaks?now', '/plan/poses', '/plan/trip', '/learn', '/'];

/** An emergency: a number to call, what to say, a note to print; neither causes nor exercises, here or anywhere else. */
async function expectNothingElse(page: Page, hand: Hand): Promise<void> {
  const main = page.locator('main');
  expect(await page.getByRole('link', { name: 'Call 999', exact: true }).getAttribute('href')).toBe('tel:999');
  expect(await main.innerText()).not.toMatch(/What it may be|exercise|Where it probably|stretch/i);
  expect(await main.getByRole('heading').allInnerTexts()).toEqual(['Get emergency help now.', 'Say this, or show it']);
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await hand.use(page.getByRole('button', { name: 'Print this note' }));
  expect(await page.evaluate(() => document.documentElement.dataset['printed'])).toBe('yes');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: 'Say this, or show it' }).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Call 999' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  for (const path of ELSEWHERE) {
    await page.goto(site.address + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => main.innerText(), { message: path, timeout: PATIENCE }).not.toMatch(/One moment/);
    const opens = main
      .getByRole('link', { name: /Start now|Practise anyway|Rest now/ })
      .or(
        main.getByRole('button', { name: /^(Begin|Make the plan|Plan the drive|Check my list|Switch the timer on)$/ }),
      );
    expect(await opens.count(), path).toBe(0);
    expect(await main.locator('img').count(), path).toBe(0);
  }
  // The way back to what to do now.
  await page.goto(`${site.address}/plan`);
  await hand.use(page.getByRole('link', { name: 'See what to do first' }));
  await page.getByRole('heading', { level: 1, name: 'Get emergency help now.' }).waitFor();
}
