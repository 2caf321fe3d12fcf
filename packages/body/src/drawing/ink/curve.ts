/** How a staircase of squares becomes a line. */
export interface Softness {
  /** How often each place moves towards its neighbours: twice keeps the corners of a vertebra, five times calms flesh. */
  readonly rounds: number;
  /** How far in squares a curve may stray from the outline; from half a square up no stairs are left. */
  readonly tolerance: number;
}

/**
 * A staircase of a grid as a few corners of a smooth curve; ends stay where they are.
 *
 * @param run    x and y in turn: start, the middles of the edges, end; used up as working memory
 * @param closed whether start and end are one place that need not be kept
 */
export function smoothed(run: number[], closed: boolean, { rounds, tolerance }: Softness): readonly number[] {
  // A closed line begins at the middle of an edge, so that its first corner is not a spike of the grid.
  if (closed) {
    run.splice(0, 2);
    run.splice(-2, 2, run[0]!, run[1]!);
  }
  for (let round = 0; round < rounds; round++) soften(run, closed);
  return simplified(run, tolerance);
}

/** Moves each place half way towards the middle of its neighbours. */
function soften(points: number[], closed: boolean): void {
  const n = points.length;
  if (n < 6) return;
  const firstX = points[0]!;
  const firstY = points[1]!;
  let beforeX = firstX;
  let beforeY = firstY;
  for (let i = 2; i < n - 2; i += 2) {
    const x = points[i]!;
    const y = points[i + 1]!;
    points[i] = (beforeX + 2 * x + points[i + 2]!) / 4;
    points[i + 1] = (beforeY + 2 * y + points[i + 3]!) / 4;
    beforeX = x;
    beforeY = y;
  }
  if (!closed) return;
  points[0] = (beforeX + 2 * firstX + points[2]!) / 4;
  points[1] = (beforeY + 2 * firstY + points[3]!) / 4;
  points[n - 2] = points[0];
  points[n - 1] = points[1];
}

/** Leaves out corners that the rest shows well enough (Douglas and Peucker 1973). */
function simplified(points: readonly number[], tolerance: number): readonly number[] {
  const last = points.length / 2 - 1;
  const out = [points[0]!, points[1]!];
  keepBetween(points, 0, last, tolerance, out);
  out.push(points[2 * last]!, points[2 * last + 1]!);
  return out;
}

/** Adds the corners needed between two that are kept. */
function keepBetween(points: readonly number[], a: number, b: number, tolerance: number, out: number[]): void {
  const far = farthest(points, a, b, tolerance);
  if (far === -1) return;
  keepBetween(points, a, far, tolerance, out);
  out.push(points[2 * far]!, points[2 * far + 1]!);
  keepBetween(points, far, b, tolerance, out);
}

function farthest(points: readonly number[], a: number, b: number, tolerance: number): number {
  const ax = points[2 * a]!;
  const ay = points[2 * a + 1]!;
  const dx = points[2 * b]! - ax;
  const dy = points[2 * b + 1]! - ay;
  const square = dx * dx + dy * dy;
  // Compared as squares: the distance itself is not needed.
  let most = tolerance * tolerance * (square === 0 ? 1 : square);
  let worst = -1;
  for (let i = a + 1; i < b; i++) {
    const px = points[2 * i]! - ax;
    const py = points[2 * i + 1]! - ay;
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
  const step = backwards ? -2 : 2;
  let i = backwards ? points.length - 2 : 0;
  let px = tenths(points[i]!);
  let py = tenths(points[i + 1]!);
  let d = joins ? '' : `M${textOf(px).trimStart()}${textOf(py)}`;
  i += step;
  let cx = tenths(points[i]!);
  let cy = tenths(points[i + 1]!);
  if (n === 2) return `${d}l${textOf(cx - px)}${textOf(cy - py)}`;
  for (let k = 2; k < n; k++) {
    i += step;
    const nx = tenths(points[i]!);
    const ny = tenths(points[i + 1]!);
    const ex = k === n - 1 ? nx : (cx + nx) >> 1;
    const ey = k === n - 1 ? ny : (cy + ny) >> 1;
    d += `q${textOf(cx - px)}${textOf(cy - py)}${textOf(ex - px)}${textOf(ey - py)}`;
    px = ex;
    py = ey;
    cx = nx;
    cy = ny;
  }
  return d;
}
