/** A function of one angle. */
export type Curve = (x: number) => number;

/** Coefficients from the highest power down (Horner). */
export function polynomial(coefficients: readonly number[]): Curve {
  return (x) => {
    let y = 0;
    for (const coefficient of coefficients) y = y * x + coefficient;
    return y;
  };
}

/**
 * The cubic spline through the knots that the published models use: third derivatives at both ends from the four outermost
 * knots; a straight line beyond the ends.
 *
 * @param x  at least four knots, growing
 * @source Forsythe, Malcolm & Moler 1977, Computer Methods for Mathematical Computations, chapter 4 ("spline")
 */
export function spline(x: readonly number[], y: readonly number[]): Curve {
  const slopes = knotSlopes(x, y);
  const last = x.length - 1;
  return (at) => {
    if (at <= x[0]!) return y[0]! + (at - x[0]!) * slopes[0]!;
    if (at >= x[last]!) return y[last]! + (at - x[last]!) * slopes[last]!;
    let k = 0;
    while (at > x[k + 1]!) k++;
    return hermite(at - x[k]!, x[k + 1]! - x[k]!, y[k]!, y[k + 1]!, slopes[k]!, slopes[k + 1]!);
  };
}

/** The cubic between two knots `h` apart with given values and slopes. */
function hermite(dx: number, h: number, y0: number, y1: number, m0: number, m1: number): number {
  const mean = (y1 - y0) / h;
  const c = (3 * mean - 2 * m0 - m1) / h;
  const d = (m0 + m1 - 2 * mean) / (h * h);
  return y0 + dx * (m0 + dx * (c + dx * d));
}

/** The slope of the spline at each knot: one tridiagonal system for the second derivatives, then their slopes. */
function knotSlopes(x: readonly number[], y: readonly number[]): Float64Array {
  const n = x.length;
  const last = n - 1;
  const h = Float64Array.from({ length: last }, (_, i) => x[i + 1]! - x[i]!);
  const rise = Float64Array.from({ length: last }, (_, i) => (y[i + 1]! - y[i]!) / h[i]!);
  const diagonal = new Float64Array(n);
  const c = new Float64Array(n);
  for (let i = 1; i < last; i++) {
    diagonal[i] = 2 * (h[i - 1]! + h[i]!);
    c[i] = rise[i]! - rise[i - 1]!;
  }
  diagonal[0] = -h[0]!;
  diagonal[last] = -h[last - 1]!;
  const third = (i: number): number => c[i + 1]! / (x[i + 2]! - x[i]!) - c[i]! / (x[i + 1]! - x[i - 1]!);
  c[0] = (third(1) * h[0]! ** 2) / (x[3]! - x[0]!);
  c[last] = (-third(last - 2) * h[last - 1]! ** 2) / (x[last]! - x[last - 3]!);
  for (let i = 1; i < n; i++) {
    const t = h[i - 1]! / diagonal[i - 1]!;
    diagonal[i] = diagonal[i]! - t * h[i - 1]!;
    c[i] = c[i]! - t * c[i - 1]!;
  }
  c[last] = c[last]! / diagonal[last]!;
  for (let i = last - 1; i >= 0; i--) c[i] = (c[i]! - h[i]! * c[i + 1]!) / diagonal[i]!;
  return Float64Array.from({ length: n }, (_, i) =>
    i === last
      ? rise[last - 1]! + h[last - 1]! * (c[last - 1]! + 2 * c[last]!)
      : rise[i]! - h[i]! * (c[i + 1]! + 2 * c[i]!),
  );
}
