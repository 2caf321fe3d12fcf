/** Area of SVG path data made of M, q, l and z under the even-odd rule, if its loops do not cross: holes run the other way round. */
export function areaOf(d: string): number {
  let total = 0;
  for (const loop of d.split('z').filter((part) => part !== '')) total += loopArea(loop);
  return Math.abs(total);
}

function loopArea(d: string): number {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, letter, rest] of d.matchAll(/([Mql])([^Mql]*)/g)) {
    const numbers = (rest!.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (letter === 'M') [x, y] = [numbers[0]!, numbers[1]!];
    else if (letter === 'q') {
      points.push([x + numbers[0]! * 0.5 + numbers[2]! * 0.25, y + numbers[1]! * 0.5 + numbers[3]! * 0.25]);
      [x, y] = [x + numbers[2]!, y + numbers[3]!];
    } else [x, y] = [x + numbers[0]!, y + numbers[1]!];
    points.push([x, y]);
  }
  return points.reduce((sum, [px, py], i) => {
    const [qx, qy] = points[(i + 1) % points.length]!;
    return sum + (px * qy - qx * py) / 2;
  }, 0);
}
