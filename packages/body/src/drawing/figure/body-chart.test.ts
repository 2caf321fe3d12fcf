import { expect, test } from 'vitest';
import { buildBody } from '../../index.ts';
import { bodyChart } from './body-chart.ts';

const body = buildBody();
const size = { width: 160, height: 356, margin: 3 };

test.each(['front', 'back', 'left', 'right'] as const)(
  'the chart from %s has every part and stays on its paper',
  (view) => {
    const { unit, ...paths } = bodyChart(body, view, size);
    for (const path of Object.values(paths)) {
      expect(path.length).toBeGreaterThan(200);
      expect(path).not.toMatch(/NaN|Infinity/);
      for (const [, x, y] of path.matchAll(/M(-?[\d.]+) ?(-?[\d.]+)/g)) {
        expect(Number(x) * unit).toBeGreaterThanOrEqual(0);
        expect(Number(x) * unit).toBeLessThanOrEqual(size.width);
        expect(Number(y) * unit).toBeGreaterThanOrEqual(0);
        expect(Number(y) * unit).toBeLessThanOrEqual(size.height);
      }
    }
  },
);

test('the same body gives the same chart', () => {
  expect(bodyChart(buildBody(), 'back', size)).toEqual(bodyChart(body, 'back', size));
});
