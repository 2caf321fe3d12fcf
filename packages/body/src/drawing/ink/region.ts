import { shadeIn, thingIn } from './canvas.ts';
import type { Arc } from './contours.ts';
import { pathOf } from './curve.ts';

/** A line as part of the rim of an area, run through so that the area lies on its left. */
interface Piece {
  readonly arc: Arc;
  readonly backwards: boolean;
}

/** For each thing seen, the area where it is seen as SVG path data, to be filled with the even-odd rule. */
export function thingPaths(arcs: readonly Arc[]): ReadonlyMap<number, string> {
  const rims = new Map<number, Piece[]>();
  const give = (seen: number, piece: Piece) => {
    const thing = thingIn(seen);
    if (thing < 0) return;
    const rim = rims.get(thing);
    if (rim === undefined) rims.set(thing, [piece]);
    else rim.push(piece);
  };
  for (const arc of arcs) {
    if (thingIn(arc.left) === thingIn(arc.right)) continue;
    give(arc.left, { arc, backwards: false });
    give(arc.right, { arc, backwards: true });
  }
  return new Map([...rims].sort(([a], [b]) => a - b).map(([thing, rim]) => [thing, joined(rim)]));
}

/** The area in at least this shade, of all things together. */
export function shadePath(arcs: readonly Arc[], atLeast: number): string {
  const rim: Piece[] = [];
  for (const arc of arcs) {
    const [left, right] = [shadeIn(arc.left) >= atLeast, shadeIn(arc.right) >= atLeast];
    if (left !== right) rim.push({ arc, backwards: right });
  }
  return joined(rim);
}

/** Lines of one kind as SVG path data to be stroked. */
export function linePath(arcs: readonly Arc[], kind: number): string {
  let d = '';
  for (const arc of arcs) if (arc.kind === kind) d += pathOf(arc.points);
  return d;
}

/** Closes the pieces of a rim to loops. Any way of joining them gives the same area under the even-odd rule. */
function joined(rim: readonly Piece[]): string {
  const from = new Map<number, Piece[]>();
  for (const piece of rim) {
    const start = piece.backwards ? piece.arc.end : piece.arc.start;
    const list = from.get(start);
    if (list === undefined) from.set(start, [piece]);
    else list.push(piece);
  }
  let d = '';
  for (const [start, pieces] of from) {
    while (pieces.length > 0) {
      let corner = start;
      let joins = false;
      for (let next = pieces.pop(); next !== undefined; next = corner === start ? undefined : from.get(corner)?.pop()) {
        d += pathOf(next.arc.points, { backwards: next.backwards, joins });
        corner = next.backwards ? next.arc.start : next.arc.end;
        joins = true;
      }
      d += 'z';
    }
  }
  return d;
}
