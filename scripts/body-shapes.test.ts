import { FINGERPRINT } from '@hipspine/body/studio';
import { expect, test } from 'vitest';
import { fingerprint } from './body-shapes.ts';

test('the stored surfaces are made from the recipes of today; renew them with node scripts/body-shapes.ts', () => {
  expect(FINGERPRINT).toBe(fingerprint());
});
