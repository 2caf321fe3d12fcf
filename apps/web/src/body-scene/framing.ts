import { type Body, SEGMENT_IDS, type SegmentId, type Transforms } from '@hipspine/body';
import { type Point, placed, placementsOf } from '@hipspine/body/drawing';

/** The whole body, or the pelvis with the low back and hips. */
export type Focus = 'body' | 'pelvis';

/** What must fit into the picture, from wherever one looks at it. */
export interface Frame {
  /** In the room, metres. */
  readonly middle: Point;
  /** Metres, with a margin. */
  readonly high: number;
  /** Metres, seen from the side from which it is widest. */
  readonly wide: number;
}

/** Ends of the body beyond its joints, in the frames of their segments, metres; left ones mirrored. */
const ENDS: readonly (readonly [SegmentId, Point])[] = [
  ['head', [0.02, 0.23, 0]],
  ...(['r', 'l'] as const).flatMap((side) => {
    const out = side === 'r' ? 1 : -1;
    return [
      [`forearm_${side}`, [-0.01, -0.42, 0.03 * out]],
      [`foot_${side}`, [0.2, -0.07, 0.02 * out]],
      [`foot_${side}`, [-0.05, -0.07, 0]],
    ] as const;
  }),
];
const MARGIN = 0.18;

/** The middle of the pelvic bowl, in the frame of the pelvis, and how much is seen of the room around it, metres. */
const BOWL: Point = [-0.06, 0, 0];
const AROUND_BOWL = { high: 0.56, wide: 0.4 } as const;

/** A frame that holds the body in a pose, however it is turned. */
export function frameOf(body: Body, transforms: Transforms, focus: Focus): Frame {
  const placementOf = placementsOf(body, transforms);
  if (focus === 'pelvis') return { middle: placed(placementOf('pelvis'), BOWL), ...AROUND_BOWL };
  const points = [
    ...SEGMENT_IDS.map((segment) => placementOf(segment).at),
    ...ENDS.map(([segment, at]) => placed(placementOf(segment), at)),
  ];
  const span = (axis: 0 | 1 | 2): readonly [number, number] => {
    const values = points.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)];
  };
  const [x, y, z] = [span(0), span(1), span(2)];
  const middle: Point = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2, (z[0] + z[1]) / 2];
  const around = Math.max(...points.map((point) => Math.hypot(point[0] - middle[0], point[2] - middle[2])));
  return { middle, high: y[1] - y[0] + MARGIN, wide: 2 * around + MARGIN };
}

/** The smallest frame that holds several. */
export function frameAround(frames: readonly Frame[]): Frame {
  const [first] = frames;
  if (first === undefined) throw new RangeError('found no frame, expected one or more');
  if (frames.length === 1) return first;
  const ends = (axis: 0 | 1 | 2, half: (frame: Frame) => number): readonly [number, number] => [
    Math.min(...frames.map((frame) => frame.middle[axis] - half(frame))),
    Math.max(...frames.map((frame) => frame.middle[axis] + half(frame))),
  ];
  const wide = ({ wide: width }: Frame): number => width / 2;
  const [x, y, z] = [ends(0, wide), ends(1, ({ high }) => high / 2), ends(2, wide)];
  return {
    middle: [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2, (z[0] + z[1]) / 2],
    high: y[1] - y[0],
    wide: Math.max(x[1] - x[0], z[1] - z[0]),
  };
}
