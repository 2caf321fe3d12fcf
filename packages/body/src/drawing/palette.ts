export type Theme = 'light' | 'dark' | 'print';

/** Colours of the drawing, as the look of Hipspine has them. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly line: string;
  /** Lines inside the figure. */
  readonly inner: string;
  readonly bone: string;
  readonly farBone: string;
  readonly disc: string;
  readonly skin: string;
  readonly farSkin: string;
  readonly prop: string;
  readonly nerve: string;
  readonly muscle: string;
  readonly shade: string;
  readonly shadeStrength: number;
  /** Muscle length: shorter, unchanged, longer. */
  readonly shorter: string;
  readonly same: string;
  readonly longer: string;
}

const light: Palette = {
  paper: '#FAF7F2',
  ink: '#1F2426',
  quietInk: '#5C6468',
  line: '#CFC7BA',
  inner: '#3A3F41',
  bone: '#F4EBD9',
  farBone: '#E6DCC8',
  disc: '#C3D4D8',
  skin: '#EFDFCC',
  farSkin: '#DFCBB4',
  prop: '#E9E4DA',
  nerve: '#E3B505',
  muscle: '#C4766A',
  shade: '#6B4A2B',
  shadeStrength: 0.15,
  shorter: '#2166AC',
  same: '#EFE6D6',
  longer: '#E0701A',
};

const dark: Palette = {
  ...light,
  paper: '#16181A',
  ink: '#ECE7DF',
  quietInk: '#A7ADB0',
  line: '#4A4F53',
  inner: '#16181A',
  bone: '#D8CDB8',
  farBone: '#B5AB99',
  disc: '#8FA9B0',
  skin: '#33383B',
  farSkin: '#24282B',
  prop: '#202427',
  nerve: '#F2CF4A',
  muscle: '#C47C6E',
  shade: '#000000',
  shadeStrength: 0.24,
  shorter: '#4E9BE0',
  same: '#CFC6B6',
  longer: '#F08A33',
};

const print: Palette = {
  ...light,
  paper: '#FFFFFF',
  ink: '#000000',
  quietInk: '#444444',
  line: '#BBBBBB',
  inner: '#222222',
  bone: '#FBF8F1',
  farBone: '#EFEBE2',
  skin: '#F7F0E6',
  farSkin: '#E9DFD1',
  prop: '#F1F1F1',
  shade: '#000000',
  shadeStrength: 0.09,
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { light, dark, print };

/**
 * Colour of a change of length: blue where the muscle is shorter, pale where it is as long, orange where it is longer.
 * Blue and orange stay apart in every common colour blindness.
 *
 * @param millimetres change of length
 * @param full        millimetres, (0, ...): from here on the colour is full
 */
export function changeColour(palette: Palette, millimetres: number, full: number): string {
  const t = Math.max(-1, Math.min(1, millimetres / full));
  return blended(palette.same, t < 0 ? palette.shorter : palette.longer, Math.abs(t) ** 0.8);
}

/** A colour between two, as #rrggbb. */
function blended(from: string, to: string, t: number): string {
  const channel = (colour: string, k: number) => Number.parseInt(colour.slice(1 + 2 * k, 3 + 2 * k), 16);
  const mix = [0, 1, 2].map((k) => Math.round(channel(from, k) + t * (channel(to, k) - channel(from, k))));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
