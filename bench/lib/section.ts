/** One table: a head, and rows of cells already written as text. The first column is words, the others are figures. */
export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one benchmark has to say. */
export interface Section {
  readonly title: string;
  /** How it was measured, in a few sentences. */
  readonly method: string;
  readonly tables: readonly Table[];
  /** What must not happen and did. Empty when all is well; a slow machine is no failure. */
  readonly failures: readonly string[];
}

/** Prints the section and, when a runner is listening, hands it over. */
export function publish(section: Section): void {
  process.stdout.write(`${asText(section)}\n`);
  process.send?.(section);
  if (section.failures.length > 0) process.exitCode = 1;
}

function asText({ title, tables, failures }: Section): string {
  const parts = tables.map(({ caption, head, rows }) => `${caption}\n${lines([head, ...rows]).join('\n')}\n`);
  return [`\n== ${title} ==\n`, ...parts, ...failures.map((failure) => `FAILED: ${failure}\n`)].join('\n');
}

function lines(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

export function asMarkdown({ title, method, tables, failures }: Section): string {
  const parts = tables.map(({ caption, head, rows }) => {
    const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
    return `${caption}\n\n${[head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
  });
  return [`## ${title}\n`, `${method}\n`, ...parts, ...failures.map((failure) => `**Failed:** ${failure}\n`)].join(
    '\n',
  );
}

/** Three significant digits, without an exponent. */
export const figure = (x: number): string =>
  x >= 100 ? Math.round(x).toLocaleString('en') : String(Number(x.toPrecision(3)));

/** How many times as much: `1.0 x` for the same. */
export const ratio = (x: number): string => `${x >= 10 ? figure(x) : x.toFixed(x >= 1 ? 1 : 2)} x`;
