/** A picture for a page, with the words for those who do not see it. */
export interface PageFigure {
  /** An SVG document with a viewBox; its ids differ from those of other figures of the page. */
  readonly svg: string;
  readonly alt: string;
}

/** Which figure is wanted. */
export interface FigureWish {
  readonly exercise: string;
  /** The working side. */
  readonly side: 'left' | 'right';
  /** Prefix of the ids in the figure. */
  readonly id: string;
  /** Width divided by height of the field it stands in. */
  readonly aspect: number;
}

/** Draws an exercise. Undefined: there is no drawing of it. */
export type FigureOf = (wish: FigureWish) => PageFigure | undefined;
