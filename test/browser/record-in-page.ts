// A record on its way into a page, and what the page has on its disk.
import type { Page } from 'playwright-core';
import type { Site } from './harness.ts';

/** Brings a record in, as somebody does who changes the device. */
export async function bringIn(page: Page, site: Site, text: string): Promise<void> {
  await page.goto(`${site.address}/settings`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'record.jsonl',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page
    .getByText(/entries were added|One entry was added|Se añadi/)
    .first()
    .waitFor();
}

export interface StoredEntry {
  readonly id: string;
  readonly type: string;
  readonly corrects?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Entries of one type on the disk of this device, oldest first, without what was corrected. */
export async function stored(page: Page, type: string): Promise<readonly StoredEntry[]> {
  const all = await page.evaluate(async () => {
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        found.push(...rows);
      }
      db.close();
    }
    return found;
  });
  const entries = all.map((row) => {
    const value = row as { entry?: StoredEntry } & StoredEntry;
    return value.entry ?? value;
  });
  const corrected = new Set(entries.map(({ corrects }) => corrects));
  return entries
    .filter((entry) => entry.type === type && !corrected.has(entry.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Waits until what is shown is on the disk too: a look at the database stands in line behind what is being written. */
export const written = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('hipspine');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(['entries', 'pages']);
      transaction.objectStore('entries').count();
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    db.close();
  });
