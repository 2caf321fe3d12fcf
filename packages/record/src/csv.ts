import { isObject, type Json } from './json.ts';
import { localTime } from './local-time.ts';
import { type Log, standing } from './log.ts';

const HEADER = ['entry', 'time', 'author', 'type', 'field', 'value'];

/** A spreadsheet would take a text that starts with one of these for a formula and run it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * What counts in the log as a table: one row for each value, with the entry it stands in and the time at the writer's
 * place. For spreadsheets; to move a record to another device, use the document.
 */
export function writeCsv(log: Log): string {
  const rows = standing(log).flatMap((entry) =>
    leaves(entry.body as Json, '').map(([field, value]) => [
      entry.id,
      localTime(entry),
      entry.author,
      entry.type,
      field,
      value,
    ]),
  );
  return `${[HEADER, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function leaves(value: Json, path: string): readonly (readonly [string, Json])[] {
  const inside = (key: string): string => (path === '' ? key : `${path}.${key}`);
  if (Array.isArray(value)) return value.flatMap((item: Json, i) => leaves(item, inside(String(i + 1))));
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => leaves(item as Json, inside(key)));
  return [[path, value]];
}

function cell(value: Json): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
