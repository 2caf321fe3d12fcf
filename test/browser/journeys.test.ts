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

const start = async (hand: Hand): Promise<Page> => {
  const { page } = await site.visit({ ...hand.device, reducedMotion: 'reduce' });
  await page.goto(site.address);
  return page;
};

describe.each([keyboard, touch])('by $name', (hand) => {
  test('J1: groin pain, sure that it is the back', async () => {
    const page = await start(hand);
    await beginCheckUp(page, hand, {
      places: ['Groin, or crease at the front of the hip, left', 'Middle of the low back'],
      worst: 'Groin, or crease at the front of the hip, left',
    });
    const screens = await answerAll(page, hand, toldBy('fa-c7ed5c'));
    expect(screens).toBeLessThanOrEqual(30);
    await page.getByRole('heading', { level: 1, name: 'Your result' }).waitFor();
    await page.getByText(/Most likely the hip/).waitFor();
    await page.context().close();
  });
});
