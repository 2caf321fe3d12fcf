import { expect, test } from 'vitest';
import { frameAround } from './framing.ts';

test('a frame around several holds each of them', () => {
  const low = { middle: [0, 0.5, 0], high: 1, wide: 1 } as const;
  const high = { middle: [1, 1.5, 0], high: 1, wide: 0.4 } as const;
  const around = frameAround([low, high]);
  expect(around.high).toBeCloseTo(2);
  expect(around.middle[1]).toBeCloseTo(1);
  expect(around.middle[0] - around.wide / 2).toBeLessThanOrEqual(-0.5 + 1e-9);
  expect(around.middle[0] + around.wide / 2).toBeGreaterThanOrEqual(1.2 - 1e-9);
  expect(frameAround([low])).toEqual(low);
});
