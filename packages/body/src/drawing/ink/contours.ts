import type { Canvas } from './canvas.ts';
import { smoothed } from './curve.ts';

/** What a line of the drawing separates, from a mere change of shade to the outline against the paper. */
const SHADE_LINE = 1;
export const CONTACT = 2;
export const STEP_LINE = 3;
export const OUTLINE = 4;

/** A line between two places where three or more regions meet, or a closed one. */
export interface Arc {
  /** x and y in turn, smoothed; begins and ends where its neighbours do. */
  readonly points: readonly number[];
  /** Numbers of the corners where it begins and ends; the same for a closed line. */
  readonly start: number;
  readonly end: number;
  /** What is seen to the left and to the right of its direction, with y downwards. */
  readonly left: number;
  readonly right: number;
  readonly kind: number;
}

/** Closed lines between two shades with fewer numbers than this are ripples of the grid, not shadows. */
const SPECK = 2 * 30;

/** Marks an edge that belongs to a line already. */
const DONE = 8;

/** Edges of the grid by the corner where they begin; one free column and row all round spare the checks at the rim. */
interface Edges {
  readonly across: Uint8Array;
  readonly down: Uint8Array;
  readonly stride: number;
  /** Every corner that an edge touches, from top to bottom, left to right. */
  readonly corners: readonly number[];
}

/**
 * All lines of a canvas, from top to bottom and left to right.
 *
 * @param steps  depth in metres from which a step inside or between things gets a line, for each thing; the smaller counts
 * @param rounds of softening: 2 keeps the corners of a vertebra, 5 gives a calm outline of a soft body
 */
export function contours(canvas: Canvas, steps: Float32Array, rounds: number): readonly Arc[] {
  const edges = edgesOf(canvas, steps);
  const walker = new Walker(canvas, edges, rounds);
  // First the lines that end at knots, then the closed ones that are left.
  for (const corner of edges.corners) if (walker.isKnot(corner)) walker.followAll(corner);
  for (const corner of edges.corners) walker.followAll(corner);
  return walker.arcs;
}

function edgesOf(canvas: Canvas, steps: Float32Array): Edges {
  const { width, height, seen, near } = canvas;
  const stride = width + 3;
  const across = new Uint8Array(stride * (height + 3));
  const down = new Uint8Array(stride * (height + 3));
  const corners: number[] = [];
  const { left: x0, right: x1, top: y0, bottom: y1 } = canvas.painted;
  // One row and column beyond what is painted, where its right and lower rim lies.
  const lastX = Math.min(width, x1 + 1);
  const lastY = Math.min(height, y1 + 1);
  for (let y = y0; y <= lastY; y++) {
    let left = 0;
    let aboveLeft = 0;
    for (let x = x0; x <= lastX; x++) {
      const at = y * width + x;
      const inside = x < width;
      const here = inside && y < height ? seen[at]! : 0;
      const above = inside && y > 0 ? seen[at - width]! : 0;
      if ((here | above | left | aboveLeft) !== 0) {
        const corner = (y + 1) * stride + x + 1;
        // Most squares are like their neighbours, and near them; the rest is looked at closely.
        if (here !== left || (here !== 0 && Math.abs(near[at]! - near[at - 1]!) > steps[(here - 1) >> 2]!)) {
          down[corner] = kindOf(canvas, steps, at, at - 1, here, left, x > 1 && x < width - 1);
        }
        if (here !== above || (here !== 0 && Math.abs(near[at]! - near[at - width]!) > steps[(here - 1) >> 2]!)) {
          across[corner] = kindOf(canvas, steps, at, at - width, here, above, y > 1 && y < height - 1);
        }
        if ((across[corner]! | down[corner]! | across[corner - 1]! | down[corner - stride]!) !== 0) {
          corners.push(corner);
        }
      }
      left = here;
      aboveLeft = above;
    }
  }
  return { down, across, stride, corners };
}

/** What separates two neighbouring squares, of which at least one is not empty; 0 for nothing. */
function kindOf(
  { near }: Canvas,
  steps: Float32Array,
  at: number,
  other: number,
  here: number,
  there: number,
  inside: boolean,
): number {
  if (here === 0 || there === 0) return OUTLINE;
  const a = (here - 1) >> 2;
  const b = (there - 1) >> 2;
  const gap = Math.abs(near[at]! - near[other]!);
  const step = a === b ? steps[a]! : Math.min(steps[a]!, steps[b]!);
  if (here === there && gap <= step) return 0;
  if (gap > step) {
    // On a steep slope neighbours differ too; a step is a jump far beyond what the slope on either side explains.
    const apart = at - other;
    const slope = inside
      ? Math.min(Math.abs(near[at + apart]! - near[at]!), Math.abs(near[other]! - near[other - apart]!))
      : 0;
    if (gap > step + 3 * slope) return STEP_LINE;
  }
  if (a !== b) return CONTACT;
  return here === there ? 0 : SHADE_LINE;
}

/** Half a step back in each direction. */
const BACK_X = [0.5, 0, -0.5, 0] as const;
const BACK_Y = [0, 0.5, 0, -0.5] as const;

/** Follows lines along the edges: directions are 0 right, 1 down, 2 left, 3 up. */
class Walker {
  readonly arcs: Arc[] = [];
  readonly #canvas: Canvas;
  readonly #edges: Edges;
  readonly #ahead: readonly number[];
  readonly #rounds: number;
  /** The line being followed; used again for each. */
  readonly #run: number[] = [];

  constructor(canvas: Canvas, edges: Edges, rounds: number) {
    this.#rounds = rounds;
    this.#canvas = canvas;
    this.#edges = edges;
    this.#ahead = [1, edges.stride, -1, -edges.stride];
  }

  #edge(corner: number, d: number): number {
    const { across, down, stride } = this.#edges;
    if (d === 0) return across[corner]!;
    if (d === 1) return down[corner]!;
    return d === 2 ? across[corner - 1]! : down[corner - stride]!;
  }

  #finish(corner: number, d: number): void {
    const { across, down, stride } = this.#edges;
    const list = d === 0 || d === 2 ? across : down;
    const slot = d < 2 ? corner : d === 2 ? corner - 1 : corner - stride;
    list[slot] = list[slot]! | DONE;
  }

  isFree(corner: number, d: number): boolean {
    const kind = this.#edge(corner, d);
    return kind !== 0 && kind < DONE;
  }

  /** A corner that every line through it must keep: an end, a meeting, or a change of kind. */
  isKnot(corner: number): boolean {
    let count = 0;
    let kind = 0;
    for (let d = 0; d < 4; d++) {
      const k = this.#edge(corner, d) & (DONE - 1);
      if (k === 0) continue;
      if (count > 0 && k !== kind) return true;
      kind = k;
      count++;
    }
    return count !== 2;
  }

  followAll(corner: number): void {
    for (let d = 0; d < 4; d++) if (this.isFree(corner, d)) this.#follow(corner, d);
  }

  #follow(from: number, first: number): void {
    const kind = this.#edge(from, first);
    const [left, right] = this.#sides(from, first);
    const { stride } = this.#edges;
    const run = this.#run;
    run.length = 0;
    run.push((from % stride) - 1, ((from / stride) | 0) - 1);
    let corner = from;
    let d = first;
    do {
      this.#finish(corner, d);
      corner += this.#ahead[d]!;
      // The middle of each edge carries the shape; the corners of the grid would only carry its stairs.
      run.push((corner % stride) - 1 - BACK_X[d]!, ((corner / stride) | 0) - 1 - BACK_Y[d]!);
      if (corner === from || this.isKnot(corner)) break;
      d = this.#turn(corner, d);
    } while (d !== -1);
    run.push((corner % stride) - 1, ((corner / stride) | 0) - 1);
    const closed = corner === from && !this.isKnot(from);
    if (kind === SHADE_LINE && closed && run.length < SPECK) return;
    this.arcs.push({ points: smoothed(run, closed, this.#rounds), start: from, end: corner, left, right, kind });
  }

  #turn(corner: number, d: number): number {
    if (this.isFree(corner, d)) return d;
    if (this.isFree(corner, (d + 1) & 3)) return (d + 1) & 3;
    return this.isFree(corner, (d + 3) & 3) ? (d + 3) & 3 : -1;
  }

  /** What is seen left and right of an edge that leaves a corner in a direction (y downwards). */
  #sides(corner: number, d: number): readonly [left: number, right: number] {
    const { stride } = this.#edges;
    const [x, y] = [(corner % stride) - 1, ((corner / stride) | 0) - 1];
    if (d === 0) return [this.#seen(x, y - 1), this.#seen(x, y)];
    if (d === 1) return [this.#seen(x, y), this.#seen(x - 1, y)];
    if (d === 2) return [this.#seen(x - 1, y), this.#seen(x - 1, y - 1)];
    return [this.#seen(x - 1, y - 1), this.#seen(x, y - 1)];
  }

  #seen(x: number, y: number): number {
    const { width, height, seen } = this.#canvas;
    return x < 0 || y < 0 || x >= width || y >= height ? 0 : seen[y * width + x]!;
  }
}
