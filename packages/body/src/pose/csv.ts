/** A field of a CSV file and where it begins: the line, and which field of its row it is, both from 1. */
export interface CsvField {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type CsvRow = readonly CsvField[];

/** What cannot be read as CSV, and where. */
export class CsvFault extends Error {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  constructor(line: number, column: number, found: string, expected: string) {
    super(found);
    this.line = line;
    this.column = column;
    this.expected = expected;
  }
}

/**
 * Reads CSV (RFC 4180): fields apart by commas, rows by line breaks; a field in double quotes may hold both, and a doubled
 * quote. Empty lines and lines that begin with # are left out.
 *
 * @throws CsvFault  where a quote is not closed, or stands where none may stand
 * @example
 * ```ts @import.meta.vitest
 * expect(readCsv('a,"b, c"\n# note\n1,2')[1]?.map(({ text, line, column }) => [text, line, column])).toEqual([
 *   ['1', 3, 1],
 *   ['2', 3, 2],
 * ])
 * ```
 */
export function readCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const reader = new Reader(text.startsWith('\uFEFF') ? text.slice(1) : text);
  while (!reader.done) {
    const row = reader.row();
    if (row !== null) rows.push(row);
  }
  return rows;
}

class Reader {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The next row, or null for a line that says nothing. */
  row(): CsvRow | null {
    const rest = this.#restOfLine();
    if (rest.trim() === '' || rest.startsWith('#')) {
      this.#at += rest.length;
      this.#lineBreak();
      return null;
    }
    const fields: CsvField[] = [];
    do fields.push(this.#field(fields.length + 1));
    while (this.#takes(','));
    this.#lineBreak();
    return fields;
  }

  #field(column: number): CsvField {
    const line = this.#line;
    if (this.#text[this.#at] === '"') return { text: this.#quoted(column), line, column };
    const text = /[^,\r\n]*/y.exec(this.#from())?.[0] ?? '';
    if (text.includes('"')) throw new CsvFault(line, column, text, 'a field without quotes, or all of it in quotes');
    this.#at += text.length;
    return { text: text.trim(), line, column };
  }

  #quoted(column: number): string {
    const start = this.#line;
    const whole = /"((?:[^"]|"")*)"/y.exec(this.#from());
    if (whole === null) throw new CsvFault(start, column, 'a quote that is not closed', 'a closing quote');
    this.#at += whole[0].length;
    this.#line += whole[0].split('\n').length - 1;
    const next = this.#text[this.#at];
    if (next !== undefined && !',\r\n'.includes(next))
      throw new CsvFault(this.#line, column, next, 'a comma or the end of the line after a closing quote');
    return (whole[1] ?? '').replaceAll('""', '"');
  }

  #from(): string {
    return this.#text.slice(this.#at);
  }

  #restOfLine(): string {
    const end = this.#text.indexOf('\n', this.#at);
    return this.#text.slice(this.#at, end < 0 ? undefined : end);
  }

  #takes(mark: string): boolean {
    if (this.#text[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }

  #lineBreak(): void {
    if (this.#text[this.#at] === '\r') this.#at++;
    if (this.#takes('\n')) this.#line++;
  }
}
