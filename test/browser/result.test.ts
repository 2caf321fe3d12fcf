// The result in a real browser, for people whose results differ in kind: every section, each level, print, keyboard, motion.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PATIENCE } from './browser.ts';
import { look as lookAt, openSite, type Site } from './harness.ts';
import { recordWithResult, type SeedName } from './seeded-result.ts';

vi.setConfig({ testTimeout: 8 * PATIENCE, hookTimeout: 8 * PATIENCE });

let site: Site;
const wrong: string[] = [];
const look = (page: Page, name: string): Promise<void> => lookAt(page, name, wrong);
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

/** A person with a result, on the page of the result. */
async function withResult(name: SeedName, options: { readonly daysAgo?: number; readonly locale?: string } = {}) {
  const visit = await site.visit(options.locale === undefined ? {} : { locale: options.locale });
  const { page } = visit;
  await page.goto(`${site.address}/settings`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'record.jsonl',
    mimeType: 'application/json',
    buffer: Buffer.from(await recordWithResult(name, options.daysAgo)),
  });
  await page
    .getByText(/entries were added|entradas/)
    .first()
    .waitFor();
  await page.goto(`${site.address}/result`);
  await page.locator('main h2').first().waitFor();
  return visit;
}

const headings = (page: Page): Promise<readonly string[]> => page.locator('main h2').allInnerTexts();

test.each(['hip', 'back', 'sacroiliac', 'two', 'doubt', 'knee'] as const)(
  '%s: looked at in both themes',
  async (name) => {
    const { context, page } = await withResult(name);
    await page.getByRole('heading', { name: 'Where it probably comes from' }).waitFor();
    await look(page, `result-${name}`);
    await context.close();
  },
);

test('sections stand in the order in which they are needed', async () => {
  const { context, page } = await withResult('two');
  const shown = await headings(page);
  const order = [
    'What would make it urgent',
    'Where it probably comes from',
    'What it may be',
    'What we cannot tell yet',
    'What may add to it',
    'Which movements ease it',
    'What you can do next',
    'How long this holds',
    'What this is not',
  ];
  expect(shown.filter((heading) => order.includes(heading))).toEqual(order);
  await context.close();
});
