import { type Block, beside, stack } from './block.ts';
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
}

/** Sizes of text, the largest first. */
const SCALES = [1.15, 1.1, 1.05, 1, 0.96, 0.92, 0.88, 0.84];

/** What is tried, the best first: all steps in large text, then smaller text, then fewer steps. */
const GRIDS: readonly Grid[] = [
  ...SCALES.map((scale) => ({ scale, steps: Number.POSITIVE_INFINITY })),
  ...[6, 5, 4, 3, 2, 1, 0].map((steps) => ({ scale: SCALES.at(-1) ?? 1, steps })),
].flatMap((size) => [
  { ...size, columns: 1 },
  { ...size, columns: 2 },
]);

/** Cards in rows or in two columns, in the way that leaves the text largest; what is left over goes to the figures. */
export function cardField(cards: readonly Card[], room: number, fonts: Fonts): Block {
  const fit = GRIDS.find((grid) => rowHeights(cards, grid, fonts) <= room) ?? (GRIDS.at(-1) as Grid);
  const rows = rowsOf(cards, fit);
  const spare = Math.max(0, room - rowHeights(cards, fit, fonts)) / Math.max(1, rows.length);
  return stack(
    rows.map((row) => {
      const high = rowHeight(row, fit, fonts);
      const least = Math.max(high, Math.min(high + spare, MOST_HEIGHT));
      const width = widthOf(fit);
      return beside(
        ...row.map((card, i) => [i * (width + GAP), cardBlock(card, { ...fit, width, least }, fonts)] as const),
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
