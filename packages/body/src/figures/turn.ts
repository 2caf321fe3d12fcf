import type { Vec3 } from '../description/frame.ts';

/** A rotation: nine numbers, row by row. */
export type Turn = Float64Array;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

export function turnAbout(axis: 'x' | 'y' | 'z', angle: number): Turn {
  const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  if (axis === 'x') return Float64Array.of(1, 0, 0, 0, c, -s, 0, s, c);
  if (axis === 'y') return Float64Array.of(c, 0, s, 0, 1, 0, -s, 0, c);
  return Float64Array.of(c, -s, 0, s, c, 0, 0, 0, 1);
}

/** First the right one, then the left one, as matrices are multiplied. */
export function after(a: Turn, b: Turn): Turn {
  const out = new Float64Array(9);
  for (let i = 0; i < 9; i += 3) {
    for (let j = 0; j < 3; j++) out[i + j] = a[i]! * b[j]! + a[i + 1]! * b[3 + j]! + a[i + 2]! * b[6 + j]!;
  }
  return out;
}

export const back = (a: Turn): Turn => Float64Array.of(a[0]!, a[3]!, a[6]!, a[1]!, a[4]!, a[7]!, a[2]!, a[5]!, a[8]!);

/** The turn about an axis by its length in radians (Rodrigues). */
export function turnBy([x, y, z]: Vec3): Turn {
  const angle = Math.hypot(x, y, z);
  const a = angle < 1e-9 ? 1 : Math.sin(angle) / angle;
  const b = angle < 1e-9 ? 0.5 : (1 - Math.cos(angle)) / (angle * angle);
  return Float64Array.of(
    1 - b * (y * y + z * z),
    b * x * y - a * z,
    b * x * z + a * y,
    b * x * y + a * z,
    1 - b * (x * x + z * z),
    b * y * z - a * x,
    b * x * z - a * y,
    b * y * z + a * x,
    1 - b * (x * x + y * y),
  );
}

/** The axis, as long as the angle in radians, [0, pi]. */
export function axisOf(t: Turn): Vec3 {
  const [x, y, z] = [t[7]! - t[5]!, t[2]! - t[6]!, t[3]! - t[1]!];
  const sine = Math.hypot(x, y, z) / 2;
  const cosine = (t[0]! + t[4]! + t[8]! - 1) / 2;
  const angle = Math.atan2(sine, cosine);
  if (sine > 1e-6) return [(x * angle) / (2 * sine), (y * angle) / (2 * sine), (z * angle) / (2 * sine)];
  if (cosine > 0) return [x / 2, y / 2, z / 2];
  const [a, b, c] = [0, 4, 8].map((k) => Math.sqrt(Math.max(0, (t[k]! + 1) / 2))) as [number, number, number];
  return [Math.PI * a, Math.PI * Math.sign(t[1]! + t[3]! || 1) * b, Math.PI * Math.sign(t[2]! + t[6]! || 1) * c];
}

/** Part of the way from one turn to another, about one axis, at an even speed. */
export function turnBetween(from: Turn, to: Turn, part: number): Turn {
  const [x, y, z] = axisOf(after(to, back(from)));
  return after(turnBy([x * part, y * part, z * part]), from);
}

/**
 * Angles of a pelvis as the body counts them: rotation (y), tilt (-z), obliquity (x), degrees. Upright on the head or lying
 * flat on back or belly, rotation and obliquity turn about the same line; obliquity then is 0.
 */
export function pelvisAngles(t: Turn): { rotation: number; tilt: number; obliquity: number } {
  const tilt = -Math.asin(Math.max(-1, Math.min(1, t[3]!)));
  if (Math.abs(t[3]!) > 1 - 1e-9) {
    return { rotation: degrees(Math.atan2(t[2]!, t[8]!)), tilt: degrees(tilt), obliquity: 0 };
  }
  return {
    rotation: degrees(Math.atan2(-t[6]!, t[0]!)),
    tilt: degrees(tilt),
    obliquity: degrees(Math.atan2(-t[5]!, t[4]!)),
  };
}

export const pelvisTurn = (rotation: number, tilt: number, obliquity: number): Turn =>
  after(turnAbout('y', rotation), after(turnAbout('z', -tilt), turnAbout('x', obliquity)));
