/** A picture for a page, with the words for those who do not see it. */
export interface PageFigure {
  /** An SVG document with a viewBox; its ids differ from those of other figures of the page. */
  readonly svg: string;
  readonly alt: string;
  /** Width divided by height. */
  readonly aspect: number;
}

/** Draws an exercise; `left` and `right` name the working side. Undefined: there is no drawing of it. */
export type FigureOf = (exercise: string, side: 'left' | 'right', id: string) => PageFigure | undefined;
