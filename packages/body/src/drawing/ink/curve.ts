/** How far in picture units a curve may stray from the outline it stands for. */
const TOLERANCE = 0.28;

/**
 * A staircase of a grid as a few corners of a smooth curve; ends stay where they are.
 *
 * @param points x and y in turn: start, the middles of the edges, end
 * @param closed whether start and end are one place that need not be kept
 */
export function smoothed(points: readonly number[], closed: boolean): readonly number[] {
  const open = closed ? closedRun(points) : points;
  const soft = softened(softened(open, closed), closed);
  return simplified(soft);
}

/** A closed line begins at the middle of an edge, so that its first corner is not a spike of the grid. */
function closedRun(points: readonly number[]): readonly number[] {
  return [...points.slice(2, -2), points[2] as number, points[3] as number];
}

/** Each place moved half way towards the middle of its neighbours. */
function softened(points: readonly number[], closed: boolean): readonly number[] {
  const n = points.length;
  if (n < 6) return points;
  const out = points.slice();
  for (let i = 2; i < n - 2; i++) {
    out[i] = ((points[i - 2] as number) + 2 * (points[i] as number) + (points[i + 2] as number)) / 4;
  }
  if (closed) {
    for (let k = 0; k < 2; k++) {
      const mean = ((points[n - 4 + k] as number) + 2 * (points[k] as number) + (points[2 + k] as number)) / 4;
      out[k] = mean;
      out[n - 2 + k] = mean;
    }
  }
  return out;
}

/** Leaves out corners that the rest shows well enough (Douglas and Peucker 1973). */
function simplified(points: readonly number[]): readonly number[] {
  const n = points.length / 2;
  const keep = new Uint8Array(n);
  keep[0] = 1;
  keep[n - 1] = 1;
  const stack: [number, number][] = [[0, n - 1]];
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    const [a, b] = span;
    const far = farthest(points, a, b);
    if (far === -1) continue;
    keep[far] = 1;
    stack.push([a, far], [far, b]);
  }
  const out: number[] = [];
  for (let i = 0; i < n; i++) if (keep[i] === 1) out.push(points[2 * i] as number, points[2 * i + 1] as number);
  return out;
}

function farthest(points: readonly number[], a: number, b: number): number {
  const [ax, ay] = [points[2 * a] as number, points[2 * a + 1] as number];
  const [dx, dy] = [(points[2 * b] as number) - ax, (points[2 * b + 1] as number) - ay];
  const long = Math.hypot(dx, dy);
  let [worst, most] = [-1, TOLERANCE];
  for (let i = a + 1; i < b; i++) {
    const [px, py] = [(points[2 * i] as number) - ax, (points[2 * i + 1] as number) - ay];
    const off = long === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / long;
    if (off > most) {
      worst = i;
      most = off;
    }
  }
  return worst;
}

/** Half a tenth is less than a printer shows. */
const tenth = (x: number): number => Math.round(x * 10) / 10;

/**
 * A run of corners as SVG path data: a smooth curve that bends at each corner (quadratic B-spline) and passes through its ends.
 * A first corner that equals the place where the last path stopped is joined without a new start.
 */
export function pathOf(points: readonly number[], joins: boolean): string {
  const n = points.length / 2;
  const x = (i: number) => tenth(points[2 * i] as number);
  const y = (i: number) => tenth(points[2 * i + 1] as number);
  let d = joins ? '' : `M${x(0)} ${y(0)}`;
  let [px, py] = [x(0), y(0)];
  for (let i = 1; i < n - 1; i++) {
    const [cx, cy] = [x(i), y(i)];
    const last = i === n - 2;
    const [ex, ey] = last ? [x(n - 1), y(n - 1)] : [tenth((cx + x(i + 1)) / 2), tenth((cy + y(i + 1)) / 2)];
    d += `q${relative(cx - px, cy - py, ex - px, ey - py)}`;
    [px, py] = [ex, ey];
  }
  if (n === 2) d += `l${relative(x(1) - px, y(1) - py)}`;
  return d;
}

/** Numbers as short as SVG allows: no zero before the point, no space before a minus. */
function relative(...numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    const short = String(tenth(number)).replace(/^(-?)0\./, '$1.');
    text += text === '' || short.startsWith('-') ? short : ` ${short}`;
  }
  return text;
}
