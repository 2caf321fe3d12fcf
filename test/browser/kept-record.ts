// What a device has kept, read as its owner would: through "Save everything to a file".
import { readFileSync } from 'node:fs';
import { type Entry, readDocument } from '@hipspine/record';
import type { Page } from 'playwright-core';
import { written } from './record-in-page.ts';

/** @throws Error when the file does not read back whole */
export async function keptRecord(page: Page, address: string): Promise<readonly Entry[]> {
  // A new page has shown nothing yet, so there is nothing to wait for.
  if (page.url().startsWith(address)) await written(page);
  await page.goto(`${address}/settings`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save everything to a file' }).click(),
  ]);
  const reading = readDocument(readFileSync(await download.path(), 'utf8'));
  if (!reading.ok) throw new Error(reading.why);
  return reading.log;
}
