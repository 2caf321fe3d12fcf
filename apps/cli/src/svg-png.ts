import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

/** Printed at twice the picture units: sharp on paper. */
const ZOOM = 2;

/** A figure as PNG, with the font figures are written in. */
export function svgPng(svg: string): Uint8Array {
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  );
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: ZOOM }, font: { fontFiles: [font], loadSystemFonts: false } })
    .render()
    .asPng();
}
