import { dot, type Point } from '../geometry/point.ts';
import type { Camera } from '../ink/camera.ts';
import type { Placement } from '../placement.ts';
import type { Thing } from './layer.ts';

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

/** How far some things reach. */
export function extentOf(things: readonly Thing[], { right: across, up }: Pick<Camera, 'right' | 'up'>): Extent {
  const ends = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { parts } of things) {
    for (const { mesh, placement } of parts) {
      const u = alongIn(placement, across);
      const v = alongIn(placement, up);
      const p = mesh.positions;
      for (let i = 0; i < p.length; i += 3) {
        const x = u[0] * p[i]! + u[1] * p[i + 1]! + u[2] * p[i + 2]! + u[3];
        const y = v[0] * p[i]! + v[1] * p[i + 1]! + v[2] * p[i + 2]! + v[3];
        if (x < ends.left) ends.left = x;
        if (x > ends.right) ends.right = x;
        if (y < ends.bottom) ends.bottom = y;
        if (y > ends.top) ends.top = y;
      }
    }
  }
  return ends;
}

/** A direction of the room as weights of a place in a segment, and a sum for its origin. */
const alongIn = ({ x, y, z, at }: Placement, d: Point): readonly [number, number, number, number] => [
  dot(d, x),
  dot(d, y),
  dot(d, z),
  dot(d, at),
];

/** An extent that reaches to some places as well. */
export function withPlaces(
  extent: Extent,
  places: readonly Point[],
  { right, up }: Pick<Camera, 'right' | 'up'>,
): Extent {
  const [across, high] = [places.map((place) => dot(right, place)), places.map((place) => dot(up, place))];
  return {
    left: Math.min(extent.left, ...across),
    right: Math.max(extent.right, ...across),
    bottom: Math.min(extent.bottom, ...high),
    top: Math.max(extent.top, ...high),
  };
}

/** A ball about a place. */
export function extentAbout(middle: Point, radius: number, { right, up }: Pick<Camera, 'right' | 'up'>): Extent {
  const [x, y] = [dot(right, middle), dot(up, middle)];
  return { left: x - radius, right: x + radius, bottom: y - radius, top: y + radius };
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
