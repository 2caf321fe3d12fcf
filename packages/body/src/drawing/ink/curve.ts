/** How far in picture units a curve may stray from the outline it stands for. */
const TOLERANCE = 0.3;

/**
 * A staircase of a grid as a few corners of a smooth curve; ends stay where they are.
 *
 * @param points x and y in turn: start, the middles of the edges, end
 * @param closed whether start and end are one place that need not be kept
 */
export function smoothed(points: readonly number[], closed: boolean): readonly number[] {
  // A closed line begins at the middle of an edge, so that its first corner is not a spike of the grid.
  const run = closed ? [...points.slice(2, -2), points[2]!, points[3]!] : points.slice();
  soften(run, closed);
  soften(run, closed);
  return simplified(run);
}

/** Moves each place half way towards the middle of its neighbours. */
function soften(points: number[], closed: boolean): void {
  const n = points.length;
  if (n < 6) return;
  const [firstX, firstY] = [points[0]!, points[1]!];
  let [beforeX, beforeY] = [firstX, firstY];
  for (let i = 2; i < n - 2; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    points[i] = (beforeX + 2 * x + points[i + 2]!) / 4;
    points[i + 1] = (beforeY + 2 * y + points[i + 3]!) / 4;
    [beforeX, beforeY] = [x, y];
  }
  if (!closed) return;
  for (const [k, first, before] of [
    [0, firstX, beforeX],
    [1, firstY, beforeY],
  ] as const) {
    points[k] = (before + 2 * first + points[2 + k]!) / 4;
    points[n - 2 + k] = points[k]!;
  }
}

/** Leaves out corners that the rest shows well enough (Douglas and Peucker 1973). */
function simplified(points: readonly number[]): readonly number[] {
  const n = points.length / 2;
  const keep = new Uint8Array(n);
  keep[0] = 1;
  keep[n - 1] = 1;
  const stack = [0, n - 1];
  while (stack.length > 0) {
    const b = stack.pop()!;
    const a = stack.pop()!;
    const far = farthest(points, a, b);
    if (far === -1) continue;
    keep[far] = 1;
    stack.push(a, far, far, b);
  }
  const out: number[] = [];
  for (let i = 0; i < n; i++) if (keep[i] === 1) out.push(points[2 * i]!, points[2 * i + 1]!);
  return out;
}

function farthest(points: readonly number[], a: number, b: number): number {
  const [ax, ay] = [points[2 * a]!, points[2 * a + 1]!];
  const [dx, dy] = [points[2 * b]! - ax, points[2 * b + 1]! - ay];
  const square = dx * dx + dy * dy;
  // Compared as squares: the distance itself is not needed.
  let most = square === 0 ? TOLERANCE * TOLERANCE : TOLERANCE * TOLERANCE * square;
  let worst = -1;
  for (let i = a + 1; i < b; i++) {
    const [px, py] = [points[2 * i]! - ax, points[2 * i + 1]! - ay];
    const across = px * dy - py * dx;
    const off = square === 0 ? px * px + py * py : across * across;
    if (off > most) {
      worst = i;
      most = off;
    }
  }
  return worst;
}

/** Tenths of a picture unit: half of one is less than a printer shows. */
const tenths = (x: number): number => Math.round(x * 10);

/** The numbers from -200 to 200 as SVG writes them shortest (".3", "-1.5"), each with the space it needs before it. */
const REACH = 2000;
const SHORT = Array.from({ length: 2 * REACH + 1 }, (_, i) => shortText(i - REACH));

function shortText(n: number): string {
  const text = String(n / 10).replace(/^(-?)0\./, '$1.');
  return text.startsWith('-') ? text : ` ${text}`;
}

const textOf = (n: number): string => (n >= -REACH && n <= REACH ? SHORT[n + REACH]! : shortText(n));

/**
 * A run of corners as SVG path data: a smooth curve that bends at each corner (quadratic B-spline) and passes through its
 * ends.
 *
 * @param backwards from the last corner to the first
 * @param joins     whether the path stands at the first corner already
 */
export function pathOf(points: readonly number[], { backwards = false, joins = false } = {}): string {
  const n = points.length / 2;
  const x = (i: number) => tenths(points[backwards ? points.length - 2 - 2 * i : 2 * i]!);
  const y = (i: number) => tenths(points[backwards ? points.length - 1 - 2 * i : 2 * i + 1]!);
  let [px, py] = [x(0), y(0)];
  let d = joins ? '' : `M${textOf(px).trimStart()}${textOf(py)}`;
  if (n === 2) return `${d}l${textOf(x(1) - px)}${textOf(y(1) - py)}`;
  let [cx, cy] = [x(1), y(1)];
  for (let i = 1; i < n - 1; i++) {
    const [nx, ny] = [x(i + 1), y(i + 1)];
    const last = i === n - 2;
    const [ex, ey] = last ? [nx, ny] : [(cx + nx) >> 1, (cy + ny) >> 1];
    d += `q${textOf(cx - px)}${textOf(cy - py)}${textOf(ex - px)}${textOf(ey - py)}`;
    [px, py, cx, cy] = [ex, ey, nx, ny];
  }
  return d;
}
