import { loadTreatment } from '@hipspine/knowledge/node';
import { expect, test } from 'vitest';
import { saysHowSoon } from './says-how-soon.ts';

const { pathways, pathwaysFrame } = await loadTreatment();
const signs = [
  ...pathwaysFrame.value.always_refer_when,
  ...pathways.flatMap(({ value }) => [
    ...value.phases.flatMap(({ step_back_when }) => step_back_when ?? []),
    ...(value.refer_when ?? []),
  ]),
];

/** What a warning sign is made of, however it is worded. */
const ALARMING =
  /bladder|saddle|bowel|fever|weak|breath|chest|faint|calf|swell|bleed|ooze|foot drop|unsteady|both legs/i;

test('no sign of a plan that sounds like a warning sign is folded away', () => {
  expect(signs.length).toBeGreaterThan(150);
  expect([...new Set(signs.filter((sign) => ALARMING.test(sign) && !saysHowSoon(sign)))]).toEqual([]);
});

test('what only a clinician would put like that is', () => {
  expect(saysHowSoon('Peripheralising with every direction')).toBe(false);
  expect(saysHowSoon('No functional gain by 12 weeks: multidisciplinary care')).toBe(false);
});
