import { type Body, segmentTransforms } from '../body.ts';
import { SIDES, type Side } from '../description/coordinates.ts';
import type { Pose } from '../pose/pose.ts';
import { dot, type Point, scale, subtract } from './geometry/point.ts';
import { directionsOf, type View } from './ink/camera.ts';
import { type PlacementOf, placed, placementsOf } from './placement.ts';

/**
 * A plain side or front view is read most easily; one from a corner must show clearly more to be chosen.
 * @source estimate: chosen by looking at the figures of some forty exercises
 */
const EASE: Readonly<Record<View, number>> = {
  left: 1,
  right: 1,
  front: 0.85,
  'three-quarter-left': 0.82,
  'three-quarter-right': 0.82,
  back: 0,
};

/**
 * From where the poses of an exercise are read best: where its joints lie furthest apart, both ways, in the picture.
 *
 * @param poses       keyframes of one exercise, 1 or more
 * @param workingSide turned towards the viewer where a left and a right view show as much
 */
export function clearestView(body: Body, poses: readonly Pose[], workingSide: Side = 'r'): View {
  const joints = poses.map((pose) => jointsOf(placementsOf(body, segmentTransforms(body, pose))));
  const near = workingSide === 'r' ? 'right' : 'left';
  const views = (Object.keys(EASE) as View[]).sort((a, b) => Number(b.endsWith(near)) - Number(a.endsWith(near)));
  const worth = (view: View) => EASE[view] * joints.reduce((sum, points) => sum + spread(points, view), 0);
  // Left and right views differ by rounding at most, so the first of them stays unless another is really better.
  return views.reduce((best, view) => (worth(view) > worth(best) * 1.01 ? view : best));
}

const ENDS = [
  ['femur', [0, 0, 0]],
  ['tibia', [0, 0, 0]],
  ['foot', [0, -0.04, 0]],
  ['foot', [0.17, -0.06, 0]],
  ['upper_arm', [0, 0, 0]],
  ['forearm', [0, 0, 0]],
  ['forearm', [-0.01, -0.3, 0.03]],
] as const;

function jointsOf(placementOf: PlacementOf): readonly Point[] {
  const limbs = SIDES.flatMap((side) =>
    ENDS.map(([segment, [x, y, z]]) => placed(placementOf(`${segment}_${side}`), [x, y, side === 'r' ? z : -z])),
  );
  return [...limbs, placed(placementOf('pelvis'), [-0.07, 0, 0]), placed(placementOf('head'), [0.02, 0.17, 0])];
}

/** Area over which points are spread in the picture: root of the determinant of their covariance. */
function spread(points: readonly Point[], view: View): number {
  const { right, up } = directionsOf(view);
  const middle = scale(
    points.reduce<Point>((sum, p) => [sum[0] + p[0], sum[1] + p[1], sum[2] + p[2]], [0, 0, 0]),
    1 / points.length,
  );
  let [xx, xy, yy] = [0, 0, 0];
  for (const p of points) {
    const from = subtract(p, middle);
    const [x, y] = [dot(from, right), dot(from, up)];
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  return Math.sqrt(Math.max(0, xx * yy - xy * xy)) / points.length;
}
