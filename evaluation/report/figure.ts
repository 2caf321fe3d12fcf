import { type Bin, reliability } from '../score/calibration.ts';
import { wilson } from '../score/wilson.ts';
import { forecasts, type ScoredCase } from '../score.ts';

const SIZE = 440;
const PAD = { left: 56, right: 16, top: 34, bottom: 52 };
const PLOT = SIZE - PAD.left - PAD.right;
const HEIGHT = PLOT + PAD.top + PAD.bottom;

const x = (share: number): string => (PAD.left + share * PLOT).toFixed(1);
const y = (share: number): string => (PAD.top + (1 - share) * PLOT).toFixed(1);

/** What was said against what came true: dots on the diagonal mean what they say. An SVG of its own, without scripts. */
export function calibrationFigure(rows: readonly ScoredCase[], title: string): string {
  const bins = reliability(forecasts(rows));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${HEIGHT}" width="${SIZE}" height="${HEIGHT}" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="12" fill="#222">
<title id="t">${title}</title>
<desc id="d">${describe(bins)}</desc>
<rect width="${SIZE}" height="${HEIGHT}" fill="#fff"/>
<text x="${PAD.left}" y="20" font-size="14">${title}</text>
${grid()}
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888" stroke-dasharray="5 4"/>
${bins.map(dot).join('\n')}
<text x="${x(0.5)}" y="${HEIGHT - 12}" text-anchor="middle">said: probability of the first cause</text>
<text transform="translate(16 ${y(0.5)}) rotate(-90)" text-anchor="middle">right: share of cases</text>
</svg>
`;
}

const describe = (bins: readonly Bin[]): string =>
  bins.map(({ n, said, right }) => `${n} cases, said ${said.toFixed(2)}, right ${right.toFixed(2)}`).join('; ');

function grid(): string {
  return [0, 0.2, 0.4, 0.6, 0.8, 1]
    .flatMap((share) => [
      `<line x1="${x(share)}" y1="${y(0)}" x2="${x(share)}" y2="${y(1)}" stroke="#ddd"/>`,
      `<line x1="${x(0)}" y1="${y(share)}" x2="${x(1)}" y2="${y(share)}" stroke="#ddd"/>`,
      `<text x="${x(share)}" y="${Number(y(0)) + 18}" text-anchor="middle">${share * 100} %</text>`,
      `<text x="${Number(x(0)) - 6}" y="${Number(y(share)) + 4}" text-anchor="end">${share * 100} %</text>`,
    ])
    .join('\n');
}

/** One bin: its area grows with the number of cases, the bar is the 95 percent interval. */
function dot({ n, said, right }: Bin): string {
  const [low, high] = wilson(Math.round(right * n), n);
  return `<line x1="${x(said)}" y1="${y(low)}" x2="${x(said)}" y2="${y(high)}" stroke="#1f5f99" stroke-width="1.5"/>
<circle cx="${x(said)}" cy="${y(right)}" r="${(2.5 + 1.2 * Math.sqrt(n)).toFixed(1)}" fill="#1f5f99"/>
<text x="${(Number(x(said)) + 12).toFixed(1)}" y="${(Number(y(right)) - 8).toFixed(1)}" font-size="11">${n}</text>`;
}
