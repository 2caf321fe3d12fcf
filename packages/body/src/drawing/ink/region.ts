import type { Arc } from './contours.ts';
import { pathOf } from './curve.ts';

/**
 * The area where something is seen, as SVG path data to be filled with the even-odd rule.
 *
 * @param belongs whether what is seen in a square counts; never asked for 0, the bare paper
 */
export function regionPath(arcs: readonly Arc[], belongs: (seen: number) => boolean): string {
  const within = (seen: number) => seen !== 0 && belongs(seen);
  const starts = new Map<number, Piece[]>();
  for (const arc of arcs) {
    const [left, right] = [within(arc.left), within(arc.right)];
    if (left === right) continue;
    const piece = left ? { arc, forward: true } : { arc, forward: false };
    const from = piece.forward ? arc.start : arc.end;
    const list = starts.get(from);
    if (list === undefined) starts.set(from, [piece]);
    else list.push(piece);
  }
  let d = '';
  for (const [start, pieces] of starts) while (pieces.length > 0) d += `${loopFrom(start, starts)}z`;
  return d;
}

interface Piece {
  readonly arc: Arc;
  readonly forward: boolean;
}

/** Any way of joining the pieces gives the same area under the even-odd rule. */
function loopFrom(start: number, starts: Map<number, Piece[]>): string {
  let d = '';
  let corner = start;
  do {
    const piece = starts.get(corner)?.pop();
    if (piece === undefined) break;
    const { arc, forward } = piece;
    d += pathOf(forward ? arc.points : reversed(arc.points), d !== '');
    corner = forward ? arc.end : arc.start;
  } while (corner !== start);
  return d;
}

function reversed(points: readonly number[]): readonly number[] {
  const out: number[] = [];
  for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i] as number, points[i + 1] as number);
  return out;
}

/** Lines of one kind as SVG path data to be stroked. */
export function linePath(arcs: readonly Arc[], kind: number): string {
  let d = '';
  for (const arc of arcs) if (arc.kind === kind) d += pathOf(arc.points, false);
  return d;
}
