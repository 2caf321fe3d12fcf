import { describe, expect, test } from 'vitest';
import { buildBody, poseOf, segmentTransforms } from '../index.ts';
import { cornerAt } from './geometry/mesh.ts';
import { handPlacement, restingPalms } from './hand.ts';
import { placed, placementsOf } from './placement.ts';
import { shapes } from './shapes.ts';

// On hands and knees: trunk level, arms straight down.
const body = buildBody();
const pose = poseOf({ pelvic_tilt: 90, shoulder_flexion_r: 90, shoulder_flexion_l: 90 });
const placementOf = placementsOf(body, segmentTransforms(body, pose));

describe.each(['r', 'l'] as const)('the resting hand, %s', (side) => {
  const placement = handPlacement(placementOf, side, [{ side, normal: [0, 1, 0] }]);
  const { mesh } = shapes().find(({ name }) => name === `hand_skin_${side}`)!;
  const corners = Array.from({ length: mesh.positions.length / 3 }, (_, i) =>
    placed(placement, cornerAt(mesh.positions, i)),
  );
  const wrist = handPlacement(placementOf, side, []).at;

  test('lies flat below the wrist, fingers forward', () => {
    const heights = corners.map((p) => p[1]);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.06);
    expect(Math.min(...heights)).toBeLessThan(wrist[1] - 0.025);
    expect(Math.max(...corners.map((p) => p[0])) - wrist[0]).toBeGreaterThan(0.14);
  });

  test('has its thumb towards the middle', () => {
    const middle = corners.reduce((sum, p) => sum + p[2], 0) / corners.length;
    // The thumb is what reaches furthest to one side near the wrist.
    const near = corners.filter((p) => p[0] - wrist[0] < 0.11).map((p) => p[2] - wrist[2]);
    const towardsMiddle = side === 'r' ? -Math.min(...near) : Math.max(...near);
    const away = side === 'r' ? Math.max(...near) : -Math.min(...near);
    expect(towardsMiddle).toBeGreaterThan(away + 0.01);
    expect(Math.sign(middle)).toBe(side === 'r' ? 1 : -1);
  });

  test('without a support goes on as the forearm does', () => {
    expect(handPlacement(placementOf, side, [{ side: side === 'r' ? 'l' : 'r', normal: [0, 1, 0] }]).y).toEqual(
      placementOf(`forearm_${side}`).y,
    );
  });
});

test('hands rest where palm or heel of the hand touch, others do not', () => {
  const contacts = [{ place: 'palmheel_l' }, { place: 'knee_r' }, { place: 'elbow_r' }];
  expect(restingPalms(contacts)).toEqual([{ side: 'l', normal: [0, 1, 0] }]);
});
