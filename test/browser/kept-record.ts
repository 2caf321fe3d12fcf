// What a device has kept, read as its owner would: through "Save everything to a file".
import { readFileSync } from 'node:fs';
import { type Entry, readDocument } from '@hipspine/record';
import type { Page } from 'playwright-core';

/** @throws Error when the file does not read back whole */
export async function keptRecord(page: Page, address: string): Promise<readonly Entry[]> {
  await page.goto(`${address}/settings`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save everything to a file' }).click(),
  ]);
  const reading = readDocument(readFileSync(await download.path(), 'utf8'));
  if (!reading.ok) throw new Error(reading.why);
  return reading.log;
}
