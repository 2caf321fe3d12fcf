// What Lighthouse says of accessibility and good practice hangs on no clock, so it is a test; its speed is in page.ts.
import { serve } from '@hipspine/server';
import { buildWeb, WEB_FOLDER } from '@hipspine/web/build';
import { expect, test } from 'vitest';
import { bringRecord } from './lib/bring-record.ts';
import { lighthouseScores } from './lib/lighthouse.ts';

test('Lighthouse finds nothing to mend in accessibility and best practices', { timeout: 240_000 }, async () => {
  await buildWeb();
  const site = await serve(WEB_FOLDER, 0);
  try {
    const categories = ['accessibility', 'best-practices'] as const;
    const scores = [
      ...(await lighthouseScores(site.address, ['/', '/check-up', '/settings'], { categories })),
      ...(await lighthouseScores(site.address, ['/result'], { categories, prepare: bringRecord(site.address) })),
    ];
    expect(scores.map(({ path, score, lost }) => ({ path, ...score, lost }))).toEqual(
      ['/', '/check-up', '/settings', '/result'].map((path) => ({
        path,
        accessibility: 100,
        'best-practices': 100,
        lost: [],
      })),
    );
  } finally {
    await site.close();
  }
});
