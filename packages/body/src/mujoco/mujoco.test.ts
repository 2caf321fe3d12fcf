import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { buildBody, MUSCLE_IDS, muscleLengths, STANDING } from '../index.ts';
import { anyPose } from '../testing/random-pose.ts';
import { loadMujoco } from './index.ts';

const engine = await loadMujoco();
const body = buildBody();
const twin = engine.load(body);
afterAll(() => twin.dispose());

/** The same in each run. */
const sixHundredPoses = fc.sample(anyPose, { numRuns: 600, seed: 4 });

describe('MuJoCo, as a second opinion', () => {
  test('gives the same length to 1e-9 m for all 146 fascicles in 600 random poses', { timeout: 120_000 }, () => {
    const worst = { gap: 0, muscle: '' };
    for (const pose of sixHundredPoses) {
      const ours = muscleLengths(body, pose);
      const theirs = twin.lengths(pose);
      for (const [m, muscle] of MUSCLE_IDS.entries()) {
        const gap = Math.abs((ours[m] as number) - (theirs[m] as number));
        if (!(gap <= worst.gap)) Object.assign(worst, { gap, muscle });
      }
    }
    expect(worst.gap, worst.muscle).toBeLessThan(1e-9);
  });

  test('needs less than 32 MB', () => {
    expect(twin.heapBytes()).toBeLessThan(32 * 1024 * 1024);
  });

  test('gives its memory back: forty bodies loaded and disposed of leave the heap as it was', {
    timeout: 120_000,
  }, () => {
    const before = twin.heapBytes();
    for (let i = 0; i < 40; i++) {
      const one = engine.load(body);
      one.dispose();
      one.dispose();
      expect(() => one.lengths(STANDING)).toThrow('disposed');
    }
    expect(twin.heapBytes()).toBe(before);
    expect(twin.lengths(STANDING)[0]).toBeCloseTo(muscleLengths(body, STANDING)[0] as number, 12);
  });
});

/** Every file that comes along when this one is imported. Types leave no trace at run time. */
function comesWith(file: URL, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file.pathname)) return seen;
  seen.add(file.pathname);
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)(?! type)[^;]*?from '([^']+)'/gm,
  )) {
    if (from.startsWith('.')) comesWith(new URL(from, file), seen);
    else seen.add(from);
  }
  return seen;
}

test('MuJoCo is loaded only when asked for: nothing of it comes with the body, and the engine not even with its own entry', () => {
  const body = [...comesWith(new URL('../index.ts', import.meta.url))];
  expect(body.length).toBeGreaterThan(20);
  expect(body.filter((name) => name.includes('mujoco'))).toEqual([]);
  expect(comesWith(new URL('./index.ts', import.meta.url))).not.toContain('@mujoco/mujoco');
});
