/**
 * The shortest way of a taut string round a circle: as MuJoCo does it (mju_wrap), so that both implementations answer the
 * same. The circle stands at the origin of the plane.
 *
 * @source MuJoCo 3.14, src/engine/engine_util_misc.c (Apache-2.0), read for its rules; the code is our own
 */

/** Where the string touches the circle after a call of `wrapCircle` that did not return NO_WRAP: x, y, x, y. */
export const touch = new Float64Array(4);

/** The string does not touch: it lies straight. */
export const NO_WRAP = -1;

const TINY = 1e-15;

const candidate = new Float64Array(8);

/**
 * @param hasSide  whether (sx, sy), a direction of length 1, says on which side the string runs. With it the string stays on
 *                 that side even where it would lie free on the other; without it it takes the shorter way round
 * @returns the length of the arc it lies on, or NO_WRAP: an end inside, no contact, or no way round that does not cross itself
 */
export function wrapCircle(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  radius: number,
  hasSide: boolean,
  sx: number,
  sy: number,
): number {
  const aa = ax * ax + ay * ay;
  const bb = bx * bx + by * by;
  const rr = radius * radius;
  if (aa < rr || bb < rr || radius < TINY) return NO_WRAP;
  if (liesFree(ax, ay, bx, by, rr, hasSide, sx, sy)) return NO_WRAP;

  const ta = Math.sqrt(aa - rr);
  const tb = Math.sqrt(bb - rr);
  const first = tangents(0, 1, ax, ay, bx, by, aa, bb, rr, radius, ta, tb, hasSide, sx, sy);
  const second = tangents(4, -1, ax, ay, bx, by, aa, bb, rr, radius, ta, tb, hasSide, sx, sy);
  const pick = first > second ? 0 : 4;
  const px = candidate[pick]!;
  const py = candidate[pick + 1]!;
  const qx = candidate[pick + 2]!;
  const qy = candidate[pick + 3]!;
  if (cross(ax, ay, px, py, bx, by, qx, qy)) return NO_WRAP;
  touch[0] = px;
  touch[1] = py;
  touch[2] = qx;
  touch[3] = qy;
  return arc(px, py, qx, qy, pick !== 0, radius);
}

/** No string to speak of, or a straight one that stays outside (and on the side it belongs to). */
function liesFree(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  rr: number,
  hasSide: boolean,
  sx: number,
  sy: number,
): boolean {
  const dx = bx - ax;
  const dy = by - ay;
  const dd = dx * dx + dy * dy;
  if (dd < TINY) return true;
  const t = Math.min(1, Math.max(0, -(dx * ax + dy * ay) / dd));
  const nx = ax + t * dx;
  const ny = ay + t * dy;
  return nx * nx + ny * ny > rr && (!hasSide || sx * nx + sy * ny >= 0);
}

/** Writes the two points where the string touches if it goes round in this sense; returns how good that way is. */
function tangents(
  at: 0 | 4,
  sense: 1 | -1,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  aa: number,
  bb: number,
  rr: number,
  radius: number,
  ta: number,
  tb: number,
  hasSide: boolean,
  sx: number,
  sy: number,
): number {
  const px = (ax * rr + sense * radius * ay * ta) / aa;
  const py = (ay * rr - sense * radius * ax * ta) / aa;
  const qx = (bx * rr - sense * radius * by * tb) / bb;
  const qy = (by * rr + sense * radius * bx * tb) / bb;
  candidate[at] = px;
  candidate[at + 1] = py;
  candidate[at + 2] = qx;
  candidate[at + 3] = qy;
  if (cross(ax, ay, px, py, bx, by, qx, qy)) return -10000;
  if (!hasSide) return -((px - qx) * (px - qx) + (py - qy) * (py - qy));
  const mx = px + qx;
  const my = py + qy;
  const m = Math.sqrt(mx * mx + my * my);
  return m < TINY ? sx : (mx * sx + my * sy) / m;
}

/** Whether the pieces from a to p and from b to q cross each other. */
function cross(
  ax: number,
  ay: number,
  px: number,
  py: number,
  bx: number,
  by: number,
  qx: number,
  qy: number,
): boolean {
  const det = (qy - by) * (px - ax) - (qx - bx) * (py - ay);
  if (Math.abs(det) < TINY) return false;
  const s = ((qx - bx) * (ay - by) - (qy - by) * (ax - bx)) / det;
  const t = ((px - ax) * (ay - by) - (py - ay) * (ax - bx)) / det;
  return s >= 0 && s <= 1 && t >= 0 && t <= 1;
}

/** The length of the arc from p to q in the given sense. */
function arc(px: number, py: number, qx: number, qy: number, reverse: boolean, radius: number): number {
  const cosine = (px * qx + py * qy) / (Math.sqrt(px * px + py * py) * Math.sqrt(qx * qx + qy * qy));
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
  const turn = py * qx - px * qy;
  return radius * ((turn > 0 && reverse) || (turn < 0 && !reverse) ? 2 * Math.PI - angle : angle);
}
