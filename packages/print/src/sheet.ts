import type { PageFigure } from './page-figure.ts';

/** Points; A4. */
export const A4 = { width: 595.28, height: 841.89 } as const;

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly colour: string;
  /** Height of a line as a multiple of the size. */
  readonly leading: number;
}

interface At {
  /** Points from the left and the top edge of the page, to the top left corner. */
  readonly x: number;
  readonly y: number;
}

export interface TextMark extends At {
  readonly kind: 'text';
  readonly lines: readonly string[];
  readonly style: TextStyle;
  /** Level of a heading, or running text. */
  readonly role: 1 | 2 | 3 | 'text';
}

export interface ListMark extends At {
  readonly kind: 'list';
  readonly items: readonly (readonly string[])[];
  readonly numbered: boolean;
  readonly style: TextStyle;
  /** Points from the left edge to the words. */
  readonly indent: number;
  /** Points between items. */
  readonly gap: number;
}

export interface FigureMark extends At {
  readonly kind: 'figure';
  readonly width: number;
  readonly height: number;
  readonly figure: PageFigure;
}

export interface TableMark extends At {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rowHeight: number;
  readonly header: readonly string[];
  /** `true` is a box to tick. */
  readonly rows: readonly (readonly (string | boolean)[])[];
  readonly style: TextStyle;
}

export interface BoxMark extends At {
  readonly kind: 'box';
  readonly width: number;
  readonly height: number;
  readonly stroke?: string;
  readonly thickness?: number;
  readonly fill?: string;
  readonly corner: number;
}

/** What stands on a page, in the order in which it is read. Boxes are decoration. */
export type Mark = TextMark | ListMark | FigureMark | TableMark | BoxMark;

/** Pages ready to print: everything measured and placed. */
export interface Sheet {
  readonly title: string;
  readonly language: string;
  /** yyyy-mm-dd; the date of the document. */
  readonly date: string;
  readonly pages: readonly (readonly Mark[])[];
}

/** Base line of the first line below the top of a text, points. The same in both renderings. */
export const baseline = ({ size, leading }: TextStyle): number => ((leading - 1) / 2 + ASCENT) * size;

/** Share of the size above the base line; the rest is below. */
export const ASCENT = 0.8;
