import { changeColour, type Palette } from '../palette.ts';
import { escaped, round } from './labels.ts';
import { type FigureWords, FONT } from './options.ts';

const STEPS = 9;
const BAR = { width: 180, height: 10 } as const;
export const LEGEND_HEIGHT = 44;

/** The scale of colours with its millimetres, centred at the lower edge of a picture. */
export function legendSvg(palette: Palette, words: FigureWords, full: number, width: number, height: number): string {
  const left = (width - BAR.width) / 2;
  const top = height - LEGEND_HEIGHT + 6;
  const swatches = Array.from({ length: STEPS }, (_, i) => {
    const millimetres = full * ((2 * i) / (STEPS - 1) - 1);
    const x = left + (i * BAR.width) / STEPS;
    const fill = changeColour(palette, millimetres, full);
    return `<rect x="${round(x)}" y="${round(top)}" width="${round(BAR.width / STEPS)}" height="${BAR.height}" fill="${fill}"/>`;
  });
  const text = (x: number, y: number, anchor: string, said: string) =>
    `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escaped(said)}</text>`;
  const below = top + BAR.height + 14;
  const half = BAR.width / STEPS / 2;
  return (
    `<g stroke="${palette.line}" stroke-width=".5">${swatches.join('')}</g>` +
    `<g fill="${palette.quietInk}" font-family="${FONT}" font-size="12">` +
    text(left - 8, top + 9.5, 'end', words.shorter) +
    text(left + BAR.width + 8, top + 9.5, 'start', words.longer) +
    text(left + half, below, 'middle', words.change(-full)) +
    text(left + BAR.width / 2, below, 'middle', words.change(0)) +
    text(left + BAR.width - half, below, 'middle', words.change(full)) +
    '</g>'
  );
}
