import { type Canvas, thingIn } from '../ink/canvas.ts';
import type { Palette } from '../palette.ts';
import { FONT } from './options.ts';

/** A word beside the figure and the place it points at. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A label that has found its place: the box of its text, and where the leader meets it. */
export interface PlacedLabel extends Label {
  readonly side: 'left' | 'right';
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

const LABEL_SIZE = 14;
const LINE = 1.35 * LABEL_SIZE;
const MARGIN = 10;

/** Width of a text, on the wide side: no font is at hand where figures are made. */
const textWidth = (text: string, size: number): number => text.length * size * 0.56;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Fewer squares than this are too little to point at. */
const TOO_LITTLE = 12;

/** For each of the first things of a canvas the visible square nearest to the middle of what is seen of it. */
export function anchorsOf(canvas: Canvas, things: number): readonly (Spot | undefined)[] {
  const sums = Array.from({ length: things }, () => ({ count: 0, x: 0, y: 0 }));
  eachSquare(canvas, things, (thing, x, y) => {
    const sum = sums[thing]!;
    sum.count++;
    sum.x += x;
    sum.y += y;
  });
  const best = sums.map(() => ({ off: Infinity, x: 0, y: 0 }));
  eachSquare(canvas, things, (thing, x, y) => {
    const { count, x: sumX, y: sumY } = sums[thing]!;
    const off = (x - sumX / count) ** 2 + (y - sumY / count) ** 2;
    if (off < best[thing]!.off) best[thing] = { off, x, y };
  });
  return best.map(({ x, y }, i) => (sums[i]!.count < TOO_LITTLE ? undefined : { x: x + 0.5, y: y + 0.5 }));
}

function eachSquare(canvas: Canvas, things: number, visit: (thing: number, x: number, y: number) => void): void {
  const { left, right, top, bottom } = canvas.painted;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const thing = thingIn(canvas.seen[y * canvas.width + x]!);
      if (thing >= 0 && thing < things) visit(thing, x, y);
    }
  }
}

/**
 * Puts labels into two columns, left and right of the figure, in the order of their anchors and a line apart, so that neither
 * texts nor leaders cross.
 */
export function placeLabels(labels: readonly Label[], width: number, height: number): readonly PlacedLabel[] {
  const most = Math.max(1, Math.floor((height - 2 * MARGIN) / (LINE + 4)));
  const byX = [...labels].sort((a, b) => a.x - b.x || a.y - b.y);
  const onLeft = byX.filter(({ x }) => x < width / 2).length;
  // Each to its own side, unless a column is full.
  const half = Math.max(byX.length - most, Math.min(most, onLeft));
  const column = (chosen: readonly Label[], side: 'left' | 'right'): readonly PlacedLabel[] => {
    const sorted = [...chosen].sort((a, b) => a.y - b.y || a.x - b.x);
    const tops = spreadOut(
      sorted.map(({ y }) => y - LINE / 2),
      LINE + 4,
      MARGIN,
      height - MARGIN - LINE,
    );
    return sorted.map((label, i) => {
      const wide = textWidth(label.text, LABEL_SIZE);
      const left = side === 'left' ? MARGIN : width - MARGIN - wide;
      return { ...label, side, box: { left, top: tops[i]!, width: wide, height: LINE } };
    });
  };
  return [...column(byX.slice(0, half), 'left'), ...column(byX.slice(half), 'right')];
}

/** Moves sorted places as little as needed so that they are at least a step apart and inside the ends. */
function spreadOut(places: readonly number[], step: number, low: number, high: number): readonly number[] {
  const out = places.map((place) => Math.max(low, place));
  for (let i = 1; i < out.length; i++) out[i] = Math.max(out[i]!, out[i - 1]! + step);
  const over = out.length === 0 ? 0 : out.at(-1)! - high;
  if (over > 0) {
    out[out.length - 1] = high;
    for (let i = out.length - 2; i >= 0; i--) out[i] = Math.min(out[i]!, out[i + 1]! - step);
  }
  return out;
}

export function labelsSvg(labels: readonly PlacedLabel[], palette: Palette): string {
  if (labels.length === 0) return '';
  const leaders = labels.map(({ side, box, x, y }) => {
    const from = side === 'left' ? box.left + box.width + 4 : box.left - 4;
    const middle = box.top + box.height / 2;
    return `M${round(from)} ${round(middle)}L${round(x)} ${round(y)}`;
  });
  const dots = labels.map(({ x, y }) => `<circle cx="${round(x)}" cy="${round(y)}" r="2.2"/>`).join('');
  const texts = labels.map(({ text, side, box }) => {
    const x = side === 'left' ? box.left : box.left + box.width;
    return `<text x="${round(x)}" y="${round(box.top + 0.76 * box.height)}"${side === 'right' ? ' text-anchor="end"' : ''}>${escaped(text)}</text>`;
  });
  return (
    `<g stroke="${palette.ink}" stroke-width=".8" fill="none"><path d="${leaders.join('')}"/></g>` +
    `<g fill="${palette.ink}">${dots}</g>` +
    `<g fill="${palette.ink}" font-family="${FONT}" font-size="${LABEL_SIZE}" stroke="${palette.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${texts.join('')}</g>`
  );
}

export const round = (x: number): number => Math.round(x * 10) / 10;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
