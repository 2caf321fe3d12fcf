import type { Condition, Evidence, When } from '../knowledge.ts';
import { bytesOf, textOf } from './base64.ts';

/**
 * The evidence of all causes as one table: a column for each answer (a finding and its `when`), a row for each cause. A cell
 * holds where its probability stands in `values`, from 1; 0 is no evidence. Every probability is kept to the last bit.
 */
export interface EvidencePack {
  readonly columns: readonly (readonly [finding: string, when?: When])[];
  /** Each probability that occurs, in order. */
  readonly values: readonly number[];
  /** Low bytes of all cells, then high bytes, column by column, in base64. */
  readonly cells: string;
  /** What is not the same for nearly every row: estimates of experts need no line here. */
  readonly told: readonly Told[];
}

type Told = readonly [
  cause: number,
  column: number,
  source: string,
  grade: Evidence['grade'],
  expected?: number | null,
  engine?: Evidence['engine'] | null,
];

const EXPERT = { source: 'expert', grade: 'expert' } as const;

const keyOf = ({ finding, when }: Pick<Evidence, 'finding' | 'when'>): string =>
  JSON.stringify([finding, when ?? null]);

/** @throws Error when two rows of a cause weigh the same answer */
export function packEvidence(conditions: readonly Condition[]): EvidencePack {
  const rows = conditions.map(({ evidence }) => evidence ?? []);
  const columns = new Map<string, { readonly at: number; readonly column: EvidencePack['columns'][number] }>();
  for (const { finding, when } of columnOrder(rows)) {
    const column = when === undefined ? ([finding] as const) : ([finding, when] as const);
    columns.set(keyOf({ finding, when }), { at: columns.size, column });
  }
  const values = [...new Set(rows.flat().map(({ sens }) => sens))].sort((a, b) => a - b);
  const place = new Map(values.map((value, i) => [value, i + 1]));
  const size = columns.size * conditions.length;
  const cells = new Uint8Array(2 * size);
  const told: Told[] = [];
  for (const [cause, evidence] of rows.entries()) {
    for (const row of evidence) {
      const column = columns.get(keyOf(row))?.at as number;
      const cell = column * conditions.length + cause;
      if (cells[cell] !== 0 || cells[size + cell] !== 0)
        throw new Error(`${conditions[cause]?.id} has two rows for ${keyOf(row)}`);
      const code = place.get(row.sens) as number;
      cells[cell] = code & 0xff;
      cells[size + cell] = code >> 8;
      const line = tell(row, cause, column);
      if (line !== undefined) told.push(line);
    }
  }
  return { columns: [...columns.values()].map(({ column }) => column), values, cells: textOf(cells), told };
}

/** Every answer once, so that the answers of one finding stand in the order of every cause that weighs them. */
function columnOrder(rows: readonly (readonly Evidence[])[]): readonly Evidence[] {
  const byFinding = new Map<string, Map<string, Evidence>>();
  for (const row of rows.flat()) {
    const own = byFinding.get(row.finding) ?? new Map<string, Evidence>();
    byFinding.set(row.finding, own);
    if (!own.has(keyOf(row))) own.set(keyOf(row), row);
  }
  return [...byFinding.values()].flatMap((own) => [...own.values()]);
}

function tell(row: Evidence, cause: number, column: number): Told | undefined {
  const { source, grade, expected, engine } = row;
  if (engine !== undefined) return [cause, column, source, grade, expected ?? null, engine];
  if (expected !== undefined) return [cause, column, source, grade, expected];
  return source === EXPERT.source && grade === EXPERT.grade ? undefined : [cause, column, source, grade];
}

/**
 * The rows of each cause again, by its place in the list that was packed.
 *
 * What only a reader of the knowledge files needs is not there: reasons, notes, and the published ratios, which the engine
 * shows nowhere and computes nothing from.
 */
export function unpackEvidence({ columns, values, cells, told }: EvidencePack, causes: number): Evidence[][] {
  const bytes = bytesOf(cells);
  const size = columns.length * causes;
  const rows = Array.from({ length: causes }, (): Evidence[] => []);
  const line = new Map(told.map((entry) => [entry[1] * causes + entry[0], entry]));
  for (const [c, [finding, when]] of columns.entries()) {
    for (let cause = 0; cause < causes; cause++) {
      const cell = c * causes + cause;
      const code = (bytes[cell] as number) | ((bytes[size + cell] as number) << 8);
      if (code === 0) continue;
      const [, , source, grade, expected, engine] = line.get(cell) ?? [0, 0, EXPERT.source, EXPERT.grade];
      rows[cause]?.push({
        finding,
        ...(when === undefined ? {} : { when }),
        sens: values[code - 1] as number,
        ...(typeof expected === 'number' ? { expected } : {}),
        source,
        grade,
        ...(engine == null ? {} : { engine }),
      } as Evidence);
    }
  }
  return rows;
}
