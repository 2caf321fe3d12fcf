import { describe, expect, test } from 'vitest';
import { buildBody } from '../body.ts';
import type { MuscleName } from '../description/muscles.ts';
import { type Pose, poseOf, STANDING } from '../pose/pose.ts';
import { LengthChanges, MUSCLES } from './length-change.ts';
import { reachableRange } from './reachable-range.ts';

const body = buildBody();
const range = reachableRange(body);
const changes = new LengthChanges(body, range);
const of = (muscle: MuscleName, pose: Partial<Pose>) => changes.of(poseOf(pose), MUSCLES.get(muscle) ?? [], 'r');

describe('the length change of a muscle', () => {
  test('is nothing in standing', () => {
    for (const [, { mm }] of changes.all(STANDING, 'l')) expect(mm).toBeCloseTo(0, 9);
  });

  test('is the same for both sides of a mirrored pose', () => {
    const left = changes.all(poseOf({ hip_flexion_l: -15, knee_flexion_l: 90, lateral_bend: 12 }), 'l');
    const right = changes.all(poseOf({ hip_flexion_r: -15, knee_flexion_r: 90, lateral_bend: -12 }), 'r');
    for (const [muscle, { mm, percent }] of left) {
      expect(right.get(muscle)?.mm).toBeCloseTo(mm, 6);
      expect(right.get(muscle)?.percent).toBeCloseTo(percent, 6);
    }
  });

  test('at the ends of the range is 0 and 100 per cent, and standing lies between', () => {
    for (const [m, shortest] of range.shortest.entries()) expect(range.longest[m]).toBeGreaterThan(shortest);
    expect(of('vasti', { knee_flexion_r: 0 }).percent).toBeCloseTo(0, 6);
    expect(of('vasti', { knee_flexion_r: 140 }).percent).toBeCloseTo(100, 6);
    for (const [, { percent }] of changes.all(STANDING, 'r')) {
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
    }
  });

  test('the iliacus does not feel the low back, the psoas does not feel the knee', () => {
    expect(of('iliacus', { lumbar_flexion: 20, lateral_bend: 10 }).mm).toBeCloseTo(0, 9);
    expect(of('psoas', { knee_flexion_r: 120 }).mm).toBeCloseTo(0, 9);
  });

  test('tucking the pelvis about doubles the iliacus stretch at the same thigh, arching halves it', () => {
    const plain = of('iliacus', { hip_flexion_r: -10 }).mm;
    const tucked = of('iliacus', { pelvic_tilt: -10, lumbar_flexion: 10, hip_flexion_r: -20 }).mm;
    const arched = of('iliacus', { pelvic_tilt: 15, lumbar_flexion: -15, hip_flexion_r: -5 }).mm;
    expect(tucked / plain).toBeGreaterThan(1.7);
    expect(arched / plain).toBeLessThan(0.7);
  });

  test('a stretch of the hamstrings is read on the ones that cross the hip', () => {
    expect(MUSCLES.get('hamstrings')).not.toContain('biceps_femoris_short');
    expect(of('hamstrings', { hip_flexion_r: 80 }).mm).toBeGreaterThan(40);
  });
});
