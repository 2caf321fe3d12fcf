/** Places, or places with a thickness, along a smooth curve through the given ones (Catmull and Rom 1974). */
export function smoothLine<P extends readonly number[]>(points: readonly P[], steps: number): readonly P[] {
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))]!;
  const out: P[] = [];
  for (let i = 0; i < points.length - 1; i++) {
    for (let s = 0; s < steps; s++) out.push(onSpline(at(i - 1), at(i), at(i + 1), at(i + 2), s / steps));
  }
  out.push(at(points.length - 1));
  return out;
}

function onSpline<P extends readonly number[]>(a: P, b: P, c: P, d: P, t: number): P {
  return b.map((q, k) => {
    const [p, r, s] = [a[k]!, c[k]!, d[k]!];
    return q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
  }) as unknown as P;
}
