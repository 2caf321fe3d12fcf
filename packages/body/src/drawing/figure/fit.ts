import { dot, type Point } from '../geometry/point.ts';
import type { Camera } from '../ink/camera.ts';

/** The part of the paper that a body may fill. */
export interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Ends of a body in the directions of the picture, metres. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export function extentOf(points: readonly Point[], directions: Pick<Camera, 'right' | 'up'>): Extent {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const p of points) {
    const [u, v] = [dot(directions.right, p), dot(directions.up, p)];
    left = Math.min(left, u);
    right = Math.max(right, u);
    bottom = Math.min(bottom, v);
    top = Math.max(top, v);
  }
  return { left, right, bottom, top };
}

/** The largest scale at which every extent fits into a room. */
export const scaleFor = (extents: readonly Extent[], { width, height }: Room): number =>
  Math.min(...extents.map(({ left, right, bottom, top }) => Math.min(width / (right - left), height / (top - bottom))));

/** A camera that puts an extent in the middle of a room, standing on its lower edge or in the middle of its height. */
export function cameraFor(
  directions: Pick<Camera, 'right' | 'up' | 'near'>,
  { left, right, bottom, top }: Extent,
  room: Room,
  scale: number,
  stand: 'bottom' | 'middle',
): Camera {
  const below = stand === 'bottom' ? room.height : (room.height + (top - bottom) * scale) / 2;
  return {
    ...directions,
    scale,
    originX: room.left + room.width / 2 - ((left + right) / 2) * scale,
    originY: room.top + below + bottom * scale,
  };
}
