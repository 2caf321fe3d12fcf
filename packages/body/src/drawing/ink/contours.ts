import { type Canvas, shadeIn, thingIn } from './canvas.ts';
import { type Softness, smoothed } from './curve.ts';

/** What a line of the drawing separates: things that touch, things of which one lies behind, the body and the paper. */
export const CONTACT = 1;
export const STEP_LINE = 2;
export const OUTLINE = 3;

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
  /** Length before it was smoothed: two numbers for each edge of the grid. */
  readonly size: number;
}

/** Patches of shade with fewer numbers round them than this are ripples of the grid, not shadows. */
const SPECK = 2 * 30;

/** A step inside a thing that is not even this long is a ripple too. */
const TWITCH = 2 * 9;

/** The one kind of border of a shade. */
const SHADE_BORDER = 1;

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

/** What is to be drawn of a canvas, from top to bottom and left to right. */
export interface Contours {
  /** Between things, steps within them, and the outline. */
  readonly lines: readonly Arc[];
  /** Borders of the shades, followed apart so that a shadow that ends at an outline leaves no dent in it. */
  readonly shades: readonly Arc[];
}

/**
 * All lines of a canvas.
 *
 * @param steps depth in metres from which a step inside or between things gets a line, for each thing; the smaller counts
 */
export function contours(canvas: Canvas, steps: Float32Array, softness: Softness): Contours {
  const { things, shades } = edgesOf(canvas, steps);
  return {
    lines: walk(canvas, things, softness).filter(
      ({ kind, left, right, start, end, size }) =>
        !(kind === STEP_LINE && size < TWITCH && start !== end && thingIn(left) === thingIn(right)),
    ),
    shades: walk(canvas, shades, softness).filter(({ size, start, end }) => size >= SPECK || start !== end),
  };
}

function walk(canvas: Canvas, edges: Edges, softness: Softness): readonly Arc[] {
  const walker = new Walker(canvas, edges, softness);
  // First the lines that end at knots, then the closed ones that are left.
  for (const corner of edges.corners) if (walker.isKnot(corner)) walker.followAll(corner);
  for (const corner of edges.corners) walker.followAll(corner);
  return walker.arcs;
}

function noEdges(stride: number, rows: number): Edges & { readonly corners: number[] } {
  return { across: new Uint8Array(stride * rows), down: new Uint8Array(stride * rows), stride, corners: [] };
}

function edgesOf(canvas: Canvas, steps: Float32Array): { readonly things: Edges; readonly shades: Edges } {
  const { width, height, seen, near } = canvas;
  const stride = width + 3;
  const things = noEdges(stride, height + 3);
  const shades = noEdges(stride, height + 3);
  const { across, down } = things;
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
        if (here !== left && shadeIn(here) !== shadeIn(left)) shades.down[corner] = SHADE_BORDER;
        if (here !== above && shadeIn(here) !== shadeIn(above)) shades.across[corner] = SHADE_BORDER;
        if (isTouched(things, corner)) things.corners.push(corner);
        if (isTouched(shades, corner)) shades.corners.push(corner);
      }
      left = here;
      aboveLeft = above;
    }
  }
  return { things, shades };
}

const isTouched = ({ across, down, stride }: Edges, corner: number): boolean =>
  (across[corner]! | down[corner]! | across[corner - 1]! | down[corner - stride]!) !== 0;

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
  if (gap > step) {
    // On a steep slope neighbours differ too; a step is a jump far beyond what the slope on either side explains.
    const apart = at - other;
    const slope = inside
      ? Math.min(Math.abs(near[at + apart]! - near[at]!), Math.abs(near[other]! - near[other - apart]!))
      : 0;
    if (gap > step + 3 * slope) return STEP_LINE;
  }
  return a === b ? 0 : CONTACT;
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
  readonly #softness: Softness;
  /** The line being followed; used again for each. */
  readonly #run: number[] = [];

  constructor(canvas: Canvas, edges: Edges, softness: Softness) {
    this.#softness = softness;
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
    const size = run.length;
    this.arcs.push({
      points: smoothed(run, closed, this.#softness),
      start: from,
      end: corner,
      left,
      right,
      kind,
      size,
    });
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
