import { type Canvas, thingIn } from './canvas.ts';
import { smoothed } from './curve.ts';

/** What a line of the drawing separates, from no line at all to the outline against the paper. */
export const NO_LINE = 1;
export const CONTACT = 2;
export const STEP = 3;
export const OUTLINE = 4;

/** A line between two places where three or more regions meet, or a closed one. */
export interface Arc {
  /** Corners of the grid: x and y in turn, as smoothed picture places. */
  readonly points: readonly number[];
  /** Numbers of the corners where it begins and ends; the same for a closed line. */
  readonly start: number;
  readonly end: number;
  /** What is seen to the left and to the right of its direction, with y downwards. */
  readonly left: number;
  readonly right: number;
  readonly kind: number;
}

/** Closed lines between two shades shorter than about this many squares around are left out (two numbers for a square). */
const SPECK = 2 * 30;

/** Depth in metres from which a step inside one thing gets a line, for each thing. */
export type StepOf = (thing: number) => number;

/** All lines of a canvas. Deterministic: from top to bottom, left to right. */
export function contours(canvas: Canvas, stepOf: StepOf): readonly Arc[] {
  const edges = edgesOf(canvas, stepOf);
  return walk(canvas, edges);
}

interface Edges {
  /** Kind of the edge that goes down from a corner, and of the one that goes right. */
  readonly down: Uint8Array;
  readonly across: Uint8Array;
  readonly stride: number;
}

function edgesOf(canvas: Canvas, stepOf: StepOf): Edges {
  const { width, height, seen } = canvas;
  const stride = width + 1;
  const down = new Uint8Array(stride * (height + 1));
  const across = new Uint8Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const here = seen[at] as number;
      const corner = y * stride + x;
      const left = x === 0 ? 0 : (seen[at - 1] as number);
      if (here !== 0 || left !== 0) down[corner] = kindOf(canvas, stepOf, at, at - 1, 1, x > 1 && x < width - 1);
      const above = y === 0 ? 0 : (seen[at - width] as number);
      if (here !== 0 || above !== 0) {
        across[corner] = kindOf(canvas, stepOf, at, at - width, width, y > 1 && y < height - 1);
      }
      if (x === width - 1 && here !== 0) down[corner + 1] = OUTLINE;
      if (y === height - 1 && here !== 0) across[corner + stride] = OUTLINE;
    }
  }
  return { down, across, stride };
}

/** What separates two neighbouring squares; `apart` is the way from one to the next in the arrays. */
function kindOf(canvas: Canvas, stepOf: StepOf, at: number, other: number, apart: number, inside: boolean): number {
  const { seen, near } = canvas;
  const here = seen[at] as number;
  const there = other < 0 ? 0 : (seen[other] as number);
  if (here === 0 || there === 0) return here === there ? 0 : OUTLINE;
  const gap = Math.abs((near[at] as number) - (near[other] as number));
  const [a, b] = [thingIn(here), thingIn(there)];
  const step = Math.min(stepOf(a), stepOf(b));
  if (gap > step) {
    // On a steep slope neighbours differ too; a step is a jump far beyond what the slope on either side explains.
    const slope = inside
      ? Math.min(
          Math.abs((near[at + apart] as number) - (near[at] as number)),
          Math.abs((near[other] as number) - (near[other - apart] as number)),
        )
      : 0;
    if (gap > step + 3 * slope) return STEP;
  }
  if (a !== b) return CONTACT;
  return here === there ? 0 : NO_LINE;
}

/** Directions right, down, left, up. */
const DX = [1, 0, -1, 0] as const;
const DY = [0, 1, 0, -1] as const;

function walk(canvas: Canvas, { down, across, stride }: Edges): readonly Arc[] {
  const { width, height, seen } = canvas;
  const done = [new Uint8Array(down.length), new Uint8Array(across.length)] as const;
  const slotOf = (corner: number, d: number) => (d === 0 || d === 1 ? corner : d === 2 ? corner - 1 : corner - stride);
  const kindAt = (corner: number, d: number): number => {
    const [x, y] = [corner % stride, (corner / stride) | 0];
    if ((d === 2 && x === 0) || (d === 3 && y === 0)) return 0;
    return ((d === 0 || d === 2 ? across : down)[slotOf(corner, d)] as number) ?? 0;
  };
  const seenAt = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (seen[y * width + x] as number);
  const isDone = (corner: number, d: number) => done[d === 0 || d === 2 ? 1 : 0][slotOf(corner, d)] === 1;
  const finish = (corner: number, d: number) => {
    done[d === 0 || d === 2 ? 1 : 0][slotOf(corner, d)] = 1;
  };
  /** A corner that every line through it must keep: an end, a meeting, or a change of kind. */
  const isKnot = (corner: number): boolean => {
    let [count, kind, same] = [0, 0, true];
    for (let d = 0; d < 4; d++) {
      const k = kindAt(corner, d);
      if (k === 0) continue;
      if (count > 0 && k !== kind) same = false;
      kind = k;
      count++;
    }
    return count !== 2 || !same;
  };
  const arcs: Arc[] = [];
  const follow = (from: number, first: number): void => {
    const kind = kindAt(from, first);
    const [x, y] = [from % stride, (from / stride) | 0];
    const [left, right] = sides(x, y, first, seenAt);
    const points: number[] = [x, y];
    let [corner, d] = [from, first];
    for (;;) {
      finish(corner, d);
      corner += (DX[d] as number) + (DY[d] as number) * stride;
      const [cx, cy] = [corner % stride, (corner / stride) | 0];
      // The middle of each edge carries the shape; the corners of the grid would only carry its stairs.
      points.push(cx - (DX[d] as number) / 2, cy - (DY[d] as number) / 2);
      if (corner === from || isKnot(corner)) break;
      const turn: number = [d, (d + 1) % 4, (d + 3) % 4].find((t) => kindAt(corner, t) !== 0 && !isDone(corner, t)) ?? -1;
      if (turn === -1) break;
      d = turn;
    }
    points.push(corner % stride, (corner / stride) | 0);
    // A speck of another shade is a ripple of the grid, not a shadow.
    if (kind === NO_LINE && corner === from && points.length < SPECK) return;
    arcs.push({ points: smoothed(points, corner === from && !isKnot(from)), start: from, end: corner, left, right, kind });
  };
  for (const knotsOnly of [true, false]) {
    for (let corner = 0; corner < down.length; corner++) {
      if ((down[corner] as number) === 0 && (across[corner] as number) === 0 && !knotsOnly) continue;
      if (knotsOnly && (!touched(down, across, corner, stride) || !isKnot(corner))) continue;
      for (let d = 0; d < 4; d++) if (kindAt(corner, d) !== 0 && !isDone(corner, d)) follow(corner, d);
    }
  }
  return arcs;
}

function touched(down: Uint8Array, across: Uint8Array, corner: number, stride: number): boolean {
  return (
    ((down[corner] as number) |
      (across[corner] as number) |
      ((corner > 0 ? across[corner - 1] : 0) as number) |
      ((corner >= stride ? down[corner - stride] : 0) as number)) !==
    0
  );
}

/** What is seen left and right of an edge that leaves a corner in a direction (y downwards). */
function sides(
  x: number,
  y: number,
  d: number,
  seenAt: (x: number, y: number) => number,
): readonly [left: number, right: number] {
  switch (d) {
    case 0:
      return [seenAt(x, y - 1), seenAt(x, y)];
    case 1:
      return [seenAt(x, y), seenAt(x - 1, y)];
    case 2:
      return [seenAt(x - 1, y), seenAt(x - 1, y - 1)];
    default:
      return [seenAt(x - 1, y - 1), seenAt(x, y - 1)];
  }
}
