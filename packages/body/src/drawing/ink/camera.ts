import { cross, dot, type Point, unit } from '../geometry/point.ts';

/** Where the viewer stands. Left and right are the sides of the body, as clinicians say them. */
export type View = 'front' | 'back' | 'left' | 'right' | 'three-quarter-left' | 'three-quarter-right';

/** A parallel projection: body metres to picture units, y of the picture downwards. */
export interface Camera {
  /** Unit vectors in the world: right of the picture, up the picture, and out of it towards the viewer. */
  readonly right: Point;
  readonly up: Point;
  readonly near: Point;
  /** Picture units for a metre. */
  readonly scale: number;
  /** Picture place of the world's origin. */
  readonly originX: number;
  readonly originY: number;
}

/** Degrees the viewer has walked round the body, from its front towards its right side, and how far he looks down. */
const STANDPOINTS: Record<View, { readonly round: number; readonly down: number }> = {
  front: { round: 0, down: 0 },
  'three-quarter-right': { round: 38, down: 10 },
  right: { round: 90, down: 0 },
  back: { round: 180, down: 0 },
  left: { round: -90, down: 0 },
  'three-quarter-left': { round: -38, down: 10 },
};

/** Directions of the picture for a view of a body that faces `facing` (unit vector in the world, +x by default). */
export function directionsOf(view: View, facing: Point = [1, 0, 0]): Pick<Camera, 'right' | 'up' | 'near'> {
  const { round, down } = STANDPOINTS[view];
  const [a, b] = [(round * Math.PI) / 180, (down * Math.PI) / 180];
  const side = cross(facing, [0, 1, 0]);
  const level: Point = [0, 1, 2].map(
    (k) => (facing[k] as number) * Math.cos(a) + (side[k] as number) * Math.sin(a),
  ) as unknown as Point;
  const near = unit([level[0] * Math.cos(b), Math.sin(b), level[2] * Math.cos(b)]);
  const right = unit(cross([0, 1, 0], near));
  return { right, up: cross(near, right), near };
}

/** Picture x and y of a place, and how near it is to the viewer in metres. */
export function project(camera: Camera, p: Point): readonly [x: number, y: number, near: number] {
  return [
    camera.originX + dot(camera.right, p) * camera.scale,
    camera.originY - dot(camera.up, p) * camera.scale,
    dot(camera.near, p),
  ];
}
