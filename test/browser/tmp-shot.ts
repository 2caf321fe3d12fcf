import { courseRecord } from './course-record.ts';
import { openSite } from './harness.ts';
const site = await openSite();
const { page } = await site.visit({ reducedMotion: 'reduce', deviceScaleFactor: 2 });
await page.goto(`${site.address}/settings`);
const taps: any[] = [];
for (let i = 0; i < 44; i++) { const ago = 44 - i; if ([30,29,28,12].includes(ago)) continue; const score = Math.round(6.5 - 4*i/44 + (i%3===0?0.6:-0.4)); taps.push({ago, hour: 20, score}); if (i%2===0) taps.push({ago, hour: 8, score: Math.max(0,score-2)}); }
await page.locator('input[type=file]').setInputFiles({ name: 'r.jsonl', mimeType: 'application/json', buffer: Buffer.from(await courseRecord({ person: 'cp-sciatica-desk', since: 44, taps: [...taps, ...['calf','calf','knee','thigh','thigh','buttock'].map((reach,i)=>({ago:9-i,reach})), {ago: 2, reach: 'back'}],
 practised: [42,40,38,36,34,22,20,18,16,13,11,9,7,5,3].map((ago,i)=>({ago,before:4-(i%2)+(i%3),after:3-(i%2)+(i%3),...(i%4===3?{}:{morning:3+(i%2)})})) })) });
await page.getByText(/entries were added/).waitFor();
await page.goto(`${site.address}/progress`);
await page.getByRole('slider').waitFor();
await page.getByRole('slider').focus();
for (let i=0;i<6;i++) await page.keyboard.press('ArrowLeft');
const parts = page.locator('section:has(svg)');
const n = await parts.count();
for (let i = 0; i < Math.min(n, 4); i++) await parts.nth(i).screenshot({ path: `/tmp/part-${i}.png` });
await page.emulateMedia({ colorScheme: 'dark' });
for (let i = 0; i < Math.min(n, 3); i++) await parts.nth(i).screenshot({ path: `/tmp/part-${i}-dark.png` });
await site.close();
