import { describe, expect, test } from 'vitest';
import { buildBody, poseOf, segmentTransforms } from '../index.ts';
import { cornerAt } from './geometry/mesh.ts';
import { placed, placementsOf } from './placement.ts';
import { shapes } from './shapes.ts';
import { restingToes, withToesBent } from './toes.ts';

const body = buildBody();
const foot = shapes().find(({ name }) => name === 'foot_skin_r')!.mesh;
const lowest = (plantarflexion: number, bent: boolean) => {
  const placement = placementsOf(
    body,
    segmentTransforms(body, poseOf({ ankle_dorsiflexion_r: -plantarflexion })),
  )('foot_r');
  const mesh = bent ? withToesBent(foot, placement, [0, 1, 0]) : foot;
  const heights = (from: number, to: number) =>
    Array.from({ length: foot.positions.length / 3 }, (_, i) => i)
      .filter((i) => foot.positions[3 * i]! > from && foot.positions[3 * i]! < to)
      .map((i) => placed(placement, cornerAt(mesh.positions, i))[1]);
  return { ball: Math.min(...heights(0.09, 0.125)), tip: Math.min(...heights(0.15, 0.25)) };
};

describe('toes', () => {
  test.each([20, 40, 60])('lie along the floor when the heel is up by %s degrees', (degrees) => {
    expect(lowest(degrees, false).tip).toBeLessThan(lowest(degrees, false).ball - 0.012);
    expect(Math.abs(lowest(degrees, true).tip - lowest(degrees, true).ball)).toBeLessThan(0.012);
  });

  test('stay straight where the foot does not point into the support', () => {
    const placement = placementsOf(body, segmentTransforms(body, poseOf({ ankle_dorsiflexion_r: 15 })))('foot_r');
    expect(withToesBent(foot, placement, [0, 1, 0])).toBe(foot);
  });

  test('are bent for feet that touch with the ball and not with the heel', () => {
    const contacts = ['heel_l', 'ball_in_l', 'ball_in_r', 'ball_out_r'].map((place) => ({ place }));
    expect(restingToes(contacts)).toEqual([{ side: 'r', normal: [0, 1, 0] }]);
  });
});
