/**
 * Solves a x = b by elimination with the largest pivot. Both arguments are used up.
 *
 * @param a  n rows of n numbers, not singular
 * @throws   if a is singular: the callers add stiffness to every coordinate, so that would be a fault of ours
 */
export function linearSolve(a: readonly Float64Array[], b: Float64Array): Float64Array {
  const rows = [...a];
  const n = b.length;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(at(rows, i, k)) > Math.abs(at(rows, best, k))) best = i;
    if (at(rows, best, k) === 0) throw new Error('the equations of balance have no single answer');
    [rows[k], rows[best]] = [rows[best] as Float64Array, rows[k] as Float64Array];
    [b[k], b[best]] = [b[best] as number, b[k] as number];
    for (let i = k + 1; i < n; i++) {
      const factor = at(rows, i, k) / at(rows, k, k);
      const row = rows[i] as Float64Array;
      for (let j = k; j < n; j++) row[j] = (row[j] as number) - factor * at(rows, k, j);
      b[i] = (b[i] as number) - factor * (b[k] as number);
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    let sum = b[k] as number;
    for (let j = k + 1; j < n; j++) sum -= at(rows, k, j) * (b[j] as number);
    b[k] = sum / at(rows, k, k);
  }
  return b;
}

const at = (rows: readonly Float64Array[], i: number, j: number): number => rows[i]?.[j] as number;
