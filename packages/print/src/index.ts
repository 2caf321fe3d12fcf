export { type FontMetrics, type Fonts, readFont } from './font-metrics.ts';
export { type HandOut, type HandOutChoices, handOut } from './hand-out.ts';
export { handOutSheet } from './hand-out-sheet.ts';
export type { FigureOf, PageFigure } from './page-figure.ts';
export type { Mark, Sheet } from './sheet.ts';
export { sheetSvg } from './sheet-svg.ts';
export { sheetTypst, type TypstDocument } from './sheet-typst.ts';
