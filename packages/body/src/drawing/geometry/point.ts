/** A place or a direction: x forward, y up, z to the right of the body, metres. */
export type Point = readonly [x: number, y: number, z: number];

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Point, s: number): Point => [a[0] * s, a[1] * s, a[2] * s];
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Point): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Point, b: Point): number => length(subtract(a, b));
export const between = (a: Point, b: Point, t: number): Point => add(a, scale(subtract(b, a), t));
export const mirrored = (a: Point): Point => [a[0], a[1], -a[2]];

export const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** The same direction with length 1; a vector of no length has no direction and is given back as it is. */
export function unit(a: Point): Point {
  const size = length(a);
  return size === 0 ? a : scale(a, 1 / size);
}
