/**
 * How far a point on the floor is outside the convex area between balls, metres; negative inside.
 *
 * @param points  three numbers a point, y up
 * @param balls   indices of the points that make the area; with fewer than three corners it is a line or a point
 */
export function outsideHull(points: Float64Array, balls: readonly number[], x: number, z: number): number {
  const hull = convexHull(balls.map((ball) => [points[3 * ball]!, points[3 * ball + 2]!] as const));
  if (hull.length === 1) return Math.hypot(x - hull[0]![0], z - hull[0]![1]);
  let inside = -Infinity;
  let nearest = Infinity;
  hull.forEach(([ax, az], i) => {
    const [bx, bz] = hull[(i + 1) % hull.length]!;
    const [ex, ez] = [bx - ax, bz - az];
    const length = Math.hypot(ex, ez);
    const along = Math.max(0, Math.min(1, ((x - ax) * ex + (z - az) * ez) / (length * length)));
    nearest = Math.min(nearest, Math.hypot(x - ax - along * ex, z - az - along * ez));
    inside = Math.max(inside, (ez * (x - ax) - ex * (z - az)) / length);
  });
  return hull.length > 2 && inside < 0 ? inside : nearest;
}

type Corner = readonly [x: number, z: number];

/** Corners against the clock (x right, z up on paper); Andrew's monotone chain. */
function convexHull(given: readonly Corner[]): readonly Corner[] {
  const sorted = [...given].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (corners: readonly Corner[]): Corner[] => {
    const chain: Corner[] = [];
    for (const c of corners) {
      while (chain.length > 1 && turnsRight(chain.at(-2)!, chain.at(-1)!, c)) chain.pop();
      chain.push(c);
    }
    return chain.slice(0, -1);
  };
  const hull = [...half(sorted), ...half([...sorted].reverse())];
  return hull.length > 0 ? hull : sorted.slice(0, 1);
}

const turnsRight = (a: Corner, b: Corner, c: Corner): boolean =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) <= 1e-12;
