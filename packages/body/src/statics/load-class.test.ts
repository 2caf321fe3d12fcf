import { describe, expect, test } from 'vitest';
import { buildBody } from '../body.ts';
import { compareLoads, loadClass } from './load-class.ts';
import { shareLoad } from './share-load.ts';

const tasks = new Map(compareLoads(buildBody()).map((task) => [task.id, task]));

const task = (id: string) => {
  const found = tasks.get(id);
  if (found === undefined) throw new Error(id);
  return found;
};
const middle = (id: string): number => Math.sqrt(task(id).disc.modelRatio[0] * task(id).disc.modelRatio[1]);

describe('load of the disc', () => {
  test('follows the measured order', () => {
    // Wilke et al. 1999: 0.1, 0.12, 0.5, 1.1, 1.7, 2.3 MPa.
    const order = ['lying-face-down', 'standing', 'bending-forward', 'lifting-with-knees', 'lifting-round-back'];
    const loads = order.map(middle);
    expect(loads).toEqual([...loads].sort((a, b) => a - b));
    expect(middle('lying-on-the-side')).toBeLessThan(middle('standing'));
    expect(middle('sitting-slumped')).toBeGreaterThan(middle('standing'));
  });

  // Acceptance check 20 of the mission.
  test('given a 20 kg lift near and far, when compared, then near loads less than far', () => {
    expect(task('holding-near').disc.modelRatio[1]).toBeLessThan(task('holding-far').disc.modelRatio[1]);
    expect(task('holding-near').disc.modelRatio[0]).toBeLessThan(task('holding-far').disc.modelRatio[0]);
  });

  test('of sitting against standing nothing is claimed: studies disagree', () => {
    expect(task('sitting-upright').disc.class).toBe('unsettled');
    expect(task('sitting-upright').disagreement).toContain('no clear difference');
  });

  test('a measured ratio lies between the two readings of the model, and no class contradicts a measurement', () => {
    for (const { id, disc } of tasks.values()) {
      for (const { ratio } of disc.measured) {
        if (ratio === undefined || disc.class === 'unsettled') continue;
        expect(disc.class, id).toBe(loadClass(ratio));
        if (id.startsWith('lying')) continue; // a model without support pressure can only say "less"
        expect(ratio, id).toBeGreaterThanOrEqual(disc.modelRatio[0]);
        expect(ratio, id).toBeLessThanOrEqual(disc.modelRatio[1]);
      }
    }
  });
});

describe('load of the hip', () => {
  test('on one leg is much higher than on two, and higher still on a stair', () => {
    expect(task('standing-on-one-leg').hip?.class).toBe('much-higher');
    const [one, stair] = [task('standing-on-one-leg').hip, task('climbing-stairs').hip];
    expect(one?.modelBodyWeight[0]).toBeLessThan(stair?.modelBodyWeight[0] ?? 0);
  });

  test('misses the measured forces by less than 0.75 body weights', () => {
    for (const { hip } of tasks.values()) {
      for (const { bodyWeight } of hip?.measured ?? []) {
        if (bodyWeight === undefined || hip === null) continue;
        expect(Math.abs(hip.modelBodyWeight[0] - bodyWeight)).toBeLessThan(75);
      }
    }
  });
});

describe('sharing a moment among muscles', () => {
  test('two equal muscles share alike, and one that pulls the other way only keeps its least tension', () => {
    const helper = (y: number) => ({ maximum: 1000, moment: [0, 0, y] as const });
    const [a, b, c] = shareLoad([helper(0.05), helper(0.05), helper(-0.05)], [0, 0, 20], 0.01);
    expect(a).toBeCloseTo(b as number, 8);
    expect(c).toBe(0.01);
    expect(50 * ((a as number) + (b as number)) - 50 * 0.01).toBeCloseTo(20, 5);
  });
});
