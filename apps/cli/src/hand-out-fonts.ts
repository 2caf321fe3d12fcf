import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Fonts, readFont } from '@hipspine/print';

const { resolve } = createRequire(import.meta.url);
const FAMILY = '@expo-google-fonts/atkinson-hyperlegible-next';

/** Files of the fonts that are printed with. */
export const HAND_OUT_FONTS = {
  regular: resolve(`${FAMILY}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`),
  bold: resolve(`${FAMILY}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`),
} as const;

/** Their widths, to measure text with. */
export const handOutFonts = (): Fonts => ({
  regular: readFont(readFileSync(HAND_OUT_FONTS.regular)),
  bold: readFont(readFileSync(HAND_OUT_FONTS.bold)),
});
