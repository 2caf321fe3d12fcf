// The journeys people make, each walked twice: by keyboard alone and by touch alone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { type Hand, keyboard, touch } from './hand.ts';
import { openSite, type Site } from './harness.ts';
import { answerAll, beginCheckUp, toldBy } from './told.ts';

vi.setConfig({ testTimeout: 10 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

/** What is said of the way there and of the result, in the words of the page. */
interface Journey {
  readonly title: string;
  readonly person: string;
  readonly places: readonly string[];
  readonly worst?: string;
  readonly forWhom?: string;
  readonly says: readonly RegExp[];
  readonly never?: readonly RegExp[];
}

const GROIN = 'Groin, or crease at the front of the hip';

/** Whoever is not sent to an emergency department. */
const TO_A_RESULT: readonly Journey[] = [
  {
    title: 'J1: groin pain, sure that it is the back',
    person: 'fa-c7ed5c',
    places: [`${GROIN}, left`, 'Middle of the low back'],
    worst: `${GROIN}, left`,
    says: [/Most likely the hip/],
  },
  {
    title: 'J2: sciatica at the desk',
    person: 'cp-sciatica-desk',
    places: ['Buttock, left', 'Back of the thigh, left', 'Calf, left', 'Middle of the low back'],
    worst: 'Calf, left',
    says: [/Most likely the low back/],
  },
  {
    title: 'J3: a pinch in the groin on the bicycle',
    person: 'cp-cyclist',
    places: [`${GROIN}, right`],
    says: [/Most likely the hip/],
  },
  {
    title: 'J4: bendy, and the hips feel tight',
    person: 'cp-hypermobile-yoga',
    places: [`${GROIN}, right`, 'Outside of the hip, right'],
    worst: `${GROIN}, right`,
    says: [/Most likely the hip/],
  },
  {
    title: 'J5: three weeks after a new hip',
    person: 'cp-thr-posterior-3w',
    places: ['Outside of the hip, right'],
    says: [/Most likely the hip/],
  },
  {
    title: 'J6: the back, six weeks after a new knee',
    person: 'cp-knee-replacement-6w',
    places: ['Middle of the low back'],
    says: [/Most likely the low back/],
  },
  {
    title: 'J14: pregnant, with pain at the pubic bone and the back of the pelvis',
    person: 'cp-pregnant-third-pgp',
    places: ['Pubic bone', 'Dimple at the top of the buttock, left'],
    worst: 'Pubic bone',
    says: [/joint at the back of the pelvis/],
  },
  {
    title: 'J17: both calves tingle after 250 m, a trolley helps',
    person: 'fa-96fc3d',
    places: ['Calf, left', 'Calf, right', 'Middle of the low back'],
    worst: 'Calf, left',
    says: [/Most likely the low back/, /narrow/i],
    never: [/emergency department now/i],
  },
];

const open = async (hand: Hand): Promise<Page> => {
  const { page } = await site.visit({ ...hand.device, reducedMotion: 'reduce' });
  await page.goto(site.address);
  return page;
};

describe.each([keyboard, touch])('by $name', (hand) => {
  test.each(TO_A_RESULT)('$title', async ({ person, says, never = [], ...begin }) => {
    const page = await open(hand);
    await beginCheckUp(page, hand, begin);
    expect(await answerAll(page, hand, toldBy(person))).toBeLessThanOrEqual(30);
    await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
    await page
      .getByText(/Most likely|cannot tell/i)
      .first()
      .waitFor();
    const words = await page.locator('main').innerText();
    for (const one of says) expect(words).toMatch(one);
    for (const one of never) expect(words).not.toMatch(one);
    await page.context().close();
  });

  test('J12: numb between the legs and cannot pass water', async () => {
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
    await expectNothingElse(page);
    await page.context().close();
  });

  test('J13: an older person after a fall, a relative types', async () => {
    const page = await open(hand);
    await beginCheckUp(page, hand, { places: [`${GROIN}, right`], forWhom: 'For someone else' });
    expect(await answerAll(page, hand, toldBy('fa-fc765f'))).toBeLessThanOrEqual(4);
    await page.getByRole('heading', { level: 1, name: 'Get emergency help now.' }).waitFor();
    await expectNothingElse(page);
    await page.context().close();
  });
});

/** An emergency: a number to call, and neither causes nor exercises, here or behind an address typed by hand. */
async function expectNothingElse(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Call / })
    .first()
    .waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/What it may be|exercise|Where it probably/i);
  await page.goto(`${site.address}/plan`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('button', { name: 'Make the plan' }).count()).toBe(0);
}
