import { type Block, beside, EMPTY, stack } from './block.ts';
import { cardBlock } from './card-block.ts';
import type { Fonts } from './font-metrics.ts';
import type { Card } from './hand-out.ts';
import { CONTENT } from './house-style.ts';

const GAP = 8;

/** A card by itself need not fill the page. */
const MOST_HEIGHT = 290;

interface Grid {
  readonly columns: 1 | 2;
  readonly scale: number;
  /** Most steps of a card. */
  readonly steps: number;
  /** Least height of a figure, points. */
  readonly figure: number;
}

const ALL = Number.POSITIVE_INFINITY;

/** Sizes of text, the largest first. */
const SCALES = [1.15, 1.1, 1.05, 1, 0.96, 0.92, 0.88, 0.84];
const SMALLEST = 0.84;

/** A figure that is lower than the first can no longer be read from the floor at three metres, and than the second at two. */
const FIGURES = [84, 58] as const;

/** What is tried, the best first: all steps in large text, then smaller text, then smaller figures, then fewer steps. */
const GRIDS: readonly Grid[] = [
  ...SCALES.map((scale) => ({ scale, steps: ALL, figure: FIGURES[0] })),
  ...[1, 0.92, SMALLEST].map((scale) => ({ scale, steps: ALL, figure: FIGURES[1] })),
  ...[6, 5, 4, 3].map((steps) => ({ scale: SMALLEST, steps, figure: FIGURES[1] })),
].flatMap((size) => [
  { ...size, columns: 1 },
  { ...size, columns: 2 },
]);

/** Most cards on a page. */
const MOST = 6;

/** Cards that found room, and how many of the given ones they are. */
export interface CardField {
  readonly block: Block;
  readonly count: number;
}

/**
 * As many cards as can be read, at most 6, in rows or in two columns, in the way that leaves the text largest; what is left
 * over goes to the figures.
 */
export function cardField(cards: readonly Card[], room: number, fonts: Fonts): CardField {
  for (let count = Math.min(MOST, cards.length); count > 0; count--) {
    const some = cards.slice(0, count);
    const fit = GRIDS.find((grid) => rowHeights(some, grid, fonts) <= room);
    if (fit !== undefined) return { block: filled(some, fit, room, fonts), count };
  }
  return { block: EMPTY, count: 0 };
}

function filled(cards: readonly Card[], grid: Grid, room: number, fonts: Fonts): Block {
  const rows = rowsOf(cards, grid);
  const spare = Math.max(0, room - rowHeights(cards, grid, fonts)) / rows.length;
  const width = widthOf(grid);
  return stack(
    rows.map((row) => {
      const high = rowHeight(row, grid, fonts);
      const least = Math.max(high, Math.min(high + spare, MOST_HEIGHT));
      return beside(
        ...row.map((card, i) => [i * (width + GAP), cardBlock(card, { ...grid, width, least }, fonts)] as const),
      );
    }),
    GAP,
  );
}

const widthOf = ({ columns }: Grid): number => (CONTENT - GAP * (columns - 1)) / columns;

const rowsOf = (cards: readonly Card[], { columns }: Grid): readonly (readonly Card[])[] =>
  Array.from({ length: Math.ceil(cards.length / columns) }, (_, r) => cards.slice(r * columns, (r + 1) * columns));

const rowHeight = (row: readonly Card[], grid: Grid, fonts: Fonts): number =>
  Math.max(...row.map((card) => cardBlock(card, { ...grid, width: widthOf(grid), least: 0 }, fonts).height));

function rowHeights(cards: readonly Card[], grid: Grid, fonts: Fonts): number {
  const rows = rowsOf(cards, grid);
  return rows.reduce((sum, row) => sum + rowHeight(row, grid, fonts), GAP * Math.max(0, rows.length - 1));
}
