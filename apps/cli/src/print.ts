// What turns a plan into paper on a machine with files: for the server, the benchmarks and the scripts.
export { HAND_OUT_FONTS, handOutFonts } from './hand-out-fonts.ts';
export { planFigures } from './plan-figures.ts';
export { typstCompiler, typstPdf } from './typst-pdf.ts';
