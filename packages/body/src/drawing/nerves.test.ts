import { describe, expect, test } from 'vitest';
import { buildBody, musclePath, type Pose, poseOf, STANDING, segmentTransforms } from '../index.ts';
import { distance, mirrored, type Point } from './geometry/point.ts';
import { type NerveName, nerveCourses } from './nerves.ts';
import { placementsOf } from './placement.ts';

const body = buildBody();
const courses = (pose: Pose) => nerveCourses(placementsOf(body, segmentTransforms(body, pose)));
const main = (pose: Pose, nerve: NerveName, side: 'r' | 'l' = 'r'): readonly Point[] =>
  courses(pose).find((one) => one.nerve === nerve && one.side === side)!.lines[0]!;
const lengthOf = (line: readonly Point[]) => line.slice(1).reduce((sum, p, i) => sum + distance(p, line[i]!), 0);

describe('nerves', () => {
  test('there are four on each side, the left ones mirrored', () => {
    expect(courses(STANDING)).toHaveLength(8);
    for (const nerve of ['sciatic', 'femoral', 'lateral_cutaneous', 'pudendal'] as const) {
      main(STANDING, nerve, 'l').forEach((p, i) => {
        expect(distance(p, mirrored(main(STANDING, nerve)[i]!))).toBeLessThan(1e-9);
      });
    }
  });

  test('the sciatic nerve goes before the piriformis and then between tuberosity and trochanter', () => {
    const nerve = main(STANDING, 'sciatic');
    const piriformis = musclePath(body, segmentTransforms(body, STANDING), 'piriformis_r');
    // Where the two cross seen from behind, the muscle is nearer to the viewer.
    const belly = piriformis[1]!;
    const crossing = nerve.reduce((a, b) =>
      Math.hypot(b[1] - belly[1], b[2] - belly[2]) < Math.hypot(a[1] - belly[1], a[2] - belly[2]) ? b : a,
    );
    expect(Math.hypot(crossing[1] - belly[1], crossing[2] - belly[2])).toBeLessThan(0.02);
    expect(crossing[0]).toBeGreaterThan(belly[0] - 0.012);
    const low = nerve.filter((p) => Math.abs(p[1] + 0.1) < 0.02);
    for (const [x, , z] of low) {
      expect(z).toBeGreaterThan(0.055);
      expect(z).toBeLessThan(0.13);
      expect(x).toBeLessThan(-0.0563);
    }
  });

  test('the femoral nerve passes in front of the hip, the lateral cutaneous inside the front spine of the ilium', () => {
    const atHip = (nerve: NerveName, y: number) =>
      main(STANDING, nerve).reduce((a, b) => (Math.abs(b[1] - y) < Math.abs(a[1] - y) ? b : a));
    expect(atHip('femoral', -0.07)[0]).toBeGreaterThan(-0.02);
    expect(atHip('lateral_cutaneous', -0.008)[2]).toBeLessThan(0.125);
    expect(atHip('lateral_cutaneous', -0.008)[2]).toBeGreaterThan(0.1);
  });

  test('they follow the body: no gap in any pose, longer behind and shorter in front with a bent hip', () => {
    const bent = poseOf({ hip_flexion_r: 100, knee_flexion_r: 0, ankle_dorsiflexion_r: 15, lumbar_flexion: 20 });
    const folded = poseOf({ hip_flexion_r: 120, knee_flexion_r: 140, hip_adduction_r: 10, lumbar_flexion: 40 });
    for (const pose of [STANDING, bent, folded]) {
      for (const { lines } of courses(pose)) {
        for (const line of lines) {
          line.slice(1).forEach((p, i) => {
            expect(p.every(Number.isFinite)).toBe(true);
            expect(distance(p, line[i]!)).toBeLessThan(0.09);
          });
        }
      }
    }
    expect(lengthOf(main(bent, 'sciatic'))).toBeGreaterThan(lengthOf(main(STANDING, 'sciatic')) + 0.03);
    expect(lengthOf(main(bent, 'femoral'))).toBeLessThan(lengthOf(main(STANDING, 'femoral')));
  });
});
