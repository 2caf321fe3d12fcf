import { describe, expect, test } from 'vitest';
import { buildBody, segmentTransforms } from '../body.ts';
import { SEGMENT_IDS, type SegmentId } from '../description/side.ts';
import { pointInRoom } from '../kinematics/transform.ts';
import { bicycleFigure, carFigure, chairFigure, type SetUpFigure } from './set-up-figure.ts';

const body = buildBody();

/** The angle that is drawn in, from its three places. */
function drawnBend({ bend: { at, from, to } }: SetUpFigure): number {
  const [a, b] = [from, to].map((end) => Math.atan2(end[1] - at[1], end[0] - at[0]));
  const turn = ((b ?? 0) - (a ?? 0)) * (180 / Math.PI);
  return ((turn % 360) + 360) % 360;
}

const place = ({ pose }: SetUpFigure, segment: SegmentId, at: readonly [number, number, number] = [0, 0, 0]) =>
  pointInRoom(segmentTransforms(body, pose), SEGMENT_IDS.indexOf(segment), at);

const figures: readonly (readonly [string, SetUpFigure, number])[] = [
  ['a chair, upright', chairFigure(body, 0, 0), 90],
  ['a low sofa, leaning back', chairFigure(body, 14, 10), 94],
  ['a desk, leaning forward', chairFigure(body, -6, -12, 0.02), 96],
  ['a car seat', carFigure(body, 12, 18), 84],
  ['a bicycle', bicycleFigure(body, { trunk: 50, near: { thigh: 2, knee: 110 }, far: { thigh: -55, knee: 35 } }), 132],
];

describe.each(figures)('%s', (_name, figure, bend) => {
  test('bends the hip as far as it is asked to, in the body and in the angle drawn in', () => {
    expect(figure.pose.hip_flexion_r).toBeCloseTo(bend, 6);
    expect(drawnBend(figure)).toBeCloseTo(bend, 6);
  });

  test('draws the angle at the hip and along the thigh of the body', () => {
    const hip = place(figure, 'femur_r');
    const knee = place(figure, 'tibia_r');
    expect(figure.bend.at).toEqual(hip);
    const thigh = Math.atan2(knee[1] - hip[1], knee[0] - hip[0]);
    const side = Math.atan2(figure.bend.to[1] - hip[1], figure.bend.to[0] - hip[0]);
    // The knee joint lies a little off the line of the thigh bone.
    expect(Math.abs(thigh - side) * (180 / Math.PI)).toBeLessThan(8);
  });
});

test('on a chair both feet stand on the floor and the lower legs are upright', () => {
  const figure = chairFigure(body, 5, 10);
  const [knee, foot] = [place(figure, 'tibia_l'), place(figure, 'foot_l')];
  expect(Math.abs(knee[0] - foot[0])).toBeLessThan(0.05);
  expect(foot[1]).toBeGreaterThan(0.06);
  expect(foot[1]).toBeLessThan(0.1);
});
