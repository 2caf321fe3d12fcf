import { changeColour, PALETTES, type Theme } from '@hipspine/body/drawing';

/** Words of the scale of colours. */
export interface LegendWords {
  readonly shorter: string;
  readonly longer: string;
  /** Such as "+12 mm". */
  change(millimetres: number): string;
}

const STEPS = 9;
const [WIDTH, HEIGHT] = [288, 40];
const BAR = { left: 64, width: 160, top: 4, height: 12 } as const;
const SVG = 'http://www.w3.org/2000/svg';

/** The scale of colours in millimetres. Decoration for the eye: the numbers are in the text twin too. */
export function legend(theme: Theme, full: number, words: LegendWords): SVGSVGElement {
  const palette = PALETTES[theme];
  const svg = element('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    width: WIDTH,
    height: HEIGHT,
    'aria-hidden': 'true',
  });
  for (let i = 0; i < STEPS; i++) {
    const fill = changeColour(palette, full * ((2 * i) / (STEPS - 1) - 1), full);
    const [x, width] = [BAR.left + (i * BAR.width) / STEPS, BAR.width / STEPS];
    svg.append(
      element('rect', { x, y: BAR.top, width, height: BAR.height, fill, stroke: palette.line, 'stroke-width': 0.5 }),
    );
  }
  const half = BAR.width / STEPS / 2;
  const text = (x: number, y: number, anchor: string, said: string): void => {
    const node = element('text', { x, y, 'text-anchor': anchor, fill: palette.quietInk, 'font-size': 13 });
    node.textContent = said;
    svg.append(node);
  };
  text(BAR.left - 8, 14, 'end', words.shorter);
  text(BAR.left + BAR.width + 8, 14, 'start', words.longer);
  text(BAR.left + half, 32, 'middle', words.change(-full));
  text(BAR.left + BAR.width / 2, 32, 'middle', words.change(0));
  text(BAR.left + BAR.width - half, 32, 'middle', words.change(full));
  return svg;
}

function element<Name extends 'svg' | 'rect' | 'text'>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
