import type { Place, Vec3 } from '../description/frame.ts';

/**
 * Twelve numbers a transform: the turn, row by row, then the place.
 * A point p of the child stands in the parent at (m0 x + m1 y + m2 z + m9, m3 x + ... + m10, m6 x + ... + m11).
 */
export type Transforms = Float64Array;

export const TRANSFORM_SIZE = 12;

export const IDENTITY: Float64Array = Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);

/** The rotation of turns about x, y and z, each about the axis the turns before it have made. Nine numbers, row by row. */
export function rotationXYZ([a, b, c]: Vec3): Float64Array {
  const [sa, ca, sb, cb, sc, cc] = [Math.sin(a), Math.cos(a), Math.sin(b), Math.cos(b), Math.sin(c), Math.cos(c)];
  return Float64Array.of(
    cb * cc,
    -cb * sc,
    sb,
    ca * sc + sa * sb * cc,
    ca * cc - sa * sb * sc,
    -sa * cb,
    sa * sc - ca * sb * cc,
    sa * cc + ca * sb * sc,
    ca * cb,
  );
}

/** The transform of a fixed place. */
export function placeTransform({ at, turned = [0, 0, 0] }: Place): Float64Array {
  const out = new Float64Array(TRANSFORM_SIZE);
  out.set(rotationXYZ(turned));
  out.set(at, 9);
  return out;
}

/** The transform that takes the other one back. */
export function inverse(t: Float64Array): Float64Array {
  const [a, b, c, d, e, f, g, h, i, x, y, z] = t as unknown as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Float64Array.of(
    a,
    d,
    g,
    b,
    e,
    h,
    c,
    f,
    i,
    -(a * x + d * y + g * z),
    -(b * x + e * y + h * z),
    -(c * x + f * y + i * z),
  );
}

/** Where a point of a segment stands in the room. */
export function pointInRoom(transforms: Transforms, segment: number, [x, y, z]: Vec3): Vec3 {
  const o = segment * TRANSFORM_SIZE;
  const t = transforms;
  return [
    t[o]! * x + t[o + 1]! * y + t[o + 2]! * z + t[o + 9]!,
    t[o + 3]! * x + t[o + 4]! * y + t[o + 5]! * z + t[o + 10]!,
    t[o + 6]! * x + t[o + 7]! * y + t[o + 8]! * z + t[o + 11]!,
  ];
}

/** First b, then a: takes points of the child of b into the parent of a. */
export function multiply(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(TRANSFORM_SIZE);
  for (let row = 0; row < 3; row++) {
    const [p, q, r] = [a[3 * row]!, a[3 * row + 1]!, a[3 * row + 2]!];
    for (let column = 0; column < 3; column++) {
      out[3 * row + column] = p * b[column]! + q * b[3 + column]! + r * b[6 + column]!;
    }
    out[9 + row] = p * b[9]! + q * b[10]! + r * b[11]! + a[9 + row]!;
  }
  return out;
}
