import type { Page } from 'playwright-core';
import { recordOf } from '../../test/browser/seeded-record.ts';

/** Whose result is shown: somebody of the collection who ends with a plan. */
const SOMEBODY = 'cp-extension-desk';

/** Brings a record with a result into the page, by the way that people have. */
export const bringRecord =
  (address: string) =>
  async (page: Page): Promise<void> => {
    await page.goto(`${address}/settings`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'record.jsonl', mimeType: 'text/plain', buffer: Buffer.from(await recordOf(SOMEBODY)) });
    await page.getByText(/entries were added/).waitFor();
  };
