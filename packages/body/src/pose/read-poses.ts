import type { Problem } from '@hipspine/knowledge';
import { COORDINATE_IDS, COORDINATES, type CoordinateId } from '../description/coordinates.ts';
import { CsvFault, type CsvField, type CsvRow, readCsv } from './csv.ts';
import { faultOf, type Pose, STANDING } from './pose.ts';

/** A table of poses: the columns as they were written, and for each row its fields and the pose they mean. */
export interface PoseTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly fields: readonly string[]; readonly pose: Pose }[];
}

/** A column that only names a pose. It is handed on. */
const LABEL = 'pose';

/** Problems are told up to this many: of a file full of them the first are enough. */
const MOST_PROBLEMS = 20;

/**
 * Reads poses: a header with names of coordinates, then one pose a row, angles in degrees. A name of a limb without a side
 * means the right one (hip_flexion is hip_flexion_r). A coordinate without a column is 0: upright standing.
 *
 * @param name  of the input, for the problems
 * @returns the table, or every problem with its line and column; never a table with a guess in it
 */
export function readPoses(
  text: string,
  name: string,
): { readonly ok: true; readonly table: PoseTable } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const table = parse(text, (where, found, expected, column) => {
    const at = `line ${where.line}, column ${where.column}`;
    problems.push({ file: name, path: column === undefined ? at : `${at} (${column})`, found, expected });
  });
  if (table !== null && problems.length === 0) return { ok: true, table };
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

type Complain = (where: { line: number; column: number }, found: string, expected: string, column?: string) => void;

function parse(text: string, complain: Complain): PoseTable | null {
  const rows = rowsOf(text, complain);
  if (rows === null) return null;
  const [header, ...body] = rows;
  if (header === undefined) {
    complain({ line: 1, column: 1 }, 'nothing', 'a line with names of coordinates, such as hip_flexion,knee_flexion');
    return null;
  }
  if (body.length === 0) complain({ line: (header[0]?.line ?? 0) + 1, column: 1 }, 'nothing', 'a pose');
  const ids = header.map((field) => coordinateOf(field, complain));
  complainOfTwins(header, ids, complain);
  return {
    columns: header.map((field) => field.text),
    rows: body.map((row) => ({
      fields: row.map((field) => field.text),
      pose: poseOfRow(row, header, ids, complain),
    })),
  };
}

function rowsOf(text: string, complain: Complain): readonly CsvRow[] | null {
  try {
    return readCsv(text);
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    complain(error, shown(error.message), error.expected);
    return null;
  }
}

/** The coordinate a column stands for; null for the label and for what is no coordinate. */
function coordinateOf(field: CsvField, complain: Complain): CoordinateId | null {
  if (field.text === LABEL) return null;
  const id = coordinateNamed(field.text);
  if (id === null) complain(field, shown(field.text), `a coordinate: ${COORDINATE_IDS.map(withoutRight).join(', ')}`);
  return id;
}

/** The coordinate that people mean by a name: a limb without a side is the right one. Null if there is none. */
export function coordinateNamed(name: string): CoordinateId | null {
  const id = Object.hasOwn(COORDINATES, name) ? name : `${name}_r`;
  return Object.hasOwn(COORDINATES, id) ? (id as CoordinateId) : null;
}

const withoutRight = (id: string): string => id.replace(/_r$/, '');

function complainOfTwins(header: CsvRow, ids: readonly (CoordinateId | null)[], complain: Complain): void {
  for (const [i, field] of header.entries()) {
    const id = ids[i] ?? (field.text === LABEL ? LABEL : null);
    const first = header.findIndex(
      (other, k) => id !== null && (ids[k] === id || (id === LABEL && other.text === LABEL)),
    );
    if (first >= 0 && first < i) complain(field, `${shown(field.text)} a second time`, 'each coordinate once');
  }
}

function poseOfRow(row: CsvRow, header: CsvRow, ids: readonly (CoordinateId | null)[], complain: Complain): Pose {
  if (row.length !== header.length) {
    const where = row[Math.min(row.length, header.length + 1) - 1];
    if (where) complain(where, `${row.length} fields`, `${header.length} as in the header`);
    return STANDING;
  }
  const pose: Record<CoordinateId, number> = { ...STANDING };
  for (const [i, field] of row.entries()) {
    const id = ids[i];
    if (id) pose[id] = numberIn(field, id, header[i]?.text ?? id, complain);
  }
  return pose;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numberIn(field: CsvField, id: CoordinateId, column: string, complain: Complain): number {
  const { range, unit } = COORDINATES[id];
  const expected = `a number from ${range[0]} to ${range[1]} (${unit})`;
  const value = NUMBER.test(field.text) ? Number(field.text) : Number.NaN;
  if (faultOf(id, value) === null) return value;
  complain(field, field.text === '' ? 'an empty field' : shown(field.text), expected, column);
  return 0;
}

const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
