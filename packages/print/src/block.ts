import { breakLines, textWidth } from './break-lines.ts';
import type { Fonts } from './font-metrics.ts';
import type { PageFigure } from './page-figure.ts';
import type { ListMark, Mark, TableMark, TextMark, TextStyle } from './sheet.ts';

/** Something measured that can be put anywhere on a page. */
export interface Block {
  /** Points. */
  readonly height: number;
  at(x: number, y: number): readonly Mark[];
}

export const EMPTY: Block = { height: 0, at: () => [] };

export function words(
  text: string,
  style: TextStyle,
  width: number,
  fonts: Fonts,
  role: TextMark['role'] = 'text',
): Block {
  const lines = breakLines(text, fonts[style.weight], style.size, width);
  return {
    height: lines.length * style.size * style.leading,
    at: (x, y) => [{ kind: 'text', x, y, lines, style, role }],
  };
}

export function list(
  entries: readonly string[],
  style: TextStyle,
  width: number,
  fonts: Fonts,
  { numbered = false, gap = 1.5 }: { readonly numbered?: boolean; readonly gap?: number } = {},
): Block {
  if (entries.length === 0) return EMPTY;
  const font = fonts[style.weight];
  const indent = textWidth(numbered ? `${entries.length}.` : BULLET, font, style.size) + 0.45 * style.size;
  const items = entries.map((entry) => breakLines(entry, font, style.size, width - indent));
  const mark: Omit<ListMark, 'x' | 'y'> = { kind: 'list', items, numbered, style, indent, gap };
  const lines = items.reduce((sum, item) => sum + item.length, 0);
  return {
    height: lines * style.size * style.leading + gap * (items.length - 1),
    at: (x, y) => [{ ...mark, x, y }],
  };
}

export const BULLET = '•';

/** A field for a figure, which is drawn for exactly this field when it is placed. */
export const picture = (draw: (aspect: number) => PageFigure | undefined, width: number, height: number): Block => ({
  height,
  at: (x, y) => {
    const figure = draw(width / height);
    return figure === undefined ? [] : [{ kind: 'figure', x, y, width, height, figure }];
  },
});

export const table = (mark: Omit<TableMark, 'x' | 'y' | 'kind'>): Block => ({
  height: mark.rowHeight * (mark.rows.length + 1),
  at: (x, y) => [{ ...mark, kind: 'table', x, y }],
});

/** One below the other. Empty blocks take no gap. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const full = blocks.filter(({ height }) => height > 0);
  return {
    height: full.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, full.length - 1),
    at: (x, y) => {
      let top = y;
      return full.flatMap((block) => {
        const marks = block.at(x, top);
        top += block.height + gap;
        return marks;
      });
    },
  };
}

/** Side by side; each block with its distance from the left. */
export const beside = (...columns: readonly (readonly [number, Block])[]): Block => ({
  height: Math.max(0, ...columns.map(([, { height }]) => height)),
  at: (x, y) => columns.flatMap(([left, block]) => block.at(x + left, y)),
});

export interface Frame {
  readonly width: number;
  readonly padding: number;
  readonly stroke?: string;
  readonly thickness?: number;
  readonly fill?: string;
  /** At least this high. */
  readonly least?: number;
}

/** With a box around it. */
export function framed(block: Block, { width, padding, least = 0, ...look }: Frame): Block {
  const height = Math.max(least, block.height + 2 * padding);
  return {
    height,
    at: (x, y) => [{ kind: 'box', x, y, width, height, corner: 8, ...look }, ...block.at(x + padding, y + padding)],
  };
}
