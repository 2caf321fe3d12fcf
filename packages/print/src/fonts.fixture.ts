import { type Fonts, readFont } from './font-metrics.ts';

const folder = '@expo-google-fonts/atkinson-hyperlegible-next';

/** The fonts that ship, for tests, which bring the way to read a file of a package. */
export const fontsFrom = (read: (file: string) => Uint8Array): Fonts => ({
  regular: readFont(read(`${folder}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`)),
  bold: readFont(read(`${folder}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`)),
});
