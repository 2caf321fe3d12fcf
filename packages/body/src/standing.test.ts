import { describe, expect, test } from 'vitest';
import {
  buildBody,
  COORDINATE_IDS,
  FASCICLES,
  MUSCLE_IDS,
  momentArm,
  muscleIndex,
  muscleLengths,
  musclePath,
  type Pose,
  poseOf,
  STANDING,
  segmentTransforms,
} from './index.ts';

const body = buildBody();
const length = (muscle: Parameters<typeof muscleIndex>[0], pose: Pose = STANDING): number =>
  muscleLengths(body, pose)[muscleIndex(muscle)] as number;

describe('the body', () => {
  test('has 73 fascicles a side and 36 coordinates', () => {
    expect(FASCICLES).toHaveLength(73);
    expect(MUSCLE_IDS).toHaveLength(146);
    expect(new Set(MUSCLE_IDS).size).toBe(146);
    expect(COORDINATE_IDS).toHaveLength(36);
  });

  test('extending the hip lengthens the iliacus more than the psoas; the knee does neither', () => {
    const back = poseOf({ hip_flexion_r: -20 });
    const iliacus = length('iliacus_mid_r', back) - length('iliacus_mid_r');
    const psoas = length('psoas_l1_vb_r', back) - length('psoas_l1_vb_r');
    expect(Math.abs(iliacus * 1000 - 12)).toBeLessThan(1);
    expect(Math.abs(psoas * 1000 - 8)).toBeLessThan(1);
    expect(length('iliacus_mid_r', poseOf({ knee_flexion_r: 120 }))).toBe(length('iliacus_mid_r'));
  });

  test('the path drawn is as long as the length said', () => {
    const pose = poseOf({ hip_flexion_r: -20, knee_flexion_r: 90, lumbar_flexion: 20 });
    const transforms = segmentTransforms(body, pose);
    for (const muscle of MUSCLE_IDS) {
      const points = musclePath(body, transforms, muscle);
      const drawn = points
        .slice(1)
        .reduce((sum, p, i) => sum + Math.hypot(...p.map((x, k) => x - (points[i]?.[k] as number))), 0);
      const said = length(muscle, pose);
      expect(drawn, muscle).toBeLessThanOrEqual(said + 1e-12);
      expect(drawn, muscle).toBeGreaterThan(0.995 * said);
    }
  });

  test('the moment arm of the psoas about the hip lies between 1.5 and 4.5 cm from -20 to 90 degrees', () => {
    for (let hip = -20; hip <= 90; hip += 5) {
      const arm = momentArm(body, poseOf({ hip_flexion_r: hip }), 'psoas_l3_tp_r', 'hip_flexion_r');
      expect(arm).toBeGreaterThan(0.015);
      expect(arm).toBeLessThan(0.045);
    }
  });
});
