import { BULLET } from './block.ts';
import {
  A4,
  type BoxMark,
  baseline,
  type FigureMark,
  type ListMark,
  type Mark,
  type Sheet,
  type TableMark,
  type TextMark,
  type TextStyle,
} from './sheet.ts';

const FONT = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif";

/**
 * The pages of a sheet as SVG documents, A4. Text stays text; the font is brought along by whoever shows them.
 *
 * @returns one document a page, the same text for the same sheet
 */
export const sheetSvg = (sheet: Sheet): readonly string[] =>
  sheet.pages.map((marks, i) => {
    const title = `${sheet.title}, ${i + 1} / ${sheet.pages.length}`;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 ${A4.width} ${A4.height}" ` +
      `lang="${escaped(sheet.language)}" font-family="${FONT}"><title>${escaped(title)}</title>` +
      `<rect width="${A4.width}" height="${A4.height}" fill="#fff"/>${marks.map(drawn).join('\n')}</svg>`
    );
  });

function drawn(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return textSvg(mark);
    case 'list':
      return listSvg(mark);
    case 'figure':
      return figureSvg(mark);
    case 'table':
      return tableSvg(mark);
    case 'box':
      return boxSvg(mark);
  }
}

const line = (text: string, x: number, y: number, style: TextStyle, anchor = ''): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${round(style.size)}" fill="${style.colour}"${style.weight === 'bold' ? ' font-weight="700"' : ''}${anchor}>${escaped(text)}</text>`;

const MIDDLE = ' text-anchor="middle"';
const END = ' text-anchor="end"';

function textSvg({ x, y, lines, style }: TextMark): string {
  return lines.map((text, i) => line(text, x, y + baseline(style) + i * style.size * style.leading, style)).join('');
}

function listSvg({ x, y, items, numbered, style, indent, gap }: ListMark): string {
  let top = y;
  return items
    .map((lines, i) => {
      const first = top + baseline(style);
      const sign = numbered ? `${i + 1}.` : BULLET;
      const body = textSvg({ kind: 'text', x: x + indent, y: top, lines, style, role: 'text' });
      top += lines.length * style.size * style.leading + gap;
      return line(sign, x + indent - 0.45 * style.size, first, style, END) + body;
    })
    .join('');
}

/** A document inside the document. */
const figureSvg = ({ x, y, width, height, figure }: FigureMark): string =>
  figure.svg.replace(
    '<svg ',
    `<svg x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" `,
  );

function tableSvg({ x, y, columns, rowHeight, header, rows, style }: TableMark): string {
  const lefts = columns.map((_, i) => x + columns.slice(0, i).reduce((sum, w) => sum + w, 0));
  const width = columns.reduce((sum, w) => sum + w, 0);
  const cell = (content: string | boolean, row: number, i: number): string => {
    const [left, top] = [lefts[i] ?? x, y + row * rowHeight];
    const middle = left + (columns[i] ?? 0) / 2;
    const look = row === 0 ? { ...style, weight: 'bold' as const } : style;
    const base = top + (rowHeight - style.size) / 2 + 0.8 * style.size;
    if (content === false) return '';
    if (content === true) {
      const [side, half] = [TICK, TICK / 2];
      return `<rect x="${round(middle - half)}" y="${round(top + rowHeight / 2 - half)}" width="${side}" height="${side}" rx="2" fill="none" stroke="${style.colour}" stroke-width="1"/>`;
    }
    return i === 0 ? line(content, left, base, look) : line(content, middle, base, look, MIDDLE);
  };
  const rules = rows.map((_, i) => {
    const at = round(y + (i + 1) * rowHeight);
    return `<path d="M${round(x)} ${at}h${round(width)}" stroke="${RULE}" stroke-width=".7"/>`;
  });
  return (
    [header, ...rows].map((row, r) => row.map((content, i) => cell(content, r, i)).join('')).join('') + rules.join('')
  );
}

/** Side of a box to tick, points; a pen needs room. */
export const TICK = 11;

/** Colour of the lines of a table. */
export const RULE = '#B9B2A6';

const boxSvg = ({ x, y, width, height, stroke = 'none', thickness = 1, fill = 'none', corner }: BoxMark): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${corner}" fill="${fill}" stroke="${stroke}" stroke-width="${thickness}"/>`;

const round = (n: number): number => Number(n.toFixed(2)) + 0;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
