import type { Canvas } from './canvas.ts';
import { smoothed } from './curve.ts';

/** What a line of the drawing separates, from a mere change of shade to the outline against the paper. */
export const SHADE_LINE = 1;
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
}

/**
 * All lines of a canvas, from top to bottom and left to right.
 *
 * @param steps depth in metres from which a step inside or between things gets a line, for each thing; the smaller counts
 */
export function contours(canvas: Canvas, steps: Float32Array): readonly Arc[] {
  const edges = edgesOf(canvas, steps);
  const walker = new Walker(canvas, edges);
  const { stride, across, down } = edges;
  const { left, right, top, bottom } = canvas.painted;
  // First the lines that end at knots, then the closed ones that are left.
  for (const knots of [true, false]) {
    for (let y = top; y <= bottom + 1; y++) {
      for (let corner = (y + 1) * stride + left + 1; corner <= (y + 1) * stride + right + 2; corner++) {
        if ((across[corner]! | down[corner]! | across[corner - 1]! | down[corner - stride]!) === 0) continue;
        if (knots && !walker.isKnot(corner)) continue;
        for (let d = 0; d < 4; d++) if (walker.isFree(corner, d)) walker.follow(corner, d);
      }
    }
  }
  return walker.arcs;
}

function edgesOf(canvas: Canvas, steps: Float32Array): Edges {
  const { width, height, seen } = canvas;
  const stride = width + 3;
  const across = new Uint8Array(stride * (height + 3));
  const down = new Uint8Array(stride * (height + 3));
  const { left: x0, right: x1, top: y0, bottom: y1 } = canvas.painted;
  // One row and column beyond what is painted, where its right and lower rim lies.
  for (let y = y0; y <= Math.min(height - 1, y1 + 1); y++) {
    for (let x = x0; x <= Math.min(width - 1, x1 + 1); x++) {
      const at = y * width + x;
      const here = seen[at]!;
      const corner = (y + 1) * stride + x + 1;
      const left = x === 0 ? 0 : seen[at - 1]!;
      if ((here | left) !== 0) down[corner] = kindOf(canvas, steps, at, at - 1, here, left, x > 1 && x < width - 1);
      const above = y === 0 ? 0 : seen[at - width]!;
      if ((here | above) !== 0) {
        across[corner] = kindOf(canvas, steps, at, at - width, here, above, y > 1 && y < height - 1);
      }
      if (x === width - 1 && here !== 0) down[corner + 1] = OUTLINE;
      if (y === height - 1 && here !== 0) across[corner + stride] = OUTLINE;
    }
  }
  return { down, across, stride };
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

/** Follows lines along the edges: directions are 0 right, 1 down, 2 left, 3 up. */
class Walker {
  readonly arcs: Arc[] = [];
  readonly #canvas: Canvas;
  readonly #edges: Edges;
  readonly #ahead: readonly number[];

  constructor(canvas: Canvas, edges: Edges) {
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
    let [count, kind] = [0, 0];
    for (let d = 0; d < 4; d++) {
      const k = this.#edge(corner, d) & (DONE - 1);
      if (k === 0) continue;
      if (count > 0 && k !== kind) return true;
      kind = k;
      count++;
    }
    return count !== 2;
  }

  follow(from: number, first: number): void {
    const kind = this.#edge(from, first);
    const [left, right] = this.#sides(from, first);
    const { stride } = this.#edges;
    const points: number[] = [(from % stride) - 1, ((from / stride) | 0) - 1];
    let [corner, d] = [from, first];
    do {
      this.#finish(corner, d);
      corner += this.#ahead[d]!;
      // The middle of each edge carries the shape; the corners of the grid would only carry its stairs.
      const back = d === 0 || d === 2 ? (d === 0 ? 0.5 : -0.5) : 0;
      const rise = d === 1 ? 0.5 : d === 3 ? -0.5 : 0;
      points.push((corner % stride) - 1 - back, ((corner / stride) | 0) - 1 - rise);
      if (corner === from || this.isKnot(corner)) break;
      d = this.#turn(corner, d);
    } while (d !== -1);
    points.push((corner % stride) - 1, ((corner / stride) | 0) - 1);
    const closed = corner === from && !this.isKnot(from);
    if (kind === SHADE_LINE && closed && points.length < SPECK) return;
    this.arcs.push({ points: smoothed(points, closed), start: from, end: corner, left, right, kind });
  }

  #turn(corner: number, d: number): number {
    for (const t of [d, (d + 1) & 3, (d + 3) & 3]) if (this.isFree(corner, t)) return t;
    return -1;
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
