import { expect, test } from 'vitest';
import { buildBody, poseOf, STANDING, segmentTransforms } from '../index.ts';
import { MuscleSurface } from './muscle-surface.ts';
import { muscleVolume } from './muscle-volume.ts';

const body = buildBody();
const standing = segmentTransforms(body, STANDING);
const kneeling = segmentTransforms(body, poseOf({ pelvic_tilt: -10, hip_flexion_r: -20, knee_flexion_r: 80 }));

test.each(['psoas', 'iliacus', 'gluteus_maximus', 'rectus_femoris'] as const)(
  'the surface of %s, moved in place, is the surface made anew',
  (muscle) => {
    const surface = new MuscleSurface(body, standing, muscle, 'r');
    const { positions, normals } = surface.mesh;
    surface.update(kneeling);
    const fresh = muscleVolume(body, kneeling, muscle, 'r').mesh;
    expect(surface.mesh.positions).toBe(positions);
    expect(surface.mesh.indices).toEqual(fresh.indices);
    // All but the two rings at the origin of each tube, which are rounded off.
    const off = positions.filter((x, i) => Math.abs(x - fresh.positions[i]!) > 1e-6);
    expect(off.length / positions.length).toBeLessThan(2.1 / 15);
    let agree = 0;
    for (let i = 0; i < normals.length; i += 3) {
      const [x, y, z] = [normals[i]!, normals[i + 1]!, normals[i + 2]!];
      expect(Math.hypot(x, y, z)).toBeCloseTo(1, 5);
      if (x * fresh.normals[i]! + y * fresh.normals[i + 1]! + z * fresh.normals[i + 2]! > 0.6) agree++;
    }
    expect(agree / (normals.length / 3)).toBeGreaterThan(0.95);
  },
);
