import type { Estimate } from '../score/bootstrap.ts';
import type { Span } from '../score/wilson.ts';

/** A Markdown table. Every column after the first is aligned to the right unless its cells are words. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[] = [0],
): string {
  const rule = head.map((_, i) => (words.includes(i) ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.map(clean).join(' | ')} |`).join('\n');
}

const clean = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const percent = (x: number, digits = 1): string => (Number.isNaN(x) ? 'none' : `${(100 * x).toFixed(digits)} %`);
export const decimal = (x: number): string => (Number.isNaN(x) ? 'none' : x.toFixed(3));

export const percentSpan = ([low, high]: Span): string =>
  Number.isNaN(low) ? '' : `${(100 * low).toFixed(0)} to ${(100 * high).toFixed(0)}`;

const decimalSpan = ([low, high]: Span): string => (Number.isNaN(low) ? '' : `${low.toFixed(3)} to ${high.toFixed(3)}`);

const spanOf = ({ low, high }: Estimate): Span => [low, high];

/** "81 % (72 to 89)" or "0.512 (0.401 to 0.623)": nothing that is estimated is printed without its interval. */
export function withInterval(estimate: Estimate, unit: 'share' | 'number'): string {
  const { value } = estimate;
  if (Number.isNaN(value)) return 'none';
  if (unit === 'share') return `${percent(value, 0)} (${percentSpan(spanOf(estimate))})`;
  return `${decimal(value)} (${decimalSpan(spanOf(estimate))})`;
}

export const intervalOf = (estimate: Estimate): string => percentSpan(spanOf(estimate));

/** "3 of 24, 12.5 % (4 to 31)" */
export const count = (k: number, n: number, span: Span): string =>
  n === 0 ? 'none' : `${k} of ${n}, ${percent(k / n)} (${percentSpan(span)})`;
