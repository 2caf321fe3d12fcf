/** The unit quaternion (w, x, y, z) of a rotation, given as at least nine numbers row by row. */
export function quaternion(r: Float64Array): readonly [w: number, x: number, y: number, z: number] {
  const [a, b, c, d, e, f, g, h, i] = [r[0]!, r[1]!, r[2]!, r[3]!, r[4]!, r[5]!, r[6]!, r[7]!, r[8]!];
  // The largest of the four is found first, so that nothing small is divided by.
  const squares = [1 + a + e + i, 1 + a - e - i, 1 - a + e - i, 1 - a - e + i];
  const most = squares.indexOf(Math.max(...squares));
  const s = 2 * Math.sqrt(squares[most]!);
  if (most === 0) return [s / 4, (h - f) / s, (c - g) / s, (d - b) / s];
  if (most === 1) return [(h - f) / s, s / 4, (b + d) / s, (c + g) / s];
  if (most === 2) return [(c - g) / s, (b + d) / s, s / 4, (f + h) / s];
  return [(d - b) / s, (c + g) / s, (f + h) / s, s / 4];
}
