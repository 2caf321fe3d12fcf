import { describe, expect, test } from 'vitest';
import { buildBody, FASCICLES, muscleIndex, muscleLengths, poseOf, STANDING, segmentTransforms } from '../index.ts';
import { distance, type Point } from './geometry/point.ts';
import { lengthChanges } from './length-change.ts';
import { muscleVolume } from './muscle-volume.ts';
import { isClosed, volumeOf } from './shapes.oracle.ts';

const body = buildBody();
const standing = segmentTransforms(body, STANDING);
const lengthOf = (line: readonly Point[]) => line.slice(1).reduce((sum, p, i) => sum + distance(p, line[i]!), 0);
const names = [...new Set(FASCICLES.map(({ muscle }) => muscle))];

describe('soft volumes of muscles', () => {
  test.each(names)('%s is closed on both sides and faces outwards', (muscle) => {
    for (const side of ['r', 'l'] as const) {
      const { mesh } = muscleVolume(body, standing, muscle, side);
      expect(isClosed(mesh)).toBe(true);
      expect(volumeOf(mesh)).toBeGreaterThan(0);
      expect(mesh.positions.every(Number.isFinite)).toBe(true);
    }
  });

  test('a psoas is about as large as a psoas', () => {
    // About 150 to 450 cubic centimetres in adults.
    const litres = volumeOf(muscleVolume(body, standing, 'psoas', 'r').mesh) * 1000;
    expect(litres).toBeGreaterThan(0.12);
    expect(litres).toBeLessThan(0.45);
  });

  test('a muscle keeps its volume: the rectus femoris is longer and thinner with a bent knee', () => {
    const bent = segmentTransforms(body, poseOf({ knee_flexion_r: 110 }));
    const [before, after] = [standing, bent].map((transforms) => muscleVolume(body, transforms, 'rectus_femoris', 'r'));
    expect(lengthOf(after!.lines[0]!)).toBeGreaterThan(lengthOf(before!.lines[0]!) + 0.05);
    expect(volumeOf(after!.mesh) / volumeOf(before!.mesh)).toBeGreaterThan(0.9);
    expect(volumeOf(after!.mesh) / volumeOf(before!.mesh)).toBeLessThan(1.1);
  });

  test('its middle lines are as long as the paths, less what its corners are rounded', () => {
    const lengths = muscleLengths(body, STANDING);
    const { lines } = muscleVolume(body, standing, 'gluteus_maximus', 'r');
    const said = FASCICLES.filter(({ muscle }) => muscle === 'gluteus_maximus').map(
      ({ name }) => lengths[muscleIndex(`${name}_r`)]!,
    );
    lines.forEach((line, i) => {
      expect(lengthOf(line) / said[i]!).toBeGreaterThan(0.95);
      expect(lengthOf(line) / said[i]!).toBeLessThanOrEqual(1.0001);
    });
  });
});

test('a change of length is the mean of the fascicles, in millimetres, by side', () => {
  const back = poseOf({ hip_flexion_r: -20 });
  const changes = lengthChanges(body, back, STANDING);
  expect(changes).toHaveLength(2 * names.length);
  const iliacus = changes.filter(({ muscle }) => muscle === 'iliacus');
  const [now, before] = [muscleLengths(body, back), muscleLengths(body, STANDING)];
  const mean =
    (['iliacus_anterior_r', 'iliacus_mid_r', 'iliacus_posterior_r'] as const).reduce(
      (sum, id) => sum + now[muscleIndex(id)]! - before[muscleIndex(id)]!,
      0,
    ) / 3;
  expect(iliacus.find(({ side }) => side === 'r')!.millimetres).toBeCloseTo(1000 * mean, 9);
  expect(iliacus.find(({ side }) => side === 'l')!.millimetres).toBe(0);
});
