import { poseOf, STANDING } from '@hipspine/body';
import { expect, test } from 'vitest';
import { betweenPoses, eased } from './tween.ts';

const bent = poseOf({ hip_flexion_r: 90, knee_flexion_r: 60 });

test('a pose on the way has its angles on the way, and arrives exactly', () => {
  expect(betweenPoses(STANDING, bent, 0)).toEqual(STANDING);
  expect(betweenPoses(STANDING, bent, 0.5).hip_flexion_r).toBe(45);
  expect(betweenPoses(STANDING, bent, 0.5).hip_flexion_l).toBe(0);
  expect(betweenPoses(STANDING, bent, 1)).toBe(bent);
});

test('it is fast at first and gentle at the end', () => {
  expect(eased(0)).toBe(0);
  expect(eased(1)).toBe(1);
  expect(eased(0.5)).toBeGreaterThan(0.8);
});
