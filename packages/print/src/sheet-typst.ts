import { BULLET } from './block.ts';
import {
  A4,
  ASCENT,
  type BoxMark,
  type FigureMark,
  type ListMark,
  type Mark,
  type Sheet,
  type TableMark,
  type TextMark,
  type TextStyle,
} from './sheet.ts';
import { RULE, TICK } from './sheet-svg.ts';

/** A Typst document: its main file, and the pictures it names. */
export interface TypstDocument {
  readonly main: string;
  readonly files: ReadonlyMap<string, string>;
}

const FONT = 'Atkinson Hyperlegible Next';

/**
 * A sheet as a Typst document that compiles to a tagged, accessible PDF (PDF/UA-1): title, language, headings, lists, table
 * headers, alternative texts; tags in the order of the marks. All text stands in string literals, so nothing in a name or
 * note can become code. No time of day: the same sheet, the same bytes.
 */
export function sheetTypst(sheet: Sheet): TypstDocument {
  const files = new Map<string, string>();
  const nameOf = (svg: string): string => {
    const name = `/figure-${files.size + 1}.svg`;
    files.set(name, svg);
    return name;
  };
  const [year = '', month = '', day = ''] = sheet.date.split('-');
  const pages = sheet.pages.map((marks) => marks.map((mark) => typstOf(mark, nameOf)).join('\n'));
  const main = [
    `#set document(title: ${literal(sheet.title)}, date: datetime(year: ${Number(year)}, month: ${Number(month)}, day: ${Number(day)}))`,
    `#set page(width: ${pt(A4.width)}, height: ${pt(A4.height)}, margin: 0pt)`,
    `#set text(font: ${literal(FONT)}, lang: ${literal(sheet.language)}, hyphenate: false, fallback: false, top-edge: ${ASCENT}em, bottom-edge: -${Number((1 - ASCENT).toFixed(3))}em)`,
    '#show heading: it => block(above: 0pt, below: 0pt, it.body)',
    pages.join('\n#pagebreak()\n'),
    '',
  ].join('\n');
  return { main, files };
}

function typstOf(mark: Mark, nameOf: (svg: string) => string): string {
  switch (mark.kind) {
    case 'text':
      return textTypst(mark);
    case 'list':
      return listTypst(mark);
    case 'figure':
      return figureTypst(mark, nameOf);
    case 'table':
      return tableTypst(mark);
    case 'box':
      return boxTypst(mark);
  }
}

const placed = (x: number, y: number, content: string): string =>
  `#place(top + left, dx: ${pt(x)}, dy: ${pt(y)}, ${content})`;

/** Lines are measured already; a wide block keeps them from being broken again. */
const WIDE = 'width: 580pt';

const set = ({ size, weight, colour }: TextStyle): string =>
  `size: ${pt(size)}, weight: ${literal(weight)}, fill: rgb(${literal(colour)})`;

/** Space between lines beyond the size of the font. */
const between = ({ size, leading }: TextStyle): number => size * (leading - 1);

const linesTypst = (lines: readonly string[]): string =>
  `{ ${lines.map((line) => `[#${literal(line)}]`).join('; linebreak(); ')} }`;

function textTypst({ x, y, lines, style, role }: TextMark): string {
  const body = `text(${set(style)}, ${linesTypst(lines)})`;
  const content = role === 'text' ? `par(leading: ${pt(between(style))}, ${body})` : `heading(level: ${role}, ${body})`;
  const spaced = `block(${WIDE}, { set par(leading: ${pt(between(style))}); ${content} })`;
  return placed(x, y + between(style) / 2, spaced);
}

function listTypst({ x, y, items, numbered, style, indent, gap }: ListMark): string {
  const children = items.map((lines) => linesTypst(lines)).join(', ');
  const spacing = pt(between(style) + gap);
  const sign = numbered
    ? `numbering: n => box(width: ${pt(indent - 0.45 * style.size)}, align(right, [#n.]))`
    : `marker: [#${literal(BULLET)}]`;
  const body = `${numbered ? 'enum' : 'list'}(tight: false, spacing: ${spacing}, indent: 0pt, body-indent: ${pt(0.45 * style.size)}, ${sign}, ${children})`;
  return placed(
    x,
    y + between(style) / 2,
    `block(${WIDE}, { set par(leading: ${pt(between(style))}); set text(${set(style)}); ${body} })`,
  );
}

const figureTypst = ({ x, y, width, height, figure }: FigureMark, nameOf: (svg: string) => string): string =>
  placed(
    x,
    y,
    `image(${literal(nameOf(figure.svg))}, width: ${pt(width)}, height: ${pt(height)}${figure.alt === '' ? '' : `, alt: ${literal(figure.alt)}`})`,
  );

function tableTypst({ x, y, columns, rowHeight, header, rows, style }: TableMark): string {
  const cell = (content: string | boolean): string =>
    content === true
      ? `[#box(width: ${TICK}pt, height: ${TICK}pt, radius: 2pt, stroke: 1pt + rgb(${literal(style.colour)}))]`
      : content === false
        ? '[]'
        : `[#${literal(content)}]`;
  const head = `table.header(${header.map((name) => `text(weight: "bold", ${literal(name)})`).join(', ')})`;
  const body = rows.map((row) => row.map(cell).join(', ')).join(',\n  ');
  const sizes = `columns: (${columns.map(pt).join(', ')}), rows: ${pt(rowHeight)}, inset: 0pt`;
  const look = `align: (column, _) => horizon + if column == 0 { left } else { center }, stroke: (_, row) => if row > 0 { (top: 0.7pt + rgb(${literal(RULE)})) }`;
  const set0 = `set text(${set(style)})`;
  return placed(x, y, `{ ${set0}; table(${sizes}, ${look}, ${head},\n  ${body}) }`);
}

function boxTypst({ x, y, width, height, stroke, thickness = 1, fill, corner }: BoxMark): string {
  const line = stroke === undefined ? 'none' : `${thickness}pt + rgb(${literal(stroke)})`;
  const paint = fill === undefined ? 'none' : `rgb(${literal(fill)})`;
  return placed(
    x,
    y,
    `rect(width: ${pt(width)}, height: ${pt(height)}, radius: ${corner}pt, stroke: ${line}, fill: ${paint})`,
  );
}

const pt = (points: number): string => `${Number(points.toFixed(2)) + 0}pt`;

/** A Typst string. Lines have been cleaned of control characters where they were broken; titles and alt texts are here. */
const literal = (text: string): string =>
  `"${text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
