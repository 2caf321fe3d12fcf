import type { Point } from '../measure.ts';
import type { Calibration } from '../simulated-calibration.ts';

const WIDTH = 640;
const HEIGHT = 360;
const PAD = { left: 56, right: 20, top: 40, bottom: 52 };
const plotWidth = WIDTH - PAD.left - PAD.right;
const plotHeight = HEIGHT - PAD.top - PAD.bottom;

export interface Line {
  readonly name: string;
  readonly colour: string;
  readonly dashed?: boolean;
  readonly values: readonly { readonly x: number; readonly y: number }[];
}

/** Shares in percent over something counted; an SVG of its own, without scripts. */
export function lineFigure(title: string, axis: string, lines: readonly Line[], from: number): string {
  const most = Math.max(...lines.flatMap(({ values }) => values.map(({ x }) => x)));
  const x = (value: number): string => (PAD.left + (value / most) * plotWidth).toFixed(1);
  const y = (share: number): string => (PAD.top + ((1 - share) / (1 - from)) * plotHeight).toFixed(1);
  const ticks = Array.from({ length: 6 }, (_, i) => from + ((1 - from) * i) / 5);
  const grid = ticks.map(
    (share) =>
      `<line x1="${PAD.left}" y1="${y(share)}" x2="${WIDTH - PAD.right}" y2="${y(share)}" stroke="#ddd"/>
<text x="${PAD.left - 6}" y="${Number(y(share)) + 4}" text-anchor="end">${Math.round(100 * share)} %</text>`,
  );
  const marks = Array.from({ length: most / 2 + 1 }, (_, i) => 2 * i).map(
    (n) => `<text x="${x(n)}" y="${HEIGHT - PAD.bottom + 18}" text-anchor="middle">${n}</text>`,
  );
  const paths = lines.map(({ colour, dashed, values }) => {
    const points = values.map((point) => `${x(point.x)},${y(point.y)}`).join(' ');
    return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"${dashed ? ' stroke-dasharray="6 4"' : ''}/>`;
  });
  const key = lines.map(({ name, colour, dashed }, i) => {
    const left = WIDTH - PAD.right - 240;
    const top = HEIGHT - PAD.bottom - 12 - 16 * (lines.length - 1 - i);
    return `<line x1="${left}" y1="${top - 4}" x2="${left + 24}" y2="${top - 4}" stroke="${colour}" stroke-width="2"${dashed ? ' stroke-dasharray="6 4"' : ''}/>
<text x="${left + 30}" y="${top}">${name}</text>`;
  });
  const said = lines.map(
    ({ name, values }) =>
      `${name}: ${(100 * (values[0]?.y ?? 0)).toFixed(0)} to ${(100 * (values.at(-1)?.y ?? 0)).toFixed(0)} %`,
  );
  return svg(WIDTH, HEIGHT, title, said.join('; '), [
    ...grid,
    ...marks,
    ...paths,
    ...key,
    `<text x="${PAD.left + plotWidth / 2}" y="${HEIGHT - 12}" text-anchor="middle">${axis}</text>`,
  ]);
}

export const curveLine = (
  name: string,
  colour: string,
  dashed: boolean,
  points: readonly Point[],
  metric: 'lenient3' | 'place',
): Line => ({
  name,
  colour,
  dashed,
  values: points.map(({ singles, outcomes }) => ({ x: singles, y: outcomes[metric] })),
});

const SIZE = 440;

/** What was said against what came true, in ten bins; the area of a dot grows with the number of people. */
export function binFigure(title: string, { bins, people }: Calibration): string {
  const plot = SIZE - PAD.left - PAD.right;
  const x = (share: number): string => (PAD.left + share * plot).toFixed(1);
  const y = (share: number): string => (PAD.top + (1 - share) * plot).toFixed(1);
  const grid = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    `<line x1="${x(0)}" y1="${y(share)}" x2="${x(1)}" y2="${y(share)}" stroke="#ddd"/>`,
    `<text x="${x(share)}" y="${Number(y(0)) + 18}" text-anchor="middle">${share * 100} %</text>`,
    `<text x="${Number(x(0)) - 6}" y="${Number(y(share)) + 4}" text-anchor="end">${share * 100} %</text>`,
  ]);
  const dots = bins.map(
    ({ n, said, right }) =>
      `<circle cx="${x(said)}" cy="${y(right)}" r="${(2.5 + 24 * Math.sqrt(n / people)).toFixed(1)}" fill="#1f5f99" fill-opacity="0.8"/>`,
  );
  const height = PAD.top + plot + PAD.bottom;
  const told = bins.map(({ n, said, right }) => `${n} people, said ${said.toFixed(2)}, right ${right.toFixed(2)}`);
  return svg(SIZE, height, title, told.join('; '), [
    ...grid,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="5 4"/>`,
    ...dots,
    `<text x="${x(0.5)}" y="${height - 12}" text-anchor="middle">said: probability of the first cause</text>`,
    `<text transform="translate(16 ${y(0.5)}) rotate(-90)" text-anchor="middle">right: share of people</text>`,
  ]);
}

const svg = (width: number, height: number, title: string, desc: string, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="12" fill="#222">
<title id="t">${title}</title>
<desc id="d">${desc}</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${PAD.left}" y="22" font-size="14">${title}</text>
${parts.join('\n')}
</svg>
`;
