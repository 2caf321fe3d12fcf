/**
 * Least distance of two line segments p0-p1 and q0-q1, each given by where its three numbers start in an array.
 * @source Ericson, Real-Time Collision Detection, 2005, section 5.1.9
 */
export function rodDistance(points: Float64Array, p0: number, p1: number, q0: number, q1: number): number {
  const [px, py, pz] = [points[p0]!, points[p0 + 1]!, points[p0 + 2]!];
  const [qx, qy, qz] = [points[q0]!, points[q0 + 1]!, points[q0 + 2]!];
  const [ux, uy, uz] = [points[p1]! - px, points[p1 + 1]! - py, points[p1 + 2]! - pz];
  const [vx, vy, vz] = [points[q1]! - qx, points[q1 + 1]! - qy, points[q1 + 2]! - qz];
  const [wx, wy, wz] = [px - qx, py - qy, pz - qz];
  const a = ux * ux + uy * uy + uz * uz;
  const e = vx * vx + vy * vy + vz * vz;
  const f = vx * wx + vy * wy + vz * wz;
  const c = ux * wx + uy * wy + uz * wz;
  const b = ux * vx + uy * vy + uz * vz;
  const denominator = a * e - b * b;
  let s = denominator > 1e-12 ? clamp01((b * f - c * e) / denominator) : 0;
  let t = (b * s + f) / e;
  if (t < 0) {
    t = 0;
    s = clamp01(-c / a);
  } else if (t > 1) {
    t = 1;
    s = clamp01((b - c) / a);
  }
  return Math.hypot(wx + s * ux - t * vx, wy + s * uy - t * vy, wz + s * uz - t * vz);
}

const clamp01 = (x: number): number => (x < 0 ? 0 : x > 1 ? 1 : x);
