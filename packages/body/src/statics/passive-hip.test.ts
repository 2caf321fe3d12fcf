import { describe, expect, test } from 'vitest';
import { buildBody } from '../body.ts';
import { muscleIndex } from '../index.ts';
import { passiveHips, passiveMoment } from './passive-hip.ts';
import { passiveHipMoment } from './passive-hip-curve.ts';

const body = buildBody();
const SHARES = [0.3, 0.4, 0.5];
const HIPS = [-20, -15, -10, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90];
const KNEES = [0, 30, 60, 90];

describe('the passive hip', () => {
  // Values of the table made from Riener & Edrich 1999 that came with the reference data.
  test.each([
    [-20, 0, 25.4],
    [0, 0, 8.58],
    [90, 0, -51.38],
    [-20, 90, 22.09],
    [90, 90, 0.3],
  ])('the measured curve at hip %f and knee %f', (hip, knee, moment) => {
    expect(passiveHipMoment(hip, knee)).toBeCloseTo(moment, 1);
  });

  test.each(SHARES)(
    'with a capsule share of %f the model stays within 10 Nm or half of the measured moment',
    (share) => {
      const hips = passiveHips(body, share);
      for (const hip of HIPS)
        for (const knee of KNEES) {
          const measured = passiveHipMoment(hip, knee);
          const band = Math.max(10, Math.abs(measured) / 2);
          expect(Math.abs(passiveMoment(body, hips, hip, knee) - measured), `hip ${hip} knee ${knee}`).toBeLessThan(
            band,
          );
        }
    },
  );

  test.each(SHARES)('a capsule share of %f is what it says at 15 degrees of extension', (share) => {
    const hips = passiveHips(body, share);
    expect(hips.capsule(-15) / passiveHipMoment(-15, 0)).toBeCloseTo(share, 10);
    expect(passiveMoment(body, hips, -15, 0)).toBeCloseTo(passiveHipMoment(-15, 0), 0);
  });

  test('a muscle pulls harder the longer it is, and not at all when slack', () => {
    const { pull } = passiveHips(body, 0.4);
    const iliacus = muscleIndex('iliacus_mid_r');
    expect(pull(iliacus, 0.15).force).toBe(0);
    for (let length = 0.19; length < 0.24; length += 0.002) {
      const [here, beyond] = [pull(iliacus, length), pull(iliacus, length + 1e-5)];
      expect(beyond.force).toBeGreaterThan(here.force);
      expect((beyond.force - here.force) / 1e-5 / here.stiffness).toBeCloseTo(1, 1);
    }
    expect(pull(muscleIndex('iliacus_mid_l'), 0.22)).toEqual(pull(iliacus, 0.22));
  });
});
