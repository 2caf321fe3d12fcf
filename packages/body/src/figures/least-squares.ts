/** What is to be made small: writes the residuals of x; their number must not change. */
type Residuals = (x: Float64Array, out: Float64Array) => void;

export interface LeastSquares {
  readonly residuals: Residuals;
  /** How many residuals there are. */
  readonly count: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const STEP = 1e-5;
const MOST_ITERATIONS = 120;

/**
 * The nearest place downhill where the sum of squares is least, within bounds: Levenberg and Marquardt's step with the unknowns
 * that push against a bound left out, then cut to the bounds. Unknowns should be scaled so that 1 is a usual change.
 * Deterministic. Writes the result into x.
 *
 * @returns half the sum of squares there
 * @source Nocedal & Wright, Numerical Optimization, 2nd ed., chapters 10.3 and 16.7 (gradient projection)
 */
export function leastSquares({ residuals, count, low, high }: LeastSquares, x: Float64Array): number {
  const n = x.length;
  const r = new Float64Array(count);
  const moved = new Float64Array(count);
  const jacobian = new Float64Array(count * n);
  const trial = new Float64Array(n);
  clamp(x, low, high);
  residuals(x, r);
  let cost = halfSquares(r);
  let damping = 1e-2;
  let slow = 0;
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    differentiate(residuals, x, r, moved, jacobian);
    const { hessian, gradient } = normalEquations(jacobian, r, n);
    const free = freeUnknowns(x, gradient, low, high);
    let gained = 0;
    for (let tries = 0; tries < 8; tries++) {
      const step = dampedStep(hessian, gradient, free, damping, n);
      for (let i = 0; i < n; i++) trial[i] = x[i]! + step[i]!;
      clamp(trial, low, high);
      residuals(trial, moved);
      const trialCost = halfSquares(moved);
      if (trialCost < cost) {
        gained = cost - trialCost;
        x.set(trial);
        r.set(moved);
        cost = trialCost;
        damping = Math.max(damping / 5, 1e-9);
        break;
      }
      damping *= 4;
    }
    slow = gained <= 1e-4 * cost + 1e-9 ? slow + 1 : 0;
    if (slow === 3 || gained === 0) break;
  }
  return cost;
}

function clamp(x: Float64Array, low: Float64Array, high: Float64Array): void {
  for (let i = 0; i < x.length; i++) x[i] = Math.min(high[i]!, Math.max(low[i]!, x[i]!));
}

function halfSquares(r: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < r.length; i++) sum += r[i]! * r[i]!;
  return sum / 2;
}

/** Forward differences, a column for each unknown; kept by column. */
function differentiate(
  residuals: Residuals,
  x: Float64Array,
  r: Float64Array,
  moved: Float64Array,
  jacobian: Float64Array,
): void {
  const count = r.length;
  for (let j = 0; j < x.length; j++) {
    const at = x[j]!;
    x[j] = at + STEP;
    residuals(x, moved);
    x[j] = at;
    const o = j * count;
    for (let i = 0; i < count; i++) jacobian[o + i] = (moved[i]! - r[i]!) / STEP;
  }
}

function normalEquations(jacobian: Float64Array, r: Float64Array, n: number) {
  const count = r.length;
  const hessian = new Float64Array(n * n);
  const gradient = new Float64Array(n);
  for (let a = 0; a < n; a++) {
    const oa = a * count;
    for (let b = 0; b <= a; b++) {
      const ob = b * count;
      let sum = 0;
      for (let i = 0; i < count; i++) sum += jacobian[oa + i]! * jacobian[ob + i]!;
      hessian[a * n + b] = sum;
      hessian[b * n + a] = sum;
    }
    let sum = 0;
    for (let i = 0; i < count; i++) sum += jacobian[oa + i]! * r[i]!;
    gradient[a] = sum;
  }
  return { hessian, gradient };
}

/** Unknowns that are not held at a bound by the gradient. */
function freeUnknowns(x: Float64Array, gradient: Float64Array, low: Float64Array, high: Float64Array): number[] {
  const free: number[] = [];
  for (let i = 0; i < x.length; i++) {
    const held = (x[i]! <= low[i]! && gradient[i]! > 0) || (x[i]! >= high[i]! && gradient[i]! < 0);
    if (!held) free.push(i);
  }
  return free;
}

function dampedStep(
  hessian: Float64Array,
  gradient: Float64Array,
  free: readonly number[],
  damping: number,
  n: number,
) {
  const m = free.length;
  const a = new Float64Array(m * m);
  const y = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) a[i * m + j] = hessian[free[i]! * n + free[j]!]!;
    a[i * m + i] = a[i * m + i]! * (1 + damping) + 1e-9;
    y[i] = -gradient[free[i]!]!;
  }
  solveSymmetric(a, y, m);
  const step = new Float64Array(n);
  for (let i = 0; i < m; i++) step[free[i]!] = y[i]!;
  return step;
}

/** Solves a y = b for a symmetric positive matrix (Cholesky); overwrites a, and b with the solution. */
function solveSymmetric(a: Float64Array, b: Float64Array, m: number): void {
  for (let j = 0; j < m; j++) {
    for (let k = 0; k < j; k++) a[j * m + j] = a[j * m + j]! - a[j * m + k]! ** 2;
    const pivot = Math.sqrt(Math.max(a[j * m + j]!, 1e-12));
    a[j * m + j] = pivot;
    for (let i = j + 1; i < m; i++) {
      let sum = a[i * m + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * m + k]! * a[j * m + k]!;
      a[i * m + j] = sum / pivot;
    }
  }
  for (let i = 0; i < m; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= a[i * m + k]! * b[k]!;
    b[i] = sum / a[i * m + i]!;
  }
  for (let i = m - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < m; k++) sum -= a[k * m + i]! * b[k]!;
    b[i] = sum / a[i * m + i]!;
  }
}
