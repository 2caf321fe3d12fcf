import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Fonts, readFont } from './font-metrics.ts';

const folder = '@expo-google-fonts/atkinson-hyperlegible-next';
const read = (file: string) => readFont(readFileSync(createRequire(import.meta.url).resolve(`${folder}/${file}`)));

/** The fonts that ship, for tests. */
export const FONTS: Fonts = {
  regular: read('400Regular/AtkinsonHyperlegibleNext_400Regular.ttf'),
  bold: read('700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'),
};
