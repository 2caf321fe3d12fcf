import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFont } from '@hipspine/print';

const { resolve } = createRequire(import.meta.url);
const FAMILY = '@expo-google-fonts/atkinson-hyperlegible-next';

/** Code points that a plan is written with: Latin, punctuation, arrows and signs. */
const LAST = 0x2400;

/** Width of each character of a font as a share of its size, by code point. */
export type FontWidths = Readonly<Record<'regular' | 'bold', Readonly<Record<string, number>>>>;

/** What pages are measured with in the browser, which cannot read the file of a font it shows. */
export const fontWidths = (): FontWidths => ({
  regular: widthsOf(`${FAMILY}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`),
  bold: widthsOf(`${FAMILY}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`),
});

function widthsOf(file: string): Readonly<Record<string, number>> {
  const font = readFont(readFileSync(resolve(file)));
  return Object.fromEntries(
    Array.from({ length: LAST }, (_, code) => String.fromCodePoint(code))
      .filter((character) => font.has(character))
      .map((character) => [String(character.codePointAt(0)), font.advance(character)]),
  );
}
