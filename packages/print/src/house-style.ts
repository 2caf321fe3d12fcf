import { A4, type TextStyle } from './sheet.ts';

/** Colours of paper; text for a patient has a contrast of at least 7:1 on white. */
const INK = '#1F2426';
export const QUIET = '#4A5256';
export const TEAL = '#0B524E';
export const BRICK = '#8E2F1F';
/** Frames of cards. */
export const PAPER = '#B9B2A6';

/** Points on each side: 11 mm, which any printer can print. */
export const MARGIN = 32;
export const CONTENT = A4.width - 2 * MARGIN;

/** The house text style at a size in points. */
export const text = (size: number, change: Partial<TextStyle> = {}): TextStyle => ({
  size,
  weight: 'regular',
  colour: INK,
  leading: 1.22,
  ...change,
});
